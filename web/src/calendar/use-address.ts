import { useCallback, useMemo, useRef } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { addressNow, isLeaving } from '../booking/address-now.js';
import { type Day, today as todayAt } from '../time/day.js';
import { type Filters, filtersIn, withFilters } from './filters.js';
import { startAt, usualStart, type Zoom, zoomIn } from './span.js';

/** What the calendar shows is in its address, so that it can be sent to somebody and stands after a reload. */
export function useAddress() {
  const [address, setAddress] = useSearchParams();
  const { pathname } = useLocation();
  const set = useRef(setAddress);
  set.current = setAddress;
  const write = useCallback(
    (change: (now: URLSearchParams) => URLSearchParams) => {
      if (!isLeaving(pathname)) set.current(change(addressNow()), { replace: true });
    },
    [pathname],
  );
  const said = address.toString();
  const filters = useMemo(() => filtersIn(new URLSearchParams(said)), [said]);

  const put = (name: string, value: string | undefined) =>
    write(now => {
      const next = new URLSearchParams(now);
      if (value === undefined) next.delete(name);
      else next.set(name, value);
      return next;
    });

  return {
    filters,
    zoom: zoomIn(address),
    start: startAt(address.get('from'), todayAt(Date.now())),
    setFilters: (change: Partial<Filters>) =>
      write(now => withFilters(now, { ...filtersIn(now), ...change })),
    setZoom: (next: Zoom) => put('zoom', next === 'month' ? undefined : next),
    setFirstDay: (day: Day) => put('from', day === usualStart(todayAt(Date.now())) ? undefined : day),
  };
}
