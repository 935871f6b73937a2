import type { Kind } from '../entry.js';
import { EXPORT_UID_DOMAIN } from '../ical/export-uid.js';
import { type Instant, later, MINUTE_MS } from '../instant.js';
import { contains, type Day, isEmpty, merge, type Nights, sameNights, subtract } from '../nights.js';
import { factsOf } from '../platforms/index.js';
import { fromTodayOn, type Present } from './present.js';
import type { ServedNights } from './sources.js';

/*
 * A platform that imports a calendar shows the nights it was told as closed, and says them back to us. Such an echo is
 * good news, the platform is in step, and never a conflict: who overlaps it overlaps what it repeats. Three things
 * show an echo:
 *
 *   uid      Its UID is one that we gave. Some platforms hand UIDs on.
 *   export   Its nights are just those that our export held at one of the platform's pulls, alone or several joined.
 *            It stays an echo when the stay behind it has gone, until the platform has had the time to read that.
 *            Where nights were sold twice, the platform holds some of them already, and closes only the rest of what
 *            it was told: that rest is an echo as well, while what held the others is there, proven earlier.
 *   nights   It has just the nights of another source's entry, with neighbours that platforms join when they import,
 *            and it came when an importer would have shown them: not before they were there, and within the
 *            platform's re-read time after them. This is how platforms that import from each other are known. An
 *            echo once known stays one while it loses nights, for then there is no time to compare; and for the
 *            platform's re-read time after what it repeats has changed, for then it has not read that yet.
 *
 * Of two that share their nights only one may be the echo, or a guest inside both would be excused by either. So a
 * closure or block repeats a stay, and a block a closure, where the time allows it; the other way round, and among
 * equals, only where the looks prove which came first.
 */

export interface Echo {
  /** The entry that repeats. */
  readonly id: string;
  /** The entries it repeats, as far as they are known. */
  readonly of: readonly string[];
  readonly by: 'uid' | 'export' | 'nights';
  /** What it repeated has changed, and the platform has not had the time to read that. */
  readonly isFading?: true;
}

/** Each entry that only repeats what its platform was told, with what it repeats. */
export function findEchoes(present: readonly Present[], today: Day): Map<Present, Echo> {
  const echoes = new Map<Present, Echo>();
  for (const one of present) {
    const echo = echoOf(one, present, today);
    if (echo) echoes.set(one, echo);
  }
  return echoes;
}

function echoOf(one: Present, present: readonly Present[], today: Day): Echo | undefined {
  const { id, uid } = one.entry;
  if (uid?.endsWith(`@${EXPORT_UID_DOMAIN}`)) return { id, of: [], by: 'uid' };
  // Guests are never repeated as guests, and our own bookings repeat nobody.
  if (!one.source.platform || (one.kind !== 'closure' && one.kind !== 'block')) return undefined;

  const told = toldBefore(one, present, today);
  const toldStill = told.filter(({ withdrawnAt }) => !withdrawnAt || !wasReadAnew(one, withdrawnAt));
  if (joins(toldStill, one.nights)) {
    return { id, of: [...new Set(toldStill.map(({ entryId }) => entryId))], by: 'export' };
  }
  const inside = present.filter(other => other.source !== one.source && contains(one.nights, other.nights));
  for (const root of inside) {
    const repeated = repeatedWith(root, inside, one);
    if (repeated) return { id, of: repeated.map(({ entry }) => entry.id), by: 'nights' };
  }
  return isFading(one) && !joins(told, one.nights) ? { id, of: [], by: 'nights', isFading: true } : undefined;
}

const isFading = (one: Present): boolean =>
  one.entry.knownEcho === true && (!one.entry.brokenAt || !wasReadAnew(one, one.entry.brokenAt));

/** Nights within `one` that our export had told the platform when it began to show them. */
function toldBefore(one: Present, present: readonly Present[], today: Day): ServedNights[] {
  const { seen } = one.entry;
  const held = present
    .filter(own => own.source === one.source && own !== one && cameBefore(own, one))
    .map(({ nights }) => nights);
  return (one.source.served ?? [])
    .filter(({ servedAt }) => !seen || servedAt <= seen.since)
    .flatMap(served =>
      closedFor(fromTodayOn(served.nights, today), one.nights, held).map(nights => ({ ...served, nights })),
    );
}

/** What of `told` may have made a platform close nights within `whole`: all of it, or what is not `held` there anyway. */
function closedFor(told: Nights, whole: Nights, held: readonly Nights[]): Nights[] {
  if (isEmpty(told)) return [];
  if (contains(whole, told)) return [told];
  return subtract([told], held).filter(rest => contains(whole, rest));
}

/** The platform answered when it must have read what changed at `at`: what it still shows is its own. */
function wasReadAnew(one: Present, at: Instant): boolean {
  const readBy = later(at, rereadMs(one));
  const { answeredAt } = one.source;
  return answeredAt !== undefined && answeredAt > readBy;
}

const SAYS_MORE: { readonly [K in Kind]: number } = { stay: 3, closure: 2, block: 1, rule: 0 };

/** `root` and its neighbours, where `one` joins just them; undefined where it does not repeat `root`. */
function repeatedWith(root: Present, inside: readonly Present[], one: Present): Present[] | undefined {
  if (root.kind === 'rule') return undefined;
  const isRank = SAYS_MORE[root.kind] > SAYS_MORE[one.kind];
  if (isRank ? !one.entry.knownEcho && !mayComeBefore(root, one) : !cameBefore(root, one)) return undefined;
  const repeated = inside.filter(
    other =>
      other === root ||
      (!contains(other.nights, root.nights) && (one.entry.knownEcho || mayComeBefore(other, one))),
  );
  if (!joins(repeated, one.nights)) return undefined;
  return one.entry.knownEcho || cameInTime(one, repeated) ? repeated : undefined;
}

/** Looks bound both moments: (unseenAt, since]. True unless they prove that `other` came later. */
const mayComeBefore = ({ entry: { seen: other } }: Present, { entry: { seen: one } }: Present): boolean =>
  !other?.unseenAt || !one || other.unseenAt < one.since;

/** True only where they prove that `other` came first. */
const cameBefore = ({ entry: { seen: other } }: Present, { entry: { seen: one } }: Present): boolean =>
  other !== undefined && one?.unseenAt !== undefined && other.since <= one.unseenAt;

/** Whether `one` may have come within the re-read time after the last of what it repeats. */
function cameInTime(one: Present, repeated: readonly Present[]): boolean {
  const { unseenAt } = one.entry.seen ?? {};
  if (unseenAt === undefined) return true;
  return repeated.some(({ entry: { seen } }) => !seen || unseenAt <= later(seen.since, rereadMs(one)));
}

const rereadMs = ({ source }: Present): number =>
  source.platform ? factsOf(source.platform).rereadsWithinMinutes[1] * MINUTE_MS : 0;

function joins(parts: readonly { readonly nights: Nights }[], whole: Nights): boolean {
  const [joined, ...more] = merge(parts.map(({ nights }) => nights));
  return joined !== undefined && more.length === 0 && sameNights(joined, whole);
}
