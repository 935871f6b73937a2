import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Finding } from './findings.js';
import { tellAt } from './progress.js';

/** Alerts are kept once a minute. */
const KEPT_WITHIN_MS = 180_000;

/** Each double booking is alerted of; each statement answers what is not as it should be. */
const LATER_RIGHT: readonly {
  readonly fault: Finding['fault'];
  readonly says: string;
  readonly find: string;
}[] = [
  {
    fault: 'lost',
    says: 'A double booking nobody is alerted of',
    find: `select c.id as what from conflicts c
              where c.kind = 'double_booking' and c.state = 'open' and not exists (
                select from alerts a
                 where a.conflict_id = c.id and a.rule = 'double_booking' and a.ended_at is null)`,
  },
  {
    fault: 'wrong',
    says: 'An alert of a conflict that is over',
    find: `select c.id as what from alerts a join conflicts c on c.id = a.conflict_id
              where a.ended_at is null and c.state = 'closed'`,
  },
  {
    fault: 'wrong',
    says: 'An alert of a feed that is well',
    find: `select a.feed_id as what from alerts a
               join feed_health h on h.feed_id = a.feed_id
               left join beliefs b on b.feed_id = a.feed_id
              where a.ended_at is null and h.failing is null and h.stale_since is null and b.hold is null
                and a.rule in ('failing', 'stale', 'held')`,
  },
];

const TWICE = [
  `select rule || ' ' || subject as what from alerts where ended_at is null group by 1 having count(*) > 1`,
  `select a.conflict_id as what from alerts a where a.conflict_id is not null and a.rule = 'double_booking'
    group by 1 having sum(1 + a.reopenings) > (
      select count(*) from changes c
       where c.conflict_id = a.conflict_id
         and c.kind in ('conflict_opened', 'conflict_reopened', 'conflict_changed'))`,
];

/** Waits for as long as alerts may take; answers what is still not right, and what there is twice. */
export async function checkAlerts(databaseUrl: string): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const found = async (statement: string): Promise<string[]> =>
    (await client.query(statement)).rows.map(({ what }) => String(what));
  try {
    const end = performance.now() + KEPT_WITHIN_MS;
    for (;;) {
      const findings: Finding[] = [];
      for (const { fault, says, find } of LATER_RIGHT)
        for (const what of await found(find)) findings.push({ fault, says: `${says}: ${what}` });
      if (findings.length === 0 || performance.now() > end) {
        for (const statement of TWICE)
          for (const what of await found(statement))
            findings.push({ fault: 'doubled', says: `More than one alert of ${what}` });
        return findings;
      }
      tellAt(`${findings.length} alerts not kept yet: ${findings[0]!.says}`);
      await wait(10_000);
    }
  } finally {
    await client.end();
  }
}
