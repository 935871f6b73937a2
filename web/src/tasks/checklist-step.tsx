import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { SOURCE_NAMES } from '../platform/names.js';
import { PlatformMark } from '../platform/platform-mark.js';
import type { Step, TickOf } from '../server/tasks.js';
import { atPlace } from '../time/at-place.js';
import { say } from '../words/say.js';
import styles from './checklist.module.css';
import { headOf, howEnded, nightsToSelect } from './step-words.js';
import { isTick } from './ticked.js';
import { stepSays } from './told.js';

interface Props {
  readonly step: Step;
  readonly timezone: string;
  readonly mayTick: boolean;
  readonly onTick: (tick: TickOf) => void;
}

/** One step: the whole of it is the tick, large enough for a thumb. */
export function ChecklistStep({ step, timezone, mayTick, onTick }: Props) {
  const [noting, setNoting] = useState(false);
  const [note, setNote] = useState('');
  const { state, unit, platform, action, endedAt } = step;
  const ended = howEnded(step);
  const ticks = mayTick && (state === 'open' || isTick(step));
  const computed = action === 'close' || action === 'reopen';
  const tick = () =>
    onTick(state === 'open' ? { to: 'done', step, note: note.trim() || undefined } : { to: 'open', step });
  return (
    <li className={styles.step} data-state={state}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={state === 'done'}
          disabled={!ticks}
          aria-label={stepSays(step)}
          onChange={tick}
        />
        <span className={styles.what}>
          <strong>{headOf(step)}</strong>
          <span>
            <PlatformMark source={platform} />{' '}
            {say('{unit} on {platform}', { unit: unit.name, platform: SOURCE_NAMES[platform] })}
          </span>
          {computed && state === 'open' && <span>{nightsToSelect(step)}</span>}
          {ended && (
            <span className={styles.ended}>
              {ended}
              {endedAt && `, ${atPlace(endedAt, timezone)}`}
            </span>
          )}
          {step.note && <span className={styles.note}>“{step.note}”</span>}
        </span>
      </label>
      {ticks && state === 'done' && (
        <Button
          className={styles.side!}
          variant="subtle"
          color="gray"
          aria-label={say('Undo: {step}', { step: stepSays(step) })}
          onClick={tick}
        >
          {say('Undo')}
        </Button>
      )}
      {ticks && state === 'open' && !noting && (
        <Button
          className={styles.side!}
          variant="subtle"
          color="gray"
          aria-label={say('Add a note: {step}', { step: stepSays(step) })}
          onClick={() => setNoting(true)}
        >
          {say('Note')}
        </Button>
      )}
      {ticks && state === 'open' && noting && (
        <TextInput
          className={styles.noting!}
          label={say('Note, kept with the tick')}
          maxLength={2000}
          autoFocus
          value={note}
          onChange={event => setNote(event.target.value)}
        />
      )}
    </li>
  );
}
