import type { Alert, AlertRule } from '../server/alerts.js';
import { say } from '../words/say.js';

type Rule = Alert['rule'];

export const RULE_NAMES: Record<Rule, string> = {
  double_booking: say('Double booking'),
  task_late: say('Late task'),
  platform_down: say('Platform out of reach'),
  failing: say('Feed cannot be read'),
  stale: say('No fresh answer'),
  held: say('Answer held'),
  export_not_pulled: say('Our calendar is not read'),
  webhook_failing: say('Webhook not taken'),
  channel_failing: say('People cannot be told'),
};

export const SEVERITY_NAMES: Record<Alert['severity'], string> = {
  urgent: say('Urgent'),
  important: say('Important'),
  info: say('For information'),
};

/** `bad` where it is urgent, `idle` where somebody has it in hand. */
export const toneOf = ({ severity, acknowledged, ended }: Alert): 'bad' | 'wait' | 'idle' =>
  ended || acknowledged ? 'idle' : severity === 'urgent' ? 'bad' : 'wait';

export const ENDS: Record<NonNullable<Alert['ended']>['reason'], string> = {
  over: say('It is well again.'),
  merged: say('One alert of the whole platform told it.'),
  gone: say('What it was about was paused, archived or disabled.'),
  rule_off: say('Its rule was disabled.'),
};

/** `lasting 15 min`, `lasting 3 times as long as usual`; empty where it is told at once. */
export function thresholdInWords({ threshold }: Pick<AlertRule, 'threshold'>): string {
  if (!threshold) return '';
  if (threshold.unit === 'times')
    return say('once it lasts {times} times as long as usual', { times: threshold.value });
  if (threshold.value === 0) return '';
  if (threshold.value < 120)
    return say('once it lasts {minutes, plural, one {# minute} other {# minutes}}', {
      minutes: threshold.value,
    });
  return say('once it lasts {hours} hours', { hours: Math.round(threshold.value / 6) / 10 });
}
