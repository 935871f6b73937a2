import { FULL_NAMES } from '../platform/names.js';
import type { SharedTask } from '../server/shared-task.js';
import type { Step, Task } from '../server/tasks.js';
import { longNights } from '../time/long-nights.js';
import { say } from '../words/say.js';

/*
 * What the server says of a task and of a step, said here from the same parts, in the language of the page. In English
 * both are the same to the letter: test/unit/web/told-tasks.test.ts.
 */

/** As much of a task as its line needs. */
type ToldTask = Pick<Task, 'kind' | 'state'> & {
  readonly platform?: Task['platform'] | undefined;
  /** How many are open. */
  readonly stepsOpen: number;
  readonly ended?: Pick<NonNullable<Task['ended']>, 'how' | 'because'> | undefined;
};

const inOneLine = (task: ToldTask): string => (task.state === 'open' ? toDo(task) : howItEnded(task));

/** What is to be done, or how it ended, in one line. */
export const taskSays = (task: Task): string => inOneLine({ ...task, stepsOpen: task.steps.open });

/** The same for whoever has only its link. */
export const sharedTaskSays = ({ list, ...task }: SharedTask): string =>
  inOneLine({ ...task, stepsOpen: list.filter(step => step.state === 'open').length });

function toDo({ kind, platform, stepsOpen: steps }: ToldTask): string {
  const where = platform ? FULL_NAMES[platform] : say('the platform');
  switch (kind) {
    case 'close_nights':
      return say('Close nights on {platform}: {steps, plural, one {# step} other {# steps}}.', {
        platform: where,
        steps,
      });
    case 'reopen_nights':
      return say('Open nights on {platform} again: {steps, plural, one {# step} other {# steps}}.', {
        platform: where,
        steps,
      });
    case 'resolve_conflict':
      return steps > 0
        ? say('Carry out the chosen way out: {steps, plural, one {# step} other {# steps}}.', { steps })
        : say('Choose a way out of a double booking.');
    case 'explain_closure':
      return say('Say whether nights that a platform shows as closed are a guest or your own.');
    case 'check_feed':
      return say('Mend the link of {platform}: it no longer leads to a calendar.', { platform: where });
    case 'confirm_answer':
      return say('Look at an answer of {platform} that looks wrong, and say whether it is right.', {
        platform: where,
      });
  }
}

function howItEnded({ state: did, platform: where, ended }: ToldTask): string {
  const platform = where ? FULL_NAMES[where] : say('the platform');
  switch (ended?.because) {
    case 'seen':
      return say(
        '{did, select, done {Done} withdrawn {No longer needed} other {Cancelled}}, seen on {platform}.',
        { did, platform },
      );
    case 'told':
      return say(
        '{did, select, done {Done} withdrawn {No longer needed} other {Cancelled}}: {platform} has read our calendar.',
        { did, platform },
      );
    case 'feed_answers':
      return say(
        '{did, select, done {Done} withdrawn {No longer needed} other {Cancelled}}: the link answers again.',
        { did },
      );
    case 'second_answer':
      return say(
        '{did, select, done {Done} withdrawn {No longer needed} other {Cancelled}}: a second answer said the same.',
        { did },
      );
    case 'disconnected':
      return say(
        '{did, select, done {Done} withdrawn {No longer needed} other {Cancelled}}: it is no longer connected.',
        { did },
      );
    case 'passed':
    case 'over':
      return say(
        '{did, select, done {Done} withdrawn {No longer needed} other {Cancelled}}: the nights have passed.',
        { did },
      );
    case 'sold_there':
      return say(
        '{did, select, done {Done} withdrawn {No longer needed} other {Cancelled}}: {platform} has a guest of its own.',
        { did, platform },
      );
    default:
      return ended?.how === 'feed'
        ? say(
            '{did, select, done {Done} withdrawn {No longer needed} other {Cancelled}}: the calendars show it.',
            { did },
          )
        : say('{did, select, done {Done} withdrawn {No longer needed} other {Cancelled}}.', { did });
  }
}

/** One step, as it is read out to somebody who does it. */
export function stepSays({
  action,
  platform: source,
  nights,
  unit: { name: unit },
  toUnit,
  toNights,
}: Step): string {
  const platform = FULL_NAMES[source];
  const when = longNights(nights);
  switch (action) {
    case 'close':
      return say('Close {unit} on {platform} for {nights}.', { unit, platform, nights: when });
    case 'reopen':
      return say('Open {unit} on {platform} again for {nights}.', { unit, platform, nights: when });
    case 'move_guest':
      return say('Give the guest from {platform} in {unit} ({nights}) {into} instead.', {
        unit,
        platform,
        nights: when,
        into: toUnit?.name ?? say('another unit'),
      });
    case 'open_block':
      return source === 'direct'
        ? say('Take your own block of {unit} away ({nights}).', { unit, nights: when })
        : say('Take the block of {unit} on {platform} away ({nights}).', { unit, platform, nights: when });
    case 'shorten':
      return say('Shorten the stay from {platform} in {unit} to {nights}.', {
        unit,
        platform,
        nights: longNights(toNights ?? nights),
      });
    case 'cancel':
      return say('Cancel the stay from {platform} in {unit} ({nights}).', { unit, platform, nights: when });
  }
}
