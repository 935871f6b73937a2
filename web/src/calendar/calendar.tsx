import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type CSSProperties, Suspense, useCallback, useMemo, useRef } from 'react';
import { OpenPanels } from '../booking/open-panels.js';
import { useOpened } from '../booking/use-opened.js';
import { lazyNamed } from '../page/lazy-named.js';
import { PLATFORMS } from '../platform/names.js';
import { type Conflict, useConflicts } from '../server/conflicts.js';
import { grouped } from '../server/grouped.js';
import type { Connection, Property } from '../server/shapes.js';
import type { FoundStay } from '../server/stays.js';
import { addDays, daysBetween, today as todayAt } from '../time/day.js';
import { useNow } from '../time/now.js';
import { say } from '../words/say.js';
import { BookingTools } from './booking-tools.js';
import styles from './calendar.module.css';
import { ChosenNights } from './chosen-nights.js';
import { DayHeading } from './day-heading.js';
import { DayLines } from './day-lines.js';
import { FilterBar } from './filter-bar.js';
import { NO_FILTERS } from './filters.js';
import { FoundStays } from './found-stays.js';
import { GridRows } from './grid-rows.js';
import { Legend } from './legend.js';
import { NoRows } from './no-rows.js';
import { RevealOpened } from './reveal-opened.js';
import { rowsOf } from './rows.js';
import { DAY_PX, monthStep, STEP_MONTHS, spanAround, usualStart } from './span.js';
import { TodayLine } from './today-line.js';
import { useAddress } from './use-address.js';
import { useDaysInView } from './use-days-in-view.js';
import { useDragNights } from './use-drag-nights.js';
import { useFoundStays } from './use-found-stays.js';
import { useGridKeys } from './use-grid-keys.js';
import type { Reveal } from './use-grid-rows.js';
import { usePointed } from './use-pointed.js';
import { ZoomSwitch } from './zoom-switch.js';

const EntryCard = lazyNamed(() => import('./entry-card.js'), 'EntryCard');

/** Days left in view before a stay that was searched for. */
const DAYS_BEFORE = 2;

interface Props {
  readonly properties: readonly Property[];
  readonly onOpenConnection: (connection: Connection) => void;
}

const byUnit = (conflicts: readonly Conflict[] = []): ReadonlyMap<string, readonly Conflict[]> =>
  grouped(
    conflicts.filter(({ state }) => state === 'open'),
    ({ unit }) => unit.id,
  );

/**
 * Days across, units down. Only rows in view are drawn, and of these only days in view, so that thousands of units over
 * two years scroll as a few do.
 */
export function Calendar({ properties, onOpenConnection }: Props) {
  const today = todayAt(useNow());
  const span = useMemo(() => spanAround(today), [today]);
  const scroller = useRef<HTMLElement>(null);
  const { filters, zoom, start, setFilters, setZoom, setFirstDay } = useAddress();
  const { data: open } = useConflicts();
  const conflicts = useMemo(() => byUnit(open), [open]);
  const inConflict = useCallback((unitId: string) => conflicts.has(unitId), [conflicts]);
  const found = useFoundStays(filters, inConflict);
  const rows = useMemo(
    () => rowsOf(properties, filters, inConflict, unitId => found.units.has(unitId)),
    [properties, filters, inConflict, found.units],
  );

  const dayPx = DAY_PX[zoom];
  const { days, firstDay, show } = useDaysInView({ scroller, span, dayPx, start, onRest: setFirstDay });
  const reach = useRef<Reveal>(null);
  const reveal = useCallback<Reveal>((index, entry) => reach.current?.(index, entry), []);
  const keys = useGridKeys({ scroller, rows, span, firstDay, reveal });
  const { pointed, find, put, listeners } = usePointed(scroller, rows, span);
  const { open: openPanel } = useOpened();
  const chosen = useDragNights({ scroller, rows, span, dayPx, firstDay });

  /** The place first: it is what the calendar comes back to when the panel closes. */
  const openStay = ({ entry, unit }: FoundStay): void => {
    const before = addDays(entry.nights.from, -DAYS_BEFORE);
    const first = before < span.from ? span.from : before;
    const row = rows.findIndex(({ kind, key }) => kind === 'unit' && key === unit.id);
    if (row >= 0) reveal(row, undefined);
    show(first, 'instant');
    setFirstDay(first);
    openPanel({ what: 'entry', id: entry.id });
  };
  const step = (way: -1 | 1) => show(monthStep(firstDay(), way * STEP_MONTHS[zoom]), 'smooth');
  const sources = PLATFORMS.filter(platform =>
    properties.some(p => p.connections.some(c => c.platform === platform)),
  );
  const shape = {
    '--day': `${dayPx}px`,
    '--days': daysBetween(span.from, span.to),
  } as CSSProperties;

  return (
    <main className={styles.page}>
      <div className={styles.bar}>
        <h1 className={styles.title}>{say('Calendar')}</h1>
        <div className={styles.steps}>
          <ActionIcon
            variant="default"
            size={32}
            aria-label={zoom === 'month' ? say('Month before') : say('Quarter before')}
            onClick={() => step(-1)}
          >
            <IconChevronLeft size={17} />
          </ActionIcon>
          <Button variant="default" size="xs" h={32} onClick={() => show(usualStart(today), 'smooth')}>
            {say('Today')}
          </Button>
          <ActionIcon
            variant="default"
            size={32}
            aria-label={zoom === 'month' ? say('Month after') : say('Quarter after')}
            onClick={() => step(1)}
          >
            <IconChevronRight size={17} />
          </ActionIcon>
        </div>
        <ZoomSwitch zoom={zoom} onChange={setZoom} />
        <FilterBar filters={filters} conflicts={conflicts} platforms={sources} onChange={setFilters} />
        <BookingTools />
        <Legend sources={sources} />
      </div>
      <FoundStays found={found} onOpen={openStay} />
      <div className={styles.frame}>
        <section
          ref={scroller}
          className={styles.scroller}
          style={shape}
          data-zoom={zoom}
          aria-label={say('Taken nights')}
          {...listeners}
          onFocus={event => {
            listeners.onFocus(event);
            keys.onFocus(event);
          }}
          onKeyDown={event => {
            listeners.onKeyDown(event);
            keys.onKeyDown(event);
          }}
          onClick={event => {
            const entry = find(event.target);
            if (!entry) return;
            put();
            openPanel({ what: 'entry', id: entry.entry.id });
          }}
        >
          <DayHeading span={span} days={days} today={today} zoom={zoom} />
          <div className={styles.body}>
            <DayLines {...{ span, days, zoom }} />
            <TodayLine range={span} />
            <ChosenNights scroller={scroller} span={span} chosen={chosen} />
            <GridRows
              reveal={reach}
              stand={keys.stand}
              {...{ scroller, rows, span, dayPx, days, start, today, filters, conflicts, onOpenConnection }}
            />
          </div>
          {rows.length === 0 && <NoRows guests={found.state} onShowAll={() => setFilters(NO_FILTERS)} />}
          <Suspense fallback={null}>
            {pointed && <EntryCard key={pointed.entry.id} pointed={pointed} />}
          </Suspense>
        </section>
      </div>
      <RevealOpened rows={rows} reveal={reveal} show={show} />
      <OpenPanels properties={properties} onOpenConnection={onOpenConnection} />
    </main>
  );
}
