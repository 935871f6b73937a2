import { randomUUID } from 'node:crypto';
import { createApp } from '../../../api/app.js';
import { findCaller } from '../../../api/caller.js';
import { Relay } from '../../../api/live/relay.js';
import { openLog } from '../../../api/log.js';
import { openPeople } from '../../../api/people/open-people.js';
import { openSandbox } from '../../../api/sandbox.js';
import { listen, portOf, stop } from '../../../api/server.js';
import type { Workflows } from '../../../api/workflows.js';
import { toInstant } from '../../../domain/instant.js';
import type { Role, Scope } from '../../../domain/people/access.js';
import { Problem } from '../../../domain/problems.js';
import { openGuardedHttp } from '../../../intake/guarded-http.js';
import type { Letter } from '../../../intake/mail.js';
import { ParseThread } from '../../../intake/parse-thread.js';
import { readFeed } from '../../../intake/read-feed.js';
import { type Database, openDatabase, withOrganization } from '../../../store/database.js';
import { firstOwnerToken } from '../../../store/first-owner.js';
import { invite } from '../../../store/invitations.js';
import { KeyRing } from '../../../store/key-ring.js';
import { keyRingSecrets } from '../../../store/key-ring-secrets.js';
import type { PeopleDatabase } from '../../../store/people-database.js';
import type { OidcSettings } from '../../../store/settings.js';
import { openSystemDatabase, type SystemDatabase } from '../../../store/system-database.js';
import { testDatabase } from '../../support/postgres.js';
import { Browser } from './browser.js';

export type { Answer, Browser, Json } from './browser.js';

/** What was asked of Temporal, written down; `away` makes it unreachable. */
export class RecordedWorkflows implements Workflows {
  readonly woken: string[] = [];
  /** What workflows of tasks were told. */
  readonly told: string[] = [];
  away = false;

  async wake({ connectionId }: { connectionId: string }, signal: string): Promise<void> {
    if (this.away) throw new Problem('unavailable');
    this.woken.push(`${signal} ${connectionId}`);
  }

  async deliver({ endpointId }: { endpointId: string }): Promise<void> {
    if (this.away) throw new Problem('unavailable');
    this.woken.push(`deliver ${endpointId}`);
  }

  async relay(): Promise<void> {
    if (this.away) throw new Problem('unavailable');
    this.woken.push('relay');
  }

  async notify({ channelId }: { channelId: string }): Promise<void> {
    if (this.away) throw new Problem('unavailable');
    this.woken.push(`notify ${channelId}`);
  }

  async tell({ taskId, version }: { taskId: string; version: number }, signal: string): Promise<void> {
    if (this.away) throw new Problem('unavailable');
    this.told.push(`${signal} ${taskId} ${version}`);
  }

  async deleteOrganization(organizationId: string): Promise<void> {
    if (this.away) throw new Problem('unavailable');
    this.woken.push(`delete ${organizationId}`);
  }

  async isReachable(): Promise<boolean> {
    return !this.away;
  }
}

export interface RunningApi extends Pick<Browser, 'get' | 'post' | 'patch' | 'delete'> {
  readonly url: string;
  readonly publicUrl: string;
  /** Its owner's view of the database: past row-level security. */
  readonly db: Database;
  /** The API's own pools. */
  readonly app: Database;
  readonly system: SystemDatabase;
  readonly people: PeopleDatabase;
  readonly organization: { readonly id: string; readonly name: string };
  readonly workflows: RecordedWorkflows;
  readonly keyRing: KeyRing;
  readonly letters: Letter[];
  /** Lines of the log, as JSON. */
  readonly logged: string[];
  /** The browser of the owner, by which `get`, `post`, `patch` and `delete` go. */
  readonly owner: Browser;
  /** One that nobody has signed in with. */
  stranger(): Browser;
  /** One of a new member of the organization. */
  member(role: Role): Promise<Browser & { readonly personId: string }>;
  /** A token of the organization, as a header. */
  token(...scopes: Scope[]): Promise<{ authorization: string }>;
  close(): Promise<void>;
}

export const OWNER = { name: 'Olga Owner', email: 'olga@example.com', password: 'lake-house under fir 7' };
const ORGANIZATION = 'Test rentals';

interface ApiOptions {
  readonly sandboxUrl?: string;
  readonly webDir?: string;
  readonly allowFeedHosts?: string[];
  readonly now?: () => string;
  readonly deadDatabase?: true;
  /** Another database than one of its own. */
  readonly databaseUrl?: string;
  readonly publicUrl?: string;
  readonly oidc?: OidcSettings;
  /** Letters go out, as far as people are told. */
  readonly mails?: true;
  /** Nobody owns it yet. */
  readonly ownerless?: true;
}

