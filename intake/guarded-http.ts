import { Agent, type Dispatcher, request } from 'undici';
import { toInstant } from '../domain/instant.js';
import { Problem } from '../domain/problems.js';
import { problemOfConnection, problemOfStatus } from './answer-problem.js';
import { cappedBody } from './capped-body.js';
import { feedUrl, hostAndPort } from './feed-url.js';
import { guardedConnect, type Lookup } from './guarded-connect.js';

/** What a server gave with its last answer, to be asked whether that still holds. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface CalendarBody {
  readonly kind: 'body';
  readonly body: Uint8Array;
  readonly validators: Validators;
}

export type CalendarAnswer = CalendarBody | { readonly kind: 'not_modified' };

export interface FetchLimits {
  /** Milliseconds from asking one server to the end of its headers. */
  readonly headersMs: number;
  /** Milliseconds in all, redirects and body included. */
  readonly totalMs: number;
  readonly redirects: number;
  /** Bytes of the body, after decompression. */
  readonly bodyBytes: number;
}

export const FETCH_LIMITS: FetchLimits = {
  headersMs: 10_000,
  totalMs: 30_000,
  redirects: 5,
  bodyBytes: 10_000_000,
};

/** Airbnb answers 403 to a client that does not say who it is. */
export const USER_AGENT = 'OTA-Calendar-Sync/0.1 (calendar import)';

const VALIDATOR_CHARACTERS = 500;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Reads calendars from addresses that strangers chose. Close it to let go of its sockets. */
export interface GuardedHttp {
  /** Throws a Problem of the catalogue, and nothing else. */
  getCalendar(url: string): Promise<CalendarBody>;
  /** The same, but asks the server first whether what it gave with `validators` still holds. */
  getCalendarUnless(validators: Validators, url: string): Promise<CalendarAnswer>;
  close(): Promise<void>;
}

export interface GuardedHttpOptions {
  /** `host:port` of servers that may be read although their address or port is not public. */
  readonly allowHosts?: readonly string[];
  readonly limits?: Partial<FetchLimits>;
  /** Resolves names; the system's resolver where left out. */
  readonly lookup?: Lookup;
}

export function openGuardedHttp(options: GuardedHttpOptions = {}): GuardedHttp {
  const limits = { ...FETCH_LIMITS, ...options.limits };
  const allowHosts: ReadonlySet<string> = new Set(options.allowHosts);
  const agent = new Agent({
    connections: 8,
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.totalMs,
    connect: guardedConnect({
      isAllowed: (...target) => allowHosts.has(hostAndPort(...target)),
      timeoutMs: limits.headersMs,
      lookup: options.lookup,
    }),
  });

  async function getCalendar(url: string): Promise<CalendarBody> {
    const deadline = AbortSignal.timeout(limits.totalMs);
    return read(await follow(url, {}, deadline), deadline);
  }

  async function getCalendarUnless(validators: Validators, url: string): Promise<CalendarAnswer> {
    const deadline = AbortSignal.timeout(limits.totalMs);
    const answer = await follow(url, validators, deadline);
    const asked = validators.etag ?? validators.lastModified;
    if (answer.statusCode !== 304 || !asked) return read(answer, deadline);
    letGo(answer);
    return { kind: 'not_modified' };
  }

  /** The first answer that is no redirect. */
  async function follow(url: string, validators: Validators, deadline: AbortSignal) {
    let at = feedUrl(url, undefined, allowHosts);
    for (let hops = 0; ; hops++) {
      const answer = await ask(at, validators, deadline);
      const location = one(answer.headers.location);
      if (!REDIRECTS.has(answer.statusCode) || location === undefined) return answer;
      letGo(answer);
      if (hops === limits.redirects) throw new Problem('feed_redirects');
      at = feedUrl(location, at, allowHosts);
    }
  }

  async function ask(url: URL, validators: Validators, deadline: AbortSignal) {
    const soon = new AbortController();
    const timer = setTimeout(() => soon.abort(timedOut()), limits.headersMs);
    try {
      return await request(bare(url), {
        dispatcher: agent,
        headers: headersFor(url, validators),
        signal: AbortSignal.any([soon.signal, deadline]),
      });
    } catch (error) {
      throw problemOfConnection(deadline.aborted ? timedOut() : error, 'headers');
    } finally {
      clearTimeout(timer);
    }
  }

  async function read(answer: Dispatcher.ResponseData, deadline: AbortSignal): Promise<CalendarBody> {
    const problem = problemOfStatus(
      answer.statusCode,
      one(answer.headers['retry-after']),
      toInstant(Date.now()),
    );
    if (problem) {
      letGo(answer);
      throw problem;
    }
    try {
      const body = await cappedBody(answer.body, one(answer.headers['content-encoding']), limits.bodyBytes);
      return { kind: 'body', body, validators: validatorsOf(answer.headers) };
    } catch (error) {
      throw problemOfConnection(deadline.aborted ? timedOut() : error, 'body');
    }
  }

  return { getCalendar, getCalendarUnless, close: () => agent.destroy() };
}

const timedOut = () => Object.assign(new Error('out of time'), { code: 'TIMEOUT' });

const one = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header[0] : header;

/** Without what a URL says for its server alone: user, password and fragment. */
function bare(url: URL): URL {
  const sent = new URL(url);
  sent.username = '';
  sent.password = '';
  sent.hash = '';
  return sent;
}

/** A part of a URL without its percent escapes; as it stands where they are broken. */
function plain(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A name and password stand in the URL of their own host, so a redirect to another never carries them. */
function headersFor(url: URL, validators: Validators): Record<string, string> {
  const user = `${plain(url.username)}:${plain(url.password)}`;
  return {
    'user-agent': USER_AGENT,
    accept: 'text/calendar, */*;q=0.1',
    'accept-encoding': 'gzip, deflate, br',
    ...(user === ':' ? {} : { authorization: `Basic ${Buffer.from(user).toString('base64')}` }),
    ...(validators.etag ? { 'if-none-match': validators.etag } : {}),
    ...(validators.lastModified ? { 'if-modified-since': validators.lastModified } : {}),
  };
}

function validatorsOf(headers: Dispatcher.ResponseData['headers']): Validators {
  const etag = one(headers.etag);
  const lastModified = one(headers['last-modified']);
  const short = (text: string | undefined) =>
    text !== undefined && text !== '' && text.length <= VALIDATOR_CHARACTERS && /^[\x20-\x7e]+$/.test(text);
  return {
    ...(short(etag) ? { etag: etag! } : {}),
    ...(short(lastModified) ? { lastModified: lastModified! } : {}),
  };
}

/** The body of an answer we do not want: the socket is closed rather than read to its end. */
function letGo(answer: Dispatcher.ResponseData): void {
  answer.body.on('error', () => {}); // the abort itself
  answer.body.destroy();
}
