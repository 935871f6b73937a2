import { z } from 'zod';
import { CONFLICT_KINDS } from '../../domain/conflicts/detect.js';
import { Day, Id, ImportUrl, KindName, Nights, PlatformName, SourceName, Timezone } from './common.js';

export const PreviewFeed = z
  .strictObject({
    url: ImportUrl,
    timezone: Timezone,
    platform: PlatformName.optional(),
    unitId: Id.optional().meta({
      description: 'The unit it is meant for: then `atUnit` tells what reading it would do there.',
    }),
    feedId: Id.optional().meta({
      description:
        'The feed whose link it would be: read by its rules, and its own link is not in use by others.',
    }),
  })
  .meta({ id: 'PreviewFeed' });

export const PreviewAtUnit = z
  .object({
    from: Day,
    to: Day,
    entries: z
      .array(
        z.object({
          kind: KindName,
          nights: Nights,
          isEcho: z.boolean().meta({ description: 'It only repeats nights that the platform was told of.' }),
        }),
      )
      .meta({ description: 'Of the link, between `from` and `to`.' }),
    known: z
      .array(z.object({ source: SourceName, kind: KindName, nights: Nights }))
      .meta({ description: 'What other sources tell of the unit, between `from` and `to`.' }),
    newNights: z
      .int()
      .meta({ description: 'From today on, however far: taken by the link, and by nobody known so far.' }),
    conflicts: z
      .array(
        z.object({
          kind: z.enum(CONFLICT_KINDS),
          nights: Nights,
          with: z.object({ source: SourceName, kind: KindName, nights: Nights }),
        }),
      )
      .meta({ description: 'That would be found at once: the first 20.' }),
    conflictCount: z.int(),
  })
  .meta({
    id: 'PreviewAtUnit',
    description: 'What reading the link would do to its unit. Nothing of guests.',
  });

export const FeedPreview = z
  .object({
    platform: PlatformName.optional().meta({ description: 'Whose feed it seems to be.' }),
    events: z.int(),
    entries: z
      .array(z.object({ kind: KindName, nights: Nights, summary: z.string().optional() }))
      .meta({ description: 'The first 100, earliest first.' }),
    problems: z.array(z.object({ code: z.string(), says: z.string(), help: z.string(), count: z.int() })),
    first: Day.optional(),
    last: Day.optional(),
    atUnit: PreviewAtUnit.optional(),
  })
  .meta({ id: 'FeedPreview' });
