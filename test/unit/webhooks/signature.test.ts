import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { later, MINUTE_MS, toEpochMs } from '../../../domain/instant.js';
import {
  type Judged,
  judge,
  type SignedRequest,
  standardHeaders,
  WEBHOOK_STYLES,
  type WebhookStyle,
} from '../../../domain/webhooks/signature.js';

const NOW = '2026-11-23T09:30:00.000Z';
const SECRET = `whsec_${Buffer.alloc(32, 5).toString('base64')}`;
const OTHER = `whsec_${Buffer.alloc(32, 6).toString('base64')}`;
const BODY = Buffer.from('{"id":"01GTKD6ZYFVQMR0RWP4HBBHNZC","action":"reservation.changed"}');

const hex = (secret: string, body: Uint8Array) => createHmac('sha256', secret).update(body).digest('hex');

/** A request as its sender makes it. */
function signed(style: WebhookStyle, secret = SECRET, body: Buffer = BODY, at = NOW): SignedRequest {
  switch (style) {
    case 'standard': {
      const timestamp = String(Math.floor(toEpochMs(at) / 1_000));
      const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
      const content = Buffer.concat([Buffer.from(`msg_1.${timestamp}.`), body]);
      const signature = `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
      return {
        body,
        headers: { 'webhook-id': 'msg_1', 'webhook-timestamp': timestamp, 'webhook-signature': signature },
      };
    }
    case 'hospitable':
      return { body, headers: { signature: hex(secret, body) } };
    case 'github':
      return {
        body,
        headers: {
          'x-hub-signature-256': `sha256=${hex(secret, body)}`,
          'x-github-delivery': '72d3162e-cc78-11e3-81ab-4c9367dc0958',
        },
      };
  }
}

const ID = {
  standard: 'msg_1',
  hospitable: '01GTKD6ZYFVQMR0RWP4HBBHNZC',
  github: '72d3162e-cc78-11e3-81ab-4c9367dc0958',
};
const without = ({ headers, body }: SignedRequest, name: string): SignedRequest => ({
  body,
  headers: { ...headers, [name]: undefined },
});
const having = ({ headers, body }: SignedRequest, changed: Record<string, string>): SignedRequest => ({
  body,
  headers: { ...headers, ...changed },
});
const reasonOf = (judged: Judged) => (judged.kind === 'refused' ? judged.reason : 'genuine');
const judged = (style: WebhookStyle, request: SignedRequest, secrets = [SECRET], now = NOW) =>
  reasonOf(judge(style, request, secrets, now));

describe.each(WEBHOOK_STYLES)('%s', style => {
  test('a request signed with a valid secret is genuine, and known by its id', () => {
    expect(judge(style, signed(style), [SECRET], NOW)).toEqual({ kind: 'genuine', id: ID[style] });
  });

  test('during a rotation each of the secrets counts, and no other', () => {
    expect(judged(style, signed(style, OTHER), [SECRET, OTHER])).toBe('genuine');
    expect(judged(style, signed(style, SECRET), [SECRET, OTHER])).toBe('genuine');
    expect(judged(style, signed(style, OTHER), [SECRET])).toBe('wrong_signature');
    expect(judged(style, signed(style), [])).toBe('wrong_signature');
  });

  test('bytes that are no UTF-8 are signed as they are', () => {
    const body = (byte: number) =>
      Buffer.concat([Buffer.from('{"id":"a","x":"'), Buffer.of(byte), Buffer.from('"}')]);
    expect(judged(style, signed(style, SECRET, body(0xff)))).toBe('genuine');
    const swapped = { ...signed(style, SECRET, body(0xff)), body: body(0xfe) };
    expect(judged(style, swapped)).toBe('wrong_signature');
  });

  test('an empty body can be signed too', () => {
    const outcome = style === 'hospitable' ? 'no_id' : 'genuine';
    expect(judged(style, signed(style, SECRET, Buffer.alloc(0)))).toBe(outcome);
  });

  test('a changed byte never passes: of the body, of the signature, of what is signed beside', () => {
    const names = Object.keys(signed(style).headers).filter(name => name !== 'x-github-delivery');
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom('body', ...names),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (content, where, place, by) => {
          const body = Buffer.concat([Buffer.from('{"id":"a"}'), content]);
          const request = signed(style, SECRET, body);
          const bytes =
            where === 'body' ? Buffer.from(body) : Buffer.from(String(request.headers[where]), 'latin1');
          bytes[place % bytes.length] = (bytes[place % bytes.length] as number) ^ by;
          const forged =
            where === 'body'
              ? { ...request, body: bytes }
              : having(request, { [where]: bytes.toString('latin1') });
          expect(judge(style, forged, [SECRET, OTHER], NOW).kind).toBe('refused');
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('what is missing or cannot be read', () => {
  test.each([
    ['standard', 'webhook-id', 'unsigned'],
    ['standard', 'webhook-timestamp', 'unsigned'],
    ['standard', 'webhook-signature', 'unsigned'],
    ['hospitable', 'signature', 'unsigned'],
    ['github', 'x-hub-signature-256', 'unsigned'],
    ['github', 'x-github-delivery', 'no_id'],
  ] as const)('%s without %s', (style, name, reason) => {
    expect(judged(style, without(signed(style), name))).toBe(reason);
  });

  test.each([
    ['standard', { 'webhook-timestamp': 'yesterday' }, 'unsigned'],
    ['standard', { 'webhook-timestamp': '1763890200.5' }, 'unsigned'],
    ['standard', { 'webhook-timestamp': '-1' }, 'unsigned'],
    ['standard', { 'webhook-timestamp': '1'.repeat(40) }, 'unsigned'],
    ['standard', { 'webhook-id': 'msg.1' }, 'unsigned'],
    ['standard', { 'webhook-id': 'x'.repeat(201) }, 'unsigned'],
    ['standard', { 'webhook-signature': 'v1' }, 'wrong_signature'],
    ['standard', { 'webhook-signature': 'v1,' }, 'wrong_signature'],
    ['standard', { 'webhook-signature': ' ' }, 'wrong_signature'],
    ['hospitable', { signature: 'zz' }, 'wrong_signature'],
    ['hospitable', { signature: hex(SECRET, BODY).toUpperCase() }, 'wrong_signature'],
    ['github', { 'x-hub-signature-256': hex(SECRET, BODY) }, 'wrong_signature'],
    ['github', { 'x-hub-signature-256': `sha1=${hex(SECRET, BODY)}` }, 'wrong_signature'],
    ['github', { 'x-github-delivery': 'two words' }, 'no_id'],
  ] as const)('%s with %j', (style, changed, reason) => {
    expect(judged(style, having(signed(style), changed))).toBe(reason);
  });

  test.each(['[]', 'null', '"text"', '{"id":7}', '{"id":""}', 'no JSON'])(
    'a body of Hospitable that is %s has no id',
    text => expect(judged('hospitable', signed('hospitable', SECRET, Buffer.from(text)))).toBe('no_id'),
  );

  test('the signature of one style is none of another', () => {
    for (const style of WEBHOOK_STYLES)
      for (const other of WEBHOOK_STYLES.filter(name => name !== style))
        expect(judged(other, signed(style))).toBe('unsigned');
  });
});

describe('time', () => {
  test.each([
    [0, 'genuine'],
    [5 * MINUTE_MS, 'genuine'],
    [-5 * MINUTE_MS, 'genuine'],
    [5 * MINUTE_MS + 1_000, 'wrong_time'],
    [-5 * MINUTE_MS - 1_000, 'wrong_time'],
  ])('a message made %d ms from now: %s', (ms, reason) => {
    expect(judged('standard', signed('standard', SECRET, BODY, later(NOW, ms)))).toBe(reason);
  });

  test('a wrong signature is told before a wrong time', () => {
    expect(judged('standard', signed('standard', OTHER, BODY, later(NOW, -MINUTE_MS * 60)))).toBe(
      'wrong_signature',
    );
  });

  test.each(['hospitable', 'github'] as const)('%s carries none, so age does not count', style => {
    expect(judged(style, signed(style), [SECRET], later(NOW, 365 * 24 * 60 * MINUTE_MS))).toBe('genuine');
  });
});

describe('documented examples', () => {
  test('Hospitable: the one in its manual, which shows a blank in the body that was not signed', () => {
    const body = Buffer.from('{"foo":"bar"}');
    const signature = 'cc99bf5947391ddb0d0d9866f5b9d3a68e8b273c5ac8f699b4ae2399a7433118';
    expect(judged('hospitable', { body, headers: { signature } }, ['123456'])).toBe('no_id');
  });

  test('GitHub: the one in its manual', () => {
    const signature = 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17';
    const headers = { 'x-hub-signature-256': signature, 'x-github-delivery': 'a' };
    expect(
      judged('github', { body: Buffer.from('Hello, World!'), headers }, ["It's a Secret to Everybody"]),
    ).toBe('genuine');
  });
});

describe('our peer, the library standardwebhooks', () => {
  const at = () => new Date().toISOString();

  test('takes what we sign, under the old and the new secret', () => {
    const body = '{"type":"ping","word":"né"}';
    const headers = standardHeaders([SECRET, OTHER], { id: 'msg_2', at: at(), body });
    for (const secret of [SECRET, OTHER])
      expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
    const third = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;
    expect(() => new Webhook(third).verify(body, headers)).toThrow('No matching signature');
  });

  test('signs what we take', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const now = at();
        const signature = new Webhook(SECRET).sign('msg_3', new Date(now), text);
        const headers = {
          'webhook-id': 'msg_3',
          'webhook-timestamp': String(Math.floor(toEpochMs(now) / 1_000)),
          'webhook-signature': `v1a,aaaa ${signature}`,
        };
        expect(judged('standard', { headers, body: Buffer.from(text) }, [SECRET], now)).toBe('genuine');
      }),
    );
  });
});
