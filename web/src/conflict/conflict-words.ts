import type { Conflict, ConflictKind, ConflictState } from '../server/conflicts.js';
import { say } from '../words/say.js';

interface KindWords {
  readonly name: string;
  /** `bad` is sold twice; `wait` asks a question. */
  readonly tone: 'bad' | 'wait';
  /** The worst first. */
  readonly rank: number;
}

export const CONFLICT_KINDS: Readonly<Record<ConflictKind, KindWords>> = {
  double_booking: { name: say('Double booking'), tone: 'bad', rank: 0 },
  possible: { name: say('Possible double booking'), tone: 'wait', rank: 1 },
  over_block: { name: say('Guest over your own block'), tone: 'wait', rank: 2 },
};

export const CONFLICT_STATES: Readonly<Record<ConflictState, string>> = {
  open: say('To be settled'),
  settling: say('Way out chosen'),
  dismissed: say('Not a conflict'),
  closed: say('Over'),
};

export const CLOSE_REASONS: Readonly<Record<NonNullable<Conflict['closeReason']>, string>> = {
  cancelled: say('one of the two was cancelled'),
  opened: say('the block was opened'),
  moved: say('the nights no longer overlap'),
  explained: say('it turned out to be none'),
  over: say('the nights have passed'),
  ignored: say('a calendar is no longer counted'),
  disconnected: say('a platform was disconnected'),
  undone: say('an answer was taken back'),
};

type Ranked = Pick<Conflict, 'state' | 'kind' | 'nights' | 'id'>;

/** What is still to be decided first, the worst kind first, then the soonest nights. */
export const worstFirst = (a: Ranked, b: Ranked): number =>
  Number(a.state !== 'open') - Number(b.state !== 'open') ||
  CONFLICT_KINDS[a.kind].rank - CONFLICT_KINDS[b.kind].rank ||
  compare(a.nights.from, b.nights.from) ||
  compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
