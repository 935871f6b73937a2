import pg from 'pg';
import type { Json } from './api.js';
import type { Finding } from './findings.js';
import type { Receiver } from './receiver.js';

/*
 * What must be there once, by whatever road it came: read from the tables themselves, for a screen might show two as
 * one. Each statement answers what is there too often.
 */
const TWICE: Readonly<Record<string, string>> = {
  'entry of one source for the same nights': `
    select unit_id || ' ' || source || ' ' || nights as what, count(*) from entries
     where ended_at is null and kind in ('stay', 'block') group by 1 having count(*) > 1`,
  'entry of one UID': `
    select feed_id || ' ' || uid as what, count(*) from entries
     where ended_at is null and kind = 'stay' and feed_id is not null group by 1 having count(*) > 1`,
  'conflict of one pair': `
    select least(first_entry_id, second_entry_id) || ' ' || greatest(first_entry_id, second_entry_id) as what, count(*)
      from conflicts group by 1 having count(*) > 1`,
  'open task for one reason': `
    select reason as what, count(*) from tasks where state = 'open' group by 1 having count(*) > 1`,
  'task for one opening of a conflict': `
    select t.conflict_id as what, count(*) from tasks t group by 1
    having t.conflict_id is not null and count(*) > (
      select count(*) from changes c
       where c.conflict_id = t.conflict_id and c.kind in ('conflict_opened', 'conflict_reopened'))`,
  'notice of one change': `
    select channel_id || ' ' || dedupe as what, count(*) from notifications group by 1 having count(*) > 1`,
  'notice in a row of one matter': `
    select channel_id || ' ' || type || ' ' || subject || ' ' || at as what, count(*) from notifications
     group by 1 having count(*) > 1`,
};

/** Open conflicts to be settled, and their open tasks, belong together one to one. */
const WITHOUT_TASK = `
  select c.id as what from conflicts c
   where c.state in ('open', 'settling')
     and not exists (select from tasks t where t.conflict_id = c.id and t.state = 'open')
     and not exists (select from tasks t where t.conflict_id = c.id and t.ended_how = 'person')`;
const WITHOUT_CONFLICT = `
  select t.id as what from tasks t join conflicts c on c.id = t.conflict_id
   where t.state = 'open' and c.state in ('closed', 'dismissed')`;

export async function checkOnce(databaseUrl: string): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const findings: Finding[] = [];
    for (const [what, statement] of Object.entries(TWICE))
      for (const row of (await client.query(statement)).rows)
        findings.push({ fault: 'doubled', says: `More than one ${what}: ${row.what} (${row.count})` });
    for (const { what } of (await client.query(WITHOUT_TASK)).rows)
      findings.push({ fault: 'lost', says: `The conflict ${what} has no task.` });
    for (const { what } of (await client.query(WITHOUT_CONFLICT)).rows)
      findings.push({ fault: 'wrong', says: `The task ${what} is open, and its conflict is over.` });
    return findings;
  } finally {
    await client.end();
  }
}

/** What was told to others since they listen is what the change log says, each thing once. */
export async function checkTold(databaseUrl: string, receiver: Receiver): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select conflict_id as id, count(*)::int as count from changes
        where kind in ('conflict_opened', 'conflict_reopened') group by 1`,
    );
    const findings: Finding[] = [];
    for (const { id, count } of rows as { id: string; count: number }[]) {
      const told = receiver.events.filter(
        ({ type, data }: Json) => type === 'conflict.opened' && data.conflictId === id,
      ).length;
      if (told === count) continue;
      const fault = told < count ? 'lost' : 'doubled';
      findings.push({ fault, says: `The conflict ${id} was opened ${count} times and told ${told} times.` });
    }
    const seen = new Map<string, number>();
    for (const { id } of receiver.notices) seen.set(id, (seen.get(id) ?? 0) + 1);
    for (const [id, count] of seen)
      if (count > 1) findings.push({ fault: 'doubled', says: `The notice ${id} was told ${count} times.` });
    return findings;
  } finally {
    await client.end();
  }
}
