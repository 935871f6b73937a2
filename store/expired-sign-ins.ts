import type { PeopleDatabase } from './people-database.js';

/** Sessions and short-lived secrets of sign-in whose time is over go for good. Answers how many. */
export async function deleteExpiredSignIns(people: PeopleDatabase): Promise<number> {
  const sessions = await people.raw('delete from sessions where expires_at < now()');
  const verifications = await people.raw('delete from verifications where expires_at < now()');
  return (sessions.rowCount ?? 0) + (verifications.rowCount ?? 0);
}
