import { Problem } from '../../domain/problems.js';
import { logDeed } from '../../store/audit-log.js';
import { acceptInvitation, invite, openInvitation, revokeInvitation } from '../../store/invitations.js';
import { invitationLetter, invitationLink } from '../people/letters.js';
import { personOf } from '../people/sessions.js';
import { assertGoodPassword, hashPassword, signIn } from '../people/sign-in.js';
import { networkOf } from '../people/throttle.js';
import { fieldError, InvalidInput } from '../problem-answer.js';
import { type Context, Nothing, openRoute, route, type Visit, WithId } from '../route.js';
import { Accept, ByLink, Invite, Invited, OpenInvitation, SignInStep } from '../shapes/people.js';

export const add = route({
  method: 'post',
  path: '/api/invitations',
  who: 'owner',
  says: 'Invites a person by e-mail. An open invitation for the same address is replaced, and its link is dead.',
  problems: ['too_many_attempts'],
  input: { body: Invite },
  status: 201,
  answers: Invited,
  async run({ body }, context) {
    const { organizationId, signIn: use, caller } = context;
    if (caller.kind !== 'person') throw new Problem('not_allowed');
    await use.throttle.count('invitation of person', caller.personId);
    const { id, token } = await context.within(async tx => {
      const made = await invite(tx, { organizationId, ...body, invitedBy: caller.personId });
      await logDeed(tx, organizationId, {
        action: 'invitation.sent',
        subject: { kind: 'invitation', id: made.id },
        detail: { email: body.email.toLowerCase(), role: body.role },
      });
      return made;
    });
    return { id, ...(await handOver(context, body.email, token, caller.name)) };
  },
});

/** By letter; where none can go out, the link is shown to the one who invites, to pass on. */
async function handOver(context: Context, to: string, token: string, inviter: string) {
  const { publicUrl, sendMail, mails, caller, log } = context;
  const link = invitationLink(publicUrl, token);
  if (!mails) return { sent: false, link };
  const organization = caller.organization.name;
  try {
    await sendMail(invitationLetter(to, publicUrl, token, { organization, inviter }));
    return { sent: true };
  } catch (err) {
    log.error({ err }, 'An invitation could not be sent.');
    return { sent: false, link };
  }
}

export const revoke = route({
  method: 'delete',
  path: '/api/invitations/:id',
  who: 'owner',
  says: 'Takes an invitation back. Its link is dead at once.',
  input: { params: WithId },
  answers: Nothing,
  run: ({ params }, { organizationId, within }) =>
    within(async tx => {
      if (!(await revokeInvitation(tx, organizationId, params.id))) throw new Problem('not_found');
      await logDeed(tx, organizationId, {
        action: 'invitation.revoked',
        subject: { kind: 'invitation', id: params.id },
      });
      return {};
    }),
});

export const look = openRoute({
  method: 'post',
  path: '/api/invitations/look',
  says: 'What an invitation’s link invites to.',
  problems: ['link_dead', 'too_many_attempts'],
  input: { body: ByLink },
  answers: OpenInvitation,
  async run({ body }, { people, signIn: use, visitor }) {
    await use.throttle.count('link from address', networkOf(visitor.address));
    return openInvitation(people, body.token);
  },
});

export const accept = openRoute({
  method: 'post',
  path: '/api/invitations/accept',
  says: 'Accepts an invitation: with a name and a password, or as the person who is signed in.',
  problems: ['link_dead', 'sign_in_needed', 'sign_in_to_accept', 'link_for_another', 'too_many_attempts'],
  input: { body: Accept },
  answers: SignInStep,
  async run({ body: { token, name, password } }, visit) {
    const { people, signIn: use, visitor } = visit;
    await use.throttle.count('link from address', networkOf(visitor.address));
    if (name === undefined) return acceptSignedIn(visit, token);
    if (password === undefined) {
      if (!use.hasOpenId) throw new InvalidInput([fieldError('password', 'field_needed')]);
      await acceptInvitation(people, token, { name });
      return { next: 'openid' as const };
    }
    const { email } = await openInvitation(people, token);
    assertGoodPassword(password, email);
    await acceptInvitation(people, token, { name, passwordHash: await hashPassword(use, password) });
    const { next, cookies } = await signIn(use, visitor, { email, password });
    visit.setCookies(cookies);
    return { next };
  },
});

async function acceptSignedIn({ people, signIn: use, visitor }: Visit, token: string) {
  const person = await personOf(use, visitor);
  if (!person) throw new Problem('sign_in_needed');
  await acceptInvitation(people, token, { signedInAs: person.id });
  return { next: 'done' as const };
}
