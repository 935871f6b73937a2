/** Search attributes of `syncConnection`, all of type Keyword. Ids and states only, no personal data. */
export const SEARCH_ATTRIBUTES = {
  platform: 'OtaPlatform',
  state: 'OtaState',
  organization: 'OtaOrganization',
  property: 'OtaProperty',
} as const;
