import type { z } from 'zod';
import type { Platform } from '../../domain/entry.js';
import type { EventProblem, ParsedFeed } from '../../domain/ical/feed-event.js';
import { dayAt, type Instant } from '../../domain/instant.js';
import { guessPlatform } from '../../domain/platforms/guess.js';
import { factsOf } from '../../domain/platforms/index.js';
import { helpWith, say } from '../../domain/problems.js';
import { readAnswer } from '../../domain/reconcile/read-answer.js';
import type { FeedPreview } from '../shapes/calendar.js';
import { groupBy } from './group-by.js';

const SHOWN_ENTRIES = 100;
/** Whose words a calendar is read by where nobody says whose it is: they fall back to the general rules. */
const GENERAL: Platform = 'agoda';

/** What a calendar would be read as: by the same rules as when it is synced. */
export function previewAnswer(
  parsed: ParsedFeed,
  reading: { readonly at: Instant; readonly timezone: string; readonly platform?: Platform | undefined },
): z.input<typeof FeedPreview> {
  const guess = guessPlatform(parsed.prodid);
  const platform = factsOf(reading.platform ?? guess ?? GENERAL);
  const look = { feedId: '', at: reading.at, timezone: reading.timezone, platform, rules: {} };
  const { told } = readAnswer(parsed, look, dayAt(reading.at, reading.timezone));
  const summaries = new Map(
    parsed.events.map(({ uid, nights, summary }) => [keyOf({ uid, nights }), summary]),
  );
  const last = told
    .map(({ nights }) => nights.to)
    .sort()
    .at(-1);
  return {
    platform: guess,
    events: parsed.events.length,
    entries: told.slice(0, SHOWN_ENTRIES).map(entry => ({
      kind: entry.kind,
      nights: entry.nights,
      summary: summaries.get(keyOf(entry)) || undefined,
    })),
    problems: problemCounts([...parsed.problems, ...parsed.events.flatMap(event => event.problems)]),
    first: told[0]?.nights.from,
    last,
  };
}

const keyOf = ({ uid, nights }: { uid: string; nights: { from: string; to: string } }): string =>
  `${nights.from} ${nights.to} ${uid}`;

const problemCounts = (found: readonly EventProblem[]) =>
  [...groupBy(found, ({ code }) => code)].map(([code, each]) => ({
    code,
    says: say(code),
    help: helpWith(code),
    count: each.length,
  }));
