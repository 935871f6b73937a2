import { type CSSProperties, type KeyboardEvent, useMemo } from 'react';
import type { Conflict } from '../server/conflicts.js';
import type { Entry, Unit } from '../server/shapes.js';
import { addDays, type Day, type Range } from '../time/day.js';
import { arrange } from './arrange.js';
import { ConflictFlag } from './conflict-flag.js';
import { EntryBar } from './entry-bar.js';
import { takenNights } from './taken.js';
import styles from './unit-row.module.css';

interface Props {
  readonly unit: Unit;
  readonly label: string;
  readonly entries: readonly Entry[] | undefined;
  readonly conflicts: readonly Conflict[];
  readonly range: Range;
  readonly today: Day;
}

/** How far ahead "taken" is counted beside the unit's name. */
const AHEAD_NIGHTS = 30;

/** One stop of the tab key a row; the arrow keys walk its entries. */
function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  const bars = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('[data-entry]')];
  const next = bars[bars.indexOf(event.target as HTMLButtonElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

export function UnitRow({ unit, label, entries, conflicts, range, today }: Props) {
  const { placed, barLanes, stripLanes } = useMemo(() => arrange(entries ?? []), [entries]);
  const soon = { from: today, to: addDays(today, AHEAD_NIGHTS) };
  const first = placed.find(p => p.entry.nights.to > today) ?? placed[0];
  return (
    <div className={styles.row} style={{ '--bars': barLanes, '--strips': stripLanes } as CSSProperties}>
      <div className={styles.name}>
        <span className={styles.label} title={label}>
          {label}
        </span>
        {entries && (
          <span className={styles.taken}>
            {takenNights(entries, soon)} of next {AHEAD_NIGHTS} nights taken
          </span>
        )}
      </div>
      <ul className={styles.track} aria-label={`${label}: taken nights`} data-unit={unit.id} onKeyDown={walk}>
        {placed.map(p => (
          <li key={p.entry.id}>
            <EntryBar placed={p} range={range} tabbable={p === first} />
          </li>
        ))}
        {conflicts.map(conflict => (
          <li key={conflict.id}>
            <ConflictFlag conflict={conflict} range={range} />
          </li>
        ))}
      </ul>
    </div>
  );
}
