import { IconCloudOff } from '@tabler/icons-react';
import { onlineManager } from '@tanstack/react-query';
import { useContext, useSyncExternalStore } from 'react';
import { LiveContext } from '../live/live-context.js';
import note from '../tasks/offline-note.module.css';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const subscribe = (tell: () => void) => onlineManager.subscribe(tell);

interface Props {
  /** Epoch milliseconds of what is shown; undefined where nothing is yet. */
  readonly since: number | undefined;
}

/** That what stands on the page may be old, and of when it is. */
export function NotConnected({ since }: Props) {
  const online = useSyncExternalStore(subscribe, () => onlineManager.isOnline());
  const live = useContext(LiveContext);
  if (online && live !== 'reconnecting') return null;
  return (
    <p className={note.note} role="status">
      <IconCloudOff size={18} aria-hidden />
      <span>
        <strong>{online ? 'The server cannot be reached.' : 'You are offline.'}</strong>{' '}
        {since === undefined
          ? 'The page fills as soon as you are back.'
          : `What stands here is of ${clock.format(since)}. It catches up by itself as soon as you are back.`}
      </span>
    </p>
  );
}
