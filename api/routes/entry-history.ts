import { z } from 'zod';
import { believedAt } from '../../domain/history/as-of.js';
import { type Nights, overlap } from '../../domain/nights.js';
import { entriesKnownAt, historyOfEntry } from '../../store/entry-history.js';
import { findUnit } from '../../store/units.js';
import { lineAnswer } from '../answers/history.js';
import { found } from '../found.js';
import { route, WithId } from '../route.js';
import { Day } from '../shapes/common.js';
import { BelievedEntries, EntryHistory } from '../shapes/history.js';

export const ofEntry = route({
  method: 'get',
  path: '/api/entries/:id/history',
  who: 'viewer',
  says: 'What became of an entry, oldest first, and which answers said so.',
  input: { params: WithId },
  answers: EntryHistory,
  run: ({ params }, { organizationId, within }) =>
    within(async tx => ({
      lines: found(await historyOfEntry(tx, organizationId, params.id)).map(lineAnswer),
    })),
});

export const ofUnit = route({
  method: 'get',
  path: '/api/units/:id/believed',
  who: 'viewer',
  says: 'The nights of a unit that we believed to be taken at an instant of the past.',
  input: { params: WithId, query: z.strictObject({ at: z.iso.datetime(), from: Day, to: Day }) },
  answers: BelievedEntries,
  run: ({ params, query }, { organizationId, within }) =>
    within(async tx => {
      const unit = found(await findUnit(tx, organizationId, params.id));
      const known = await entriesKnownAt(tx, organizationId, unit.id, query.at);
      const range: Nights = { from: query.from, to: query.to };
      return {
        at: query.at,
        entries: known.flatMap(({ id, source, kind, firstSeenAt, changes }) => {
          const believed = believedAt(changes, query.at, kind);
          return believed && overlap(believed.nights, range)
            ? [{ id, unitId: unit.id, source, firstSeenAt, ...believed }]
            : [];
        }),
      };
    }),
});
