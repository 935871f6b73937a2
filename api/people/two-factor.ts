import { asProblem, type SignInUse, spendCode } from './sign-in.js';
import type { Visitor } from './visitor.js';

/** Begins: answers what the authenticator app reads, and the backup codes, shown this once. Needs the password. */
export async function beginTwoFactor(
  { service }: SignInUse,
  visitor: Visitor,
  { password }: { readonly password: string },
): Promise<{ readonly uri: string; readonly backupCodes: readonly string[] }> {
  const begun = await asProblem('sign_in_failed', () =>
    service.api.enableTwoFactor({ body: { password, method: 'totp' }, headers: visitor.headers }),
  );
  if (begun.method !== 'totp')
    throw new Error('better-auth began another second factor than the one asked for');
  return { uri: begun.totpURI, backupCodes: begun.backupCodes };
}

/** A first right code turns it on. Answers the cookies of the session that takes the place of this one. */
export async function confirmTwoFactor(
  { service, throttle }: SignInUse,
  visitor: Visitor,
  { code, personId }: { readonly code: string; readonly personId: string },
): Promise<Headers> {
  await throttle.count('code of person', personId);
  await spendCode(throttle, personId, code);
  const { headers } = await asProblem('code_wrong', () =>
    service.api.verifyTOTP({ body: { code }, headers: visitor.headers, returnHeaders: true }),
  );
  return headers;
}

/** Turns it off. Needs the password. */
export async function endTwoFactor(
  { service }: SignInUse,
  visitor: Visitor,
  { password }: { readonly password: string },
): Promise<Headers> {
  const { headers } = await asProblem('sign_in_failed', () =>
    service.api.disableTwoFactor({ body: { password }, headers: visitor.headers, returnHeaders: true }),
  );
  return headers;
}
