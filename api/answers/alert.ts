import type { z } from 'zod';
import { type RuleBook, ruleDefinition } from '../../domain/alerts/rules.js';
import { alertHelp, alertSays, pathOfAlert } from '../../domain/alerts/words.js';
import { type Parts as NoticeParts, partsInWords } from '../../domain/notify/parts.js';
import { eachRule } from '../../store/alert-rules.js';
import type { AlertView } from '../../store/alert-views.js';
import type { Alert, AlertRules } from '../shapes/alert.js';
import { partsAnswer } from './parts.js';

export function alertAnswer(view: AlertView): z.input<typeof Alert> {
  const { about, detail, propertyName, unitName, timezone, nights, taskKind, name, ...rest } = view;
  const parts: NoticeParts = {
    ...(about.propertyId && propertyName ? { property: propertyName } : {}),
    ...(unitName ? { unit: unitName } : {}),
    ...(timezone ? { timezone } : {}),
    ...(about.platform ? { platform: about.platform } : {}),
    ...(nights ? { nights } : {}),
    ...(taskKind ? { task: taskKind } : {}),
    ...(name ? { name } : {}),
    rule: view.rule,
    detail,
  };
  return {
    ...rest,
    ...about,
    says: alertSays(view.rule, partsInWords(parts)),
    help: alertHelp(view.rule, detail),
    parts: partsAnswer(parts),
    path: pathOfAlert(view.rule, about),
  };
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
