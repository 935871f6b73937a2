import { z } from 'zod';
import { Problem } from '../../domain/problems.js';
import { deedsOf, logDeed } from '../../store/audit-log.js';
import { closeOrganization, renameOrganization } from '../../store/organizations.js';
import { syncNow, turnAll } from '../actions/control.js';
import { assertPassword } from '../people/assert-password.js';
import { Nothing, route } from '../route.js';
import { ChangeOrganization, Deeds, DeleteOrganization, OrganizationDeletion } from '../shapes/people.js';
import { SyncAsked, Turned } from '../shapes/property.js';

const SHOWN_DEEDS = 100;

export const change = route({
  method: 'patch',
  path: '/api/organization',
  who: 'owner',
  says: 'Changes the name of the organization.',
  input: { body: ChangeOrganization },
  answers: Nothing,
  run: ({ body }, { organizationId, within, caller }) =>
    within(async tx => {
      await renameOrganization(tx, organizationId, body.name);
      await logDeed(tx, organizationId, {
        action: 'organization.renamed',
        subject: { kind: 'organization', id: organizationId },
        detail: { was: caller.organization.name, name: body.name },
      });
      return {};
    }),
});

/*
 * Deleting is asked for by an owner in person, with the name of the organization and their password. From the commit on
 * nobody gets in for it: a session of who belongs to no other organization answers 401. That it was asked for stands in
 * its audit log, which goes with it; the id and the day stay.
 */
export const remove = route({
  method: 'delete',
  path: '/api/organization',
  who: 'owner',
  says: 'Deletes the organization with all that is its own, for good.',
  problems: ['name_differs', 'sign_in_failed', 'too_many_attempts'],
  input: { body: DeleteOrganization },
  status: 202,
  answers: OrganizationDeletion,
  async run({ body }, context) {
    const { organizationId, caller, now, workflows, log } = context;
    if (body.name.trim() !== caller.organization.name) throw new Problem('name_differs');
    if (caller.kind === 'person') await assertPassword(context, caller.personId, body.password);
    const deletingSince = await context.within(async tx => {
      await logDeed(tx, organizationId, {
        action: 'organization.deleted',
        subject: { kind: 'organization', id: organizationId },
      });
      return closeOrganization(tx, organizationId, now());
    });
    workflows
      .deleteOrganization(organizationId)
      .catch((err: unknown) => log.warn({ err, organizationId }, 'deletion not told'));
    return { deletingSince };
  },
});

const anyway = async () => undefined;

export const sync = route({
  method: 'post',
  path: '/api/organization/sync',
  who: 'operator',
  says: 'Looks at all feeds now, one after the other at a pace that the platforms allow.',
  problems: ['unavailable'],
  input: {},
  status: 202,
  answers: SyncAsked,
  run: (_, context) => syncNow(context, { kind: 'organization', id: context.organizationId }, anyway),
});

export const pause = route({
  method: 'post',
  path: '/api/organization/pause',
  who: 'manager',
  says: 'Stops looking at any feed. The nights known so far stay taken.',
  input: {},
  answers: Turned,
  run: (_, context) =>
    turnAll(context, { kind: 'organization', id: context.organizationId }, 'paused', anyway),
});

export const resume = route({
  method: 'post',
  path: '/api/organization/resume',
  who: 'manager',
  says: 'Looks again at the feeds of all that is paused.',
  input: {},
  answers: Turned,
  run: (_, context) =>
    turnAll(context, { kind: 'organization', id: context.organizationId }, 'active', anyway),
});

export const auditLog = route({
  method: 'get',
  path: '/api/audit-log',
  who: 'owner',
  says: 'Who did what to which row, latest first.',
  input: { query: z.strictObject({ before: z.coerce.number().int().min(1).optional() }) },
  answers: Deeds,
  run: ({ query }, { organizationId, within }) =>
    within(async tx => {
      const page = { limit: SHOWN_DEEDS, ...(query.before ? { before: query.before } : {}) };
      const deeds = await deedsOf(tx, organizationId, page);
      const next = deeds.length === SHOWN_DEEDS ? deeds.at(-1)?.id : undefined;
      return { deeds: deeds.map(deed => ({ ...deed, detail: { ...deed.detail } })), next };
    }),
});
