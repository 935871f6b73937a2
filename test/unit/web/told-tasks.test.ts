import { expect, test } from '@jest/globals';
import { PLATFORMS } from '../../../domain/entry.js';
import { ENDED_HOW, STEP_ACTIONS, TASK_KINDS, TASK_STATES } from '../../../domain/tasks/task.js';
import { stepInWords, taskInWords } from '../../../domain/tasks/words.js';
import type { SharedTask } from '../../../web/src/server/shared-task.js';
import type { Step, Task } from '../../../web/src/server/tasks.js';
import { sharedTaskSays, stepSays, taskSays } from '../../../web/src/tasks/told.js';

/* What the app says of a task in English is to the letter what the server says of it. */

const REASONS = [
  ...['seen', 'told', 'feed_answers', 'second_answer', 'disconnected', 'passed', 'over', 'sold_there'],
  'reason_gone',
];

test.each(TASK_KINDS)('what is to be done, and how it ended: %s', kind => {
  for (const platform of [undefined, ...PLATFORMS])
    for (const state of TASK_STATES)
      for (const open of [0, 1, 3])
        for (const how of ENDED_HOW)
          for (const because of REASONS) {
            const ended = state === 'open' ? undefined : { at: '2026-11-23T10:00:00.000Z', how, because };
            const task = { kind, state, ended, steps: { open, done: 2 }, ...(platform && { platform }) };
            const says = taskInWords({
              ...{ kind, state, steps: open },
              ...(platform && { platform }),
              ...(ended && { endedHow: how, endReason: because }),
            });
            expect(taskSays(task as Task)).toBe(says);
            const list = [...Array(open).fill({ state: 'open' }), { state: 'done' }];
            expect(sharedTaskSays({ ...task, list, says: '' } as unknown as SharedTask)).toBe(says);
          }
});

test.each(STEP_ACTIONS)('a step: %s', action => {
  for (const platform of [...PLATFORMS, 'direct'] as const)
    for (const nights of [
      { from: '2026-12-31', to: '2027-01-01' },
      { from: '2026-12-04', to: '2026-12-14' },
    ])
      for (const more of [{}, { toUnit: 'Room 2', toNights: { from: '2026-12-04', to: '2026-12-06' } }]) {
        const toUnit = 'toUnit' in more && { toUnit: { id: 'u', name: more.toUnit } };
        const step = { action, platform, nights, unit: { name: 'Room 1' }, ...more, ...toUnit };
        expect(stepSays(step as unknown as Step)).toBe(
          stepInWords({ action, platform, nights, unit: 'Room 1', ...more }),
        );
      }
});
