import { memo } from 'react';
import { SOURCE_LETTERS } from '../platform/names.js';
import type { Range } from '../time/day.js';
import type { Placed } from './arrange.js';
import place from './bar-place.module.css';
import styles from './entry-bar.module.css';
import { barLabel, spoken } from './entry-words.js';
import { barWithin, placeOf } from './span.js';

interface Props {
  readonly placed: Placed;
  readonly span: Range;
  readonly dayPx: number;
  /** Days of it to the left of what is in view: its words begin after them. */
  readonly hidden: number;
  readonly tabbable: boolean;
  /** Not among what the filters ask for. */
  readonly faint: boolean;
}

/** A shorter bar has room for its letter only: in the month's zoom, and in the quarter's. */
const NIGHTS_FOR_WORDS = 3;
const NIGHTS_FOR_NARROW_WORDS = 7;
/**
 * The words of a longer bar stay in view while its middle is. Each such bar costs a layer: the words of shorter ones
 * come into view where a scroll rests.
 */
const NIGHTS_TO_FOLLOW = 12;

/** Between a bar's edge and its letter. */
const PADDING_PX = 4;
/** Less of a closure in view has room for its question mark only: the letter stays behind. */
const LETTER_AND_MARK_PX = 42;

/**
 * From the middle of the check-in day to the middle of the check-out day, so that back-to-back stays meet. Hundreds
 * come and go with a scroll: a bar is one element where it can be, and its letter is painted, not built.
 */
export const EntryBar = memo(function EntryBar({
  placed: { entry, shape, lane },
  span,
  dayPx,
  hidden,
  tabbable,
  faint,
}: Props) {
  const { from, nights } = barWithin(span, entry.nights);
  const words = shape === 'bar' && nights >= NIGHTS_FOR_WORDS ? barLabel(entry) : undefined;
  const follows = nights >= NIGHTS_TO_FOLLOW;
  const hasRoom = entry.kind !== 'closure' || (nights - hidden) * dayPx >= LETTER_AND_MARK_PX;
  const begins = hidden > 0 && !follows && shape === 'bar' && hasRoom;
  return (
    <button
      type="button"
      className={`${place[shape]} ${styles[shape]}`}
      style={{
        ...placeOf({ from, nights, lane, dayPx }),
        ...(begins && { paddingLeft: hidden * dayPx + PADDING_PX }),
      }}
      tabIndex={tabbable ? 0 : -1}
      data-source={entry.source}
      data-kind={entry.kind}
      data-missing={entry.missingSince ? '' : undefined}
      data-entry={entry.id}
      data-letter={SOURCE_LETTERS[entry.source]}
      data-short={nights < NIGHTS_FOR_WORDS ? '' : undefined}
      data-wordless={nights < NIGHTS_FOR_NARROW_WORDS ? '' : undefined}
      data-faint={faint ? '' : undefined}
      data-follows={follows && shape === 'bar' ? '' : undefined}
      aria-label={spoken(entry)}
    >
      {words !== undefined &&
        (follows ? (
          <span className={styles.label} data-letter={SOURCE_LETTERS[entry.source]}>
            <span className={styles.text}>{words}</span>
          </span>
        ) : entry.kind === 'stay' ? (
          words
        ) : (
          <span className={styles.text}>{words}</span>
        ))}
    </button>
  );
});
