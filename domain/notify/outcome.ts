import { takenBy } from '../webhooks/retry.js';
import type { ChannelKind } from './channel.js';

/**
 * How a try to send went. `refused`: this message will never be taken. `fails`: the way there fails, and is tried again.
 * `gone`: the address takes nothing any more, ever.
 */
export type Outcome =
  | { readonly kind: 'sent'; readonly status?: number }
  | { readonly kind: 'refused' | 'gone'; readonly problem: string; readonly status?: number }
  | {
      readonly kind: 'fails';
      readonly problem: string;
      readonly status?: number;
      readonly retryAfterMs?: number;
    };

/** Slack answers so where the incoming webhook or its place there was removed (api.slack.com/messaging/webhooks). */
const SLACK_GONE: ReadonlySet<number> = new Set([403, 404, 410]);

/** What an answer of a receiver means. */
export function outcomeOf(kind: ChannelKind, status: number, retryAfterMs?: number): Outcome {
  if (kind === 'slack' && SLACK_GONE.has(status)) return { kind: 'gone', problem: 'channel_gone', status };
  switch (takenBy(status)) {
    case 'delivered':
      return { kind: 'sent', status };
    case 'receiver_gone':
      return { kind: 'gone', problem: 'channel_gone', status };
    case 'refused_message':
      return { kind: 'refused', problem: 'channel_refused', status };
    case 'receiver_fails':
      return {
        kind: 'fails',
        problem: 'channel_fails',
        status,
        ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      };
  }
}
