import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { allEntries } from '../server/entries.js';
import type { Unit } from '../server/shapes.js';
import type { Day } from '../time/day.js';
import { firstFreeNight } from './free-stretch.js';

/**
 * Tells the unit's first free night at or after `day`, once, when its entries are known. Where they cannot be read it
 * tells nothing: the server judges what is taken.
 */
export function useFirstFree(unit: Unit, day: Day | undefined, tell: (night: Day) => void): void {
  const queries = useQueryClient();
  const now = useRef(tell);
  now.current = tell;
  const { id, propertyId } = unit;
  useEffect(() => {
    if (day === undefined) return;
    let wanted = true;
    firstFreeNight(range => allEntries(queries, { id, propertyId }, range), day).then(
      night => wanted && now.current(night),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [queries, id, propertyId, day]);
}
