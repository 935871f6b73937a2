import { parseFeed } from '../domain/ical/index.js';
import { inChild, measure, rounded } from './in-child.js';
import { syntheticFeed } from './synthetic-feed.js';

const SIZES = [40, 500, 10_000, 100_000];
const CAPS = { bytes: 100_000_000 };

// Not ICAL.Event: that looks for overrides among all siblings, which takes the square of the events.
const FIELDS = ['uid', 'dtstart', 'dtend', 'summary', 'description'];

/**
 * From bytes to events with uid, start, end, summary and description, by each of the ways there are. The peers do what
 * their own guides show; the scan only counts line ends and is the floor nobody gets under.
 */
const IMPLEMENTATIONS: Record<string, () => Promise<(bytes: Buffer) => number>> = {
  ours: async () => bytes =>
    parseFeed(bytes, {
      timezone: 'Europe/Rome',
      window: { from: '2025-01-01', to: '2060-01-01' },
      caps: CAPS,
    }).events.length,
  'node-ical': async () => {
    const { default: nodeIcal } = await import('node-ical');
    return bytes =>
      Object.values(nodeIcal.sync.parseICS(bytes.toString('utf8'))).filter(c => c?.type === 'VEVENT').length;
  },
  'ical.js': async () => {
    const { default: ICAL } = await import('ical.js');
    return bytes => {
      const calendar = new ICAL.Component(ICAL.parse(bytes.toString('utf8')) as unknown[]);
      return calendar
        .getAllSubcomponents('vevent')
        .map(event => FIELDS.map(field => String(event.getFirstPropertyValue(field)))).length;
    };
  },
  scan: async () => bytes => {
    let events = 0;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1))
      if (bytes[at + 1] === 0x42) events++; // the B of BEGIN
    return events;
  },
};

/** Without arguments all of them, each in a child; `IMPL EVENTS` measures one, here. */
export async function run([impl, size]: readonly string[]): Promise<void> {
  if (impl !== undefined) {
    await measureOne(impl, Number(size));
    return;
  }
  for (const events of SIZES) {
    const megabytes = syntheticFeed(events).length / 1e6;
    for (const name of Object.keys(IMPLEMENTATIONS)) {
      const { ms, peakRssMb } = await inChild(['parse', name, String(events)]);
      console.log(
        JSON.stringify({
          bench: 'parse',
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

async function measureOne(impl: string, events: number): Promise<void> {
  const load = IMPLEMENTATIONS[impl];
  if (!load || !(events > 0))
    throw new Error(`parse takes one of ${Object.keys(IMPLEMENTATIONS).join(', ')} and a number`);
  const parse = await load();
  const body = syntheticFeed(events);
  const found = parse(body);
  if (found !== events) throw new Error(`${impl} found ${found} of ${events} events`);
  console.log(JSON.stringify(measure(() => parse(body))));
}
