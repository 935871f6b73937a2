import {
  ALERT_RULE_NAMES,
  type AlertRule,
  DEFAULT_RULE_BOOK,
  isAlertRule,
  type RuleBook,
  type RuleSettings,
} from '../domain/alerts/rules.js';
import type { Instant } from '../domain/instant.js';
import type { Severity } from '../domain/notify/severity.js';
import type { Tx } from './database.js';

/** What the organization set, and the defaults of all else. */
export async function ruleBook(tx: Tx, organizationId: string): Promise<RuleBook> {
  const { rows } = await tx.raw(
    `select rule, enabled, severity, threshold, escalate_after_minutes, muted_until from alert_rules
      where organization_id = :organizationId`,
    { organizationId },
  );
  const set = Object.fromEntries(
    (rows as RuleRow[]).filter(({ rule }) => isAlertRule(rule)).map(row => [row.rule, toSettings(row)]),
  );
  return { ...DEFAULT_RULE_BOOK, ...set };
}

export async function saveRule(
  tx: Tx,
  organizationId: string,
  rule: AlertRule,
  settings: RuleSettings,
): Promise<void> {
  await tx.raw(
    `insert into alert_rules (organization_id, rule, enabled, severity, threshold, escalate_after_minutes, muted_until)
     values (:organizationId, :rule, :enabled, :severity, :threshold, :escalateAfterMinutes, :mutedUntil)
     on conflict (organization_id, rule) do update
        set enabled = excluded.enabled, severity = excluded.severity, threshold = excluded.threshold,
            escalate_after_minutes = excluded.escalate_after_minutes, muted_until = excluded.muted_until`,
    {
      organizationId,
      rule,
      enabled: settings.enabled,
      severity: settings.severity,
      threshold: settings.threshold ?? null,
      escalateAfterMinutes: settings.escalateAfterMinutes ?? null,
      mutedUntil: settings.mutedUntil ?? null,
    },
  );
}

/** In the order of the catalogue. */
export const eachRule = (book: RuleBook): readonly (readonly [AlertRule, RuleSettings])[] =>
  ALERT_RULE_NAMES.map(rule => [rule, book[rule]] as const);

interface RuleRow {
  readonly rule: string;
  readonly enabled: boolean;
  readonly severity: Severity;
  readonly threshold: number | null;
  readonly escalate_after_minutes: number | null;
  readonly muted_until: Instant | null;
}

const toSettings = (row: RuleRow): RuleSettings => ({
  enabled: row.enabled,
  severity: row.severity,
  ...(row.threshold === null ? {} : { threshold: row.threshold }),
  ...(row.escalate_after_minutes === null ? {} : { escalateAfterMinutes: row.escalate_after_minutes }),
  ...(row.muted_until === null ? {} : { mutedUntil: row.muted_until }),
});
