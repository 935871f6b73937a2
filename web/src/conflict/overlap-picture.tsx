import type { CSSProperties } from 'react';
import { SOURCE_LETTERS } from '../platform/names.js';
import type { ExplainedConflict } from '../server/conflicts.js';
import { dayAndMonth, daysBetween, type Range } from '../time/day.js';
import own from './overlap-picture.module.css';

/** Both ranges one above the other, and what they share. For the eye: the sides say their nights in words. */
export function OverlapPicture({ conflict: { sides, nights } }: { conflict: ExplainedConflict }) {
  const from = sides.map(side => side.nights.from).toSorted()[0]!;
  const to = sides
    .map(side => side.nights.to)
    .toSorted()
    .at(-1)!;
  const days = daysBetween(from, to);
  const place = (range: Range): CSSProperties => ({
    left: `${(100 * daysBetween(from, range.from)) / days}%`,
    width: `${(100 * daysBetween(range.from, range.to)) / days}%`,
  });
  return (
    <div className={own.picture} aria-hidden>
      <div className={own.lanes}>
        {sides.map(side => (
          <div key={side.entryId} className={own.lane}>
            <span className={own.bar} data-source={side.source} style={place(side.nights)}>
              {SOURCE_LETTERS[side.source]}
            </span>
          </div>
        ))}
        <div className={own.shared} style={place(nights)} />
      </div>
      <div className={own.days}>
        <span>{dayAndMonth(from)}</span>
        <span>{dayAndMonth(to)}</span>
      </div>
    </div>
  );
}
