import { createHmac, timingSafeEqual } from 'node:crypto';
import { elapsedMs, type Instant, MINUTE_MS, toEpochMs, toInstant } from '../instant.js';

/*
 * Signatures of webhooks. A request comes from whom it says if its signature is the HMAC-SHA256 of its raw bytes under
 * a secret that only the sender and we hold.
 *
 * The library `standardwebhooks` is our peer in the tests, and not what checks here: it takes the body as text, so
 * that bytes which are no UTF-8 are changed before they are signed and two different bodies may pass for each other,
 * and it asks the clock itself.
 */

export const WEBHOOK_STYLES = ['standard', 'hospitable', 'github'] as const;
export type WebhookStyle = (typeof WEBHOOK_STYLES)[number];

/** A request as it came: names of headers in lower case, the body byte by byte. */
export interface SignedRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Uint8Array;
}

export type Refusal =
  | 'unsigned' // a header of the style is missing or cannot be read
  | 'wrong_signature' // under none of the secrets
  | 'wrong_time' // genuine, but made more than five minutes from now
  | 'no_id'; // genuine, but nothing tells it from a repetition

/** `id`: the same for each repetition of a message, and for no other. */
export type Judged =
  | { readonly kind: 'genuine'; readonly id: string }
  | { readonly kind: 'refused'; readonly reason: Refusal };

export const TOLERANCE_MS = 5 * MINUTE_MS;

const MOST_SIGNATURES = 16;
/** A dot would let one part of what is signed pass for another. */
const ID = /^[\x21-\x2d\x2f-\x7e]{1,200}$/;

/** Judges a request by the secrets that are valid now. Takes as long whichever of them, or none, is the right one. */
export function judge(
  style: WebhookStyle,
  request: SignedRequest,
  secrets: readonly string[],
  now: Instant,
): Judged {
  switch (style) {
    case 'standard':
      return judgeStandard(request, secrets, now);
    case 'hospitable':
      return judgeHospitable(request, secrets);
    case 'github':
      return judgeGithub(request, secrets);
  }
}

/** The key of a secret as its style writes it: `whsec_` and base64, or the characters themselves. */
export function keyOf(style: WebhookStyle, secret: string): Buffer {
  return style === 'standard'
    ? Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
    : Buffer.from(secret, 'utf8');
}

/**
 * Standard Webhooks 1.0.0 (github.com/standard-webhooks/standard-webhooks, spec/standard-webhooks.md): headers
 * `webhook-id`, `webhook-timestamp` in seconds, `webhook-signature` with `v1,<base64>` of `id.timestamp.body`, several
 * with blanks between them while the sender changes its secret.
 */
function judgeStandard({ headers, body }: SignedRequest, secrets: readonly string[], now: Instant): Judged {
  const id = one(headers['webhook-id']);
  const timestamp = one(headers['webhook-timestamp']);
  const signatures = one(headers['webhook-signature']);
  if (!id || !ID.test(id) || !timestamp || !/^\d{1,11}$/.test(timestamp) || !signatures)
    return refused('unsigned');
  const presented = signatures.split(' ').slice(0, MOST_SIGNATURES);
  const expected = secrets.map(secret => standardSignature(secret, { id, timestamp, body }));
  if (!anyMatches(presented, expected)) return refused('wrong_signature');
  const at = toInstant(Number(timestamp) * 1_000);
  return Math.abs(elapsedMs(at, now)) <= TOLERANCE_MS ? { kind: 'genuine', id } : refused('wrong_time');
}

/**
 * Hospitable (developer.hospitable.com/docs/webhooks): header `Signature` with the hex digits of the body's HMAC. No
 * time of sending; each body carries an `id` of its own (a ULID), and so the id is signed too.
 */
function judgeHospitable({ headers, body }: SignedRequest, secrets: readonly string[]): Judged {
  const signature = one(headers.signature);
  if (!signature) return refused('unsigned');
  const expected = secrets.map(secret => hex(keyOf('hospitable', secret), body));
  if (!anyMatches([signature], expected)) return refused('wrong_signature');
  const id = idInBody(body);
  return id === undefined ? refused('no_id') : { kind: 'genuine', id };
}

/**
 * GitHub (docs.github.com, "Validating webhook deliveries"): header `X-Hub-Signature-256` with `sha256=` and the hex
 * digits of the body's HMAC; `X-GitHub-Delivery` names the delivery, and again the same one when it is redelivered.
 * Neither that name nor a time is signed, so whoever has read a request can send it again under another name.
 */
function judgeGithub({ headers, body }: SignedRequest, secrets: readonly string[]): Judged {
  const signature = one(headers['x-hub-signature-256']);
  if (!signature) return refused('unsigned');
  const expected = secrets.map(secret => `sha256=${hex(keyOf('github', secret), body)}`);
  if (!anyMatches([signature], expected)) return refused('wrong_signature');
  const id = one(headers['x-github-delivery']);
  return id && ID.test(id) ? { kind: 'genuine', id } : refused('no_id');
}

/** The headers of a message that we send, signed with each of the secrets. */
export function standardHeaders(
  secrets: readonly string[],
  message: { readonly id: string; readonly at: Instant; readonly body: string },
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const { id } = message;
  const timestamp = String(Math.floor(toEpochMs(message.at) / 1_000));
  const body = Buffer.from(message.body, 'utf8');
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map(secret => standardSignature(secret, { id, timestamp, body })).join(' '),
  };
}

function standardSignature(
  secret: string,
  signed: { readonly id: string; readonly timestamp: string; readonly body: Uint8Array },
): string {
  const hmac = createHmac('sha256', keyOf('standard', secret));
  return `v1,${hmac.update(`${signed.id}.${signed.timestamp}.`).update(signed.body).digest('base64')}`;
}

const hex = (key: Buffer, body: Uint8Array): string => createHmac('sha256', key).update(body).digest('hex');

/** Compares the texts, so that one signature has one spelling; all with all, without stopping at the first. */
function anyMatches(presented: readonly string[], expected: readonly string[]): boolean {
  let found = false;
  for (const theirs of presented)
    for (const ours of expected) found = isSame(Buffer.from(theirs), Buffer.from(ours)) || found;
  return found;
}

const isSame = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);

function idInBody(body: Uint8Array): string | undefined {
  try {
    const { id } = JSON.parse(Buffer.from(body).toString('utf8')) as { id?: unknown };
    return typeof id === 'string' && ID.test(id) ? id : undefined;
  } catch {
    return undefined; // no JSON, or null
  }
}

const one = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? undefined : header;

const refused = (reason: Refusal): Judged => ({ kind: 'refused', reason });
