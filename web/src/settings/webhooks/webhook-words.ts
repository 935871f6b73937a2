import { problemWords } from '../../server/problem-words.js';
import type { Delivery, Endpoint, EventType } from '../../server/webhook-endpoints.js';
import { say } from '../../words/say.js';

export const EVENTS: readonly {
  readonly value: EventType;
  readonly label: string;
  readonly means: string;
}[] = [
  { value: 'entry.created', label: 'entry.created', means: say('Nights of a unit are taken.') },
  {
    value: 'entry.changed',
    label: 'entry.changed',
    means: say('An entry has other nights, or is of another kind.'),
  },
  { value: 'entry.ended', label: 'entry.ended', means: say('An entry no longer takes its nights.') },
  { value: 'conflict.opened', label: 'conflict.opened', means: say('Two entries hold the same nights.') },
  {
    value: 'conflict.changed',
    label: 'conflict.changed',
    means: say('A conflict is over other nights, or of another kind.'),
  },
  { value: 'conflict.decided', label: 'conflict.decided', means: say('A person chose a way out.') },
  { value: 'conflict.closed', label: 'conflict.closed', means: say('A conflict is over.') },
];

export const DISABLED: Record<NonNullable<Endpoint['disabled']>['reason'], string> = {
  person: say('Disabled by a person.'),
  failures: say('Disabled: what was sent was not taken for days. Enable it once the receiver is mended.'),
  gone: say('Disabled: the receiver answered that it is gone for good (410).'),
};

type Tone = 'good' | 'wait' | 'bad';

export const DELIVERY_STATES: Record<Delivery['state'], { readonly tone: Tone; readonly name: string }> = {
  waiting: { tone: 'wait', name: say('Waiting') },
  delivered: { tone: 'good', name: say('Delivered') },
  failed: { tone: 'bad', name: say('Given up') },
};

/** `200 in 40 ms`; of a try that got no answer, why. */
export function lastTryInWords({ last }: Pick<Delivery, 'last'>): string {
  if (!last) return say('Not tried yet');
  const { status, says, problem, tookMs } = last;
  if (status !== undefined && status < 300)
    return say('Answered {status} in {ms} ms', { status: String(status), ms: String(tookMs) });
  const why = problem
    ? problemWords({ code: problem, says: says ?? problem, help: '', details: status ? { status } : {} }).says
    : say('No answer.');
  return status === undefined ? why : say('Answered {status}: {why}', { status: String(status), why });
}
