/** What is said to and by the workflows that send notifications; plain values only. */

export const SEND_NOTIFICATIONS = 'sendNotifications';

export const channelWorkflowId = (channelId: string): string => `notify/${channelId}`;

export interface ChannelAddress {
  readonly organizationId: string;
  readonly channelId: string;
}
