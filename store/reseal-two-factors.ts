import { parseEnvelope, symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import type { KeyRing } from './key-ring.js';
import type { PeopleDatabase } from './people-database.js';

interface TwoFactor {
  readonly id: string;
  readonly secret: string;
  readonly backup_codes: string;
}

/**
 * better-auth seals what makes the codes of a second step, with secrets that it derives from our keys once, at the start
 * of the API. So these are sealed anew only when an old key is dropped, by when the API has been started again.
 * Answers how many people's were.
 */
export async function resealTwoFactors(people: PeopleDatabase, keyRing: KeyRing): Promise<number> {
  const [current, ...old] = keyRing.derived('sign-in');
  if (!current) return 0;
  const key = {
    keys: new Map([current, ...old].map(({ version, value }) => [version, value])),
    currentVersion: current.version,
  };
  const isStale = (sealed: string) => parseEnvelope(sealed)?.version !== current.version;
  const anew = async (data: string) => symmetricEncrypt({ key, data: await symmetricDecrypt({ key, data }) });

  const { rows } = await people.raw('select id, secret, backup_codes from two_factors');
  let sealed = 0;
  for (const row of rows as TwoFactor[])
    if (isStale(row.secret) || isStale(row.backup_codes)) {
      const { rowCount } = await people.raw(
        `update two_factors set secret = :secret, backup_codes = :codes
          where id = :id and secret = :oldSecret and backup_codes = :oldCodes`,
        {
          id: row.id,
          oldSecret: row.secret,
          oldCodes: row.backup_codes,
          secret: await anew(row.secret),
          codes: await anew(row.backup_codes),
        },
      );
      sealed += rowCount ?? 0;
    }
  return sealed;
}
