import { z } from 'zod';
import { CHANGE_KINDS } from '../../store/changes.js';
import { Entry } from './calendar.js';
import { Id, Instant, KindName, Nights } from './common.js';

export const EntryHistory = z
  .object({
    lines: z.array(
      z.object({
        at: Instant,
        kind: z.enum(CHANGE_KINDS),
        snapshotId: Id.optional().meta({ description: 'The answer that said so, where one did.' }),
        entryKind: KindName.optional(),
        nights: Nights.optional(),
        was: Nights.optional().meta({ description: 'The nights it had before.' }),
        wasKind: KindName.optional().meta({ description: 'What it was read as before.' }),
        reason: z.string().optional().meta({ description: 'Why it ended.' }),
        unseenAt: Instant.optional().meta({ description: 'The last look that did not show it.' }),
      }),
    ),
  })
  .meta({ id: 'EntryHistory' });

export const BelievedEntries = z
  .object({
    at: Instant,
    entries: z.array(
      Entry.pick({ id: true, unitId: true, source: true, kind: true, nights: true, firstSeenAt: true }),
    ),
  })
  .meta({ id: 'BelievedEntries', description: 'Without guests: who it was is not kept for the past.' });
