import type { Client } from '@temporalio/client';
import { type FetchUse, fetchFeed } from './fetch-feed.js';
import { loadConnection } from './load-connection.js';
import { parseFeed } from './parse-feed.js';
import { wakeFleet } from './wake-fleet.js';
import { writeCalendar } from './write-calendar.js';

/** Everything activities use of the outside world. */
export interface ActivityUse extends FetchUse {
  readonly client: Client;
}

/** Activities of the platforms' own queues: looks at feeds. */
export const fetchActivities = (use: FetchUse) => ({ fetchFeed: fetchFeed(use) });

/** Activities of the main queue. */
export const syncActivities = (use: ActivityUse) => ({
  loadConnection: loadConnection(use),
  parseFeed: parseFeed(use),
  writeCalendar: writeCalendar(use),
  wakeFleet: wakeFleet(use),
});

export type FetchActivities = ReturnType<typeof fetchActivities>;
export type SyncActivities = ReturnType<typeof syncActivities>;
