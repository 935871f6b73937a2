import type { Instant } from '../../domain/instant.js';
import { Problem } from '../../domain/problems.js';
import type { PeopleDatabase } from '../../store/people-database.js';
import type { SignInUse } from './sign-in.js';
import type { Visitor } from './visitor.js';

export interface OpenSession {
  readonly id: string;
  readonly current: boolean;
  readonly since: Instant;
  readonly seenAt: Instant;
  readonly expiresAt: Instant;
  readonly address: string | null;
  readonly browser: string | null;
}

/** Who is signed in in this browser, also where they belong to no organization yet. */
export async function personOf(
  { service }: SignInUse,
  visitor: Visitor,
): Promise<{ readonly id: string; readonly email: string } | undefined> {
  const found = await service.api.getSession({ headers: visitor.headers });
  return found ? { id: found.user.id, email: found.user.email } : undefined;
}

/** Where the visitor is signed in: all sessions, the latest first. Their tokens stay here. */
export async function sessionsOf(
  { service }: SignInUse,
  visitor: Visitor,
  currentId: string,
): Promise<OpenSession[]> {
  const sessions = await service.api.listSessions({ headers: visitor.headers });
  return sessions
    .map(session => ({
      id: session.id,
      current: session.id === currentId,
      since: session.createdAt.toISOString(),
      seenAt: session.updatedAt.toISOString(),
      expiresAt: session.expiresAt.toISOString(),
      address: session.ipAddress ?? null,
      browser: session.userAgent ?? null,
    }))
    .sort((a, b) => (a.since < b.since ? 1 : -1));
}

/** Ends one of the visitor's own sessions, at once. */
export async function endSession({ service }: SignInUse, visitor: Visitor, id: string): Promise<void> {
  const sessions = await service.api.listSessions({ headers: visitor.headers });
  const found = sessions.find(session => session.id === id);
  if (!found) throw new Problem('not_found');
  await service.api.revokeSession({ headers: visitor.headers, body: { token: found.token } });
}

export async function endOtherSessions({ service }: SignInUse, visitor: Visitor): Promise<void> {
  await service.api.revokeOtherSessions({ headers: visitor.headers });
}

/** For which organization the session acts from now on. */
export async function actFor(db: PeopleDatabase, sessionId: string, organizationId: string): Promise<void> {
  await db.raw('update sessions set acting_for = :organizationId where id = :sessionId', {
    organizationId,
    sessionId,
  });
}
