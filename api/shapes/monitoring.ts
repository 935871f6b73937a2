import { z } from 'zod';
import { Id, Instant, PlatformName } from './common.js';
import { FEED_STATES } from './health.js';

/** 0 is what was counted, null what is not known: charts show a gap there, and no fall to 0. */
const Known = <T extends z.ZodType>(type: T, description: string) => type.nullable().meta({ description });

const Rates = {
  looks: z.int(),
  answers: z.int().meta({ description: 'Looks that a whole calendar answered.' }),
  successRate: Known(z.number().min(0).max(1), 'Answers of looks, 0 to 1; null where there was no look.'),
  lookMs: Known(z.int(), 'How long a look took, on average.'),
  syncs: z.int().meta({ description: 'Answers with something new, that were reconciled.' }),
  syncMs: Known(z.int(), 'From the look to what was written, on average.'),
  holds: z.int().meta({ description: 'Answers that looked wrong and were kept apart.' }),
  failures: z.record(z.string(), z.int()).meta({ description: 'How often each problem came, by its code.' }),
  pulls: z.int().meta({ description: 'How often our calendars were read.' }),
};

export const WindowFigures = z
  .object({
    from: Instant,
    ...Rates,
    budget: z.number().meta({ description: 'Looks that the intervals allow in this time.' }),
  })
  .meta({ id: 'WindowFigures', description: 'By whole hours, the one under way included.' });

const figures = {
  windows: z.object({ hour: WindowFigures, day: WindowFigures, week: WindowFigures }),
  lastSuccessAt: Known(Instant, 'When a look was last answered.'),
  answerAgeSeconds: Known(z.int(), 'How old the answer is that we go by; of several feeds, the oldest.'),
  lastPullAt: Known(Instant, 'When a calendar of ours was last read.'),
  usualPullSeconds: Known(z.int(), 'How far apart such reads usually are; of several feeds, the median.'),
};

export const Figures = z.object(figures).meta({ id: 'Figures' });

const FeedsByState = z.object({
  total: z.int(),
  byState: z.partialRecord(z.enum(FEED_STATES), z.int()).meta({ description: 'Only states that occur.' }),
});

const Whole = { ...figures, feeds: FeedsByState };

export const Monitoring = z
  .object({
    at: Instant,
    organization: z.object(Whole),
    platforms: z.array(z.object({ platform: PlatformName, ...Whole })),
  })
  .meta({ id: 'Monitoring' });

export const MonitoredFeed = z
  .object({
    feedId: Id,
    connectionId: Id,
    platform: PlatformName,
    property: z.object({ id: Id, name: z.string() }),
    unit: z.object({ id: Id, name: z.string() }),
    state: z.enum(FEED_STATES),
    nextLookAt: Instant.optional(),
    ...figures,
  })
  .meta({ id: 'MonitoredFeed' });

export const MonitoredFeeds = z
  .object({
    at: Instant,
    total: z.int(),
    feeds: z.array(MonitoredFeed),
    next: Id.optional().meta({ description: 'To be sent as `cursor` for the next page.' }),
  })
  .meta({ id: 'MonitoredFeeds' });

export const MonitoredHours = z
  .object({
    from: Instant,
    to: Instant,
    hours: z
      .array(z.object({ hour: Instant, ...Rates }))
      .meta({ description: 'Each hour of the time asked for, in order.' }),
  })
  .meta({ id: 'MonitoredHours' });

const NightHours = z.number().meta({
  description: 'Nights that were open although sold elsewhere, each times the hours for which it was.',
});

export const ExposureHours = z
  .object({
    from: Instant,
    to: Instant,
    platforms: z.array(
      z.object({
        platform: PlatformName,
        nightHours: NightHours,
        hours: z
          .array(
            z.object({
              hour: Instant,
              stays: z.int().meta({ description: 'Stays that were open at some moment of the hour.' }),
              nightHours: NightHours,
            }),
          )
          .meta({ description: 'Each hour of the time asked for, in order.' }),
      }),
    ),
  })
  .meta({ id: 'ExposureHours' });
