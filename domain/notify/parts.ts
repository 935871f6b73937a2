import type { AlertDetail } from '../alerts/alert.js';
import type { AlertRule } from '../alerts/rules.js';
import type { AlertWords } from '../alerts/words.js';
import { nightsInWords } from '../conflicts/nights-in-words.js';
import type { Platform } from '../entry.js';
import type { Nights } from '../nights.js';
import { placeInWords, platformInWords, TASK_WORDS, type WordedTask } from './task-words.js';

/** Of what the sentence of an alert or a notice is made, so that it can be said in any language. Nothing of a guest. */
export interface Parts {
  /** The name of a property; unset where a platform as a whole is meant. */
  readonly property?: string;
  readonly unit?: string;
  /** Of the property; where there is none, UTC. */
  readonly timezone?: string;
  readonly platform?: Platform;
  readonly nights?: Nights;
  readonly task?: WordedTask;
  /** Of a receiver or a channel. */
  readonly name?: string;
  /** Of the alert. */
  readonly rule?: AlertRule;
  readonly detail?: AlertDetail;
}

/** What the sentence of a notice may name. */
export interface NoticeWords extends AlertWords {
  readonly rule?: AlertRule | undefined;
}

export function partsInWords({
  property,
  unit,
  timezone,
  nights,
  detail = {},
  ...parts
}: Parts): NoticeWords {
  const place = property === undefined ? undefined : placeInWords(property, unit);
  const where = place ?? 'a property';
  const platform = platformInWords(parts.platform);
  return {
    place,
    where,
    platform,
    nights: nights ? nightsInWords(nights) : 'the same nights',
    task: parts.task ? TASK_WORDS[parts.task]({ place: where, platform }) : 'a task',
    name: parts.name ?? 'an address',
    timezone,
    rule: parts.rule,
    detail,
  };
}
