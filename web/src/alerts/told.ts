import { FULL_NAMES } from '../platform/names.js';
import type { Alert } from '../server/alerts.js';
import { problemWords } from '../server/problem-words.js';
import type { TaskKind } from '../server/tasks.js';
import { longNights } from '../time/long-nights.js';
import { locale } from '../words/language.js';
import { say, sayGiven } from '../words/say.js';

/*
 * What the server says of an alert, said here from the same parts, in the language of the page. In English both are the
 * same to the letter: test/unit/web/told-alerts.test.ts.
 */

type Rule = Alert['rule'];
/** Of what a sentence is made. */
export type Parts = Alert['parts'];

const platformOf = ({ platform }: Parts): string => (platform ? FULL_NAMES[platform] : say('the platform'));

/** `Villa Anna`, or `Guest house, Room 3`. */
export function placeOf({ property, unit }: Parts): string {
  if (property === undefined) return say('a property');
  return unit === undefined || unit === property ? property : `${property}, ${unit}`;
}

export const nightsOf = ({ nights }: Parts): string => (nights ? longNights(nights) : say('the same nights'));

export const nameOf = ({ name }: Parts): string => name ?? say('an address');

const TASKS: Readonly<Record<TaskKind, (where: { place: string; platform: string }) => string>> = {
  close_nights: ({ place, platform }) => say('close nights of {place} on {platform}', { place, platform }),
  reopen_nights: ({ place, platform }) => say('reopen nights of {place} on {platform}', { place, platform }),
  resolve_conflict: ({ place }) => say('settle the conflict in {place}', { place }),
  explain_closure: ({ place, platform }) =>
    say('say what holds nights of {place} on {platform}', { place, platform }),
  check_feed: ({ place, platform }) =>
    say('put a new calendar link of {platform} for {place}', { place, platform }),
  confirm_answer: ({ place, platform }) =>
    say('decide the held answer of {platform} for {place}', { place, platform }),
};

export const taskOf = (parts: Parts): string =>
  parts.task ? TASKS[parts.task]({ place: placeOf(parts), platform: platformOf(parts) }) : say('a task');

/** What is wrong, in one sentence. */
export function alertSays(rule: Rule, parts: Parts): string {
  const [platform, place, name] = [platformOf(parts), placeOf(parts), nameOf(parts)];
  switch (rule) {
    case 'double_booking':
      return say('Double booking: two guests hold {nights} in {place}.', { nights: nightsOf(parts), place });
    case 'task_late':
      return say('Late: {task}.', { task: taskOf(parts) });
    case 'platform_down': {
      const { which, feeds, of } = concerned(parts);
      return say(
        '{platform} is in trouble: {which, select, one {the one calendar there} all {all {feeds} calendars there} other {{feeds} of {of} calendars there}} cannot be read. {why}',
        { platform, which, feeds, of, why: whyOf(parts) },
      );
    }
    case 'failing':
      return say('The calendar of {platform} for {place} cannot be read: {why}', {
        platform,
        place,
        why: whyOf(parts),
      });
    case 'stale':
      return isStale(parts, platform, place);
    case 'held':
      return say('An answer of {platform} for {place} looks wrong and is held; the nights stay taken.', {
        platform,
        place,
      });
    case 'export_not_pulled':
      return isNotPulled(parts, platform, place);
    case 'webhook_failing':
      return parts.disabled
        ? say('Webhooks to {name} were not taken for days, so none are sent any more.', { name })
        : say('Webhooks to {name} are not taken.', { name });
    case 'channel_failing':
      return isMail(parts)
        ? say('Letters cannot be sent: the mail server takes none.')
        : say('Notifications to {name} do not arrive.', { name });
  }
}

function isStale(parts: Parts, platform: string, place: string): string {
  const { known, moment } = lastTime(parts);
  if (parts.property !== undefined)
    return say(
      'There was no fresh answer of {platform} for {place} for longer than allowed{known, select, yes {, last on {moment}} other {}}.',
      { platform, place, known, moment },
    );
  const { which, feeds, of } = concerned(parts);
  return say(
    'There was no fresh answer of {platform} for longer than allowed, for {which, select, one {the one calendar there} all {all {feeds} calendars there} other {{feeds} of {of} calendars there}}{known, select, yes {, last on {moment}} other {}}.',
    { platform, which, feeds, of, known, moment },
  );
}

function isNotPulled(parts: Parts, platform: string, place: string): string {
  const { known, moment } = lastTime(parts);
  if (parts.property !== undefined)
    return say(
      '{platform} has not read our calendar of {place} for longer than usual{known, select, yes {, last on {moment}} other {}}.',
      { platform, place, known, moment },
    );
  const { which, feeds, of } = concerned(parts);
  return say(
    '{platform} no longer reads our calendars: {which, select, one {the one calendar there was} all {all {feeds} calendars there were} other {{feeds, plural, one {{feeds} of {of} calendars there was} other {{feeds} of {of} calendars there were}}}} not read for longer than usual{known, select, yes {, last on {moment}} other {}}.',
    { platform, which, feeds, of, known, moment },
  );
}

/** That it is over. */
export function alertOverSays(rule: Rule, parts: Parts): string {
  const [platform, place, name] = [platformOf(parts), placeOf(parts), nameOf(parts)];
  const isPlatform = parts.property === undefined;
  switch (rule) {
    case 'double_booking':
      return say('The conflict over {nights} in {place} is over.', { nights: nightsOf(parts), place });
    case 'task_late':
      return say('Nothing is left to do: {task}.', { task: taskOf(parts) });
    case 'platform_down':
      return say('{platform} is read again.', { platform });
    case 'failing':
      return say('The calendar of {platform} for {place} is read again.', { platform, place });
    case 'stale':
      return isPlatform
        ? say('{platform} gives fresh answers again.', { platform })
        : say('The calendar of {platform} for {place} is fresh again.', { platform, place });
    case 'held':
      return say('The held answer of {platform} for {place} is decided.', { platform, place });
    case 'export_not_pulled':
      return isPlatform
        ? say('{platform} reads our calendars again.', { platform })
        : say('{platform} reads our calendar of {place} again.', { platform, place });
    case 'webhook_failing':
      return say('Webhooks to {name} go out again.', { name });
    case 'channel_failing':
      return isMail(parts)
        ? say('Letters can be sent again.')
        : say('Notifications to {name} go out again.', { name });
  }
}

/** What to do. Of a link, that of its problem. */
export const alertHelp = ({ rule, help, parts: { problem } }: Alert): string =>
  rule !== 'platform_down' && problem ? problemWords(problem).help : sayGiven(help);

const isMail = ({ problem, feeds }: Parts): boolean =>
  problem?.code === 'mail_unreachable' && feeds !== undefined;

const whyOf = ({ problem }: Parts): string =>
  problem ? problemWords(problem).says : say('It is not known why.');

const concerned = ({ feeds = 0, of = 0 }: Parts) => ({
  which: feeds === of ? (feeds === 1 ? 'one' : 'all') : 'some',
  feeds,
  of,
});

/** The last time that it was well: `23 November 2026, 14:05 (Europe/Rome)`. */
function lastTime({ lastAt, timezone = 'UTC' }: Parts): { known: 'yes' | 'no'; moment: string } {
  if (lastAt === undefined) return { known: 'no', moment: '' };
  const inZone = (format: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: timezone, ...format }).format(Date.parse(lastAt));
  const day = inZone({ day: 'numeric', month: 'long', year: 'numeric' });
  const time = inZone({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return { known: 'yes', moment: `${day}, ${time} (${timezone})` };
}
