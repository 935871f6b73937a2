import { type CSSProperties, memo } from 'react';
import { SOURCE_LETTERS } from '../platform/names.js';
import { addDays, type Day, daysBetween, type Range } from '../time/day.js';
import type { Placed } from './arrange.js';
import styles from './entry-bar.module.css';
import { barLabel, spoken } from './entry-words.js';

interface Props {
  readonly placed: Placed;
  readonly span: Range;
  readonly tabbable: boolean;
  /** Not among what the filters ask for. */
  readonly faint: boolean;
}

/** A shorter bar has room for its letter only: in the month's zoom, and in the quarter's. */
const NIGHTS_FOR_WORDS = 3;
const NIGHTS_FOR_NARROW_WORDS = 7;

const within = (day: Day, { from, to }: Range): Day =>
  day < addDays(from, -1) ? addDays(from, -1) : day > addDays(to, 1) ? addDays(to, 1) : day;

/** From the middle of the check-in day to the middle of the check-out day, so that back-to-back stays meet. */
export const EntryBar = memo(function EntryBar({
  placed: { entry, shape, lane },
  span,
  tabbable,
  faint,
}: Props) {
  const from = within(entry.nights.from, span);
  const nights = daysBetween(from, within(entry.nights.to, span));
  const place = {
    '--at': daysBetween(span.from, from),
    '--nights': nights,
    '--lane': lane,
  } as CSSProperties;
  return (
    <button
      type="button"
      className={styles[shape]}
      style={place}
      tabIndex={tabbable ? 0 : -1}
      data-source={entry.source}
      data-kind={entry.kind}
      data-missing={entry.missingSince ? '' : undefined}
      data-entry={entry.id}
      data-short={nights < NIGHTS_FOR_WORDS ? '' : undefined}
      data-wordless={nights < NIGHTS_FOR_NARROW_WORDS ? '' : undefined}
      data-faint={faint ? '' : undefined}
      aria-label={spoken(entry)}
    >
      {shape === 'bar' && (
        <span className={styles.label}>
          <span className={styles.letter} data-letter={SOURCE_LETTERS[entry.source]} aria-hidden />
          {nights >= NIGHTS_FOR_WORDS && <span className={styles.text}>{barLabel(entry)}</span>}
        </span>
      )}
    </button>
  );
});
