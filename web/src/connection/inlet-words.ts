import type { InletStyle, Received } from '../server/webhook-inlets.js';

export const STYLES: readonly { readonly value: InletStyle; readonly label: string }[] = [
  { value: 'standard', label: 'Standard Webhooks' },
  { value: 'hospitable', label: 'As Hospitable signs' },
  { value: 'github', label: 'As GitHub signs' },
];

const REASONS: Record<NonNullable<Received['reason']>, string> = {
  unsigned: 'it was not signed',
  wrong_signature: 'its signature is wrong',
  wrong_time: 'its time is too far from ours',
  no_id: 'it has no id',
  too_large: 'it is too large',
};

/** `Taken: we looked.`, `Refused: its signature is wrong.` */
export function receivedInWords({ outcome, reason, times }: Received): string {
  const said = {
    accepted: 'Taken, and we looked',
    replayed: 'Known already, and nothing was done',
    refused: `Refused: ${reason ? REASONS[reason] : 'it cannot be used'}`,
  }[outcome];
  return times > 1 ? `${said}, ${times} times in that minute.` : `${said}.`;
}
