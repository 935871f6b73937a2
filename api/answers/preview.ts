import type { z } from 'zod';
import type { ClosureAnswer, Source } from '../../domain/conflicts/sources.js';
import { wouldBe } from '../../domain/conflicts/would-be.js';
import type { Platform } from '../../domain/entry.js';
import type { EventProblem, ParsedFeed } from '../../domain/ical/feed-event.js';
import { dayAt, type Instant } from '../../domain/instant.js';
import { addDays, type Nights, overlap } from '../../domain/nights.js';
import { guessPlatform } from '../../domain/platforms/guess.js';
import { factsOf } from '../../domain/platforms/index.js';
import { helpWith, say } from '../../domain/problems.js';
import type { FeedRules } from '../../domain/reconcile/belief.js';
import { readAnswer, type Told } from '../../domain/reconcile/read-answer.js';
import type { Source as SourceName } from '../../store/entries.js';
import type { FeedPreview, PreviewAtUnit } from '../shapes/preview.js';
import { groupBy } from './group-by.js';

const SHOWN_ENTRIES = 100;
const SHOWN_CONFLICTS = 20;
const DAYS_AHEAD = 12 * 7;
/** Whose words a calendar is read by where nobody says whose it is: they fall back to the general rules. */
const GENERAL: Platform = 'agoda';

export interface Reading {
  readonly at: Instant;
  readonly timezone: string;
  readonly platform?: Platform | undefined;
  readonly rules?: FeedRules;
}

/** A unit with all that is known of it now. */
export interface KnownUnit {
  readonly sources: readonly Source[];
  readonly answers: readonly ClosureAnswer[];
}

/** What a calendar would be read as, and what it would do to a unit: by the same rules as when it is synced. */
export function previewAnswer(
  parsed: ParsedFeed,
  reading: Reading,
  unit?: KnownUnit,
): z.input<typeof FeedPreview> {
  const guess = guessPlatform(parsed.prodid);
  const platform = reading.platform ?? guess ?? GENERAL;
  const today = dayAt(reading.at, reading.timezone);
  const look = {
    ...{ feedId: '', at: reading.at, timezone: reading.timezone },
    ...{ platform: factsOf(platform), rules: reading.rules ?? {} },
  };
  const { told } = readAnswer(parsed, look, today);
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
    ...(unit && { atUnit: atUnit(told, platform, unit, { from: today, to: addDays(today, DAYS_AHEAD) }) }),
  };
}

/** The weeks to come as they would be. Nothing of guests: kinds and nights. */
function atUnit(
  told: readonly Told[],
  platform: Platform,
  { sources, answers }: KnownUnit,
  ahead: Nights,
): z.input<typeof PreviewAtUnit> {
  const { entries, conflicts, newNights } = wouldBe(
    { platform, entries: told },
    sources,
    ahead.from,
    answers,
  );
  const isAhead = ({ nights }: { readonly nights: Nights }): boolean => overlap(nights, ahead);
  return {
    ...ahead,
    entries: entries.filter(isAhead),
    known: sources
      .filter(({ source }) => source !== platform)
      .flatMap(({ source, entries: own }) =>
        own.map(({ kind, nights }) => ({ source: source as SourceName, kind, nights })),
      )
      .filter(isAhead),
    newNights,
    conflicts: conflicts.slice(0, SHOWN_CONFLICTS).map(({ kind, nights, with: other }) => ({
      kind,
      nights,
      with: { ...other, source: other.source as SourceName },
    })),
    conflictCount: conflicts.length,
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
