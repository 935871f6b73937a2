import { messageIdOf } from '../../domain/notify/message.js';
import type { Parts } from '../../domain/notify/parts.js';
import { isProblem, say } from '../../domain/problems.js';
import type { Channel } from '../../store/channels.js';
import type { Notification } from '../../store/notifications.js';
import { partsAnswer } from './parts.js';

/** Why a notification was dropped, which is no problem of anybody's. */
const DROPPED: Readonly<Record<string, string>> = {
  told: 'This was told before, and has not ended since.',
  over: 'It was over before it was told.',
  back: 'It began again before its end was told.',
  silent: 'It ended without having become well, so nothing was told.',
};

function wordsOf(code: string, status?: number) {
  const details = status === undefined ? undefined : { status, reason: status };
  return {
    code,
    says: DROPPED[code] ?? (isProblem(code) ? say(code, details) : code),
    ...(details && { details }),
  };
}

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

/** `parts`: of its sentence, where they are known. */
export const notificationAnswer = (
  { seq: _, changeId: __, digestId, problem, status, ...rest }: Notification,
  parts?: Parts,
) => ({
  ...rest,
  ...(parts ? { parts: partsAnswer(parts) } : {}),
  ...(digestId ? { messageId: messageIdOf(digestId) } : {}),
  ...(problem ? { problem: wordsOf(problem, status) } : {}),
});
