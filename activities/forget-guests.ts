import type { Instant } from '../domain/instant.js';
import { type Database, withOrganization } from '../store/database.js';
import { deleteExpiredSignIns } from '../store/expired-sign-ins.js';
import { forgetDeparted, forgetInAnswers } from '../store/forget-guests.js';
import type { PeopleDatabase } from '../store/people-database.js';
import type { SystemDatabase } from '../store/system-database.js';

export interface ForgetUse {
  readonly db: Database;
  readonly system: SystemDatabase;
  readonly people: PeopleDatabase;
  readonly guestRetentionDays: number;
  readonly now: () => Instant;
}

export interface Forgotten {
  readonly guests: number;
  readonly answers: number;
  readonly signIns: number;
}

/** Answers looked through in one transaction. */
const BATCH = 50;

/** Erases what was kept long enough: guests, in entries and in stored answers, and sign-ins that are over. */
export const forgetGuests = (use: ForgetUse) => async (): Promise<Forgotten> => {
  const retention = { at: use.now(), days: use.guestRetentionDays };
  const { rows } = await use.system.raw('select id from organizations order by id');
  let guests = 0;
  let answers = 0;
  for (const { id } of rows as { id: string }[]) {
    guests += await withOrganization(use.db, id, tx => forgetDeparted(tx, id, retention));
    for (let looked = BATCH; looked === BATCH; answers += looked)
      looked = await withOrganization(use.db, id, tx => forgetInAnswers(tx, id, retention, BATCH));
  }
  return { guests, answers, signIns: await deleteExpiredSignIns(use.people) };
};
