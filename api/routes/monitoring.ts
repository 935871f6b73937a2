import { z } from 'zod';
import { PLATFORMS } from '../../domain/entry.js';
import { type Counts, hourOf, NOTHING } from '../../domain/health/counts.js';
import { ratesOf } from '../../domain/health/figures.js';
import { DAY_MS, elapsedMs, HOUR_MS, type Instant, later, toInstant } from '../../domain/instant.js';
import { type ExposedHour, exposedHours } from '../../store/exposure-hours.js';
import { countedHours } from '../../store/health-hours.js';
import { feedAnswer, monitoredFeeds, ORDERS, wholeAnswer } from '../answers/monitoring.js';
import { InvalidInput } from '../problem-answer.js';
import { route } from '../route.js';
import { ExposureHours, MonitoredFeeds, MonitoredHours, Monitoring } from '../shapes/monitoring.js';

const PAGE = 50;
const LARGEST_PAGE = 200;
const USUAL_HOURS_MS = 2 * DAY_MS;
const LONGEST_HOURS_MS = 31 * DAY_MS;

export const overview = route({
  method: 'get',
  path: '/api/monitoring',
  who: 'viewer',
  says: 'How looking at all feeds goes, and per platform: success, times, failures, looks against budget, reads of ours.',
  input: {},
  answers: Monitoring,
  run: (_, { organizationId, within, now }) =>
    within(async tx => {
      const at = now();
      const feeds = await monitoredFeeds(tx, organizationId, at);
      const platforms = PLATFORMS.flatMap(platform => {
        const own = feeds.filter(({ connection }) => connection.platform === platform);
        return own.length > 0 ? [{ platform, ...wholeAnswer(own, at) }] : [];
      });
      return { at, organization: wholeAnswer(feeds, at), platforms };
    }),
});

export const feeds = route({
  method: 'get',
  path: '/api/monitoring/feeds',
  who: 'viewer',
  says: 'The same for each feed, the worst first, by pages.',
  input: {
    query: z.strictObject({
      sort: z.enum(['worst', 'success', 'age', 'name']).default('worst'),
      platform: z.enum(PLATFORMS).optional(),
      cursor: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(PAGE),
    }),
  },
  answers: MonitoredFeeds,
  run: ({ query }, { organizationId, within, now }) =>
    within(async tx => {
      const at = now();
      const all = (await monitoredFeeds(tx, organizationId, at))
        .filter(({ connection }) => !query.platform || connection.platform === query.platform)
        .map(feed => feedAnswer(feed, at))
        .sort(ORDERS[query.sort]);
      const after = query.cursor ? all.findIndex(({ feedId }) => feedId === query.cursor) + 1 : 0;
      const page = all.slice(after, after + query.limit);
      const isLast = after + page.length >= all.length;
      return { at, total: all.length, feeds: page, ...(!isLast && { next: page.at(-1)?.feedId }) };
    }),
});

export const hours = route({
  method: 'get',
  path: '/api/monitoring/hours',
  who: 'viewer',
  says: 'Hour by hour, for charts: of all feeds, a platform, a connection or a feed; without `from`, the last two days.',
  input: {
    query: z.strictObject({
      platform: z.enum(PLATFORMS).optional(),
      connection: z.uuid().optional(),
      feed: z.uuid().optional(),
      from: z.iso.datetime().optional(),
      to: z.iso.datetime().optional(),
    }),
  },
  answers: MonitoredHours,
  run: ({ query }, { organizationId, within, now }) =>
    within(async tx => {
      const { from, to } = spanOf(query, now());
      const counted = await countedHours(tx, organizationId, {
        from,
        to,
        platform: query.platform,
        connectionId: query.connection,
        feedId: query.feed,
      });
      const byHour = new Map<Instant, Counts>(counted.map(one => [one.hour, one]));
      return {
        from,
        to,
        hours: hoursBetween(from, to).map(hour => ({ hour, ...ratesOf(byHour.get(hour) ?? NOTHING) })),
      };
    }),
});

export const exposure = route({
  method: 'get',
  path: '/api/monitoring/exposure',
  who: 'viewer',
  says: 'Hour by hour, what each platform might have sold although it was sold elsewhere; without `from`, the last two days.',
  input: { query: z.strictObject({ from: z.iso.datetime().optional(), to: z.iso.datetime().optional() }) },
  answers: ExposureHours,
  run: ({ query }, { organizationId, within, now }) =>
    within(async tx => {
      const at = now();
      const { from, to } = spanOf(query, at);
      const all = await exposedHours(tx, organizationId, { from, to, now: at });
      const platforms = PLATFORMS.map(platform => all.filter(one => one.platform === platform))
        .filter(own => own.length > 0)
        .map(exposureAnswer);
      return { from, to, platforms };
    }),
});

const hundredths = (number: number): number => Math.round(number * 100) / 100;

const exposureAnswer = (hours: readonly ExposedHour[]) => ({
  platform: hours[0]!.platform,
  nightHours: hundredths(hours.reduce((sum, { nightHours }) => sum + nightHours, 0)),
  hours: hours.map(({ hour, stays, nightHours }) => ({ hour, stays, nightHours: hundredths(nightHours) })),
});

/** Whole hours: the one that `from` lies in, up to and with the one that `to` lies in. */
function spanOf(asked: { from?: string | undefined; to?: string | undefined }, now: Instant) {
  const last = toInstant(Date.parse(asked.to ?? now));
  const from = hourOf(toInstant(asked.from ? Date.parse(asked.from) : Date.parse(last) - USUAL_HOURS_MS));
  const to = hourOf(later(last, HOUR_MS - 1));
  if (from >= to) throw new InvalidInput([{ path: 'to', message: 'must be after from' }]);
  if (elapsedMs(from, to) > LONGEST_HOURS_MS + HOUR_MS)
    throw new InvalidInput([{ path: 'from', message: 'must be at most 31 days before to' }]);
  return { from, to };
}

const hoursBetween = (from: Instant, to: Instant): Instant[] =>
  Array.from({ length: elapsedMs(from, to) / HOUR_MS }, (_, i) => later(from, i * HOUR_MS));
