import type { Channel, Notification, Severity } from '../../server/channels.js';
import { problemWords } from '../../server/problem-words.js';
import { say } from '../../words/say.js';

export const KIND_NAMES: Record<Channel['kind'], string> = {
  email: say('E-mail'),
  slack: 'Slack',
  webhook: say('Webhook'),
};

export const SEVERITIES: readonly { readonly value: Severity; readonly label: string }[] = [
  { value: 'urgent', label: say('Urgent: a guest may be hurt by it today') },
  { value: 'important', label: say('Important') },
  { value: 'info', label: say('For information') },
];

const SHORT: Record<Severity, string> = {
  urgent: say('urgent'),
  important: say('important'),
  info: say('for information'),
};

/** `urgent and important`, `everything`. */
export function severitiesInWords(severities: readonly Severity[]): string {
  if (severities.length === SEVERITIES.length) return say('everything');
  return SEVERITIES.flatMap(({ value }) => (severities.includes(value) ? [SHORT[value]] : [])).reduce(
    (one, other) => say('{one} and {other}', { one, other }),
  );
}

/** Where a channel leads, without its secret. */
export const placeOf = ({ kind, email, url }: Channel): string =>
  kind === 'email' ? (email ?? say('the address of your account')) : url ? `${url.host}/…${url.end}` : '';

interface Said {
  readonly tone: 'good' | 'wait' | 'bad' | 'idle';
  readonly words: string;
}

/** Why a message was left out, which is nobody’s problem. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  told: say('This was told before, and has not ended since.'),
  over: say('It was over before it was told.'),
  back: say('It began again before its end was told.'),
  silent: say('It ended without having become well, so nothing was told.'),
};

/** What keeps a message from being sent. */
export const whyOf = (problem: NonNullable<Notification['problem']>): string =>
  LEFT_OUT[problem.code] ?? problemWords({ ...problem, help: '' }).says;

/** What became of a message. */
export function outcomeOf({ state, problem }: Pick<Notification, 'state' | 'problem'>): Said {
  switch (state) {
    case 'sent':
      return { tone: 'good', words: say('Sent') };
    case 'failed':
      return {
        tone: 'bad',
        words: problem ? say('Not sent. {why}', { why: whyOf(problem) }) : say('Not sent'),
      };
    case 'dropped':
      return {
        tone: 'idle',
        words: problem ? say('Left out. {why}', { why: whyOf(problem) }) : say('Left out'),
      };
    case 'waiting':
      return problem
        ? {
            tone: 'wait',
            words: say('Not yet. {why} We try again by ourselves.', { why: whyOf(problem) }),
          }
        : { tone: 'wait', words: say('Waiting') };
  }
}
