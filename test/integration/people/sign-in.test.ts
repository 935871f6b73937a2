import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { getMigrations } from 'better-auth/db/migration';
import pg from 'pg';
import { signInOptions } from '../../../api/people/sign-in-service.js';
import { createApiToken, revokeApiToken } from '../../../store/api-tokens.js';
import { withOrganization } from '../../../store/database.js';
import { firstOwnerToken } from '../../../store/first-owner.js';
import { invite } from '../../../store/invitations.js';
import { changeRole, removeMember } from '../../../store/members.js';
import { testDatabase } from '../../support/postgres.js';
import type { Answer, Browser } from '../api/browser.js';
import { type RunningApi, runApi } from '../api/running-api.js';

jest.setTimeout(30_000); // a password takes a tenth of a second to hash, on purpose
const PASSWORD = 'lake-house under fir 7';
const HTTP = 'http://127.0.0.1';
let url: string;
let at: RunningApi;
let organizationId: string;
let ownerId: string;

beforeAll(async () => {
  url = await testDatabase();
  at = await runApi({ databaseUrl: url, ownerless: true, publicUrl: HTTP });
});
afterAll(() => at.close());
const browser = () => at.stranger();
const WORDS = {
  name: 'Anna',
  email: 'anna@example.com',
  organizationName: 'Lake houses',
  password: PASSWORD,
};
const VILLA = { name: 'Villa', timezone: 'Europe/Rome' };

/** An answer without what differs from request to request. */
const bare = (answer: Answer | undefined) => ({
  status: answer?.status,
  body: { ...answer?.body, requestId: undefined },
});
const signedIn = async (email = 'anna@example.com', password = PASSWORD) => {
  const person = browser();
  expect((await person.post('/api/sign-in', { email, password })).body).toEqual({ next: 'done' });
  return person;
};
const inviteTo = (email: string, role: 'viewer' | 'operator' | 'manager' | 'owner' = 'viewer') =>
  withOrganization(at.app, organizationId, tx =>
    invite(tx, { organizationId, email, role, invitedBy: ownerId }),
  );

test('better-auth would change nothing in our tables', async () => {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const oidc = { discoveryUrl: 'http://127.0.0.1:9/x', clientId: 'c', clientSecret: 's', trustsEmail: false };
  const options = signInOptions({
    pool,
    publicUrl: 'http://x',
    secrets: [{ version: 1, value: 'x'.repeat(40) }],
    sendMail: async () => {},
    log: console,
    oidc,
  });
  const { toBeCreated, toBeAdded } = await getMigrations(options);
  await pool.end();
  expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
});

describe('the first owner', () => {
  test('comes in once by the link, and no other link opens after it', async () => {
    const [one, two] = [await firstOwnerToken(at.people), await firstOwnerToken(at.people)];
    const both = await Promise.all(
      [one, two].map(token => browser().post('/api/first-owner', { ...WORDS, token })),
    );
    expect(both.map(answer => answer.status).sort()).toEqual([201, 410]);
    const [member] = await rowsOf('select organization_id, person_id from members');
    ({ organization_id: organizationId, person_id: ownerId } = member);
    expect(await firstOwnerToken(at.people)).toBeUndefined();
    const rows = await rowsOf('select count(*) as n from people');
    expect(rows).toEqual([{ n: 1 }]);
  });

  test('a password that anybody would try is refused with its field', async () => {
    const answer = await browser().post('/api/first-owner', {
      token: 'x'.repeat(43),
      ...WORDS,
      password: 'Password2026!!',
    });
    expect([answer.status, answer.body.errors]).toEqual([
      400,
      [
        {
          path: 'password',
          code: 'password_common',
          message: 'The password is among the first that are tried.',
        },
      ],
    ]);
  });
});

const rowsOf = async (sql: string) => (await at.db.raw(sql)).rows;

