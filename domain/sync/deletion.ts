/** What is said to and by a `deleteOrganization` workflow; plain values only. */

export const DELETE_ORGANIZATION = 'deleteOrganization';

export const deletionWorkflowId = (organizationId: string): string =>
  `organization/${organizationId}/deletion`;

export interface DeletionInput {
  readonly organizationId: string;
}
