import { appendChange } from '../../store/changes.js';
import { findProperty } from '../../store/properties.js';
import { lockProperty } from '../../store/property-lock.js';
import { findUnit, insertUnits, renameUnit } from '../../store/units.js';
import { archiveUnit } from '../actions/archive.js';
import { active, found } from '../found.js';
import { route, WithId } from '../route.js';
import { AddUnit, ChangeUnit, Unit } from '../shapes/property.js';
import { wakeAfterWrite } from '../wake.js';

export const add = route({
  method: 'post',
  path: '/api/properties/:id/units',
  who: 'manager',
  says: 'Adds a unit to a property.',
  problems: ['archived'],
  input: { params: WithId, body: AddUnit },
  status: 201,
  answers: Unit,
  run: ({ params, body }, { organizationId, within }) =>
    within(async tx => {
      await lockProperty(tx, params.id);
      const property = active(await findProperty(tx, organizationId, params.id));
      const [unit] = await insertUnits(tx, organizationId, property.id, [body.name]);
      await appendChange(tx, {
        organizationId,
        kind: 'unit_added',
        propertyId: property.id,
        unitId: unit!.id,
      });
      return unit!;
    }),
});

export const read = route({
  method: 'get',
  path: '/api/units/:id',
  who: 'viewer',
  says: 'One unit.',
  input: { params: WithId },
  answers: Unit,
  run: ({ params }, { organizationId, within }) =>
    within(async tx => found(await findUnit(tx, organizationId, params.id))),
});

export const change = route({
  method: 'patch',
  path: '/api/units/:id',
  who: 'manager',
  says: 'Renames a unit.',
  problems: ['archived'],
  input: { params: WithId, body: ChangeUnit },
  answers: Unit,
  run: ({ params, body }, { organizationId, within }) =>
    within(async tx => {
      const unit = active(await findUnit(tx, organizationId, params.id));
      const name = body.name ?? unit.name;
      await renameUnit(tx, organizationId, unit.id, name);
      await appendChange(tx, {
        organizationId,
        kind: 'unit_changed',
        propertyId: unit.propertyId,
        unitId: unit.id,
      });
      return { ...unit, name };
    }),
});

export const archive = route({
  method: 'post',
  path: '/api/units/:id/archive',
  who: 'manager',
  says: 'Archives a unit with its feeds. Its nights end, its calendars are served no more.',
  problems: ['archived'],
  input: { params: WithId },
  answers: Unit,
  async run({ params }, context) {
    const { organizationId } = context;
    const { answer, toWake } = await context.within(async tx => {
      const unit = active(await findUnit(tx, organizationId, params.id));
      const toWake = await archiveUnit(tx, organizationId, unit);
      return { toWake, answer: found(await findUnit(tx, organizationId, unit.id)) };
    });
    wakeAfterWrite(context, toWake, 'configChanged');
    return answer;
  },
});
