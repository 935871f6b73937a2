import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { LiveEvents, type LiveState } from './live-events.js';

export function useLive(): LiveState {
  const queries = useQueryClient();
  const [events] = useState(() => new LiveEvents(queries));
  useEffect(() => {
    events.start();
    return () => events.stop();
  }, [events]);
  return useSyncExternalStore(events.subscribe, events.state);
}
