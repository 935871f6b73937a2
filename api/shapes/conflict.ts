import { z } from 'zod';
import { CONFLICT_KINDS } from '../../domain/conflicts/detect.js';
import { CLOSE_REASONS, CONFLICT_STATES } from '../../domain/conflicts/settle.js';
import { Id, Instant, KindName, Line, Nights, PlatformName, SourceName } from './common.js';

export const ConflictKind = z.enum(CONFLICT_KINDS).meta({
  id: 'ConflictKind',
  description:
    '`double_booking` two stays; `over_block` a stay over the owner’s own block; `possible` a stay and nights that a platform shows as closed without saying whether for a guest.',
});
export const ConflictState = z.enum(CONFLICT_STATES).meta({
  id: 'ConflictState',
  description:
    '`open` to be acted on; `settling` a way out was chosen and the nights do not show it yet; `dismissed` a person said that it is none; `closed` the overlap is gone.',
});

const Place = z.object({ id: Id, name: z.string() });

const Guest = z
  .object({
    name: z.string().optional(),
    phoneDigits: z.string().optional(),
    reservationCode: z.string().optional(),
  })
  .optional();

const Side = z
  .object({
    entryId: Id,
    source: SourceName,
    kind: KindName,
    nights: Nights,
    firstSeenAt: Instant,
    missingSince: Instant.optional(),
    endedAt: Instant.optional(),
    endReason: z.string().optional(),
    guest: Guest,
  })
  .meta({ id: 'ConflictSide' });

const conflict = {
  id: Id,
  kind: ConflictKind,
  state: ConflictState,
  says: z.string().meta({ description: 'What happened, in one sentence.' }),
  nights: Nights,
  property: Place.extend({ timezone: z.string() }),
  unit: Place,
  openedAt: Instant,
  reopenedAt: Instant.optional(),
  changedAt: Instant,
  closedAt: Instant.optional(),
  closeReason: z.enum(CLOSE_REASONS).optional(),
  note: z.string().optional(),
  chosen: z
    .record(z.string(), z.unknown())
    .optional()
    .meta({ description: 'The suggestion that was chosen, as it stood then.' }),
  decidedAt: Instant.optional(),
  decidedBy: z.string().optional(),
};

export const Conflict = z.object({ ...conflict, sides: z.array(Side).length(2) }).meta({ id: 'Conflict' });

export const ConflictPage = z
  .object({ conflicts: z.array(Conflict), next: Id.nullable() })
  .meta({ id: 'ConflictPage' });

const StoredAnswer = z.object({ snapshotId: Id, fetchedAt: Instant });

const KnownSide = Side.extend({
  since: Instant.meta({ description: 'When its calendar was first read with nights of the conflict.' }),
  unseenAt: Instant.optional().meta({
    description:
      'When it was read the last time without them: they were taken after this, and not later than `since`.',
  }),
  shownBy: StoredAnswer.optional().meta({ description: 'The answer that showed them first.' }),
  before: StoredAnswer.optional().meta({ description: 'The stored answer before it, which did not.' }),
}).meta({ id: 'KnownSide' });

export const Suggestion = z
  .object({
    key: z.string(),
    does: z.enum(['answer_closure', 'move_guest', 'open_block', 'shorten', 'cancel']),
    entryId: Id,
    says: z.string(),
    because: z.string(),
    moves: z
      .array(z.object({ entryId: Id, toUnitId: Id }))
      .readonly()
      .optional(),
    nights: Nights.optional(),
  })
  .meta({ id: 'Suggestion' });

export const ExplainedConflict = z
  .object({
    ...conflict,
    sides: z.array(KnownSide).length(2),
    whoWasFirst: z.object({
      sure: z.enum(['certain', 'open']),
      first: z.int().min(0).max(1).optional().meta({ description: 'Index in `sides`.' }),
      says: z.string(),
    }),
    suggestions: z.array(Suggestion).meta({ description: 'Ways out, the one that hurts least first.' }),
  })
  .meta({ id: 'ExplainedConflict' });

export const ConflictCounts = z
  .object({
    open: z.object({ double_booking: z.int(), possible: z.int(), over_block: z.int() }),
    settling: z.int(),
    questions: z.int().meta({ description: 'Closures in a conflict that wait for an answer.' }),
  })
  .meta({ id: 'ConflictCounts' });

/** Text of several lines that a person wrote. */
export const Note = z
  .string()
  .trim()
  .min(1)
  .max(2_000)
  .regex(/^[^\p{Cs}\0]*$/u, 'must be text')
  .meta({ pattern: '^[^\\u0000]*$' });

export const ResolveConflict = z
  .strictObject({
    suggestion: Line(200).meta({ description: 'The `key` of a suggestion.' }),
    note: Note.optional(),
  })
  .meta({ id: 'ResolveConflict' });

export const DismissConflict = z
  .strictObject({ note: Note.meta({ description: 'Why it is none; remembered for the pair.' }) })
  .meta({ id: 'DismissConflict' });

export const ClosureQuestions = z
  .object({
    questions: z.array(
      z.object({
        entryId: Id,
        property: Place,
        unit: Place,
        platform: PlatformName,
        nights: Nights,
        firstSeenAt: Instant,
        inConflict: z.boolean(),
        says: z.string(),
      }),
    ),
  })
  .meta({ id: 'ClosureQuestions' });

export const AnswerClosure = z
  .strictObject({
    answer: z.enum(['booking', 'own_closure']).meta({
      description: 'Remembered for these nights, whatever the platform’s calendar shows them as later.',
    }),
  })
  .meta({ id: 'AnswerClosure' });

export const Exposures = z
  .object({
    exposures: z.array(
      z.object({
        entryId: Id,
        property: Place,
        unit: Place,
        soldOn: SourceName,
        nights: Nights,
        seenAt: Instant.meta({ description: 'When we read it first.' }),
        soldAfter: Instant.optional().meta({
          description: 'When we read the calendar the last time without it.',
        }),
        platform: PlatformName.meta({ description: 'The platform that has to know.' }),
        state: z.enum(['open', 'by_hand', 'told', 'in_step']).meta({
          description:
            '`open` it may still sell the nights; `by_hand` the same, and it reads no calendar; `told` it has read ours with them; `in_step` its own shows them closed, or a person has closed them there.',
        }),
        pulledAt: Instant.optional(),
        shownSince: Instant.optional(),
        closedAt: Instant.optional().meta({
          description:
            'When a person had closed all of them there by hand. Unset where it has read our calendar, or its own shows them.',
        }),
        openMs: z.int(),
        expectedBy: Instant.optional().meta({ description: 'By when it should have read them.' }),
        overdue: z.boolean(),
        says: z.string(),
      }),
    ),
  })
  .meta({ id: 'Exposures' });
