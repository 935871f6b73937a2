/** Search attributes of `syncConnection` and `manualTask`, all of type Keyword. Ids and states only, no personal data. */
export const SEARCH_ATTRIBUTES = {
  platform: 'OtaPlatform',
  state: 'OtaState',
  organization: 'OtaOrganization',
  property: 'OtaProperty',
  /** Of a task: what is to be done, and why it ended. */
  task: 'OtaTask',
  ended: 'OtaEnded',
} as const;