describe('a session', () => {
  test('lets in whoever has the password, by a cookie that scripts and other sites do not get', async () => {
    const anna = await signedIn();
    expect(anna.lastSetCookies.join()).toMatch(/^ota\.session_token=[^;]+;.*HttpOnly.*SameSite=Lax/i);
    const me = await anna.get('/api/session');
    expect(me.body).toMatchObject({
      person: { id: ownerId },
      role: 'owner',
      organization: { id: organizationId },
    });
  });

  test('over https its cookie belongs to this host alone', async () => {
    const safe = await runApi({ databaseUrl: url, ownerless: true, publicUrl: 'https://cal.example.com' });
    try {
      const anna = safe.stranger();
      await anna.post('/api/sign-in', { email: 'anna@example.com', password: PASSWORD });
      expect(anna.lastSetCookies).toHaveLength(1);
      expect(anna.lastSetCookies[0]).toMatch(/^__Host-ota\.session_token=/);
      expect(anna.lastSetCookies[0]).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax/);
      expect(anna.lastSetCookies[0]).not.toMatch(/domain=/i);
      expect((await anna.get('/api/session')).status).toBe(200);
    } finally {
      await safe.close();
    }
  });

  test('is listed without its token and ends at once when another browser revokes it', async () => {
    const [desk, phone] = [await signedIn(), await signedIn()];
    const { sessions } = (await desk.get('/api/me/sessions')).body;
    const listed = JSON.stringify(sessions);
    expect(listed).not.toContain([...phone.jar.values()][0]?.split('.')[0]);
    const other = (await phone.get('/api/me/sessions')).body.sessions.find(
      (s: { current: boolean }) => s.current,
    );
    expect((await desk.delete(`/api/me/sessions/${other.id}`)).status).toBe(200);
    expect((await phone.get('/api/session')).status).toBe(401);
    expect((await desk.get('/api/session')).status).toBe(200);
  });

  test('ends at sign-out, and an altered cookie is none', async () => {
    const anna = await signedIn();
    const kept = new Map(anna.jar);
    await anna.post('/api/sign-out');
    for (const [name, value] of kept) anna.jar.set(name, value);
    expect((await anna.get('/api/session')).status).toBe(401);
    const forged = await signedIn();
    for (const [name, value] of forged.jar)
      forged.jar.set(
        name,
        value.replace(/^./, c => (c === 'a' ? 'b' : 'a')),
      );
    expect((await forged.get('/api/session')).status).toBe(401);
  });
});

describe('nobody learns who has an account', () => {
  test('a wrong password and an unknown address are one answer, in about the same time', async () => {
    const [wrong, unknown] = [
      await browser().post('/api/sign-in', { email: 'anna@example.com', password: 'wrong wrong wrong' }),
      await browser().post('/api/sign-in', { email: 'nobody@example.com', password: 'wrong wrong wrong' }),
    ];
    expect(bare(wrong)).toEqual(bare(unknown));
    expect(wrong.body.code).toBe('sign_in_failed');
  });

  test('asking for a reset is one answer, and only the one who is known gets a letter', async () => {
    at.letters.length = 0;
    const answers = [
      await browser().post('/api/password-reset', { email: 'nobody@example.com' }),
      await browser().post('/api/password-reset', { email: 'ANNA@example.com' }),
    ];
    expect(bare(answers[0])).toEqual(bare(answers[1]));
    expect(at.letters.map(letter => letter.to)).toEqual(['anna@example.com']);
  });
});

describe('a reset', () => {
  const tokenIn = (text: string) => /#(\S+)/.exec(text)?.[1];
  let anna: Browser;
  beforeEach(async () => {
    anna = await signedIn();
    at.letters.length = 0;
    await at.people.raw('delete from throttles');
    await anna.post('/api/password-reset', { email: 'anna@example.com' });
  });

  test('sets the password once and ends every session', async () => {
    const token = tokenIn(at.letters[0]?.text ?? '');
    expect((await browser().post('/api/password-reset/use', { token, password: 'short' })).status).toBe(400);
    expect(
      (await browser().post('/api/password-reset/use', { token, password: `${PASSWORD} new` })).status,
    ).toBe(200);
    expect((await anna.get('/api/session')).status).toBe(401);
    expect(
      (await browser().post('/api/password-reset/use', { token, password: `${PASSWORD} 2` })).status,
    ).toBe(410);
    const again = await signedIn('anna@example.com', `${PASSWORD} new`);
    expect(
      (await again.post('/api/me/password', { current: `${PASSWORD} new`, password: PASSWORD })).status,
    ).toBe(200);
    expect((await again.get('/api/session')).status).toBe(200);
  });

  test('keeps its token only hashed', async () => {
    const rows = await rowsOf('select * from verifications');
    expect(JSON.stringify(rows)).not.toContain(tokenIn(at.letters[0]?.text ?? ''));
  });
});

