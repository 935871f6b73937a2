import type { Logger } from 'pino';
import { mailServer, type SendMail } from '../../intake/mail.js';
import { openPeopleDatabase, openSignInPool, type PeopleDatabase } from '../../store/people-database.js';
import type { Settings } from '../../store/settings.js';
import { intoTheLog } from './mail.js';
import type { SignInUse } from './sign-in.js';
import { createSignInService } from './sign-in-service.js';
import { throttleIn } from './throttle.js';

/** Everything by which people are known and written to. */
export interface People {
  readonly people: PeopleDatabase;
  readonly signIn: SignInUse;
  readonly sendMail: SendMail;
  /** Whether letters really go out; else they stand in the log. */
  readonly mails: boolean;
  close(): Promise<void>;
}

/** Of the settings of which sign-in is made. */
export type PeopleSettings = Pick<
  Settings,
  'databaseUrl' | 'publicUrl' | 'keyRing' | 'mail' | 'oidc' | 'requestsPerMinute'
>;

export function openPeople(
  { databaseUrl, publicUrl, keyRing, mail, oidc, requestsPerMinute }: PeopleSettings,
  log: Pick<Logger, 'warn' | 'error'>,
  sendMail: SendMail = mail ? mailServer(mail.url, mail.from) : intoTheLog(log),
): People {
  const people = openPeopleDatabase(databaseUrl);
  const pool = openSignInPool(databaseUrl, err => log.warn({ err }, 'A connection of sign-in was lost.'));
  const service = createSignInService({
    pool,
    publicUrl,
    secrets: keyRing.derived('sign-in'),
    sendMail,
    log,
    ...(oidc ? { oidc } : {}),
  });
  return {
    people,
    signIn: { service, throttle: throttleIn(people, requestsPerMinute), hasOpenId: oidc !== undefined },
    sendMail,
    mails: mail !== undefined,
    async close() {
      await Promise.all([people.destroy(), pool.end()]);
    },
  };
}
