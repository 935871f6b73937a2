import { Problem } from '../../domain/problems.js';
import { membershipsOf } from '../../store/members.js';
import { hasPassword, rename } from '../../store/people.js';
import { actFor, endOtherSessions, endSession, sessionsOf } from '../people/sessions.js';
import { changePassword } from '../people/sign-in.js';
import { beginTwoFactor, confirmTwoFactor, endTwoFactor } from '../people/two-factor.js';
import { Nothing, type PersonalContext, personalRoute, WithId } from '../route.js';
import {
  ActFor,
  ChangeMe,
  ChangePassword,
  Me,
  SecondStep,
  Sessions,
  TwoFactor,
  WithPassword,
} from '../shapes/people.js';

export const read = personalRoute({
  method: 'get',
  path: '/api/me',
  says: 'The person who is signed in, and the organizations they belong to.',
  input: {},
  answers: Me,
  run: (_, context) => meOf(context),
});

async function meOf({ people, caller, organizationId }: PersonalContext) {
  const memberships = await membershipsOf(people, caller.personId);
  return {
    id: caller.personId,
    name: caller.name,
    email: caller.email,
    hasPassword: await hasPassword(people, caller.personId),
    twoFactor: caller.twoFactor,
    organizations: memberships.map(one => ({
      id: one.organizationId,
      name: one.organizationName,
      role: one.role,
      acting: one.organizationId === organizationId,
    })),
  };
}

export const change = personalRoute({
  method: 'patch',
  path: '/api/me',
  says: 'Changes one’s own name.',
  input: { body: ChangeMe },
  answers: Me,
  async run({ body }, context) {
    await rename(context.people, context.caller.personId, body.name);
    return { ...(await meOf(context)), name: body.name };
  },
});

export const act = personalRoute({
  method: 'post',
  path: '/api/me/organization',
  says: 'Acts for another organization that one belongs to, in this browser.',
  input: { body: ActFor },
  answers: Nothing,
  async run({ body }, { people, caller }) {
    const memberships = await membershipsOf(people, caller.personId);
    if (!memberships.some(one => one.organizationId === body.organizationId)) throw new Problem('not_found');
    await actFor(people, caller.sessionId, body.organizationId);
    return {};
  },
});

export const sessions = personalRoute({
  method: 'get',
  path: '/api/me/sessions',
  says: 'Where one is signed in, the latest first.',
  input: {},
  answers: Sessions,
  run: async (_, { signIn, visitor, caller }) => ({
    sessions: await sessionsOf(signIn, visitor, caller.sessionId),
  }),
});

export const endOne = personalRoute({
  method: 'delete',
  path: '/api/me/sessions/:id',
  says: 'Ends one of one’s own sessions, at once.',
  input: { params: WithId },
  answers: Nothing,
  async run({ params }, { signIn, visitor }) {
    await endSession(signIn, visitor, params.id);
    return {};
  },
});

export const endOthers = personalRoute({
  method: 'delete',
  path: '/api/me/sessions',
  says: 'Ends all of one’s own sessions but this one.',
  input: {},
  answers: Nothing,
  async run(_, { signIn, visitor }) {
    await endOtherSessions(signIn, visitor);
    return {};
  },
});

export const password = personalRoute({
  method: 'post',
  path: '/api/me/password',
  says: 'Sets a new password. One’s other sessions end.',
  problems: ['sign_in_failed', 'too_many_attempts'],
  input: { body: ChangePassword },
  answers: Nothing,
  async run({ body }, { signIn, visitor, caller, setCookies }) {
    await signIn.throttle.count('password of person', caller.personId);
    setCookies(await changePassword(signIn, visitor, { ...body, email: caller.email }));
    return {};
  },
});

export const beginSecondFactor = personalRoute({
  method: 'post',
  path: '/api/me/two-factor',
  says: 'Begins with an authenticator app: answers what it reads. A first code turns it on.',
  problems: ['sign_in_failed', 'too_many_attempts'],
  input: { body: WithPassword },
  answers: TwoFactor,
  async run({ body }, { signIn, visitor, caller }) {
    await signIn.throttle.count('password of person', caller.personId);
    const { uri, backupCodes } = await beginTwoFactor(signIn, visitor, body);
    return { uri, backupCodes: [...backupCodes] };
  },
});

export const confirmSecondFactor = personalRoute({
  method: 'post',
  path: '/api/me/two-factor/confirm',
  says: 'Turns the authenticator app on by a first code of it.',
  problems: ['code_wrong', 'too_many_attempts'],
  input: { body: SecondStep },
  answers: Nothing,
  async run({ body }, { signIn, visitor, caller, setCookies }) {
    const { personId } = caller;
    setCookies(await confirmTwoFactor(signIn, visitor, { ...body, personId }));
    return {};
  },
});

export const endSecondFactor = personalRoute({
  method: 'post',
  path: '/api/me/two-factor/end',
  says: 'Turns the authenticator app off.',
  problems: ['sign_in_failed', 'too_many_attempts'],
  input: { body: WithPassword },
  answers: Nothing,
  async run({ body }, { signIn, visitor, caller, setCookies }) {
    await signIn.throttle.count('password of person', caller.personId);
    setCookies(await endTwoFactor(signIn, visitor, body));
    return {};
  },
});
