import type { InletStyle, Received } from '../server/webhook-inlets.js';
import { say } from '../words/say.js';

export const STYLES: readonly { readonly value: InletStyle; readonly label: string }[] = [
  { value: 'standard', label: say('Standard Webhooks') },
  { value: 'hospitable', label: say('As Hospitable signs') },
  { value: 'github', label: say('As GitHub signs') },
];

const REFUSED: Record<NonNullable<Received['reason']>, string> = {
  unsigned: say('Refused: it was not signed.'),
  wrong_signature: say('Refused: its signature is wrong.'),
  wrong_time: say('Refused: its time is too far from ours.'),
  no_id: say('Refused: it has no id.'),
  too_large: say('Refused: it is too large.'),
};

function outcomeInWords({ outcome, reason }: Received): string {
  switch (outcome) {
    case 'accepted':
      return say('Taken, and we looked.');
    case 'replayed':
      return say('Known already, and nothing was done.');
    case 'refused':
      return reason ? REFUSED[reason] : say('Refused: it cannot be used.');
  }
}

/** `Taken, and we looked.`, `Refused: its signature is wrong. 3 times in that minute.` */
export function receivedInWords(received: Received): string {
  const said = outcomeInWords(received);
  const { times } = received;
  return times > 1 ? say('{said} {times} times in that minute.', { said, times }) : said;
}
