import type { Alert, AlertRule } from '../server/alerts.js';

type Rule = Alert['rule'];

export const RULE_NAMES: Record<Rule, string> = {
  double_booking: 'Double booking',
  task_late: 'Late task',
  platform_down: 'Platform out of reach',
  failing: 'Feed cannot be read',
  stale: 'No fresh answer',
  held: 'Answer held',
  export_not_pulled: 'Our calendar is not read',
  webhook_failing: 'Webhook not taken',
  channel_failing: 'People cannot be told',
};

export const SEVERITY_NAMES: Record<Alert['severity'], string> = {
  urgent: 'Urgent',
  important: 'Important',
  info: 'For information',
};

/** `bad` where it is urgent, `idle` where somebody has it in hand. */
export const toneOf = ({ severity, acknowledged, ended }: Alert): 'bad' | 'wait' | 'idle' =>
  ended || acknowledged ? 'idle' : severity === 'urgent' ? 'bad' : 'wait';

export const ENDS: Record<NonNullable<Alert['ended']>['reason'], string> = {
  over: 'It is well again.',
  merged: 'One alert of the whole platform told it.',
  gone: 'What it was about was paused, archived or disabled.',
  rule_off: 'Its rule was disabled.',
};

/** `lasting 15 min`, `lasting 3 times as long as usual`; empty where it is told at once. */
export function thresholdInWords({ threshold }: Pick<AlertRule, 'threshold'>): string {
  if (!threshold) return '';
  if (threshold.unit === 'times') return `once it lasts ${threshold.value} times as long as usual`;
  if (threshold.value === 0) return '';
  if (threshold.value < 120) return `once it lasts ${threshold.value} minutes`;
  return `once it lasts ${Math.round(threshold.value / 6) / 10} hours`;
}
