import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

const subscribe = (tell: () => void) => onlineManager.subscribe(tell);

/** Whether this device has a connection, as far as its browser knows. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => onlineManager.isOnline());
