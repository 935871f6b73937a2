import { dayAt } from '../instant.js';
import type { Belief, BelievedEntry, Change, Look, Verdict } from './belief.js';
import { differences } from './differences.js';
import { isAhead } from './looks-wrong.js';
import { byNightsThenId, verdict } from './reconcile.js';

/**
 * Undoes imports: what was believed `earlier` (before the snapshot a person points at) is believed again. What came
 * since ends as `undone`; what ended since returns, kept until the feed shows it again, a person lets it go, or it is
 * over; what changed since is as it was. Stays that are over by now do not return. The feed has its say again with its
 * next changed answer.
 */
export function restore(current: Belief, earlier: Belief, look: Pick<Look, 'at' | 'timezone'>): Verdict {
  const today = dayAt(look.at, look.timezone);
  const believedNow = new Map(current.entries.map(entry => [entry.id, entry]));
  const believedThen = new Set(earlier.entries.map(entry => entry.id));

  const entries: BelievedEntry[] = [];
  const changes: Change[] = [];
  for (const then of earlier.entries) {
    const now = believedNow.get(then.id);
    if (!now && !isAhead(then, today)) continue;
    const entry = now ? settled(then, now.keptSince) : settled(then, look.at);
    entries.push(entry);
    if (!now || now.missingSince || now.shown) changes.push({ kind: 'returned', entry });
    if (now) changes.push(...differences(now, entry));
  }
  for (const entry of current.entries) {
    if (!believedThen.has(entry.id)) changes.push({ kind: 'ended', entry, reason: 'undone' });
  }
  if (current.hold) changes.push({ kind: 'released', hold: current.hold, by: 'person' });

  const { unreadable } = earlier;
  const belief = {
    entries: entries.sort(byNightsThenId),
    answeredAt: look.at,
    ...(unreadable !== undefined && { unreadable }),
  };
  return verdict(belief, changes);
}

/** The entry with nothing open about it. */
function settled(entry: BelievedEntry, keptSince: string | undefined): BelievedEntry {
  const { missingSince: _, shown: __, keptSince: ___, ...lasting } = entry;
  return { ...lasting, ...(keptSince && { keptSince }) };
}
