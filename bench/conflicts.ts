import { fingerprint, parseFeed } from '../domain/ical/index.js';
import { dayAt, toInstant } from '../domain/instant.js';
import { windowAround } from '../domain/reconcile/window.js';
import { type Database, openDatabase, withOrganization } from '../store/database.js';
import { keepSnapshot, saveParsed } from '../store/snapshots.js';
import { sweepConflicts } from '../store/sweep-conflicts.js';
import { writeAnswer } from '../store/write-answer.js';
import { type AnswerInHand, answersInHand } from './conflicts/answer-in-hand.js';
import { Listener } from './conflicts/listener.js';
import { withOwnPostgres } from './conflicts/own-postgres.js';
import { loadPortfolio } from './conflicts/portfolio.js';
import { rounded } from './in-child.js';

const TIMEZONE = 'Europe/Rome';
const WARM_UP = 30;
const SWEEPS = 3;

/**
 * How soon is a conflict told, and how long does it take to compare a whole portfolio? On a PostgreSQL of its own with
 * 10,000 properties on three platforms and 1.8 million entries; `PROPERTIES` and `WRITES` as arguments make it smaller.
 * Progress goes to stderr.
 */
export async function run([properties = '10000', writes = '400']: readonly string[]): Promise<void> {
  await withOwnPostgres(async url => {
    const owner = openDatabase(url);
    const app = openDatabase(url, { actingAs: 'ota_app' });
    try {
      const today = dayAt(now(), TIMEZONE);
      const size = { properties: Number(properties), entriesPerPlatform: 60 };
      console.error(`Loading ${size.properties} properties.`);
      const organizationId = await loadPortfolio(owner, size, today);
      await owner.raw('vacuum analyze');
      await detect(url, owner, app, organizationId, Number(writes));
      await sweep(app, organizationId, size.properties * size.entriesPerPlatform * 3);
    } finally {
      await Promise.all([owner.destroy(), app.destroy()]);
    }
  });
}

/** From the answer in hand to the event at the client, and the transaction that decides alone. */
async function detect(
  url: string,
  owner: Database,
  app: Database,
  organizationId: string,
  writes: number,
): Promise<void> {
  const answers = await answersInHand(owner, writes + WARM_UP);
  const listener = await Listener.start(url, organizationId);
  const told: number[] = [];
  const transactions: number[] = [];
  for (const [i, answer] of answers.entries()) {
    const heard = listener.heardOf(answer.propertyId);
    const from = performance.now();
    const transaction = await write(app, answer);
    const ms = (await heard) - from;
    if (i < WARM_UP) continue;
    told.push(ms);
    transactions.push(transaction);
  }
  await listener.close();
  console.log(
    JSON.stringify({
      bench: 'conflict_detect',
      p50_ms: rounded(quantile(told, 0.5)),
      p99_ms: rounded(quantile(told, 0.99)),
      transaction_p50_ms: rounded(quantile(transactions, 0.5)),
      transaction_p99_ms: rounded(quantile(transactions, 0.99)),
      writes: told.length,
    }),
  );
}

/** The road of an answer after its bytes are there. Answers how long the deciding transaction took. */
async function write(app: Database, { organizationId, feedId, body }: AnswerInHand): Promise<number> {
  const answeredAt = now();
  const snapshotId = await withOrganization(app, organizationId, tx =>
    keepSnapshot(tx, organizationId, { feedId, body, fingerprint: fingerprint(body), fetchedAt: answeredAt }),
  );
  const window = windowAround(dayAt(answeredAt, TIMEZONE));
  const parsed = parseFeed(body, { timezone: TIMEZONE, window });
  await withOrganization(app, organizationId, tx => saveParsed(tx, organizationId, snapshotId, parsed));
  const from = performance.now();
  const { counts } = await writeAnswer(app, { organizationId, feedId, snapshotId, answeredAt }, 0.5);
  if (counts.came !== 1) throw new Error(`The answer was to bring one stay, not ${JSON.stringify(counts)}.`);
  return performance.now() - from;
}

async function sweep(app: Database, organizationId: string, entries: number): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < SWEEPS; i++) {
    const from = performance.now();
    const { missed } = await sweepConflicts(app, organizationId, now);
    times.push((performance.now() - from) / 1000);
    if (missed > 0) throw new Error(`The sweep found ${missed} conflicts that no transaction had found.`);
  }
  console.log(JSON.stringify({ bench: 'portfolio_sweep', s: rounded(quantile(times, 0.5)), entries }));
}

const now = () => toInstant(Date.now());

const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))]!;
