import { z } from 'zod';
import { deedsOf, logDeed } from '../../store/audit-log.js';
import { renameOrganization } from '../../store/organizations.js';
import { Nothing, route } from '../route.js';
import { ChangeOrganization, Deeds } from '../shapes/people.js';

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
