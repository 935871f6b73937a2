import {
  alertOverSays,
  alertSays,
  nameOf,
  nightsOf,
  type Parts,
  placeOf,
  taskOf,
} from '../../alerts/told.js';
import type { Notification } from '../../server/channels.js';
import { say, sayGiven } from '../../words/say.js';

/** What was told, from the same parts as the server's sentence; where they are not known, in its own words. */
export const noticeSays = ({ type, says, parts }: Notification): string =>
  type === 'test'
    ? say('This is a test. Notifications of this kind arrive here.')
    : parts
      ? saysFrom(type, parts)
      : sayGiven(says);

function saysFrom(type: Exclude<Notification['type'], 'test'>, parts: Parts): string {
  switch (type) {
    case 'double_booking':
      return alertSays('double_booking', parts);
    case 'over_block':
      return say('A guest booked {nights} in {place}, which you had closed.', {
        nights: nightsOf(parts),
        place: placeOf(parts),
      });
    case 'possible_conflict':
      return say('Possible double booking: {nights} in {place} are sold, and closed elsewhere unexplained.', {
        nights: nightsOf(parts),
        place: placeOf(parts),
      });
    case 'conflict_over':
      return alertOverSays('double_booking', parts);
    case 'feed_failing':
      return alertSays('failing', parts);
    case 'feed_well':
      return alertOverSays('failing', parts);
    case 'platform_down':
      return alertSays('platform_down', parts);
    case 'platform_well':
      return alertOverSays('platform_down', parts);
    case 'feed_stale':
      return alertSays('stale', parts);
    case 'feed_fresh':
      return alertOverSays('stale', parts);
    case 'export_not_pulled':
      return alertSays('export_not_pulled', parts);
    case 'export_pulled':
      return alertOverSays('export_not_pulled', parts);
    case 'webhook_failing':
      return alertSays('webhook_failing', parts);
    case 'webhook_well':
      return alertOverSays('webhook_failing', parts);
    case 'channel_failing':
      return alertSays('channel_failing', parts);
    case 'channel_well':
      return alertOverSays('channel_failing', parts);
    case 'alert_escalated':
      return say('Still so: {what}', { what: parts.rule ? alertSays(parts.rule, parts) : nameOf(parts) });
    case 'answer_held':
      return alertSays('held', parts);
    case 'answer_released':
      return alertOverSays('held', parts);
    case 'webhook_disabled':
      return alertSays('webhook_failing', { ...parts, disabled: true });
    case 'channel_disabled':
      return say('Notifications to {name} are refused for good, so none are sent there any more.', {
        name: nameOf(parts),
      });
    case 'task_opened':
      return say('To do: {task}.', { task: taskOf(parts) });
    case 'task_urgent':
      return say('To do now: {task}.', { task: taskOf(parts) });
    case 'task_assigned':
      return say('This is yours to do: {task}.', { task: taskOf(parts) });
    case 'task_reminded':
      return say('Still to do: {task}.', { task: taskOf(parts) });
    case 'task_escalated':
      return say('Nobody has done this yet: {task}.', { task: taskOf(parts) });
    case 'task_late':
      return alertSays('task_late', parts);
    case 'task_over':
      return alertOverSays('task_late', parts);
  }
}
