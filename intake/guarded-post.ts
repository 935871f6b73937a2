import { Agent, type Dispatcher, request } from 'undici';
import { toInstant } from '../domain/instant.js';
import { problemOfConnection } from './answer-problem.js';
import { feedUrl, hostAndPort } from './feed-url.js';
import { guardedConnect } from './guarded-connect.js';
import type { GuardedHttpOptions } from './guarded-http.js';
import { retryAfterMs } from './retry-after.js';

/** How long a receiver of a webhook has to answer: the least that the Standard Webhooks specification recommends. */
const TOTAL_MS = 15_000;
/** What is read of an answer. The rest stays unread: the connection is closed. */
const ANSWER_BYTES = 1_000;

export const WEBHOOK_USER_AGENT = 'OTA-Calendar-Sync/0.1 (webhooks)';

export interface PostAnswer {
  readonly status: number;
  /** The beginning of the body as text, 1 kB at most. Compressed it is not shown. */
  readonly beginning: string;
  /** What Retry-After asks for, a day at most. */
  readonly retryAfterMs?: number;
}

/** Sends messages to addresses that strangers chose, behind the same guard as feeds. Follows no redirect. */
export interface GuardedPost {
  /** Any status is an answer. Throws a Problem of the catalogue where there is none. */
  post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<PostAnswer>;
  close(): Promise<void>;
}

export function openGuardedPost(
  options: Omit<GuardedHttpOptions, 'limits'> & { readonly totalMs?: number } = {},
): GuardedPost {
  const totalMs = options.totalMs ?? TOTAL_MS;
  const allowHosts: ReadonlySet<string> = new Set(options.allowHosts);
  const agent = new Agent({
    connections: 4,
    headersTimeout: totalMs,
    bodyTimeout: totalMs,
    connect: guardedConnect({
      isAllowed: (...target) => allowHosts.has(hostAndPort(...target)),
      timeoutMs: totalMs,
      lookup: options.lookup,
    }),
  });

  async function post(
    url: string,
    headers: Readonly<Record<string, string>>,
    body: string,
  ): Promise<PostAnswer> {
    const deadline = AbortSignal.timeout(totalMs);
    try {
      const answer = await request(feedUrl(url, undefined, allowHosts), {
        dispatcher: agent,
        method: 'POST',
        headers: { 'user-agent': WEBHOOK_USER_AGENT, 'content-type': 'application/json', ...headers },
        body,
        signal: deadline,
      });
      const wait = retryAfterMs(one(answer.headers['retry-after']), toInstant(Date.now()));
      return {
        status: answer.statusCode,
        beginning: await beginningOf(answer),
        ...(wait === undefined ? {} : { retryAfterMs: wait }),
      };
    } catch (error) {
      throw problemOfConnection(deadline.aborted ? timedOut() : error, 'headers');
    }
  }

  return { post, close: () => agent.destroy() };
}

/** The status has been given: whatever becomes of the body, the message was answered. */
async function beginningOf({ body, headers }: Dispatcher.ResponseData): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      chunks.push(chunk);
      size += chunk.byteLength;
      if (size >= ANSWER_BYTES) break;
    }
  } catch {
    // cut off, or out of time
  } finally {
    body.on('error', () => {}); // our own closing
    body.destroy();
  }
  if (headers['content-encoding'] !== undefined) return '';
  const text = Buffer.concat(chunks).subarray(0, ANSWER_BYTES).toString('utf8');
  return text.replace(/[^\P{Cc}\n\t]/gu, ''); // PostgreSQL holds no NUL, and a log no escapes
}

const timedOut = () => Object.assign(new Error('out of time'), { code: 'TIMEOUT' });

const one = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header[0] : header;
