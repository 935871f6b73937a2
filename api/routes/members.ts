import { logDeed } from '../../store/audit-log.js';
import { openInvitationsOf } from '../../store/invitations.js';
import { changeRole, membersOf, removeMember } from '../../store/members.js';
import { Nothing, route, WithId } from '../route.js';
import { ChangeRole, Members } from '../shapes/people.js';

export const list = route({
  method: 'get',
  path: '/api/members',
  who: 'owner',
  says: 'The members of the organization, and the invitations that are open.',
  input: {},
  answers: Members,
  run: (_, { organizationId, within }) =>
    within(async tx => ({
      members: await membersOf(tx, organizationId),
      invitations: await openInvitationsOf(tx, organizationId),
    })),
});

export const change = route({
  method: 'patch',
  path: '/api/members/:id',
  who: 'owner',
  says: 'Gives a member another role.',
  problems: ['last_owner'],
  input: { params: WithId, body: ChangeRole },
  answers: Nothing,
  run: ({ params, body }, { organizationId, within }) =>
    within(async tx => {
      const was = await changeRole(tx, organizationId, params.id, body.role);
      if (was !== body.role)
        await logDeed(tx, organizationId, {
          action: 'member.role_changed',
          subject: { kind: 'member', id: params.id },
          detail: { was, role: body.role },
        });
      return {};
    }),
});

export const remove = route({
  method: 'delete',
  path: '/api/members/:id',
  who: 'owner',
  says: 'Ends a membership, at once.',
  problems: ['last_owner'],
  input: { params: WithId },
  answers: Nothing,
  run: ({ params }, { organizationId, within }) =>
    within(async tx => {
      await removeMember(tx, organizationId, params.id);
      await logDeed(tx, organizationId, {
        action: 'member.removed',
        subject: { kind: 'member', id: params.id },
      });
      return {};
    }),
});
