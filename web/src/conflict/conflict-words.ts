import type { Conflict, ConflictKind, ConflictState } from '../server/conflicts.js';

interface KindWords {
  readonly name: string;
  /** `bad` is sold twice; `wait` asks a question. */
  readonly tone: 'bad' | 'wait';
  /** The worst first. */
  readonly rank: number;
}

export const CONFLICT_KINDS: Readonly<Record<ConflictKind, KindWords>> = {
  double_booking: { name: 'Double booking', tone: 'bad', rank: 0 },
  possible: { name: 'Possible double booking', tone: 'wait', rank: 1 },
  over_block: { name: 'Guest over your own block', tone: 'wait', rank: 2 },
};

export const CONFLICT_STATES: Readonly<Record<ConflictState, string>> = {
  open: 'To be settled',
  settling: 'Way out chosen',
  dismissed: 'Not a conflict',
  closed: 'Over',
};

export const CLOSE_REASONS: Readonly<Record<NonNullable<Conflict['closeReason']>, string>> = {
  cancelled: 'one of the two was cancelled',
  opened: 'the block was opened',
  moved: 'the nights no longer overlap',
  explained: 'it turned out to be none',
  over: 'the nights have passed',
  ignored: 'a calendar is no longer counted',
  disconnected: 'a platform was disconnected',
  undone: 'an answer was taken back',
};

type Ranked = Pick<Conflict, 'state' | 'kind' | 'nights' | 'id'>;

/** What is still to be decided first, the worst kind first, then the soonest nights. */
export const worstFirst = (a: Ranked, b: Ranked): number =>
  Number(a.state !== 'open') - Number(b.state !== 'open') ||
  CONFLICT_KINDS[a.kind].rank - CONFLICT_KINDS[b.kind].rank ||
  compare(a.nights.from, b.nights.from) ||
  compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
