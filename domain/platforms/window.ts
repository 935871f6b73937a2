import type { FeedEvent } from '../ical/feed-event.js';
import { addDays, type Day, nightCount } from '../nights.js';

/** Platform and property may disagree for some hours on what day it is. */
const CLOCK_SLACK_DAYS = 1;

/** True where an event lasts until the end of the calendar that the platform shows: it has no end of its own. */
export const reachesHorizon = (event: FeedEvent, today: Day, horizonDays: number): boolean =>
  event.nights.to >= addDays(today, horizonDays - CLOCK_SLACK_DAYS);

/** True where an event begins today and is no longer than the longest notice a host can ask for. */
export const isLeadTime = (event: FeedEvent, today: Day, leadTimeNights: number): boolean =>
  event.nights.from === today && nightCount(event.nights) <= leadTimeNights;
