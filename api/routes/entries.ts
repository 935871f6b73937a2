import { z } from 'zod';
import { daysBetween, type Nights } from '../../domain/nights.js';
import { Problem } from '../../domain/problems.js';
import { logDeed } from '../../store/audit-log.js';
import { entriesWithin } from '../../store/entries.js';
import { eraseGuestOf } from '../../store/erase-guest.js';
import { findUnit, unitsOfProperties } from '../../store/units.js';
import { shownTo } from '../answers/entries.js';
import { found } from '../found.js';
import { Nothing, route, WithId } from '../route.js';
import { Entries } from '../shapes/calendar.js';
import { Day, Id } from '../shapes/common.js';

const MAX_DAYS = 800;
const MAX_UNITS = 500;

const range = { from: Day, to: Day };

function refuseBadRange({ from, to }: Nights, context: z.RefinementCtx): void {
  const days = daysBetween(from, to);
  if (days < 1) context.addIssue({ code: 'custom', path: ['to'], message: 'must lie after `from`' });
  if (days > MAX_DAYS)
    context.addIssue({
      code: 'custom',
      path: ['to'],
      message: `must lie within ${MAX_DAYS} days of \`from\``,
    });
}

/** `?unit=a&unit=b`: a key that comes once is no array. */
const Many = z.preprocess(
  value => (value === undefined || Array.isArray(value) ? value : [value]),
  z.array(Id).max(MAX_UNITS).optional(),
);

export const ofUnit = route({
  method: 'get',
  path: '/api/units/:id/entries',
  who: 'viewer',
  says: 'The taken nights of a unit that touch a range.',
  input: { params: WithId, query: z.strictObject(range).superRefine(refuseBadRange) },
  answers: Entries,
  run: ({ params, query }, { organizationId, within, caller }) =>
    within(async tx => {
      const unit = found(await findUnit(tx, organizationId, params.id));
      return { entries: shownTo(caller, await entriesWithin(tx, organizationId, [unit.id], query)) };
    }),
});

export const ofMany = route({
  method: 'get',
  path: '/api/entries',
  who: 'viewer',
  says: 'The taken nights of many units, or of whole properties, that touch a range.',
  input: { query: z.strictObject({ ...range, unit: Many, property: Many }).superRefine(refuseBadRange) },
  answers: Entries,
  run: ({ query }, { organizationId, within, caller }) =>
    within(async tx => {
      const units = await unitsOfProperties(tx, organizationId, query.property ?? []);
      const ids = [...(query.unit ?? []), ...units.map(({ id }) => id)];
      return { entries: shownTo(caller, await entriesWithin(tx, organizationId, ids, query)) };
    }),
});

export const eraseGuest = route({
  method: 'post',
  path: '/api/entries/:id/erase-guest',
  who: 'manager',
  says: 'Erases at once all that is kept of the guest: name, phone digits and code, also in stored answers of the feed.',
  input: { params: WithId },
  answers: Nothing,
  run: ({ params }, { organizationId, within, now }) =>
    within(async tx => {
      if (!(await eraseGuestOf(tx, organizationId, params.id, now()))) throw new Problem('not_found');
      await logDeed(tx, organizationId, {
        action: 'guest.erased',
        subject: { kind: 'entry', id: params.id },
      });
      return {};
    }),
});
