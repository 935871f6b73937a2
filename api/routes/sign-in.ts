import { becomeFirstOwner } from '../../store/first-owner.js';
import { hasOwner } from '../../store/members.js';
import { beginOidc } from '../people/oidc.js';
import {
  assertGoodPassword,
  hashPassword,
  requestReset,
  resetPassword,
  secondStep,
  signIn,
  signOut,
} from '../people/sign-in.js';
import { networkOf } from '../people/throttle.js';
import { Nothing, openRoute, type Visit } from '../route.js';
import {
  AskReset,
  FirstOwner,
  OpenIdPage,
  Reset,
  SecondStep,
  SignIn,
  SignInStep,
  SignInWays,
} from '../shapes/people.js';

export const ways = openRoute({
  method: 'get',
  path: '/api/sign-in',
  says: 'How one can sign in here.',
  input: {},
  answers: SignInWays,
  run: async (_, { people, signIn, mails }) => ({
    openId: signIn.hasOpenId,
    mail: mails,
    needsOwner: !(await hasOwner(people)),
  }),
});

export const enter = openRoute({
  method: 'post',
  path: '/api/sign-in',
  says: 'Signs in by e-mail address and password. The session is a cookie.',
  problems: ['sign_in_failed', 'too_many_attempts'],
  input: { body: SignIn },
  answers: SignInStep,
  run: ({ body }, visit) => enterWith(visit, body),
});

async function enterWith(
  { signIn: use, visitor, setCookies }: Visit,
  body: { readonly email: string; readonly password: string },
) {
  const { next, cookies } = await signIn(use, visitor, body);
  setCookies(cookies);
  return { next };
}

export const enterByCode = openRoute({
  method: 'post',
  path: '/api/sign-in/code',
  says: 'The second step of a sign-in: the code of the authenticator app, or a backup code.',
  problems: ['code_wrong', 'too_many_attempts'],
  input: { body: SecondStep },
  answers: SignInStep,
  async run({ body }, { signIn: use, visitor, setCookies }) {
    const { next, cookies } = await secondStep(use, visitor, body);
    setCookies(cookies);
    return { next };
  },
});

export const beginOpenId = openRoute({
  method: 'post',
  path: '/api/sign-in/openid',
  says: 'Begins a sign-in at the OpenID provider: answers its page to go to.',
  problems: ['not_found', 'too_many_attempts'],
  input: {},
  answers: OpenIdPage,
  async run(_, { signIn: use, visitor, setCookies }) {
    const { url, cookies } = await beginOidc(use, visitor);
    setCookies(cookies);
    return { url };
  },
});

export const leave = openRoute({
  method: 'post',
  path: '/api/sign-out',
  says: 'Ends the session of this browser.',
  input: {},
  answers: Nothing,
  async run(_, { signIn: use, visitor, setCookies }) {
    setCookies(await signOut(use, visitor));
    return {};
  },
});

export const askReset = openRoute({
  method: 'post',
  path: '/api/password-reset',
  says: 'Has a link to set a new password sent, where there is such a person. The answer is the same where there is none.',
  problems: ['too_many_attempts'],
  input: { body: AskReset },
  status: 202,
  answers: Nothing,
  async run({ body }, { signIn: use, visitor }) {
    await requestReset(use, visitor, body);
    return {};
  },
});

export const reset = openRoute({
  method: 'post',
  path: '/api/password-reset/use',
  says: 'Sets a new password by the link of a letter, once. All sessions of its owner end.',
  problems: ['link_dead', 'too_many_attempts'],
  input: { body: Reset },
  answers: Nothing,
  async run({ body }, { signIn: use, visitor }) {
    await resetPassword(use, visitor, body);
    return {};
  },
});

export const firstOwner = openRoute({
  method: 'post',
  path: '/api/first-owner',
  says: 'Makes the first owner by the link that the server printed at its start, and signs them in.',
  problems: ['link_dead', 'too_many_attempts'],
  input: { body: FirstOwner },
  status: 201,
  answers: SignInStep,
  async run({ body }, visit) {
    const { signIn: use, visitor, people } = visit;
    const { token, password, ...owner } = body;
    await use.throttle.count('link from address', networkOf(visitor.address));
    assertGoodPassword(password, owner.email);
    const passwordHash = await hashPassword(use, password);
    await becomeFirstOwner(people, token, { ...owner, email: owner.email.toLowerCase(), passwordHash });
    return enterWith(visit, { email: owner.email, password });
  },
});
