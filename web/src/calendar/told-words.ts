import type { ToldPlatform } from '../server/one-entry.js';
import { say } from '../words/say.js';

/** `at` writes an instant by the clock of the place. */
export function toldInWords(one: ToldPlatform, name: string, at: (instant: string) => string): string {
  const { state, pulledAt, shownSince, closedAt, closedBy, withdrawnAt, lastPullAt, expectedBy } = one;
  switch (state) {
    case 'in_step':
      if (pulledAt && shownSince)
        return say('{name} read it {read}, and shows the nights closed since {shown}.', {
          name,
          read: at(pulledAt),
          shown: at(shownSince),
        });
      if (shownSince)
        return say('{name} shows the nights closed since {shown}.', { name, shown: at(shownSince) });
      return closedBy
        ? say('{who} closed the nights on {name}, {when}.', { who: closedBy, name, when: at(closedAt!) })
        : say('The nights are closed on {name}, since {when}.', { name, when: at(closedAt!) });
    case 'told':
      return say('{name} read it from our calendar, {read}.', { name, read: at(pulledAt!) });
    case 'by_hand':
      return say('{name} reads no calendar: somebody has to close the nights there.', { name });
    case 'withdrawn':
      if (withdrawnAt)
        return say('{name} read that the nights are free again, {when}.', { name, when: at(withdrawnAt) });
      if (!pulledAt && closedAt)
        return closedBy
          ? say('{who} had closed the nights on {name}, {when}.', { who: closedBy, name, when: at(closedAt) })
          : say('The nights were closed on {name}, {when}.', { name, when: at(closedAt) });
      return pulledAt
        ? say('{name} was told {read}, and has not read yet that the nights are free again.', {
            name,
            read: at(pulledAt),
          })
        : say('{name} was never told.', { name });
    case 'open':
      if (!lastPullAt)
        return say('{name} has never read our calendar, and may still sell the nights.', { name });
      return one.overdue
        ? say('{name} should have read it by {by}, and may still sell the nights. It last read {last}.', {
            name,
            by: at(expectedBy!),
            last: at(lastPullAt),
          })
        : say('{name} will read it by {by}; until then it may sell the nights. It last read {last}.', {
            name,
            by: at(expectedBy!),
            last: at(lastPullAt),
          });
  }
}

export function toneOf({ state, overdue, lastPullAt }: ToldPlatform): 'good' | 'wait' | 'bad' | 'idle' {
  switch (state) {
    case 'in_step':
    case 'told':
      return 'good';
    case 'by_hand':
      return 'wait';
    case 'open':
      return overdue || !lastPullAt ? 'bad' : 'idle';
    case 'withdrawn':
      return 'idle';
  }
}
