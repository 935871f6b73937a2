import { Problem } from '../../domain/problems.js';
import { hasPassword } from '../../store/people.js';
import type { PeopleDatabase } from '../../store/people-database.js';
import { asProblem, type SignInUse } from './sign-in.js';
import type { Visitor } from './visitor.js';

/**
 * Asks who is signed in for their password once more, before what cannot be taken back. Who signs in at an OpenID
 * provider has none here. Throws `sign_in_failed`, `too_many_attempts`.
 */
export async function assertPassword(
  {
    people,
    signIn,
    visitor,
  }: {
    readonly people: PeopleDatabase;
    readonly signIn: SignInUse;
    readonly visitor: Visitor;
  },
  personId: string,
  password: string | undefined,
): Promise<void> {
  if (!(await hasPassword(people, personId))) return;
  await signIn.throttle.count('password of person', personId);
  if (password === undefined) throw new Problem('sign_in_failed');
  await asProblem('sign_in_failed', () =>
    signIn.service.api.verifyPassword({ body: { password }, headers: visitor.headers }),
  );
}
