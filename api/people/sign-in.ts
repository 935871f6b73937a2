import { isAPIError } from 'better-auth/api';
import { passwordFlaw } from '../../domain/people/password-rules.js';
import { Problem, type ProblemCode } from '../../domain/problems.js';
import { fieldError, InvalidInput } from '../problem-answer.js';
import type { SignInService } from './sign-in-service.js';
import { networkOf, type Throttle } from './throttle.js';
import type { Visitor } from './visitor.js';

export interface SignInUse {
  readonly service: SignInService;
  readonly throttle: Throttle;
  /** Whether an OpenID provider is set. */
  readonly hasOpenId: boolean;
}

/** `cookies` go out with the answer. */
export interface SignedIn {
  readonly next: 'done' | 'second_step';
  readonly cookies: Headers;
}

/** An unknown address and a wrong password are one answer, after the same work. */
export async function signIn(
  { service, throttle }: SignInUse,
  visitor: Visitor,
  { email: typed, password }: { readonly email: string; readonly password: string },
): Promise<SignedIn> {
  const email = typed.toLowerCase();
  const network = networkOf(visitor.address);
  await throttle.count('sign-in from address', network);
  await throttle.count('sign-in of person', email);
  await throttle.count('sign-in of person from address', email, network);
  const { headers, response } = await asProblem('sign_in_failed', () =>
    service.api.signInEmail({ body: { email, password }, headers: visitor.headers, returnHeaders: true }),
  );
  await throttle.forget('sign-in of person from address', email, network);
  return { next: 'twoFactorRedirect' in response ? 'second_step' : 'done', cookies: headers };
}

/** The code of the authenticator app, or one of the backup codes, after a sign-in that asked for it. */
export async function secondStep(
  { service, throttle }: SignInUse,
  visitor: Visitor,
  { code }: { readonly code: string },
): Promise<SignedIn> {
  await throttle.count('sign-in from address', networkOf(visitor.address));
  const call = { body: { code }, headers: visitor.headers, returnHeaders: true } as const;
  if (!/^\d{6}$/.test(code)) {
    const { headers } = await asProblem('code_wrong', () => service.api.verifyBackupCode(call));
    return { next: 'done', cookies: headers };
  }
  const personId = await personAtSecondStep(service, visitor);
  if (!personId) throw new Problem('code_wrong');
  await spendCode(throttle, personId, code);
  const { headers } = await asProblem('code_wrong', () => service.api.verifyTOTP(call));
  return { next: 'done', cookies: headers };
}

/** Who gave the password just now: better-auth keeps that under the identifier in a cookie, `<identifier>.<signature>`. */
async function personAtSecondStep(service: SignInService, visitor: Visitor): Promise<string | undefined> {
  const { internalAdapter, createAuthCookie } = await service.$context;
  const { name } = createAuthCookie('two_factor');
  const cookies = (visitor.headers.get('cookie') ?? '').split(/; */);
  const value = cookies.find(cookie => cookie.startsWith(`${name}=`))?.slice(name.length + 1);
  const identifier = /^[\w-]+(?=\.)/.exec(value ?? '')?.[0];
  return identifier ? (await internalAdapter.findVerificationValue(identifier))?.value : undefined;
}

/** better-auth takes a code as often as it is shown. Throws `code_wrong` where this one was tried before. */
export async function spendCode(throttle: Throttle, personId: string, code: string): Promise<void> {
  try {
    await throttle.count('one code of person', personId, code);
  } catch (error) {
    throw error instanceof Problem ? new Problem('code_wrong') : error;
  }
}

/** Ends the session of this browser; there need not be one. */
export async function signOut({ service }: SignInUse, visitor: Visitor): Promise<Headers> {
  const { headers } = await service.api.signOut({ headers: visitor.headers, returnHeaders: true });
  return headers;
}

/** Sends a link where there is such a person. The answer, and how long it takes, are the same where there is none. */
export async function requestReset(
  { service, throttle }: SignInUse,
  visitor: Visitor,
  { email: typed }: { readonly email: string },
): Promise<void> {
  const email = typed.toLowerCase();
  await throttle.count('letter from address', networkOf(visitor.address));
  await throttle.count('letter to person', email);
  await service.api.requestPasswordReset({ body: { email }, headers: visitor.headers });
}

/** Sets a new password by the link of a letter, once, and ends all sessions of its owner. */
export async function resetPassword(
  { service, throttle }: SignInUse,
  visitor: Visitor,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<void> {
  await throttle.count('link from address', networkOf(visitor.address));
  const { internalAdapter } = await service.$context;
  const link = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  const owner =
    link && link.expiresAt > new Date() ? await internalAdapter.findUserById(link.value) : undefined;
  if (!owner) throw new Problem('link_dead');
  assertGoodPassword(password, owner.email);
  await asProblem('link_dead', () => service.api.resetPassword({ body: { token, newPassword: password } }));
}

/** Needs the password before. The other sessions of the person end. */
export async function changePassword(
  { service }: SignInUse,
  visitor: Visitor,
  change: { readonly current: string; readonly password: string; readonly email: string },
): Promise<Headers> {
  assertGoodPassword(change.password, change.email);
  const { headers } = await asProblem('sign_in_failed', () =>
    service.api.changePassword({
      body: { currentPassword: change.current, newPassword: change.password, revokeOtherSessions: true },
      headers: visitor.headers,
      returnHeaders: true,
    }),
  );
  return headers;
}

/** The one place where passwords are judged, whichever way they come in. */
export function assertGoodPassword(password: string, email: string): void {
  const flaw = passwordFlaw(password, email);
  if (flaw) throw new InvalidInput([fieldError('password', flaw.code, flaw.details)]);
}

export const hashPassword = async ({ service }: SignInUse, password: string): Promise<string> =>
  (await service.$context).password.hash(password);

/** What better-auth refuses is one problem of ours, without its words; what breaks stays what it is. */
export async function asProblem<T>(code: ProblemCode, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500)
      throw new Problem(error.statusCode === 429 ? 'too_many_attempts' : code, {}, { cause: error });
    throw error;
  }
}
