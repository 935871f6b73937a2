import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import { type FoundStay, useStaysOfGuests } from '../server/stays.js';
import { useMay } from '../session/may.js';
import { type Filters, guestSearch, staysAskedFor } from './filters.js';

/** Guests are searched once nobody has typed for this long. */
const SETTLE_MS = 200;

export interface FoundStays {
  /** `none`: no guest is searched. `away`: the server cannot be asked at the moment. */
  readonly state: 'none' | 'searching' | 'away' | 'found';
  readonly stays: readonly FoundStay[];
  readonly units: ReadonlySet<string>;
}

const NONE: FoundStays = { state: 'none', stays: [], units: new Set() };

/** The stays whose guest the search finds, of those that the other filters leave. */
export function useFoundStays(filters: Filters, inConflict: (unitId: string) => boolean): FoundStays {
  const maySee = useMay('operator');
  const typed = maySee ? guestSearch(filters.search) : undefined;
  const [settled] = useDebouncedValue(typed, SETTLE_MS);
  const { data, error, failureReason, isPaused, isPlaceholderData } = useStaysOfGuests(settled);
  const { source, kind, onlyConflicts } = filters;
  const isAway = error !== null || failureReason !== null || isPaused;
  const isOld = typed !== settled || data === undefined || isPlaceholderData;
  return useMemo(() => {
    if (typed === undefined) return NONE;
    const stays = staysAskedFor(data ?? [], { source, kind, onlyConflicts }, inConflict);
    const units = new Set(stays.map(({ unit }) => unit.id));
    return { state: isAway ? 'away' : isOld ? 'searching' : 'found', stays, units };
  }, [typed, data, source, kind, onlyConflicts, inConflict, isAway, isOld]);
}
