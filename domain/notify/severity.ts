/** How much a notice matters. `urgent`: a guest may be hurt by it today. `info`: good to know. */
export const SEVERITIES = ['urgent', 'important', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];
