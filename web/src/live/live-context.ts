import { createContext } from 'react';
import type { LiveState } from './live-events.js';

export const LiveContext = createContext<LiveState>('connecting');
