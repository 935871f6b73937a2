import { z } from 'zod';
import { CHANGE_KINDS } from '../../store/changes.js';
import { Id, Instant, KindName, Nights, SourceName } from './common.js';
import { HoldNotice } from './health.js';

export const Entry = z
  .object({
    id: Id,
    unitId: Id,
    source: SourceName,
    kind: KindName,
    nights: Nights,
    firstSeenAt: Instant,
    missingSince: Instant.optional().meta({
      description:
        'The last answer lacked it and no second one has confirmed that: the nights are still taken.',
    }),
    endedAt: Instant.optional(),
    endReason: z.string().optional(),
    guest: z
      .object({
        name: z.string().optional(),
        phoneDigits: z.string().optional(),
        reservationCode: z.string().optional(),
      })
      .optional(),
  })
  .meta({ id: 'Entry' });

export const Entries = z.object({ entries: z.array(Entry) }).meta({ id: 'Entries' });

export const Hold = HoldNotice.pick({ reason: true, since: true })
  .extend({ wouldFree: z.array(Entry) })
  .meta({ id: 'Hold', description: 'An answer that looked wrong, and what it would free.' });

export const Decide = z
  .strictObject({
    decision: z
      .enum(['accept', 'keep'])
      .meta({ description: '`accept`: the answer is right. `keep`: what was believed before is.' }),
  })
  .meta({ id: 'Decide' });

export const Undo = z.strictObject({ snapshotId: Id }).meta({ id: 'Undo' });

export const ChangeEvent = z
  .object({
    kind: z.enum(CHANGE_KINDS),
    propertyId: Id.optional(),
    unitId: Id.optional(),
    connectionId: Id.optional(),
    feedId: Id.optional(),
    entryId: Id.optional(),
    conflictId: Id.optional(),
    taskId: Id.optional(),
    alertId: Id.optional(),
    at: Instant,
  })
  .meta({ id: 'ChangeEvent', description: 'The data of one server-sent event.' });
