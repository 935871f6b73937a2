import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { freeStretch, takenBy } from '../booking/free-stretch.js';
import { useOpened } from '../booking/use-opened.js';
import { nightCount, sourceAndKind } from '../calendar/entry-words.js';
import { ProblemNote } from '../page/problem-note.js';
import { PlatformMark } from '../platform/platform-mark.js';
import { chunksOf } from '../server/chunk.js';
import { useEntries } from '../server/entries.js';
import type { Entry, Unit } from '../server/shapes.js';
import { useMay } from '../session/may.js';
import { type Day, monthAndYear, nightsInWords, overlap, type Range } from '../time/day.js';
import { useNow } from '../time/now.js';
import { dayThere } from '../today/day-there.js';
import { say } from '../words/say.js';
import { monthBeside, monthOf } from './month.js';
import { MonthGrid } from './month-grid.js';
import styles from './unit-month.module.css';

interface Props {
  readonly unit: Unit;
  readonly timezone: string;
}

/** A finger that goes this far sideways, px, turns the page. */
const SWIPE_PX = 60;

/** A unit's month: each night with who holds it, its entries beneath, and free nights to tap and take. */
export function UnitMonth({ unit, timezone }: Props) {
  const today = dayThere(useNow(), timezone);
  const mayTake = useMay('operator');
  const { opened, open } = useOpened();
  const [address, setAddress] = useSearchParams();
  const [tapped, setTapped] = useState<Range>();
  const month = monthOf(address.get('month'), today);
  const { entries, error } = useEntries(unit, chunksOf(month));
  const touch = useRef<number>(undefined);
  const listed = entries?.filter(e => overlap(e.nights, month)) ?? [];
  const chosen = (opened?.what === 'taking' && opened.nights) || tapped;

  const turn = (way: -1 | 1): void =>
    setAddress(
      now => {
        const next = new URLSearchParams(now);
        next.set('month', monthBeside(month, way));
        return next;
      },
      { replace: true },
    );
  const show = ({ id }: Entry): void => open({ what: 'entry', id });

  /** The first tap is the first night, the second one the last; what is taken between them ends the stretch. */
  const tap = (day: Day): void => {
    const taken = takenBy(entries ?? []);
    const goesOn = tapped && day > tapped.from ? freeStretch(taken, tapped.from, day, today) : undefined;
    setTapped(goesOn ?? freeStretch(taken, day, day, today));
  };

  return (
    <>
      <div className={styles.top}>
        <ActionIcon variant="default" size={40} aria-label={say('Month before')} onClick={() => turn(-1)}>
          <IconChevronLeft size={20} />
        </ActionIcon>
        <h2 aria-live="polite">{monthAndYear(month.from)}</h2>
        <ActionIcon variant="default" size={40} aria-label={say('Month after')} onClick={() => turn(1)}>
          <IconChevronRight size={20} />
        </ActionIcon>
      </div>
      <div
        className={styles.month}
        aria-busy={!entries && !error}
        onTouchStart={event => {
          touch.current = event.touches[0]?.clientX;
        }}
        onTouchEnd={event => {
          const gone = (event.changedTouches[0]?.clientX ?? 0) - (touch.current ?? 0);
          if (Math.abs(gone) > SWIPE_PX) turn(gone > 0 ? -1 : 1);
        }}
      >
        <MonthGrid
          unitId={unit.id}
          month={month}
          entries={entries}
          today={today}
          chosen={chosen}
          onTap={mayTake && entries ? tap : undefined}
          onOpen={show}
        />
      </div>
      {mayTake && (
        <p className={styles.hint}>
          {say(
            'Tap the first and the last free night to book or block them; tap taken nights to see whose they are.',
          )}
        </p>
      )}
      {error && <ProblemNote error={error} />}
      {entries && listed.length === 0 && (
        <p className={styles.none}>{say('No night of this month is taken.')}</p>
      )}
      <ul className={styles.entries} aria-label={say('Entries of the month')}>
        {listed.map(e => (
          <li key={e.id}>
            <button type="button" className={styles.entry} data-entry={e.id} onClick={() => show(e)}>
              <PlatformMark source={e.source} />
              <span>
                <strong>{e.guest?.name ?? sourceAndKind(e)}</strong>
                <small>
                  {nightsInWords(e.nights)} · {nightCount(e)}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {tapped && (
        <div className={styles.chosen} role="status">
          <span>
            <strong>{nightCount({ nights: tapped })}</strong>
            <small>{nightsInWords(tapped)}</small>
          </span>
          <Button variant="default" onClick={() => setTapped(undefined)}>
            {say('Clear')}
          </Button>
          <Button
            onClick={() => {
              open({ what: 'taking', unitId: unit.id, nights: tapped });
              setTapped(undefined);
            }}
          >
            {say('Book or block')}
          </Button>
        </div>
      )}
    </>
  );
}
