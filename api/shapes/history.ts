import { z } from 'zod';
import { CHANGE_KINDS } from '../../store/changes.js';
import { Entry } from './calendar.js';
import { Id, Instant, KindName, Nights } from './common.js';

export const HistoryLine = z.object({
  at: Instant,
  kind: z.enum(CHANGE_KINDS),
  snapshotId: Id.optional().meta({ description: 'The answer that said so, where one did.' }),
  entryKind: KindName.optional(),
  nights: Nights.optional(),
  was: Nights.optional().meta({ description: 'The nights it had before.' }),
  wasKind: KindName.optional().meta({ description: 'What it was read as before.' }),
  reason: z.string().optional().meta({ description: 'Why it ended.' }),
  unseenAt: Instant.optional().meta({ description: 'The last look that did not show it.' }),
});

export const EntryHistory = z.object({ lines: z.array(HistoryLine) }).meta({ id: 'EntryHistory' });

export const Imports = z
  .object({
    imports: z.array(
      z.object({
        snapshotId: Id,
        fetchedAt: Instant,
        writtenAt: Instant.meta({ description: 'Until then it was believed what was before it.' }),
        changes: z.int(),
        came: z.int(),
        moved: z.int(),
        ended: z.int(),
        held: z.boolean().meta({ description: 'It looked wrong and was kept apart.' }),
        undoneAt: Instant.optional().meta({ description: 'When what it did was last taken back.' }),
      }),
    ),
  })
  .meta({ id: 'Imports' });

export const ImportChanges = z
  .object({
    changes: z
      .array(
        HistoryLine.omit({ snapshotId: true }).extend({
          entryId: Id.optional().meta({ description: 'Unset where it concerns the feed as a whole.' }),
        }),
      )
      .meta({ description: 'The first 500.' }),
  })
  .meta({ id: 'ImportChanges' });

export const BelievedEntries = z
  .object({
    at: Instant,
    entries: z.array(
      Entry.pick({ id: true, unitId: true, source: true, kind: true, nights: true, firstSeenAt: true }),
    ),
  })
  .meta({ id: 'BelievedEntries', description: 'Without guests: who it was is not kept for the past.' });
