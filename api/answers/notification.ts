import { messageIdOf } from '../../domain/notify/message.js';
import { type ProblemCode, problems, say } from '../../domain/problems.js';
import type { Channel } from '../../store/channels.js';
import type { Notification } from '../../store/notifications.js';

/** Why a notification was dropped, which is no problem of anybody's. */
const DROPPED: Readonly<Record<string, string>> = {
  told: 'This was told before, and has not ended since.',
  over: 'It was over before it was told.',
  back: 'It began again before its end was told.',
  silent: 'It ended without having become well, so nothing was told.',
};

const wordsOf = (code: string, status?: number) => ({
  code,
  says:
    DROPPED[code] ??
    (code in problems ? say(code as ProblemCode, { status: status ?? '?', reason: status ?? '?' }) : code),
});

export const channelAnswer = ({
  personId,
  sealedAddress: _,
  sealedSecret: __,
  problem,
  severities,
  ...channel
}: Channel) => ({
  ...channel,
  of: personId ? ('me' as const) : ('organization' as const),
  severities: [...severities],
  ...(problem ? { problem: wordsOf(problem) } : {}),
});

export const notificationAnswer = ({ seq: _, digestId, problem, status, ...rest }: Notification) => ({
  ...rest,
  ...(digestId ? { messageId: messageIdOf(digestId) } : {}),
  ...(problem ? { problem: wordsOf(problem, status) } : {}),
});
