import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { type CSSProperties, memo, useMemo } from 'react';
import { Link } from 'react-router-dom';
import type { Conflict } from '../server/conflicts.js';
import { useEntries } from '../server/entries.js';
import { wordsOf } from '../server/refused.js';
import type { Unit } from '../server/shapes.js';
import { type Day, daysBetween, type Range } from '../time/day.js';
import { say } from '../words/say.js';
import { arrange } from './arrange.js';
import { ConflictFlag } from './conflict-flag.js';
import { type DrawnDays, useDrawnDays } from './drawn-days.js';
import { EntryBar } from './entry-bar.js';
import { asksFor, type Filters } from './filters.js';
import { PassingBar } from './passing-bar.js';
import { SOON_NIGHTS, touches } from './span.js';
import { takenNights } from './taken.js';
import styles from './unit-row.module.css';

interface Props {
  readonly unit: Unit;
  readonly label: string;
  readonly conflicts: readonly Conflict[];
  readonly span: Range;
  readonly dayPx: number;
  /** Its place among all rows. */
  readonly index: number;
  readonly days: DrawnDays;
  /** The first day in view where the scroll last rested. */
  readonly start: Day;
  /** The quarters of the year whose entries are wanted: those of the drawn days, and of the nights soon to come. */
  readonly chunks: readonly Range[];
  readonly soon: Range;
  readonly filters: Filters;
  /** It goes by too fast to read. */
  readonly passing: boolean;
  /** Whether the tab key stops in this row, and at which entry; at the first one drawn where that is not drawn. */
  readonly tabStop: { readonly entryId: string | undefined } | undefined;
}

const NONE: readonly Conflict[] = [];

/** Days of a bar before the first one in view; none where it ends there or all of it is in view. */
const hiddenOf = ({ from, to }: Range, start: Day): number =>
  from < start && start < to ? daysBetween(from, start) - 0.5 : 0;

/** One unit's nights. Entries that touch no drawn day are known, for the height of the row, and not built. */
export const UnitRow = memo(function UnitRow(props: Props) {
  const {
    unit,
    label,
    conflicts = NONE,
    span,
    dayPx,
    index,
    days,
    start,
    chunks,
    soon,
    filters,
    passing,
    tabStop,
  } = props;
  const drawn = useDrawnDays(days, index);
  const { entries, error } = useEntries(unit, chunks);
  const { placed, barLanes, stripLanes } = useMemo(() => arrange(entries ?? []), [entries]);
  const taken = useMemo(() => entries && takenNights(entries, soon), [entries, soon]);
  const shown = useMemo(() => placed.filter(p => touches(p.entry.nights, drawn)), [placed, drawn]);

  const stop =
    tabStop &&
    (shown.find(p => p.entry.id === tabStop.entryId) ??
      shown.find(p => p.entry.nights.to > soon.from) ??
      shown[0]);
  return (
    <div
      className={styles.row}
      style={{ '--bars': barLanes, '--strips': stripLanes } as CSSProperties}
      data-waiting={entries || error ? undefined : ''}
    >
      <div
        className={styles.ground}
        style={{
          left: daysBetween(span.from, drawn.from) * dayPx,
          width: daysBetween(drawn.from, drawn.to) * dayPx,
        }}
      />
      <div className={styles.name}>
        <Link className={styles.label!} to={`/units/${unit.id}`} title={label} tabIndex={-1}>
          {label}
        </Link>
        {conflicts.length > 0 && (
          <span className={styles.conflicts}>
            <IconAlertTriangleFilled size={12} aria-hidden />{' '}
            {say('{n, plural, one {# conflict} other {# conflicts}}', { n: conflicts.length })}
          </span>
        )}
        {error ? (
          <span className={styles.error} role="alert">
            {wordsOf(error).says}
          </span>
        ) : (
          taken !== undefined && (
            <span className={styles.taken}>
              {say('{taken} of next {nights} nights taken', { taken, nights: SOON_NIGHTS })}
            </span>
          )
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is a form's, and lays out with more than a box */}
      <div
        role="group"
        className={styles.track}
        aria-label={say('{unit}: taken nights', { unit: label })}
        data-unit={unit.id}
        tabIndex={tabStop && !stop ? 0 : -1}
      >
        {shown.map(placed => {
          const { id, nights } = placed.entry;
          const place = { placed, span, dayPx, faint: !asksFor(filters, placed.entry) };
          return passing ? (
            <PassingBar key={id} {...place} />
          ) : (
            <EntryBar key={id} {...place} hidden={hiddenOf(nights, start)} tabbable={placed === stop} />
          );
        })}
        {conflicts
          .filter(({ nights }) => touches(nights, drawn))
          .map(conflict => (
            <ConflictFlag key={conflict.id} conflict={conflict} range={span} />
          ))}
      </div>
    </div>
  );
});
