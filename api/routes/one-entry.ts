import { exposureOf } from '../../domain/conflicts/exposure.js';
import type { Instant } from '../../domain/instant.js';
import { findEntry, type OneEntry } from '../../store/one-entry.js';
import { type ToldPlatform, toldOfEntry } from '../../store/told-of-entry.js';
import { shownTo } from '../answers/entries.js';
import { found } from '../found.js';
import { route, WithId } from '../route.js';
import { Entry } from '../shapes/calendar.js';
import { ToldOfEntry } from '../shapes/told.js';

export const read = route({
  method: 'get',
  path: '/api/entries/:id',
  who: 'viewer',
  says: 'One entry, also one that has ended.',
  input: { params: WithId },
  answers: Entry,
  run: ({ params }, { organizationId, within, caller }) =>
    within(async tx => shownTo(caller, [found(await findEntry(tx, organizationId, params.id))])[0]!),
});

export const told = route({
  method: 'get',
  path: '/api/entries/:id/told',
  who: 'viewer',
  says: 'Who was told of an entry and when: each other platform of its unit.',
  input: { params: WithId },
  answers: ToldOfEntry,
  run: ({ params }, { organizationId, within, now }) =>
    within(async tx => {
      const entry = found(await findEntry(tx, organizationId, params.id));
      const tellsNobody = entry.kind === 'rule' ? 'own_window' : entry.isEcho ? 'echo' : undefined;
      if (tellsNobody) return { tellsNobody, platforms: [] };
      const platforms = await toldOfEntry(tx, organizationId, entry.id);
      return { platforms: platforms.map(one => toAnswer(entry, one, now())) };
    }),
});

function toAnswer(entry: OneEntry, one: ToldPlatform, at: Instant) {
  const { shownSince, closedAt } = one;
  const isShownSince = shownSince ?? closedAt;
  const { state, expectedBy, overdue } = exposureOf(
    {
      entryId: entry.id,
      source: entry.source,
      nights: entry.nights,
      seen: { since: entry.firstSeenAt },
      platform: one.platform,
      ...(one.pulledAt && { pulledAt: one.pulledAt }),
      ...(isShownSince && { shownSince: isShownSince }),
    },
    at,
  );
  if (entry.endedAt) return { ...one, state: 'withdrawn' as const, overdue: false };
  return { ...one, state, overdue, ...(state === 'open' && expectedBy && { expectedBy }) };
}
