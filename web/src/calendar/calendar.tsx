import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useLayoutEffect, useMemo, useRef } from 'react';
import { PLATFORMS } from '../platform/names.js';
import { PropertySection } from '../property/property-section.js';
import type { Connection, Entry, Property } from '../server/shapes.js';
import { addDays, daysBetween, today as todayAt, weekday } from '../time/day.js';
import { useNow } from '../time/now.js';
import styles from './calendar.module.css';
import { DayHeading } from './day-heading.js';
import { EntryCard } from './entry-card.js';
import { Legend } from './legend.js';
import { TodayLine } from './today-line.js';
import { usePointed } from './use-pointed.js';

const DAYS_BACK = 21;
const DAYS_AHEAD = 365;
/** Days of the past left in view beside today. */
const DAYS_BEFORE_TODAY = 2;
const HEADING_PX = 56;
const ROW_PX = 46;

interface Props {
  readonly properties: readonly Property[];
  readonly onOpenConnection: (connection: Connection) => void;
}

/** Days across, units down. Properties out of view are not drawn, so a large portfolio scrolls as a small one. */
export function Calendar({ properties, onOpenConnection }: Props) {
  const today = todayAt(useNow());
  const range = useMemo(
    () => ({ from: addDays(today, -DAYS_BACK), to: addDays(today, DAYS_AHEAD) }),
    [today],
  );
  const scroller = useRef<HTMLElement>(null);
  const queries = useQueryClient();

  const find = (id: string): Entry | undefined => {
    for (const [, units] of queries.getQueriesData<Map<string, Entry[]>>({ queryKey: ['entries'] })) {
      for (const entries of units?.values() ?? []) {
        const found = entries.find(e => e.id === id);
        if (found) return found;
      }
    }
    return undefined;
  };
  const { pointed, listeners } = usePointed(scroller, find);

  const rows = useVirtualizer({
    count: properties.length,
    getScrollElement: () => scroller.current,
    getItemKey: i => properties[i]!.id,
    estimateSize: i => HEADING_PX + ROW_PX * properties[i]!.units.length,
    overscan: 4,
  });

  const dayWidth = () => Number.parseFloat(getComputedStyle(scroller.current!).getPropertyValue('--day'));
  const showDay = (index: number, behavior: ScrollBehavior) =>
    scroller.current?.scrollTo({
      left: Math.max(0, index) * dayWidth(),
      behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : behavior,
    });
  const toToday = (behavior: ScrollBehavior) => showDay(DAYS_BACK - DAYS_BEFORE_TODAY, behavior);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, before the first paint
  useLayoutEffect(() => {
    toToday('instant'); // newer browsers answer scrolling with a promise, which is no way to clean up
  }, []);

  /** The first of the month before or after the first day in view. */
  const step = (months: -1 | 1) => {
    const first = addDays(range.from, Math.round(scroller.current!.scrollLeft / dayWidth()));
    const near = months > 0 ? addDays(`${first.slice(0, 7)}-01`, 32) : addDays(first, -1);
    showDay(daysBetween(range.from, `${near.slice(0, 7)}-01`), 'smooth');
  };

  const sources = PLATFORMS.filter(platform =>
    properties.some(p => p.connections.some(c => c.platform === platform)),
  );
  const shape = {
    '--days': daysBetween(range.from, range.to),
    '--first-weekday': weekday(range.from),
    '--height': `${rows.getTotalSize()}px`,
  } as CSSProperties;

  return (
    <main className={styles.page}>
      <div className={styles.bar}>
        <h1 className={styles.title}>Calendar</h1>
        <div className={styles.steps}>
          <ActionIcon variant="default" size={32} aria-label="Month before" onClick={() => step(-1)}>
            <IconChevronLeft size={17} />
          </ActionIcon>
          <Button variant="default" size="xs" h={32} onClick={() => toToday('smooth')}>
            Today
          </Button>
          <ActionIcon variant="default" size={32} aria-label="Month after" onClick={() => step(1)}>
            <IconChevronRight size={17} />
          </ActionIcon>
        </div>
        <Legend sources={sources} />
      </div>
      <section
        ref={scroller}
        className={styles.scroller}
        style={shape}
        aria-label="Taken nights"
        {...listeners}
      >
        <DayHeading range={range} today={today} />
        <div className={styles.body}>
          <TodayLine range={range} />
          {rows.getVirtualItems().map(row => (
            <div
              key={row.key}
              ref={rows.measureElement}
              data-index={row.index}
              className={styles.property}
              style={{ top: row.start }}
            >
              <PropertySection
                property={properties[row.index]!}
                range={range}
                today={today}
                onOpenConnection={onOpenConnection}
              />
            </div>
          ))}
        </div>
        {pointed && <EntryCard key={pointed.entry.id} pointed={pointed} />}
      </section>
    </main>
  );
}
