import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import work from '../page/work-page.module.css';
import type { Connection } from '../server/shapes.js';
import { useMay } from '../session/may.js';
import { ago } from '../time/ago.js';
import { placeName } from '../time/at-place.js';
import { useNow } from '../time/now.js';
import { say } from '../words/say.js';
import { HealthMarks } from './health-marks.js';
import type { Listed } from './listed.js';
import styles from './property-list.module.css';
import { PropertyMenu } from './property-menu.js';

/** What a row takes before it is measured, px. */
const ROW_PX = 72;

interface Props {
  readonly shown: readonly Listed[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onOpenConnection: (connection: Connection) => void;
}

/** Thousands of rows: only those in view are drawn. */
export function PropertyList({ shown, scroller, onOpenConnection }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [above, setAbove] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands above may have grown whenever the list has
  useLayoutEffect(() => setAbove(list.current?.offsetTop ?? 0), [shown.length]);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    getItemKey: i => shown[i]!.property.id,
    estimateSize: () => ROW_PX,
    overscan: 8,
    scrollMargin: above,
    useFlushSync: false,
  });
  return (
    <ul
      ref={list}
      className={styles.list}
      style={{ height: virtual.getTotalSize() }}
      aria-label={say('Properties')}
    >
      {virtual.getVirtualItems().map(({ index, start }) => {
        const one = shown[index];
        return (
          one && (
            <li
              key={one.property.id}
              ref={virtual.measureElement}
              data-index={index}
              className={styles.placed}
              style={{ top: start - above }}
              aria-setsize={shown.length}
              aria-posinset={index + 1}
            >
              <Row listed={one} onOpenConnection={onOpenConnection} />
            </li>
          )
        );
      })}
    </ul>
  );
}

function Row({
  listed: { property, tasks, conflicts, trouble, answeredAt },
  onOpenConnection,
}: {
  readonly listed: Listed;
  readonly onOpenConnection: (connection: Connection) => void;
}) {
  const now = useNow();
  const mayLook = useMay('operator');
  return (
    <div className={styles.row}>
      <div className={styles.names}>
        <Link className={styles.name} to={`/properties/${property.id}`}>
          {property.name}
        </Link>
        <span className={styles.soft}>
          {say('{units, plural, one {# unit} other {# units}} · {place} time', {
            units: property.units.length,
            place: placeName(property.timezone),
          })}
        </span>
      </div>
      <HealthMarks property={property} onOpenConnection={onOpenConnection} />
      <span className={styles.read}>
        {answeredAt
          ? say('Answered {ago}', { ago: ago(answeredAt, now) })
          : property.connections.length === 0
            ? say('Not connected')
            : say('No answer yet')}
      </span>
      <div className={styles.waits}>
        {conflicts > 0 && (
          <Link className={work.mark} data-tone="bad" to="/conflicts">
            {say('{conflicts, plural, one {# conflict} other {# conflicts}}', { conflicts })}
          </Link>
        )}
        {tasks > 0 && (
          <Link className={work.mark} data-tone="wait" to="/tasks">
            {say('{tasks, plural, one {# task} other {# tasks}}', { tasks })}
          </Link>
        )}
        {trouble > 0 && (
          <Link className={work.mark} data-tone="bad" to={`/properties/${property.id}`}>
            {say('{trouble, plural, one {# cannot be read} other {# cannot be read}}', { trouble })}
          </Link>
        )}
      </div>
      {mayLook && (
        <div className={styles.menu}>
          <PropertyMenu property={property} />
        </div>
      )}
    </div>
  );
}
