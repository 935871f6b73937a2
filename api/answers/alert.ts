import type { z } from 'zod';
import { type RuleBook, ruleDefinition } from '../../domain/alerts/rules.js';
import { alertHelp, alertSays, pathOfAlert } from '../../domain/alerts/words.js';
import { nightsInWords } from '../../domain/conflicts/nights-in-words.js';
import { placeInWords, platformInWords, TASK_WORDS } from '../../domain/notify/task-words.js';
import { eachRule } from '../../store/alert-rules.js';
import type { AlertView } from '../../store/alert-views.js';
import type { Alert, AlertRules } from '../shapes/alert.js';

export function alertAnswer(view: AlertView): z.input<typeof Alert> {
  const { about, detail, ...rest } = view;
  return {
    ...rest,
    ...about,
    says: saysOf(view),
    help: alertHelp(view.rule, detail),
    path: pathOfAlert(view.rule, about),
  };
}

function saysOf({
  rule,
  about,
  detail,
  propertyName,
  unitName,
  timezone,
  nights,
  taskKind,
  name,
}: AlertView) {
  const place = about.propertyId ? placeInWords(propertyName, unitName) : undefined;
  const platform = platformInWords(about.platform);
  return alertSays(rule, {
    place,
    platform,
    nights: nights ? nightsInWords(nights) : 'the same nights',
    task: taskKind ? TASK_WORDS[taskKind]({ place: place ?? 'a property', platform }) : 'a task',
    name: name ?? 'an address',
    timezone,
    detail,
  });
}

export const rulesAnswer = (book: RuleBook): z.input<typeof AlertRules> => ({
  rules: eachRule(book).map(([rule, { threshold, ...settings }]) => {
    const { means, help, severity, threshold: of } = ruleDefinition(rule);
    return {
      rule,
      means,
      help,
      ...settings,
      ...(of
        ? { threshold: { unit: of.unit, value: threshold ?? of.usual, least: of.least, most: of.most } }
        : {}),
      usual: {
        severity,
        ...(of ? { threshold: of.usual } : {}),
      },
    };
  }),
});
