import { firstOwnerToken } from '../../store/first-owner.js';
import { openPeopleDatabase } from '../../store/people-database.js';

/** What requests of one who is signed in carry. */
export interface SignedIn {
  readonly cookie: string;
  readonly origin: string;
}

const OWNER = { name: 'Olga Owner', email: 'olga@example.com', password: 'lake-house under fir 7' };

/** Makes the first owner of a system that nobody owns yet, as the one who opens the printed link does. */
export async function becomeOwner(url: string, databaseUrl: string): Promise<SignedIn> {
  const people = openPeopleDatabase(databaseUrl);
  try {
    const token = await firstOwnerToken(people);
    const response = await fetch(`${url}/api/first-owner`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ token, organizationName: 'Lake houses', ...OWNER }),
    });
    if (!response.ok) throw new Error(`No owner: ${response.status} ${await response.text()}`);
    const cookie = response.headers
      .getSetCookie()
      .map(line => line.split(';')[0])
      .join('; ');
    return { cookie, origin: url };
  } finally {
    await people.destroy();
  }
}
