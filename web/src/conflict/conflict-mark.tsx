import { IconAlertTriangle } from '@tabler/icons-react';
import styles from '../page/work-page.module.css';
import type { Conflict } from '../server/conflicts.js';
import { CONFLICT_KINDS, CONFLICT_STATES } from './conflict-words.js';

/** What kind it is, and where it stands unless it waits for a decision. */
export function ConflictMark({ conflict: { kind, state } }: { conflict: Pick<Conflict, 'kind' | 'state'> }) {
  const { name, tone } = CONFLICT_KINDS[kind];
  return (
    <>
      <span className={styles.mark} data-tone={state === 'open' ? tone : undefined}>
        {state === 'open' && <IconAlertTriangle size={14} aria-hidden />}
        {name}
      </span>
      {state !== 'open' && (
        <span className={styles.mark} data-tone={state === 'settling' ? 'wait' : 'good'}>
          {CONFLICT_STATES[state]}
        </span>
      )}
    </>
  );
}
