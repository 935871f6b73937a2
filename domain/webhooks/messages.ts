/**
 * What is said to and by the workflows that send webhooks: names and shapes that the API, the worker and the workflows
 * share. Plain values only.
 */

export const RELAY_WEBHOOKS = 'relayWebhooks';
export const DELIVER_WEBHOOKS = 'deliverWebhooks';

/** Activities that read the log or wait for receivers have a queue of their own: a slow receiver holds up no sync. */
export const WEBHOOK_QUEUE = 'webhooks';

/** One relay for the namespace. */
export const RELAY_WORKFLOW_ID = 'webhooks/relay';
export const endpointWorkflowId = (endpointId: string): string => `webhook/${endpointId}`;

/** Signal of `deliverWebhooks`: something may be there to send. Carries nothing; the database says what. */
export const SOMETHING_WAITS = 'somethingWaits';

export interface EndpointAddress {
  readonly organizationId: string;
  readonly endpointId: string;
}
