import type { Tx } from './database.js';
import type { PeopleDatabase } from './people-database.js';

/** A person who was let in: the e-mail is known to be theirs by the link they came with. */
export interface NewPerson {
  readonly name: string;
  /** Lower case. */
  readonly email: string;
  /** As better-auth hashes it. None: signs in at the OpenID provider. */
  readonly passwordHash?: string;
}

export async function personWithEmail(tx: Tx, email: string): Promise<string | undefined> {
  const { rows } = await tx.raw('select id from people where email = ?', [email]);
  return rows[0]?.id;
}

/**
 * Adds a person in the transaction that lets them in, so that a link is never used up for nothing. Writes what
 * better-auth reads: its own sign-up is closed.
 */
export async function addPerson(tx: Tx, person: NewPerson): Promise<string> {
  const { rows } = await tx.raw(
    `insert into people (name, email, email_verified) values (:name, :email, true) returning id`,
    { name: person.name, email: person.email },
  );
  const id: string = rows[0].id;
  if (person.passwordHash) {
    await tx.raw(
      `insert into sign_in_methods (person_id, provider_id, account_id, password)
       values (:id, 'credential', :id, :hash)`,
      { id, hash: person.passwordHash },
    );
  }
  return id;
}

export async function rename(db: PeopleDatabase, personId: string, name: string): Promise<void> {
  await db.raw('update people set name = :name, updated_at = now() where id = :personId', { personId, name });
}

/** Whether there is a password to sign in with; else it is the OpenID provider that opens. */
export async function hasPassword(db: PeopleDatabase, personId: string): Promise<boolean> {
  const { rows } = await db.raw(
    `select exists (select from sign_in_methods where person_id = ? and provider_id = 'credential') as found`,
    [personId],
  );
  return rows[0].found;
}
