import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type CSSProperties, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import bar from '../calendar/entry-bar.module.css';
import { KIND_NAMES, nightCount } from '../calendar/entry-words.js';
import { ProblemNote } from '../page/problem-note.js';
import { SOURCE_LETTERS, SOURCE_NAMES } from '../platform/names.js';
import { PlatformMark } from '../platform/platform-mark.js';
import { chunksOf } from '../server/chunk.js';
import { useEntries } from '../server/entries.js';
import type { Entry, Unit } from '../server/shapes.js';
import { dayAndMonth, monthAndYear, nightsInWords, today as todayAt } from '../time/day.js';
import { useNow } from '../time/now.js';
import { monthBeside, monthOf, type Night, nightsOf } from './month.js';
import styles from './unit-month.module.css';

interface Props {
  readonly unit: Unit;
  readonly onOpen: (entry: Entry) => void;
}

const WEEKDAYS = ['M', 'T', 'W', 'T', 'F', 'S', 'S'];
/** A finger that goes this far sideways, px, turns the page. */
const SWIPE_PX = 60;

const said = ({ day, entries }: Night): string =>
  `${dayAndMonth(day)}: ${
    entries.length === 0
      ? 'free'
      : entries.map(e => `${SOURCE_NAMES[e.source]}, ${KIND_NAMES[e.kind].toLowerCase()}`).join('; ')
  }`;

/** A unit's month: each night with who holds it, and its entries beneath. */
export function UnitMonth({ unit, onOpen }: Props) {
  const today = todayAt(useNow());
  const [address, setAddress] = useSearchParams();
  const month = monthOf(address.get('month'), today);
  const { entries, error } = useEntries(unit, chunksOf(month));
  const touch = useRef<number>(undefined);
  const turn = (way: -1 | 1) => setAddress({ month: monthBeside(month, way) }, { replace: true });
  const { before, nights } = nightsOf(month, entries ?? []);
  const listed = entries?.filter(e => e.nights.from < month.to && month.from < e.nights.to) ?? [];
  return (
    <>
      <div className={styles.top}>
        <ActionIcon variant="default" size={40} aria-label="Month before" onClick={() => turn(-1)}>
          <IconChevronLeft size={20} />
        </ActionIcon>
        <h2 aria-live="polite">{monthAndYear(month.from)}</h2>
        <ActionIcon variant="default" size={40} aria-label="Month after" onClick={() => turn(1)}>
          <IconChevronRight size={20} />
        </ActionIcon>
      </div>
      <div
        className={styles.month}
        onTouchStart={event => {
          touch.current = event.touches[0]?.clientX;
        }}
        onTouchEnd={event => {
          const gone = (event.changedTouches[0]?.clientX ?? 0) - (touch.current ?? 0);
          if (Math.abs(gone) > SWIPE_PX) turn(gone > 0 ? -1 : 1);
        }}
      >
        <div className={styles.weekdays} aria-hidden>
          {WEEKDAYS.map((letter, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the days of the week never change their order
            <span key={i}>{letter}</span>
          ))}
        </div>
        <ol className={styles.nights} aria-label={`Nights of ${monthAndYear(month.from)}`}>
          {nights.map((night, i) => (
            <li
              key={night.day}
              className={styles.night}
              style={i === 0 ? ({ gridColumnStart: before + 1 } as CSSProperties) : undefined}
              data-today={night.day === today ? '' : undefined}
            >
              <VisuallyHidden>{said(night)}</VisuallyHidden>
              <b aria-hidden>{Number(night.day.slice(8))}</b>
              <span className={styles.held} aria-hidden>
                {night.entries.map(e => (
                  <i key={e.id} className={bar.swatch} data-kind={e.kind} data-source={e.source}>
                    {SOURCE_LETTERS[e.source]}
                  </i>
                ))}
              </span>
            </li>
          ))}
        </ol>
      </div>
      {error && <ProblemNote error={error} />}
      {entries && listed.length === 0 && <p className={styles.none}>No night of this month is taken.</p>}
      <ul className={styles.entries} aria-label="Entries of the month">
        {listed.map(e => (
          <li key={e.id}>
            <button type="button" className={styles.entry} onClick={() => onOpen(e)}>
              <PlatformMark source={e.source} />
              <span>
                <strong>
                  {e.guest?.name ?? `${SOURCE_NAMES[e.source]}, ${KIND_NAMES[e.kind].toLowerCase()}`}
                </strong>
                <small>
                  {nightsInWords(e.nights)} · {nightCount(e)}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
