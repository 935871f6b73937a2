import type { Logger } from 'pino';
import type { ParsedFeed } from '../domain/ical/feed-event.js';
import type { Instant } from '../domain/instant.js';
import type { SendMail } from '../intake/mail.js';
import type { Database } from '../store/database.js';
import type { KeyRing } from '../store/key-ring.js';
import type { PeopleDatabase } from '../store/people-database.js';
import type { Secrets } from '../store/secrets.js';
import type { SystemDatabase } from '../store/system-database.js';
import type { Relay } from './live/relay.js';
import type { SignInUse } from './people/sign-in.js';
import type { Sandbox } from './sandbox.js';
import type { Workflows } from './workflows.js';

/** Everything outside that routes work with. Made once, in main. */
export interface Use {
  /** Acts for one organization at a time, by `withOrganization`. */
  readonly db: Database;
  readonly system: SystemDatabase;
  readonly people: PeopleDatabase;
  readonly signIn: SignInUse;
  readonly sendMail: SendMail;
  /** Whether letters really go out; else they stand in the log. */
  readonly mails: boolean;
  readonly keyRing: KeyRing;
  /** Where links and secrets that people give us are kept. */
  readonly secrets: Secrets;
  readonly workflows: Workflows;
  readonly relay: Relay;
  readonly log: Logger;
  /** How people and platforms reach this server. No slash at the end. */
  readonly publicUrl: string;
  /** Reached from this computer only. */
  readonly loopbackOnly: boolean;
  readonly temporalUiUrl?: string;
  readonly sandbox?: Sandbox;
  /** `host:port` of feeds that may be read although their address is not public. */
  readonly allowFeedHosts: readonly string[];
  /** Fetches and parses a calendar behind the guard of intake/. Throws Problems. */
  readonly readFeed: (
    url: string,
    reading: { readonly timezone: string; readonly at: Instant },
  ) => Promise<ParsedFeed>;
  /** For how many days is kept what can be set. */
  readonly retention: {
    readonly guestDays: number;
    readonly answerDays: number;
    readonly healthDays: number;
  };
  readonly now: () => Instant;
}
