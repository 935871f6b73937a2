import { SegmentedControl } from '@mantine/core';
import { useSearchParams } from 'react-router-dom';
import { AllDone, WorkPage, WorkPending } from '../page/work-page.js';
import styles from '../page/work-page.module.css';
import { useConflicts, useSettledConflicts } from '../server/conflicts.js';
import { say } from '../words/say.js';
import { ClosureStack } from './closure-stack.js';
import { ConflictRow } from './conflict-row.js';
import { worstFirst } from './conflict-words.js';

/** Nights that two sources hold: what is to be decided, the worst first; or what was. */
export function ConflictsPage() {
  const [search, setSearch] = useSearchParams();
  const settled = search.get('show') === 'settled';
  return (
    <WorkPage
      title={say('Conflicts')}
      tools={
        <SegmentedControl
          aria-label={say('Which conflicts')}
          value={settled ? 'settled' : 'open'}
          onChange={show => setSearch(show === 'settled' ? { show } : {}, { replace: true })}
          data={[
            { value: 'open', label: say('To settle') },
            { value: 'settled', label: say('Settled') },
          ]}
        />
      }
    >
      {settled ? <Settled /> : <ToSettle />}
    </WorkPage>
  );
}

function ToSettle() {
  const { data: conflicts, error, failureReason } = useConflicts();
  if (!conflicts) return <WorkPending problem={error ?? failureReason} />;
  return (
    <>
      <ClosureStack />
      {conflicts.length > 0 ? (
        <ul className={styles.list}>
          {conflicts.toSorted(worstFirst).map(conflict => (
            <ConflictRow key={conflict.id} conflict={conflict} />
          ))}
        </ul>
      ) : (
        <AllDone says={say('No night is sold twice')}>
          {say('As soon as two calendars hold the same nights, it stands here, with ways out.')}
        </AllDone>
      )}
    </>
  );
}

function Settled() {
  const { data: conflicts, error, failureReason } = useSettledConflicts();
  if (!conflicts) return <WorkPending problem={error ?? failureReason} />;
  if (conflicts.length === 0)
    return <AllDone says={say('None yet')}>{say('What was settled stays here to read.')}</AllDone>;
  return (
    <ul className={styles.list}>
      {conflicts.map(conflict => (
        <ConflictRow key={conflict.id} conflict={conflict} />
      ))}
    </ul>
  );
}
