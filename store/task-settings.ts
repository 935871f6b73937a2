import { type ChecklistRules, DEFAULT_RULES } from '../domain/checklists/rules.js';
import { MINUTE_MS } from '../domain/instant.js';
import type { Tx } from './database.js';

/** What the organization set, or the defaults. */
export async function taskRules(tx: Tx, organizationId: string): Promise<ChecklistRules> {
  const { rows } = await tx.raw('select * from task_settings where organization_id = ?', [organizationId]);
  return rows[0] ? toRules(rows[0]) : DEFAULT_RULES;
}

export async function saveTaskRules(tx: Tx, organizationId: string, rules: ChecklistRules): Promise<void> {
  const row = { organization_id: organizationId, ...toRow(rules) };
  await tx('task_settings').insert(row).onConflict('organization_id').merge();
}

const minutes = (ms: number): number => Math.round(ms / MINUTE_MS);

const toRow = (rules: ChecklistRules): SettingsRow => ({
  daily_at: rules.dailyAt,
  opens: rules.hours.opens,
  closes: rules.hours.closes,
  close_at_once_days: rules.closeAtOnceDays,
  reopen_at_once_days: rules.reopenAtOnceDays,
  urgent_minutes: minutes(rules.urgentMs),
  near_minutes: minutes(rules.nearMs),
  ordinary_minutes: minutes(rules.ordinaryMs),
  fallback_days: rules.fallbackDays,
  fallback_after_minutes: minutes(rules.fallbackAfterMs),
  take_over_after_minutes: minutes(rules.takeOverAfterMs),
  hand_back_after_minutes: minutes(rules.handBackAfterMs),
});

interface SettingsRow {
  readonly daily_at: string;
  readonly opens: string;
  readonly closes: string;
  readonly close_at_once_days: number;
  readonly reopen_at_once_days: number;
  readonly urgent_minutes: number;
  readonly near_minutes: number;
  readonly ordinary_minutes: number;
  readonly fallback_days: number;
  readonly fallback_after_minutes: number;
  readonly take_over_after_minutes: number;
  readonly hand_back_after_minutes: number;
}

const toRules = (row: SettingsRow): ChecklistRules => ({
  dailyAt: row.daily_at,
  hours: { opens: row.opens, closes: row.closes },
  closeAtOnceDays: row.close_at_once_days,
  reopenAtOnceDays: row.reopen_at_once_days,
  urgentMs: row.urgent_minutes * MINUTE_MS,
  nearMs: row.near_minutes * MINUTE_MS,
  ordinaryMs: row.ordinary_minutes * MINUTE_MS,
  fallbackDays: row.fallback_days,
  fallbackAfterMs: row.fallback_after_minutes * MINUTE_MS,
  takeOverAfterMs: row.take_over_after_minutes * MINUTE_MS,
  handBackAfterMs: row.hand_back_after_minutes * MINUTE_MS,
});
