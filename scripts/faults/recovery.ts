import { setTimeout as wait } from 'node:timers/promises';
import { dayAt } from '../../domain/instant.js';
import { addDays } from '../../domain/nights.js';
import type { JsonApi } from './api.js';
import { differences, expectedOf, fromDayOn, type Taken, takenText } from './expected.js';
import type { Finding } from './findings.js';
import { type House, truthOf } from './portfolio.js';
import { tellAt } from './progress.js';
import type { HurtSystem } from './system.js';

/** Two answers this close are one: the second frees no nights (domain/reconcile/second-answer.ts). */
const BETWEEN_LOOKS_MS = 61_000;
const MOST_LOOKS = 2;
/** A platform that asked us to wait is waited for: a minute and more, and then minutes until each feed has its turn. */
const LOOK_WITHIN_MS = 360_000;
/** From the answer to what follows of it. */
const WRITTEN_WITHIN_MS = 20_000;
const ASK_EVERY_MS = 1_000;

interface Entry {
  readonly unitId: string;
  readonly source: Taken['source'];
  readonly kind: string;
  readonly nights: Taken['nights'];
}

interface FeedNow {
  readonly answeredAt: string | undefined;
  readonly problem: string | undefined;
}

interface Watched {
  readonly house: House;
  readonly connectionId: string;
  readonly feedId: string;
  readonly platform: string;
  looks: number;
  askedAt?: string;
  answeredAt?: string;
  end?: 'right' | 'wrong';
}

export interface Recovery {
  readonly findings: readonly Finding[];
  readonly secondsMost: number;
  readonly looksMost: number;
}

/**
 * Looks at each feed until its nights are those that are really taken: at once, and a second time a minute after the
 * first answer where that was not enough. Measured from `healedAt` on.
 */
export async function recover(
  system: HurtSystem,
  houses: readonly House[],
  healedAt: number,
): Promise<Recovery> {
  const { api, sandbox } = system;
  const findings: Finding[] = [];
  const feeds: Watched[] = houses.flatMap(house =>
    house.connections.flatMap(({ id, feedId, platform }) =>
      feedId ? [{ house, connectionId: id, feedId, platform, looks: 0 }] : [],
    ),
  );
  let secondsMost = 0;
  while (feeds.some(({ end }) => !end)) {
    const at = new Date().toISOString();
    const units = await truthOf(sandbox);
    const entries = await entriesOf(api, houses, at);
    const now = await feedsNow(api);
    const judge = async (feed: Watched): Promise<void> => {
      const unit = units.find(({ home }) => home === feed.house.name)!;
      const today = dayAt(at, unit.timezone);
      const expected = expectedOf(unit, at).filter(({ source }) => source === feed.platform);
      const found = entries
        .filter(
          one => one.unitId === feed.house.unitId && one.source === feed.platform && one.kind !== 'rule',
        )
        .map(one => ({ ...one, nights: fromDayOn(one.nights, today) }))
        .filter(({ nights }) => nights.from < nights.to);
      const { missing, extra } = differences(expected.map(takenText), found.map(takenText));
      // A look has to have been answered since: what was right before all of it proves nothing.
      const isAnswered = feed.answeredAt !== undefined;
      if (isAnswered && missing.length === 0 && extra.length === 0) {
        feed.end = 'right';
        secondsMost = Math.max(secondsMost, (performance.now() - healedAt) / 1_000);
        return;
      }
      const wrong = await step(api, feed, now.get(feed.feedId)!, at);
      if (!wrong) return;
      feed.end = 'wrong';
      const where = `${feed.house.name} on ${feed.platform}`;
      if (wrong === 'late') {
        findings.push({
          fault: 'stuck',
          says: `${where}: no look was answered within ${LOOK_WITHIN_MS / 1000} s (${now.get(feed.feedId)?.problem ?? 'no problem is told'}).`,
        });
        return;
      }
      for (const one of missing)
        findings.push({
          fault: 'lost',
          says: `${where}: taken, and not believed after ${feed.looks} looks: ${one}`,
        });
      for (const one of extra) {
        const isTwice = expected.some(taken => takenText(taken) === one);
        findings.push({
          fault: isTwice ? 'doubled' : 'wrong',
          says: `${where}: ${isTwice ? 'there twice' : 'free, and still believed taken'} after ${feed.looks} looks: ${one}`,
        });
      }
    };
    await Promise.all(feeds.filter(({ end }) => !end).map(judge));
    await wait(ASK_EVERY_MS);
  }
  const looksMost = Math.max(...feeds.map(({ looks }) => looks));
  tellAt(`all feeds looked at again: ${looksMost} looks, ${secondsMost.toFixed(1)} s at most`);
  return { findings, secondsMost, looksMost };
}

/** Asks for the next look where one is due. Answers why it is over, where it is. */
async function step(
  api: JsonApi,
  feed: Watched,
  now: FeedNow,
  at: string,
): Promise<'late' | 'wrong' | undefined> {
  const since = (then: string) => Date.parse(at) - Date.parse(then);
  if (feed.askedAt === undefined) {
    const { status } = await api
      .ask('POST', `/api/connections/${feed.connectionId}/sync`, {})
      .catch(() => ({ status: 0 }));
    if (status === 202) {
      feed.askedAt = at;
      feed.looks += 1;
    }
    return undefined;
  }
  if (!now.answeredAt || now.answeredAt < feed.askedAt)
    return since(feed.askedAt) > LOOK_WITHIN_MS ? 'late' : undefined;
  feed.answeredAt = now.answeredAt;
  if (feed.looks === MOST_LOOKS) return since(now.answeredAt) > WRITTEN_WITHIN_MS ? 'wrong' : undefined;
  if (since(now.answeredAt) > BETWEEN_LOOKS_MS) delete feed.askedAt;
  return undefined;
}

async function entriesOf(api: JsonApi, houses: readonly House[], at: string): Promise<Entry[]> {
  const from = addDays(at.slice(0, 10), -3);
  const query = new URLSearchParams({ from, to: addDays(from, 780) });
  for (const { propertyId } of houses) query.append('property', propertyId);
  return (await api.must('GET', `/api/entries?${query}`)).entries;
}

async function feedsNow(api: JsonApi): Promise<Map<string, FeedNow>> {
  const { properties } = await api.must('GET', '/api/properties?limit=200');
  return new Map(
    properties.flatMap((property: { connections: { feeds: FeedRow[] }[] }) =>
      property.connections.flatMap(({ feeds }) =>
        feeds.map(({ id, health }) => [id, { answeredAt: health.answeredAt, problem: health.problem?.says }]),
      ),
    ),
  );
}

interface FeedRow {
  readonly id: string;
  readonly health: { readonly answeredAt?: string; readonly problem?: { readonly says: string } };
}
