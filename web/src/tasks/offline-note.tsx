import { IconCloudOff } from '@tabler/icons-react';
import { onlineManager, useMutationState } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { count } from '../time/day.js';
import styles from './offline-note.module.css';

const subscribe = (tell: () => void) => onlineManager.subscribe(tell);

/** Without a connection: what was ticked waits on this page, and that is said. */
export function OfflineNote() {
  const online = useSyncExternalStore(subscribe, () => onlineManager.isOnline());
  const waiting = useMutationState({ filters: { predicate: one => one.state.isPaused } }).length;
  if (online) return null;
  return (
    <p className={styles.note} role="status">
      <IconCloudOff size={18} aria-hidden />
      <span>
        <strong>You are offline.</strong>{' '}
        {waiting > 0
          ? `${count(waiting, 'tick')} will be sent as soon as you are back. Keep this page open.`
          : 'You can go on ticking: it is sent as soon as you are back. Keep this page open.'}
      </span>
    </p>
  );
}