describe('guessing', () => {
  beforeEach(() => at.people.raw('delete from throttles'));

  test('is turned away after five wrong passwords, for that person from that place alone', async () => {
    const guesser = browser();
    const codes = [];
    for (let i = 0; i < 6; i += 1)
      codes.push(
        (
          await guesser.post('/api/sign-in', {
            email: 'anna@example.com',
            password: `guess ${i} guess guess`,
          })
        ).status,
      );
    expect(codes).toEqual([401, 401, 401, 401, 401, 429]);
    await signedIn();
  });

  test('counts attempts made at the same moment', async () => {
    const guesser = browser();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        guesser.post('/api/sign-in', { email: 'anna@example.com', password: `guess ${i} guess guess` }),
      ),
    );
    expect(answers.filter(answer => answer.status === 401)).toHaveLength(5);
    expect(answers.filter(answer => answer.status === 429)).toHaveLength(7);
  });

  test('keeps neither addresses nor e-mails', async () => {
    await browser().post('/api/sign-in', {
      email: 'anna@example.com',
      password: 'guess guess guess',
    });
    const rows = JSON.stringify(await rowsOf('select key from throttles'));
    expect(rows).not.toMatch(/anna|198\.51/);
  });
});

describe('a write', () => {
  test.each([
    ['of another site', { origin: 'https://evil.example' }, 403],
    ['without an origin', { origin: '' }, 403],
    ['of a sandboxed frame', { origin: 'null' }, 403],
    ['of a sub-domain', { 'sec-fetch-site': 'same-site' }, 403],
    ['of our own page', { 'sec-fetch-site': 'same-origin' }, 201],
  ])('%s', async (_what, headers, status) => {
    const anna = await signedIn();
    expect((await anna.post('/api/properties', VILLA, headers as Record<string, string>)).status).toBe(
      status,
    );
  });
});

describe('an invitation', () => {
  test('makes a member once, with the role it names', async () => {
    const { token } = await inviteTo('Otto@example.com', 'operator');
    expect((await browser().post('/api/invitations/look', { token })).body).toMatchObject({
      email: 'otto@example.com',
      role: 'operator',
      known: false,
    });
    const both = await Promise.all(
      [1, 2].map(() =>
        browser().post('/api/invitations/accept', { token, name: 'Otto', password: PASSWORD }),
      ),
    );
    expect(both.map(answer => answer.status).sort()).toEqual([200, 410]);
    const otto = await signedIn('otto@example.com');
    expect((await otto.get('/api/session')).body.role).toBe('operator');
    expect((await otto.post('/api/properties', VILLA)).status).toBe(403);
    expect((await otto.get('/api/members')).status).toBe(403);
  });

  test('for one who has an account asks them to sign in: a letter alone does not open an account', async () => {
    const { token } = await inviteTo('anna@example.com');
    const stranger = await browser().post('/api/invitations/accept', {
      token,
      name: 'x',
      password: PASSWORD,
    });
    expect(stranger.body.code).toBe('sign_in_to_accept');
    const otto = await signedIn('otto@example.com');
    expect((await otto.post('/api/invitations/accept', { token })).body.code).toBe('sign_in_to_accept');
    const anna = await signedIn();
    expect((await anna.post('/api/invitations/accept', { token })).status).toBe(200);
    expect((await anna.get('/api/session')).body.role).toBe('owner');
  });

  test('is dead when a new one takes its place', async () => {
    const first = await inviteTo('vera@example.com');
    await inviteTo('vera@example.com');
    expect((await browser().post('/api/invitations/look', { token: first.token })).status).toBe(410);
  });
});

describe('a member', () => {
  test('who is removed is out at the next request', async () => {
    const { token } = await inviteTo('gone@example.com', 'manager');
    await browser().post('/api/invitations/accept', { token, name: 'G', password: PASSWORD });
    const [{ id: personId }] = await rowsOf(`select id from people where email = 'gone@example.com'`);
    const gone = await signedIn('gone@example.com');
    expect((await gone.post('/api/properties', VILLA)).status).toBe(201);
    await withOrganization(at.app, organizationId, tx => removeMember(tx, organizationId, personId));
    expect((await gone.post('/api/properties', VILLA)).status).toBe(401);
  });

  test('who is the last owner stays one', async () => {
    const demote = withOrganization(at.app, organizationId, tx =>
      changeRole(tx, organizationId, ownerId, 'viewer'),
    );
    await expect(demote).rejects.toMatchObject({ code: 'last_owner' });
  });
});

