import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type CSSProperties, useMemo, useRef, useState } from 'react';
import { PLATFORMS } from '../platform/names.js';
import { type Conflict, useConflicts } from '../server/conflicts.js';
import type { Connection, Property } from '../server/shapes.js';
import { daysBetween, today as todayAt, weekday } from '../time/day.js';
import { useNow } from '../time/now.js';
import styles from './calendar.module.css';
import { DayHeading } from './day-heading.js';
import { EntryCard } from './entry-card.js';
import { EntryPanel } from './entry-panel.js';
import { FilterBar } from './filter-bar.js';
import { NO_FILTERS } from './filters.js';
import { GridRows } from './grid-rows.js';
import { grouped } from './grouped.js';
import { Legend } from './legend.js';
import { rowsOf } from './rows.js';
import { DAY_PX, monthStep, STEP_MONTHS, spanAround, usualStart } from './span.js';
import { TodayLine } from './today-line.js';
import { useAddress } from './use-address.js';
import { useDaysInView } from './use-days-in-view.js';
import { useGridKeys } from './use-grid-keys.js';
import { useGridRows } from './use-grid-rows.js';
import { usePointed } from './use-pointed.js';
import { ZoomSwitch } from './zoom-switch.js';

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
  const rows = useMemo(
    () => rowsOf(properties, filters, unitId => conflicts.has(unitId)),
    [properties, filters, conflicts],
  );

  const dayPx = DAY_PX[zoom];
  const { drawn, firstDay, show } = useDaysInView({ scroller, span, dayPx, start, onRest: setFirstDay });
  const grid = useGridRows({ scroller, rows, span, dayPx });
  const keys = useGridKeys({ scroller, rows, span, firstDay, reveal: grid.reveal });
  const { pointed, find, put, listeners } = usePointed(scroller, rows, span);
  const [opened, setOpened] = useState<ReturnType<typeof find>>();

  /** The keyboard goes on from where it was. */
  const close = () => {
    const bar = `[data-entry="${opened?.entry.id}"]`;
    setOpened(undefined);
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(bar)?.focus({ preventScroll: true });
    });
  };

  const step = (way: -1 | 1) => show(monthStep(firstDay(), way * STEP_MONTHS[zoom]), 'smooth');
  const sources = PLATFORMS.filter(platform =>
    properties.some(p => p.connections.some(c => c.platform === platform)),
  );
  const shape = {
    '--day': `${dayPx}px`,
    '--days': daysBetween(span.from, span.to),
    '--first-weekday': weekday(span.from),
    '--height': `${grid.height}px`,
  } as CSSProperties;

  return (
    <main className={styles.page}>
      <div className={styles.bar}>
        <h1 className={styles.title}>Calendar</h1>
        <div className={styles.steps}>
          <ActionIcon
            variant="default"
            size={32}
            aria-label={zoom === 'month' ? 'Month before' : 'Quarter before'}
            onClick={() => step(-1)}
          >
            <IconChevronLeft size={17} />
          </ActionIcon>
          <Button variant="default" size="xs" h={32} onClick={() => show(usualStart(today), 'smooth')}>
            Today
          </Button>
          <ActionIcon
            variant="default"
            size={32}
            aria-label={zoom === 'month' ? 'Month after' : 'Quarter after'}
            onClick={() => step(1)}
          >
            <IconChevronRight size={17} />
          </ActionIcon>
        </div>
        <ZoomSwitch zoom={zoom} onChange={setZoom} />
        <FilterBar filters={filters} conflicts={conflicts} platforms={sources} onChange={setFilters} />
        <Legend sources={sources} />
      </div>
      <section
        ref={scroller}
        className={styles.scroller}
        style={shape}
        data-zoom={zoom}
        aria-label="Taken nights"
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
          setOpened(entry);
        }}
      >
        <DayHeading span={span} drawn={drawn} today={today} zoom={zoom} />
        <div className={styles.body}>
          <TodayLine range={span} />
          <GridRows
            shown={grid.shown}
            measure={grid.measure}
            stand={keys.stand}
            firstInView={grid.firstInView}
            {...{ span, drawn, today, filters, conflicts, onOpenConnection }}
          />
        </div>
        {rows.length === 0 && (
          <div className={styles.none} role="status">
            <strong>No unit matches.</strong>
            <Button variant="default" size="xs" onClick={() => setFilters(NO_FILTERS)}>
              Show all units
            </Button>
          </div>
        )}
        {pointed && <EntryCard key={pointed.entry.id} pointed={pointed} />}
      </section>
      {opened && <EntryPanel {...opened} onOpenConnection={onOpenConnection} onClose={close} />}
    </main>
  );
}
