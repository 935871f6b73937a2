import type { Channel, Notification, Severity } from '../../server/channels.js';

export const KIND_NAMES: Record<Channel['kind'], string> = {
  email: 'E-mail',
  slack: 'Slack',
  webhook: 'Webhook',
};

export const SEVERITIES: readonly { readonly value: Severity; readonly label: string }[] = [
  { value: 'urgent', label: 'Urgent: a guest may be hurt by it today' },
  { value: 'important', label: 'Important' },
  { value: 'info', label: 'For information' },
];

const SHORT: Record<Severity, string> = {
  urgent: 'urgent',
  important: 'important',
  info: 'for information',
};

/** `urgent and important`, `everything`. */
export function severitiesInWords(severities: readonly Severity[]): string {
  if (severities.length === SEVERITIES.length) return 'everything';
  return SEVERITIES.flatMap(({ value }) => (severities.includes(value) ? [SHORT[value]] : [])).join(' and ');
}

/** Where a channel leads, without its secret. */
export const placeOf = ({ kind, email, url }: Channel): string =>
  kind === 'email' ? (email ?? 'the address of your account') : url ? `${url.host}/…${url.end}` : '';

interface Said {
  readonly tone: 'good' | 'wait' | 'bad' | 'idle';
  readonly words: string;
}

/** What became of a message. */
export function outcomeOf({ state, problem }: Pick<Notification, 'state' | 'problem'>): Said {
  switch (state) {
    case 'sent':
      return { tone: 'good', words: 'Sent' };
    case 'failed':
      return { tone: 'bad', words: problem ? `Not sent. ${problem.says}` : 'Not sent' };
    case 'dropped':
      return { tone: 'idle', words: problem ? `Left out. ${problem.says}` : 'Left out' };
    case 'waiting':
      return problem
        ? { tone: 'wait', words: `Not yet. ${problem.says} We try again by ourselves.` }
        : { tone: 'wait', words: 'Waiting' };
  }
}
