import { IconArrowDownRight, IconArrowUpRight, IconChevronRight } from '@tabler/icons-react';
import { type Ref, useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import work from '../page/work-page.module.css';
import { DAYS_TOLD } from '../server/today.js';
import { fullDay } from '../time/day.js';
import { say } from '../words/say.js';
import type { ComingDay } from './movement-words.js';
import { PropertyMovements } from './property-movements.js';
import styles from './today.module.css';

const AFTER_TOMORROW = DAYS_TOLD - 2;

/**
 * The days of the week ahead on which somebody moves, each with how many, and with who once it is opened. The one that
 * is open stands in the address: `?day=2026-11-27`.
 */
export function ComingDays({ days }: { days: readonly ComingDay[] }) {
  const [search, setSearch] = useSearchParams();
  const opened = search.get('day');
  const linked = useRef<HTMLDivElement>(null);
  useEffect(() => linked.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <section className={work.card} aria-label={say('The next days')}>
      <h3 className={styles.day}>{say('The next days')}</h3>
      {days.length === 0 && (
        <p className={work.words}>
          {say('In the {days} days after tomorrow nobody comes or leaves.', { days: AFTER_TOMORROW })}
        </p>
      )}
      {days.map(coming => (
        <OneDay
          key={coming.day}
          ref={coming.day === opened ? linked : undefined}
          coming={coming}
          open={coming.day === opened}
          onTurn={() => setSearch(coming.day === opened ? {} : { day: coming.day }, { replace: true })}
        />
      ))}
    </section>
  );
}

interface Props {
  readonly ref: Ref<HTMLDivElement> | undefined;
  readonly coming: ComingDay;
  readonly open: boolean;
  readonly onTurn: () => void;
}

const OneDay = ({ ref, coming: { day, arrivals, departures, properties }, open, onTurn }: Props) => (
  <div ref={ref} className={styles.coming}>
    <button type="button" aria-expanded={open} onClick={onTurn}>
      <IconChevronRight size={16} aria-hidden />
      <strong>{fullDay(day)}</strong>{' '}
      {arrivals > 0 && (
        <span className={styles.way} data-what="arrival">
          <IconArrowDownRight size={15} aria-hidden />
          {say('{arrivals, plural, one {# arrives} other {# arrive}}', { arrivals })}
        </span>
      )}{' '}
      {departures > 0 && (
        <span className={styles.way}>
          <IconArrowUpRight size={15} aria-hidden />
          {say('{departures, plural, one {# leaves} other {# leave}}', { departures })}
        </span>
      )}
    </button>
    {open &&
      properties.map(({ property, movements }) => (
        <PropertyMovements key={property.id} heading={property.name} movements={movements} />
      ))}
  </div>
);