describe('an API token', () => {
  const make = (scopes: ('read' | 'write' | 'webhooks')[], expiresAt?: string) =>
    withOrganization(at.app, organizationId, tx =>
      createApiToken(tx, {
        organizationId,
        name: 't',
        scopes,
        createdBy: ownerId,
        ...(expiresAt ? { expiresAt } : {}),
      }),
    );
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}`, origin: '' });

  test('does what its scopes say, needs no origin, and never what is for people', async () => {
    const [read, write] = [await make(['read']), await make(['read', 'write'])];
    const program = browser();
    expect((await program.get('/api/session', bearer(read.secret))).body).toMatchObject({
      scopes: ['read'],
      organization: { id: organizationId },
    });
    expect((await program.post('/api/properties', VILLA, bearer(read.secret))).status).toBe(403);
    expect((await program.post('/api/properties', VILLA, bearer(write.secret))).status).toBe(201);
    expect((await program.get('/api/members', bearer(write.secret))).status).toBe(403);
    expect((await program.get('/api/me/sessions', bearer(write.secret))).status).toBe(403);
  });

  test('notes its last use, is kept only hashed, and ends when revoked or expired', async () => {
    const { id, secret } = await make(['read']);
    expect((await browser().get('/api/session', bearer(secret))).status).toBe(200);
    const [row] = await rowsOf(`select * from api_tokens where id = '${id}'`);
    expect(row.last_used_at).not.toBeNull();
    expect(JSON.stringify(row)).not.toContain(secret);
    await withOrganization(at.app, organizationId, tx => revokeApiToken(tx, organizationId, id));
    expect((await browser().get('/api/session', bearer(secret))).status).toBe(401);
    const old = await make(['read'], '2020-01-01T00:00:00.000Z');
    expect((await browser().get('/api/session', bearer(old.secret))).status).toBe(401);
  });

  test('beside a cookie, the token alone counts', async () => {
    const anna = await signedIn();
    expect((await anna.get('/api/session', bearer('ota_unknownunknownunknown'))).status).toBe(401);
  });
});

describe('a second factor', () => {
  const codeOf = (uri: string, at = Date.now()) => {
    const secret = new URL(uri).searchParams.get('secret') ?? '';
    const bits = [...secret.replace(/=+$/, '')]
      .map(c => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0'))
      .join('');
    const key = Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)));
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
    const mac = createHmac('sha1', key).update(counter).digest();
    const offset = (mac.at(-1) ?? 0) & 15;
    return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
  };

  test('is asked for after the password, takes a code or a backup code once, and can be turned off', async () => {
    const { token } = await inviteTo('tessa@example.com');
    await browser().post('/api/invitations/accept', { token, name: 'Tessa', password: PASSWORD });
    const tessa = await signedIn('tessa@example.com');
    expect((await tessa.post('/api/me/two-factor', { password: 'not the password' })).status).toBe(401);
    const { uri, backupCodes } = (await tessa.post('/api/me/two-factor', { password: PASSWORD })).body;
    expect((await tessa.post('/api/me/two-factor/confirm', { code: '000000' })).body.code).toBe('code_wrong');
    expect((await tessa.post('/api/me/two-factor/confirm', { code: codeOf(uri) })).status).toBe(200);
    expect((await tessa.get('/api/session')).status).toBe(200);

    const again = browser();
    expect(
      (await again.post('/api/sign-in', { email: 'tessa@example.com', password: PASSWORD })).body,
    ).toEqual({
      next: 'second_step',
    });
    expect((await again.get('/api/session')).status).toBe(401);
    expect((await again.post('/api/sign-in/code', { code: '000000' })).body.code).toBe('code_wrong');
    expect((await again.post('/api/sign-in/code', { code: codeOf(uri) })).body.code).toBe('code_wrong'); // used above
    const next = codeOf(uri, Date.now() + 30_000);
    expect((await again.post('/api/sign-in/code', { code: next })).status).toBe(200);
    expect((await again.get('/api/session')).status).toBe(200);

    const behind = browser();
    await behind.post('/api/sign-in', { email: 'tessa@example.com', password: PASSWORD });
    expect((await behind.post('/api/sign-in/code', { code: next })).body.code).toBe('code_wrong');
    expect((await behind.get('/api/session')).status).toBe(401);

    const lost = browser();
    await lost.post('/api/sign-in', { email: 'tessa@example.com', password: PASSWORD });
    expect((await lost.post('/api/sign-in/code', { code: backupCodes[0] })).status).toBe(200);
    const reuse = browser();
    await reuse.post('/api/sign-in', { email: 'tessa@example.com', password: PASSWORD });
    expect((await reuse.post('/api/sign-in/code', { code: backupCodes[0] })).body.code).toBe('code_wrong');

    expect((await lost.post('/api/me/two-factor/end', { password: PASSWORD })).status).toBe(200);
    await signedIn('tessa@example.com');
  });

  test('its secret is sealed in the database', async () => {
    const { token } = await inviteTo('sara@example.com');
    await browser().post('/api/invitations/accept', { token, name: 'Sara', password: PASSWORD });
    const sara = await signedIn('sara@example.com');
    const { uri } = (await sara.post('/api/me/two-factor', { password: PASSWORD })).body;
    const rows = JSON.stringify(await rowsOf('select * from two_factors'));
    expect(rows).not.toContain(new URL(uri).searchParams.get('secret'));
  });
});
