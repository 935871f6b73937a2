import work from '../page/work-page.module.css';
import type { Step, TickOf } from '../server/tasks.js';
import { whoseTime } from '../time/at-place.js';
import { say } from '../words/say.js';
import styles from './checklist.module.css';
import { ChecklistStep } from './checklist-step.js';
import { progressOf } from './ticked.js';

interface Props {
  readonly steps: readonly Step[];
  /** The property's. */
  readonly timezone: string;
  readonly mayTick: boolean;
  readonly onTick: (tick: TickOf) => void;
}

/** The steps with their ticks, and how far one is. */
export function Checklist({ steps, timezone, mayTick, onTick }: Props) {
  const { done, of } = progressOf(steps);
  return (
    <section aria-label={say('Steps')} className={styles.checklist}>
      {of > 0 && (
        <div className={styles.progress}>
          <progress value={done} max={of} aria-label={say('{done} of {of} done', { done, of })} />
          <span aria-hidden>{say('{done} of {of}', { done, of })}</span>
        </div>
      )}
      <ul className={styles.steps}>
        {steps.map(step => (
          <ChecklistStep key={step.id} {...{ step, timezone, mayTick, onTick }} />
        ))}
      </ul>
      {steps.some(({ endedAt }) => endedAt) && <p className={work.place}>{whoseTime(timezone)}</p>}
    </section>
  );
}
