import { z } from 'zod';
import { type Exposure, exposureOf, worstFirst } from '../../domain/conflicts/exposure.js';
import { factsOf } from '../../domain/platforms/index.js';
import { type SoldOnUnit, soldElsewhere } from '../../store/exposures.js';
import { route } from '../route.js';
import { Exposures } from '../shapes/conflict.js';

const SHOWN = 200;

function toAnswer(exposure: Exposure & SoldOnUnit) {
  const { propertyId, propertyName, unitId, unitName, source, kind, seen, ...own } = exposure;
  return {
    ...own,
    property: { id: propertyId, name: propertyName },
    unit: { id: unitId, name: unitName },
    soldOn: source,
    seenAt: seen.since,
    soldAfter: seen.unseenAt,
    says: inWords(exposure),
  };
}

function inWords({ source, kind, platform, state, overdue, shownSince }: Exposure & SoldOnUnit): string {
  const what =
    source !== 'direct'
      ? `your ${factsOf(source).name} stay`
      : kind === 'block'
        ? 'your own block'
        : 'your direct booking';
  const { name } = factsOf(platform);
  switch (state) {
    case 'in_step':
      return shownSince
        ? `${name} shows ${what}: in step.`
        : `The nights of ${what} were closed on ${name} by hand: in step.`;
    case 'told':
      return `${name} has read ${what} from our calendar.`;
    case 'by_hand':
      return `${name} reads no calendar: ${what} has to be closed there by hand.`;
    case 'open':
      return overdue
        ? `${name} should have read ${what} by now and has not. Check that it imports our calendar.`
        : `${name} has not read ${what} yet and may still sell the nights.`;
  }
}

export const list = route({
  method: 'get',
  path: '/api/exposures',
  who: 'viewer',
  says: 'What was sold on one platform, or taken by a direct booking or an own block, and what the others know of it, the worst first: by default only what they may still sell.',
  input: {
    query: z.strictObject({
      property: z.uuid().optional(),
      show: z.enum(['unclosed', 'all']).default('unclosed'),
    }),
  },
  answers: Exposures,
  run: ({ query }, { organizationId, within, now }) =>
    within(async tx => {
      const at = now();
      const sold = await soldElsewhere(tx, organizationId, {
        propertyId: query.property,
        show: query.show,
        limit: SHOWN,
      });
      const exposures = sold.map(one => ({ ...one, ...exposureOf(one, at) }));
      return { exposures: exposures.sort(worstFirst).map(toAnswer) };
    }),
});
