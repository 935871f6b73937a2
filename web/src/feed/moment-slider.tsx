import { Button } from '@mantine/core';
import { useState } from 'react';
import { placeName } from '../time/at-place.js';
import { useNow } from '../time/now.js';
import { say } from '../words/say.js';
import styles from './feed.module.css';
import type { FeedAtHome } from './feed-page.js';
import { earlier, later, scaleOf } from './moments.js';

export const REPLAY_SLIDER = 'replay-slider';

interface Props {
  readonly home: Pick<FeedAtHome, 'property' | 'unit'>;
  /** When answers of the feed changed something: epoch milliseconds. */
  readonly changes: readonly number[];
  /** Epoch milliseconds; undefined: now. */
  readonly chosen: number | undefined;
  /** The chosen moment by the property's clock. */
  readonly words: string;
  readonly onChoose: (at: number | 'now') => void;
}

/** From the day the unit came to be until now, with buttons that stand still before each change. */
export function MomentSlider({ home: { property, unit }, changes, chosen, words, onChoose }: Props) {
  const now = useNow();
  const [opened] = useState(() => Date.now());
  const born = Date.parse(unit.createdAt);
  const { min, max, step } = scaleOf(born, opened);
  const places = (max - min) / step;
  const before = earlier(changes, chosen ?? now);
  const place = placeName(property.timezone);
  return (
    <div className={styles.slider}>
      <output htmlFor={REPLAY_SLIDER}>
        <strong>{words}</strong>
        {chosen !== undefined && `, ${say('{place} time', { place })}`}
      </output>
      <input
        id={REPLAY_SLIDER}
        type="range"
        aria-label={say('The moment')}
        aria-valuetext={
          chosen === undefined ? say('Now') : say('{moment}, {place} time', { moment: words, place })
        }
        min={0}
        max={places}
        step={1}
        value={chosen === undefined ? places : Math.min(places - 1, Math.round((chosen - min) / step))}
        onChange={({ currentTarget: { valueAsNumber: at } }) =>
          onChoose(at >= places ? 'now' : Math.max(born, min + at * step))
        }
      />
      <div className={styles.deeds}>
        <Button
          size="xs"
          variant="default"
          disabled={before === undefined}
          onClick={() => before !== undefined && onChoose(before)}
        >
          {say('Before the last change')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={chosen === undefined}
          onClick={() => chosen !== undefined && onChoose(later(changes, chosen))}
        >
          {say('A change later')}
        </Button>
        <Button size="xs" variant="subtle" disabled={chosen === undefined} onClick={() => onChoose('now')}>
          {say('Now')}
        </Button>
      </div>
    </div>
  );
}
