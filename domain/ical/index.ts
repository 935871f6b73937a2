/** iCalendar: bytes to nights (parse), nights to bytes (generate). Everything else in here is how. */
export { type Caps, DEFAULT_CAPS } from './caps.js';
export type { EventProblem, FeedEvent, ParsedFeed } from './feed-event.js';
export { fingerprint } from './fingerprint.js';
export { type ExportedEntry, type ExportedFeed, generateFeed } from './generate.js';
export { type FeedOptions, parseFeed } from './parse-feed.js';
export { type Instance, type InstanceOptions, parseInstances } from './parse-instances.js';
