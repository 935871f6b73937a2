import { IconCloudOff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useContext, useEffect, useRef, useState } from 'react';
import { locale } from '../words/language.js';
import { say } from '../words/say.js';
import { LiveContext } from './live-context.js';
import styles from './offline-bar.module.css';
import { useOnline } from './use-online.js';

const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
/** A stream that breaks off is mostly back before anybody could read of it. */
const PATIENCE_MS = 2_500;

/** On every page: that what stands on it may be old, and of when it is. */
export function OfflineBar() {
  const online = useOnline();
  const live = useContext(LiveContext);
  const lost = live === 'reconnecting' || !online;
  const wasLive = useRef(false);
  if (live === 'live') wasLive.current = true;
  const [since, setSince] = useState<number>();
  const queries = useQueryClient();
  useEffect(() => {
    if (!lost) {
      setSince(undefined);
      return;
    }
    // Until now everything that changed was told; of a page that opened without a connection, its own answers count.
    const answered = queries
      .getQueryCache()
      .getAll()
      .map(({ state }) => state.dataUpdatedAt);
    const seenAt = wasLive.current ? Date.now() : Math.max(...answered);
    const waiting = setTimeout(() => setSince(seenAt), online ? PATIENCE_MS : 0);
    return () => clearTimeout(waiting);
  }, [lost, online, queries]);
  return (
    <div role="status" className={styles.place}>
      {since !== undefined && (
        <p className={styles.bar}>
          <IconCloudOff size={16} aria-hidden />
          {online
            ? say('The server cannot be reached: what you see is from {time}.', { time: clock.format(since) })
            : say('You are offline: what you see is from {time}.', { time: clock.format(since) })}
        </p>
      )}
    </div>
  );
}
