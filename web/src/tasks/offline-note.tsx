import { IconCloudOff } from '@tabler/icons-react';
import { useMutationState } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useOnline } from '../live/use-online.js';
import { TICK_BY_LINK } from '../server/shared-task.js';
import { TICK, type TickOf } from '../server/tasks.js';
import { sayRich } from '../words/say.js';
import styles from './offline-note.module.css';

const strong = (words: ReactNode) => <strong>{words}</strong>;

/** Without a connection, or where nothing comes through: what was ticked waits in this browser, and that is said. */
export function OfflineNote() {
  const online = useOnline();
  const waiting = useMutationState({
    filters: {
      status: 'pending',
      predicate: ({ options: { mutationKey } }) =>
        mutationKey?.[0] === TICK || mutationKey?.[0] === TICK_BY_LINK,
    },
    select: ({ state }) => state,
  });
  const stuck = waiting.some(({ failureCount }) => failureCount > 0);
  // A tick that was taken back and set again is one.
  const ticks = new Set(waiting.map(({ variables }) => (variables as TickOf).step.id)).size;
  if (online && !stuck) return null;
  return (
    <p className={styles.note} role="status">
      <IconCloudOff size={18} aria-hidden />
      <span>
        {online
          ? sayRich(
              '<b>Nothing comes through.</b> {ticks, plural, one {# tick} other {# ticks}} will be sent as soon as it does. A reload of this page does not lose {ticks, plural, one {it} other {them}}.',
              { b: strong, ticks },
            )
          : ticks > 0
            ? sayRich(
                '<b>You are offline.</b> {ticks, plural, one {# tick} other {# ticks}} will be sent as soon as you are back. A reload of this page does not lose {ticks, plural, one {it} other {them}}.',
                { b: strong, ticks },
              )
            : sayRich('<b>You are offline.</b> You can go on ticking: it is sent as soon as you are back.', {
                b: strong,
              })}
      </span>
    </p>
  );
}