/** The API on a port of its own, with a database of its own and an owner signed in; only Temporal is played. */
export async function runApi(options: ApiOptions = {}): Promise<RunningApi> {
  const databaseUrl = options.deadDatabase
    ? 'postgres://nobody@127.0.0.1:1/none'
    : (options.databaseUrl ?? (await testDatabase()));
  const db = openDatabase(databaseUrl);
  const app = openDatabase(databaseUrl, { actingAs: 'ota_app' });
  const system = openSystemDatabase(databaseUrl);
  const workflows = new RecordedWorkflows();
  const keyRing = new KeyRing([{ id: 'k1', key: Buffer.alloc(32, 7).toString('base64') }]);
  const logged: string[] = [];
  const log = openLog('info', { write: line => logged.push(line) });
  const relay = new Relay(system, log, 20);
  const allowFeedHosts = options.allowFeedHosts ?? [];
  const http = openGuardedHttp({ allowHosts: allowFeedHosts });
  const parser = new ParseThread();
  const publicUrl = options.publicUrl ?? 'https://calendars.example';
  const letters: Letter[] = [];
  const people = openPeople(
    {
      databaseUrl,
      publicUrl,
      keyRing,
      requestsPerMinute: 100_000,
      ...(options.oidc ? { oidc: options.oidc } : {}),
    },
    log,
    async letter => void letters.push(letter),
  );
  const server = await listen(
    createApp(
      {
        db: app,
        system,
        people: people.people,
        signIn: people.signIn,
        sendMail: people.sendMail,
        mails: options.mails ?? people.mails,
        loopbackOnly: true,
        keyRing,
        secrets: keyRingSecrets(keyRing),
        workflows,
        relay,
        log,
        publicUrl,
        allowFeedHosts,
        readFeed: (url, reading) => readFeed({ http, parser }, url, reading),
        retention: { guestDays: 90, answerDays: 400, healthDays: 400 },
        now: options.now ?? (() => toInstant(Date.now())),
        ...(options.sandboxUrl ? { sandbox: openSandbox(options.sandboxUrl) } : {}),
      },
      findCaller(people),
      { webDir: options.webDir ?? 'no-such-folder', trustProxy: 1 },
    ),
    '127.0.0.1',
    0,
  );
  const place = { url: `http://127.0.0.1:${portOf(server)}`, publicUrl };
  const owner = new Browser(place);
  const isOwned = !options.deadDatabase && !options.ownerless;
  const organization = isOwned
    ? await ownedBy(owner, people.people, db)
    : { id: randomUUID(), name: ORGANIZATION };
  let strangers = 0;
  const stranger = () => new Browser(place, `198.51.100.${(++strangers % 250) + 1}`);

  return {
    ...place,
    db,
    app,
    system,
    people: people.people,
    organization,
    workflows,
    keyRing,
    letters,
    logged,
    owner,
    get: owner.get,
    post: owner.post,
    patch: owner.patch,
    delete: owner.delete,
    stranger,
    member: role => memberOf(app, people.people, organization.id, stranger(), role),
    async token(...scopes) {
      const { body } = await owner.post('/api/tokens', { name: scopes.join(' and '), scopes });
      return { authorization: `Bearer ${body.token}` };
    },
    async close() {
      await relay.close();
      await stop(server);
      await Promise.all([http.close(), parser.close(), people.close()]);
      await Promise.all([db.destroy(), app.destroy(), system.destroy()]);
    },
  };
}

async function ownedBy(owner: Browser, people: PeopleDatabase, db: Database) {
  const token = await firstOwnerToken(people);
  const { status, body } = await owner.post('/api/first-owner', {
    token,
    organizationName: ORGANIZATION,
    ...OWNER,
  });
  if (status !== 201) throw new Error(`no owner: ${JSON.stringify(body)}`);
  const { rows } = await db.raw('select id, name from organizations');
  return rows[0];
}

let members = 0;

/** Comes in by an invitation, as anybody does. */
async function memberOf(
  app: Database,
  people: PeopleDatabase,
  organizationId: string,
  browser: Browser,
  role: Role,
) {
  members += 1;
  const email = `${role}-${members}@example.com`;
  const { token } = await withOrganization(app, organizationId, async tx => {
    const { rows } = await tx.raw(`select person_id from members where role = 'owner' limit 1`);
    return invite(tx, { organizationId, email, role, invitedBy: rows[0].person_id });
  });
  const accepted = { token, name: `${role} ${members}`, password: OWNER.password };
  const { status, body } = await browser.post('/api/invitations/accept', accepted);
  if (status !== 200) throw new Error(`no member: ${JSON.stringify(body)}`);
  const { rows } = await people.raw('select id from people where email = ?', [email]);
  return Object.assign(browser, { personId: rows[0].id as string });
}
