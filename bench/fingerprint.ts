import { createHash } from 'node:crypto';
import { fingerprint } from '../domain/ical/index.js';
import { inChild, measure, rounded } from './in-child.js';
import { syntheticFeed } from './synthetic-feed.js';

const SIZES = [40, 500, 10_000, 100_000];

/** "Unchanged, DTSTAMP aside" beside what hashing alone costs. */
const IMPLEMENTATIONS: Record<string, (bytes: Buffer) => string> = {
  ours: fingerprint,
  'sha256 alone': bytes => createHash('sha256').update(bytes).digest('hex'),
};

/** Without arguments all of them, each in a child; `IMPL EVENTS` measures one, here. */
export async function run([impl, size]: readonly string[]): Promise<void> {
  if (impl !== undefined) {
    const work = IMPLEMENTATIONS[impl];
    if (!work) throw new Error(`fingerprint takes one of ${Object.keys(IMPLEMENTATIONS).join(', ')}`);
    const body = syntheticFeed(Number(size));
    console.log(JSON.stringify(measure(() => work(body))));
    return;
  }
  for (const events of SIZES) {
    const megabytes = syntheticFeed(events).length / 1e6;
    for (const name of Object.keys(IMPLEMENTATIONS)) {
      const { ms, peakRssMb } = await inChild(['fingerprint', name, String(events)]);
      console.log(
        JSON.stringify({
          bench: 'fingerprint',
          impl: name,
          events,
          ms: rounded(ms),
          mb_per_s: rounded((megabytes / ms) * 1000),
          peak_rss_mb: rounded(peakRssMb),
        }),
      );
    }
  }
}
