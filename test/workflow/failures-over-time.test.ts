import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { DAY_MS, elapsedMs, MINUTE_MS, toInstant } from '../../domain/instant.js';
import { type ProblemCode, problems } from '../../domain/problems.js';
import { FAILURES_BEFORE_FAILING, TROUBLE_BEFORE_FAILING_MS } from '../../domain/sync/pace.js';
import { SEARCH_ATTRIBUTES } from '../../domain/sync/search-attributes.js';
import { LookSchedule } from './support/look-schedule.js';
import type { RunningConnection } from './support/stories.js';
import { TimeSkipping } from './support/time-skipping.js';
import { INTERVAL_MS, World } from './support/world.js';

/* What a failing look brings about, and when, by the server's clock. What it means for the database, see sync/failures. */
jest.setTimeout(60_000);

let server: TimeSkipping;
beforeAll(async () => {
  server = await TimeSkipping.start();
}, 120_000);
afterAll(() => server?.stop(), 60_000);

const CODES = (Object.keys(problems) as ProblemCode[]).filter(code => /^feed_|^url_refused$/.test(code));
const QUICK = CODES.filter(code => problems[code].retry === 'backoff' && code !== 'feed_throttled');
const AT_ONCE = CODES.filter(code => problems[code].retry !== 'backoff');

/** A feed that answered, and then does not. */
class Story {
  constructor(
    readonly connection: RunningConnection,
    readonly schedule: LookSchedule,
    private readonly world: World,
  ) {}

  static async of(tell: (story: Story) => Promise<void>): Promise<void> {
    const world = new World();
    const answeredAt = toInstant(await server.env.currentTimeMs());
    world.connection = { ...world.connection, feeds: [{ feedId: 'feed-1', awaiting: false, answeredAt }] };
    const schedule = new LookSchedule(world, () => server.env.currentTimeMs());
    await server.live(world, async connection => {
      const story = new Story(connection, schedule, world);
      await story.looked(1);
      await tell(story);
    });
  }

  get looks(): number {
    return this.schedule.made.length;
  }

  async looked(count: number): Promise<void> {
    await this.connection.until(async () => this.looks === count && (await this.connection.isResting()));
  }

  /** The next look comes after so many minutes, to the quarter, and not before. */
  async looksAfter(minutes: number): Promise<void> {
    const before = this.schedule.last('feed-1');
    const count = this.looks;
    await this.connection.pass(minutes * MINUTE_MS);
    await this.looked(count + 1);
    const waited = elapsedMs(before, this.schedule.last('feed-1')) / MINUTE_MS;
    expect(Math.floor(waited * 4) / 4).toBe(minutes);
  }

  /** What the workflow says of itself, and what stands in the list of workflows. */
  async says(state: string): Promise<void> {
    await this.connection.until(async () => (await this.connection.view()).state === state);
    const { searchAttributes } = await this.connection.handle.describe();
    expect(searchAttributes[SEARCH_ATTRIBUTES.state]).toEqual([state]);
  }

  async becomes(state: 'paused' | 'active'): Promise<void> {
    this.world.connection = { ...this.world.connection, state };
    await this.connection.signal(state === 'paused' ? 'pause' : 'resume');
  }
}

/** From the first telling on: looked at slowly without an event more, obeying, well by itself, and its history small. */
async function failsUntilItAnswers(story: Story, code: ProblemCode): Promise<void> {
  const { connection, schedule } = story;
  const slow = problems[code].retry === 'backoff' ? INTERVAL_MS / MINUTE_MS : 60;
  await story.says('failing');
  expect((await connection.view()).feeds).toMatchObject([{ state: 'failing', problem: { code } }]);
  await story.looksAfter(slow);
  const events = await connection.historyLength();
  await story.looksAfter(slow);
  expect(await connection.historyLength()).toBe(events);

  await connection.pass(10 * MINUTE_MS);
  schedule.isDue('feed-1', 0);
  await connection.signal('lookDue');
  await story.looked(story.looks + 1);
  await story.says('failing');

  expect(await connection.historyLength()).toBeLessThan(60);

  await story.becomes('paused');
  await story.says('paused');
  const { looks } = story;
  await connection.pass(DAY_MS);
  expect(story.looks).toBe(looks);
  await story.becomes('active');
  await story.looked(looks + 1);
  await story.says('failing');

  schedule.answers('feed-1');
  await story.looksAfter(slow);
  await story.says('healthy');
  await story.looksAfter(INTERVAL_MS / MINUTE_MS);
}

test.each(QUICK)('%s is tried soon, then later and later, and told of at the fifth time', code =>
  Story.of(async story => {
    story.schedule.fails('feed-1', code);
    await story.looksAfter(30);
    for (const minutes of [0.5, 1, 2]) {
      await story.says('healthy');
      await story.looksAfter(minutes);
    }
    await story.says('healthy');
    await story.looksAfter(4);
    await failsUntilItAnswers(story, code);
  }),
);

test.each(AT_ONCE)('%s is told of at once', code =>
  Story.of(async story => {
    story.schedule.fails('feed-1', code);
    await story.looksAfter(30);
    await failsUntilItAnswers(story, code);
  }),
);

test('feed_throttled is told of when it has lasted two hours, however often it is met', () =>
  Story.of(async story => {
    const { connection, schedule } = story;
    schedule.fails('feed-1', 'feed_throttled');
    await story.looksAfter(30);
    const since = schedule.last('feed-1');
    await story.says('healthy');
    while ((await connection.view()).state === 'healthy') {
      await connection.pass(5 * MINUTE_MS);
      await connection.until(() => connection.isResting());
    }
    const lasted = schedule.made.map(({ at }) => elapsedMs(since, at)).filter(ms => ms >= 0);
    expect(lasted.length).toBeGreaterThan(FAILURES_BEFORE_FAILING);
    expect(lasted.at(-1)).toBeGreaterThanOrEqual(TROUBLE_BEFORE_FAILING_MS);
    expect(lasted.at(-2)).toBeLessThan(TROUBLE_BEFORE_FAILING_MS);
    const waits = lasted.slice(1).map((ms, i) => ms - lasted[i]!);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(MINUTE_MS);
    await failsUntilItAnswers(story, 'feed_throttled');
  }));

test('a server that says when it is back is not asked before, nor is anybody told', () =>
  Story.of(async story => {
    story.schedule.fails('feed-1', 'feed_server_error', { status: 503, retryAfterMs: 12 * MINUTE_MS });
    await story.looksAfter(30);
    await story.looksAfter(12);
    await story.looksAfter(12);
    await story.says('healthy');
    story.schedule.answers('feed-1');
    await story.looksAfter(12);
    await story.says('healthy');
    await story.looksAfter(30);
  }));
