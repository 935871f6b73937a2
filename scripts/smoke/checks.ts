import { setTimeout as wait } from 'node:timers/promises';
import type { ApiClient, SmokeConnection, SmokeEntry, SmokeProperty } from './api-client.js';
import { dayAfter, eachNight, nightsIn } from './feed-nights.js';

const LOOKS_AHEAD_DAYS = 790;
const ASK_AGAIN_MS = 25;

/** The days the smoke run looks at: what is over may be forgotten, what is far may be cut off. */
export const windowFrom = (today: string) => ({ from: today, to: dayAfter(today, LOOKS_AHEAD_DAYS) });
export type Window = ReturnType<typeof windowFrom>;

export const within = (nights: Iterable<string>, { from, to }: Window): string[] =>
  [...nights].filter(day => day >= from && day < to).sort();

export const nightsOf = (entries: readonly SmokeEntry[]): Set<string> =>
  new Set(entries.flatMap(entry => eachNight(entry.nights)));

/** Asks until `problem` has nothing to say, and ends with its last word where that takes longer than `withinMs`. */
export async function until<T>(
  what: string,
  withinMs: number,
  ask: () => Promise<T>,
  problem: (answer: T) => string | undefined,
): Promise<T> {
  const end = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    const said = problem(answer);
    if (!said) return answer;
    if (performance.now() > end) throw new Error(`${what}: not within ${withinMs / 1000} s. ${said}`);
    await wait(ASK_AGAIN_MS);
  }
}

/** What differs, in a few words; undefined where nothing does. */
export function difference(what: string, expected: readonly string[], found: readonly string[]) {
  const missing = expected.filter(day => !found.includes(day));
  const extra = found.filter(day => !expected.includes(day));
  if (!missing.length && !extra.length) return undefined;
  const few = (days: string[]) => `${days.length} (${days.slice(0, 3).join(', ')})`;
  return `${what}: ${few(missing)} nights missing, ${few(extra)} too many.`;
}

/**
 * Each platform's exported feed tells it the nights that others sold, and none that it told us itself. Nights that
 * both sold may stand in it or not. Nothing of the guests may stand in it.
 */
export async function checkExports(
  property: SmokeProperty,
  entries: readonly SmokeEntry[],
  window: Window,
): Promise<string[]> {
  const bodies: string[] = [];
  for (const connection of property.connections) {
    const body = await readExport(connection);
    const exported = within(nightsIn(body), window);
    const own = nightsOf(entries.filter(entry => entry.source === connection.platform));
    const others = nightsOf(
      entries.filter(entry => entry.source !== connection.platform && entry.kind !== 'rule'),
    );
    const must = within(others, window).filter(day => !own.has(day));
    const may = within(others, window);
    const wrong = difference(
      `The feed exported to ${connection.platform}`,
      must,
      exported.filter(day => !own.has(day) || !may.includes(day)),
    );
    if (wrong) throw new Error(wrong);
    const summaries = new Set(body.match(/^SUMMARY.*$/gm)?.map(line => line.trim()));
    for (const summary of summaries) {
      if (!/^SUMMARY:(Reserved|Blocked)$/.test(summary)) {
        throw new Error(`The feed exported to ${connection.platform} says more than it may: ${summary}`);
      }
    }
    bodies.push(body);
  }
  return bodies;
}

async function readExport(connection: SmokeConnection): Promise<string> {
  const [feed] = connection.feeds;
  if (!feed) throw new Error(`${connection.platform} has no feed.`);
  const answer = await fetch(feed.exportUrl);
  const body = await answer.text();
  if (!answer.ok || !body.startsWith('BEGIN:VCALENDAR')) {
    throw new Error(`The feed exported to ${connection.platform} answers ${answer.status}.`);
  }
  const tag = answer.headers.get('etag');
  // Left to itself, fetch adds `no-cache` where a tag is sent.
  const unchanged = { 'if-none-match': tag ?? '', 'cache-control': 'max-age=0' };
  const again = await fetch(feed.exportUrl, { headers: unchanged });
  if (again.status !== 304) throw new Error(`An unchanged export answers ${again.status} instead of 304.`);
  return body;
}

/** A feed looks at its link after it was told to: its workflow runs. */
export async function looksAgain(api: ApiClient, property: SmokeProperty, withinMs: number): Promise<void> {
  const [connection] = property.connections;
  if (!connection) throw new Error('The property has no connection.');
  const lookedAt = async () =>
    (await api.property(property.id)).connections.find(one => one.id === connection.id)?.feeds[0]?.health
      .lookedAt;
  const before = await lookedAt();
  await api.syncNow(connection.id);
  await until('Looking again after "sync now"', withinMs, lookedAt, at =>
    at !== before ? undefined : 'No look was recorded.',
  );
}
