import { Counter, Gauge, type Registry } from 'prom-client';
import { type SystemCounts, systemCounts } from '../store/system-counts.js';
import type { SystemDatabase } from '../store/system-database.js';

/** Scrapes within this time are told the same, so that however many there are, the database is asked no more often. */
const FRESH_MS = 10_000;
/** A scrape waits no longer for the database; Prometheus itself gives up after ten seconds. */
const PATIENCE_MS = 5_000;

type Label = Readonly<Record<string, string>>;
type Rows = readonly (readonly [Label, number])[];

interface Told {
  readonly name: string;
  readonly help: string;
  readonly labels?: readonly string[];
  readonly of: (counts: SystemCounts) => Rows;
}

const alone = (value: number | null): Rows => (value === null ? [] : [[{}, value]]);

const GAUGES: readonly Told[] = [
  {
    name: 'ota_feeds',
    help: 'Feeds that are not archived, by what the screens say of them.',
    labels: ['platform', 'state'],
    of: ({ feeds }) => feeds.map(({ platform, state, feeds: n }) => [{ platform, state }, n]),
  },
  {
    name: 'ota_oldest_answer_age_seconds',
    help: 'Age of the oldest answer that is gone by, of feeds that are looked at.',
    labels: ['platform'],
    of: ({ platforms }) =>
      platforms.flatMap(({ platform, oldestAnswerSeconds: age }) =>
        age === null ? [] : [[{ platform }, age]],
      ),
  },
  {
    name: 'ota_looks_overdue',
    help: 'Feeds whose next look has been due for more than two minutes.',
    labels: ['platform'],
    of: ({ platforms }) => platforms.map(({ platform, overdue }) => [{ platform }, overdue]),
  },
  {
    name: 'ota_export_last_pull_age_seconds',
    help: 'Seconds since the platform last read any calendar of ours.',
    labels: ['platform'],
    of: ({ platforms }) =>
      platforms.flatMap(({ platform, lastPullSeconds: age }) => (age === null ? [] : [[{ platform }, age]])),
  },
  {
    name: 'ota_conflicts_open',
    help: 'Conflicts that nobody has settled or dismissed.',
    labels: ['kind'],
    of: ({ conflicts }) => conflicts.map(({ kind, conflicts: n }) => [{ kind }, n]),
  },
  {
    name: 'ota_conflicts_found_late',
    help: 'Conflicts that the last sweeps found and no transaction had. Anything but 0 is a fault of ours.',
    of: ({ sweeps }) => alone(sweeps.missed),
  },
  {
    name: 'ota_sweep_age_seconds',
    help: 'Seconds since the organization that waits longest was swept.',
    of: ({ sweeps }) => alone(sweeps.oldestSeconds),
  },
  {
    name: 'ota_tasks_open',
    help: 'Tasks that are open.',
    labels: ['kind'],
    of: ({ tasks }) => tasks.map(({ kind, tasks: n }) => [{ kind }, n]),
  },
  {
    name: 'ota_tasks_late',
    help: 'Open tasks whose deadline has passed.',
    labels: ['kind'],
    of: ({ tasks }) => tasks.map(({ kind, late }) => [{ kind }, late]),
  },
  {
    name: 'ota_alerts_open',
    help: 'Alerts of organizations that are open.',
    labels: ['rule', 'severity'],
    of: ({ alerts }) => alerts.map(({ rule, severity, alerts: n }) => [{ rule, severity }, n]),
  },
  {
    name: 'ota_notifications_waiting',
    help: 'Notifications whose time has come and that were not sent yet.',
    of: ({ outgoing }) => alone(outgoing.notifications),
  },
  {
    name: 'ota_webhook_deliveries_waiting',
    help: 'Webhook deliveries whose time has come and that were not made yet.',
    of: ({ outgoing }) => alone(outgoing.deliveries),
  },
  {
    name: 'ota_fleet_pulse_age_seconds',
    help: 'Seconds since the fleet was last seen to. It is every minute.',
    of: ({ pulse }) => alone(pulse.ranSeconds),
  },
  {
    name: 'ota_last_answer_age_seconds',
    help: 'Seconds since any feed last answered.',
    of: ({ pulse }) => alone(pulse.answerSeconds),
  },
  {
    name: 'ota_fleet_stuck_seconds',
    help: 'Seconds for which nothing has been looked at although something is due; 0 where that is not so.',
    of: ({ pulse }) => alone(pulse.stuckSeconds),
  },
];

const PULLS = {
  name: 'ota_export_pulls_total',
  help: 'How often the platforms have read our calendars.',
  labelNames: ['platform'],
} as const;

/**
 * What only the database knows, of all organizations together. A database that is away fails no scrape: these numbers
 * are then missing, since old ones would look like news, and ota_dependency_up says why.
 */
export function watchSystem(registry: Registry, db: SystemDatabase): void {
  const counts = cached(() => systemCounts(db));
  const registers = [registry];
  for (const { name, help, labels = [], of } of GAUGES)
    new Gauge({
      name,
      help,
      labelNames: [...labels],
      registers,
      async collect() {
        const found = await counts();
        this.reset();
        if (labels.length === 0) this.remove(); // else it would be told as 0
        for (const [label, value] of found ? of(found) : []) this.set({ ...label }, value);
      },
    });
  new Counter({
    ...PULLS,
    registers,
    async collect() {
      const found = await counts();
      this.reset();
      for (const { platform, pulls } of found?.platforms ?? []) this.inc({ platform }, pulls);
    },
  });
}

/** What `ask` answered last, if that is recent; asked once, however many wait for it. Undefined where it failed. */
function cached(ask: () => Promise<SystemCounts>): () => Promise<SystemCounts | undefined> {
  let askedAt = Number.NEGATIVE_INFINITY;
  let answer: Promise<SystemCounts | undefined> = Promise.resolve(undefined);
  return () => {
    if (performance.now() - askedAt > FRESH_MS) {
      askedAt = performance.now();
      answer = inTime(ask()).catch(() => undefined);
    }
    return answer;
  };
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The database takes too long.')), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
