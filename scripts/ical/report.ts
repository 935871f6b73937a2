import { type EventProblem, parseFeed } from '../../domain/ical/index.js';
import { addDays, type Day, merge, nightCount } from '../../domain/nights.js';
import { Problem, type ProblemCode, problems, say } from '../../domain/problems.js';

/** What a calendar holds and what is wrong with it. */
export interface Report {
  /** Set where the body is no calendar that can be used; the rest is empty then. */
  readonly error?: Complaint;
  readonly writtenBy: string;
  readonly prodid: string;
  readonly events: number;
  /** Events that say they are cancelled: they take no nights. */
  readonly cancelled: number;
  readonly nightsTaken: number;
  readonly firstNight?: Day;
  readonly lastNight?: Day;
  /** Each kind once. */
  readonly problems: readonly (Complaint & { readonly times: number })[];
}

interface Complaint {
  readonly code: ProblemCode;
  readonly says: string;
  readonly help: string;
  /** The first place where it was found. */
  readonly found?: string;
}

/** Far enough for every repetition a rental calendar means, near enough to end. */
const WINDOW = { from: '1970-01-01', to: '2100-01-01' };

const NOTHING = { writtenBy: 'unknown', prodid: '', events: 0, cancelled: 0, nightsTaken: 0, problems: [] };

export function reportOf(body: Uint8Array, timezone: string, clock: () => number): Report {
  try {
    const feed = parseFeed(body, { timezone, window: WINDOW, clock });
    const taken = merge(feed.events.filter(e => e.status !== 'CANCELLED').map(e => e.nights));
    const last = taken.at(-1);
    return {
      writtenBy: writtenBy(feed.prodid),
      prodid: feed.prodid,
      events: feed.events.length,
      cancelled: feed.events.filter(e => e.status === 'CANCELLED').length,
      nightsTaken: taken.reduce((sum, nights) => sum + nightCount(nights), 0),
      ...(taken[0] && last ? { firstNight: taken[0].from, lastNight: addDays(last.to, -1) } : {}),
      problems: counted([...feed.problems, ...new Set(feed.events.flatMap(e => e.problems))]),
    };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { ...NOTHING, error: complaint(error.code, error.details) };
  }
}

const PROGRAMS: readonly (readonly [RegExp, string])[] = [
  [/airbnb/i, 'Airbnb'],
  [/booking\.com/i, 'Booking.com'],
  [/homeaway|vrbo|abritel|fewo/i, 'Vrbo'],
  [/agoda/i, 'Agoda'],
  [/ota calendar sync/i, 'OTA Calendar Sync'],
  [/google/i, 'Google Calendar'],
  [/microsoft|outlook|exchange/i, 'Outlook'],
  [/apple|ical \d/i, 'Apple Calendar'],
  [/smoobu/i, 'Smoobu'],
  [/ownerrez|ical\.net/i, 'OwnerRez or another program that uses ical.net'],
];

const writtenBy = (prodid: string): string => PROGRAMS.find(([mark]) => mark.test(prodid))?.[1] ?? 'unknown';

function complaint(code: ProblemCode, details: Problem['details'] = {}): Complaint {
  return { code, says: say(code, details), help: problems[code].help };
}

function counted(found: readonly EventProblem[]): Report['problems'] {
  const byCode = new Map<ProblemCode, { times: number; found?: string }>();
  for (const problem of found) {
    const known = byCode.get(problem.code);
    if (known) known.times++;
    else
      byCode.set(problem.code, {
        times: 1,
        ...(problem.found === undefined ? {} : { found: problem.found }),
      });
  }
  return [...byCode].map(([code, seen]) => ({ ...complaint(code), ...seen }));
}
