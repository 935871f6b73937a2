import { memo } from 'react';
import type { Range } from '../time/day.js';
import type { Placed } from './arrange.js';
import place from './bar-place.module.css';
import styles from './passing-bar.module.css';
import { barWithin, placeOf } from './span.js';

interface Props {
  readonly placed: Placed;
  readonly span: Range;
  readonly dayPx: number;
  /** Not among what the filters ask for. */
  readonly faint: boolean;
}

/**
 * An entry that goes by too fast to be read: its place and its colour, strong for a stay. Words, patterns and what the
 * keyboard needs come with the bar that follows it once the scroll rests.
 */
export const PassingBar = memo(function PassingBar({ placed, span, dayPx, faint }: Props) {
  const { entry, shape, lane } = placed;
  return (
    <span
      className={`${place[shape]} ${styles.passing}`}
      style={placeOf({ ...barWithin(span, entry.nights), lane, dayPx })}
      data-source={entry.source}
      data-kind={entry.kind}
      data-entry={entry.id}
      data-faint={faint ? '' : undefined}
    />
  );
});
