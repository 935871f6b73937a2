import { movementsOn } from '../../store/arrivals.js';
import { shownTo } from '../answers/entries.js';
import { route } from '../route.js';
import { Arrivals, ArrivalsPage } from '../shapes/arrival.js';

export const list = route({
  method: 'get',
  path: '/api/arrivals',
  who: 'viewer',
  says: 'Who comes and who leaves today and tomorrow, or on the days asked for, by the calendar of each property. Closed nights are told where a person called them a booking.',
  input: { query: ArrivalsPage },
  answers: Arrivals,
  run: ({ query }, { organizationId, within, caller, now }) =>
    within(async tx => {
      const asked = { from: query.day, days: query.days, at: now() };
      const movements = await movementsOn(tx, organizationId, asked);
      const shown = shownTo(
        caller,
        movements.map(({ entry }) => entry),
      );
      return { movements: movements.map((movement, i) => ({ ...movement, entry: shown[i]! })) };
    }),
});
