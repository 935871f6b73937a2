import type { z } from 'zod';
import { typesOfRule } from '../../domain/alerts/govern.js';
import { type AlertRule, type RuleSettings, ruleDefinition } from '../../domain/alerts/rules.js';
import { toInstant } from '../../domain/instant.js';
import { ruleBook, saveRule } from '../../store/alert-rules.js';
import { logDeed } from '../../store/audit-log.js';
import { holdBack, letGo } from '../../store/notifications.js';
import { rulesAnswer } from '../answers/alert.js';
import { assertMuteEnds } from '../mute-ends.js';
import { fieldError, InvalidInput } from '../problem-answer.js';
import { route } from '../route.js';
import { AlertRules, ChangeAlertRule } from '../shapes/alert.js';
import { notifyAfterWrite } from '../wake-channel.js';

export const read = route({
  method: 'get',
  path: '/api/alert-rules',
  who: 'viewer',
  says: 'What the organization is alerted of, how much each matters, and from when on.',
  input: {},
  answers: AlertRules,
  run: (_, { organizationId, within }) => within(async tx => rulesAnswer(await ruleBook(tx, organizationId))),
});

export const change = route({
  method: 'patch',
  path: '/api/alert-rules',
  who: 'manager',
  says: 'Changes one rule. Alerts of one that is disabled end within a minute, without a word.',
  input: { body: ChangeAlertRule },
  answers: AlertRules,
  async run({ body: { rule, ...changed } }, context) {
    const { organizationId, now } = context;
    assertFits(rule, changed, now());
    const freed: string[] = [];
    const answer = await context.within(async tx => {
      const was = (await ruleBook(tx, organizationId))[rule];
      const settings = { ...was, ...given(changed) };
      await saveRule(tx, organizationId, rule, withoutNull(settings));
      const what = { types: typesOfRule(rule) };
      if (changed.mutedUntil)
        await holdBack(tx, organizationId, what, toInstant(Date.parse(changed.mutedUntil)));
      if (changed.mutedUntil === null && was.mutedUntil)
        freed.push(...(await letGo(tx, organizationId, what, now())));
      await logDeed(tx, organizationId, {
        action: 'alert_rule.changed',
        subject: { kind: 'organization', id: organizationId },
        detail: { rule, was, now: withoutNull(settings) },
      });
      return rulesAnswer(await ruleBook(tx, organizationId));
    });
    for (const channelId of freed) notifyAfterWrite(context, channelId);
    return answer;
  },
});

type Changed = Omit<z.output<typeof ChangeAlertRule>, 'rule'>;

function assertFits(rule: AlertRule, { threshold, mutedUntil }: Changed, now: string): void {
  const of = ruleDefinition(rule).threshold;
  if (threshold !== undefined && !of)
    throw new InvalidInput([{ path: 'threshold', message: 'is not known of this rule' }]);
  if (threshold !== undefined && of && (threshold < of.least || threshold > of.most))
    throw new InvalidInput([
      fieldError('threshold', 'field_out_of_range', { least: of.least, most: of.most }),
    ]);
  if (mutedUntil) assertMuteEnds(toInstant(Date.parse(mutedUntil)), now);
}

/** What was sent; an instant in our own form. */
const given = ({ mutedUntil, ...rest }: Changed) => ({
  ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
  ...(mutedUntil === undefined
    ? {}
    : { mutedUntil: mutedUntil === null ? null : toInstant(Date.parse(mutedUntil)) }),
});

const withoutNull = (settings: object): RuleSettings =>
  Object.fromEntries(
    Object.entries(settings).filter(([, value]) => value !== null),
  ) as unknown as RuleSettings;
