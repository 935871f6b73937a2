import { Button } from '@mantine/core';
import { IconChevronRight, IconDownload } from '@tabler/icons-react';
import { Link, useParams } from 'react-router-dom';
import { Hint } from '../live/hint.js';
import { WorkPage, WorkPending } from '../page/work-page.js';
import styles from '../page/work-page.module.css';
import { type ExplainedConflict, type Suggestion, useConflict } from '../server/conflicts.js';
import { useOpenTasks } from '../server/tasks.js';
import { useMay } from '../session/may.js';
import { taskSays } from '../tasks/told.js';
import { atPlaceWithYear, placeName } from '../time/at-place.js';
import { nightsInWords } from '../time/day.js';
import { unitInWords } from '../unit/unit-in-words.js';
import { say } from '../words/say.js';
import { ConflictMark } from './conflict-mark.js';
import own from './conflict-page.module.css';
import { CLOSE_REASONS } from './conflict-words.js';
import { NotAConflict } from './not-a-conflict.js';
import { OverlapPicture } from './overlap-picture.js';
import { Reopen } from './reopen.js';
import { SideCard } from './side-card.js';
import { conflictSays, whoWasFirstSays } from './told.js';
import { useUnitsOf } from './units-of.js';
import { wayOutInWords } from './way-out.js';
import { WaysOut } from './ways-out.js';

const BACK = { to: '/conflicts', name: say('All conflicts') };

export function ConflictPage() {
  const { id } = useParams();
  const { data: conflict, error, failureReason } = useConflict(id!);
  if (!conflict) {
    return (
      <WorkPage title={say('Conflict')} back={BACK}>
        <WorkPending problem={error ?? failureReason} />
      </WorkPage>
    );
  }
  return (
    <WorkPage
      title={[unitInWords(conflict.property, conflict.unit), nightsInWords(conflict.nights)].join(', ')}
      back={BACK}
    >
      <Told conflict={conflict} />
    </WorkPage>
  );
}

/** What happened, both sides, who was first, and what can be done. */
function Told({ conflict }: { conflict: ExplainedConflict }) {
  const { sides, whoWasFirst, state, property } = conflict;
  const mayDecide = useMay('operator');
  return (
    <>
      <div>
        <div className={styles.marks}>
          <ConflictMark conflict={conflict} />
        </div>
        <p className={own.says}>{conflictSays(conflict)}</p>
      </div>
      <OverlapPicture conflict={conflict} />
      <div className={own.sides}>
        {sides.map((side, i) => (
          <SideCard
            key={side.entryId}
            side={side}
            first={whoWasFirst.first === i}
            timezone={property.timezone}
          />
        ))}
      </div>
      <p className={styles.place}>
        {say('Times are those of {place}.', { place: placeName(property.timezone) })}
      </p>
      <p className={own.first}>
        <strong>
          {whoWasFirst.sure === 'certain' ? say('Who was first is certain.') : say('Who was first is open.')}
        </strong>{' '}
        {whoWasFirstSays(conflict)}{' '}
        <Hint about={say('who was first')}>
          {say(
            'We know when we first saw each stay, and the look before that did not show it. Where those times do not overlap, it is certain who was first; where they do, only the platforms know.',
          )}
        </Hint>
      </p>
      <Button
        className={own.evidence!}
        component="a"
        href={`/api/conflicts/${conflict.id}/evidence`}
        download
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        {say('Evidence for a platform’s support')}
      </Button>
      {state === 'open' && <WaysOut conflict={conflict} />}
      {state !== 'open' && <Outcome conflict={conflict} />}
      {mayDecide && state === 'open' && <NotAConflict conflict={conflict} />}
    </>
  );
}

/** What was decided, or how it ended. */
function Outcome({ conflict }: { conflict: ExplainedConflict }) {
  const { state, chosen, note, decidedAt, decidedBy, closedAt, closeReason, suggestions, property } =
    conflict;
  const mayDecide = useMay('operator');
  const at = (instant: string) => atPlaceWithYear(instant, property.timezone);
  const { data: tasks } = useOpenTasks({ conflict: conflict.id });
  const units = useUnitsOf(property.id);
  // Kept as it stood when it was chosen: it may be possible no more.
  const way = suggestions.find(({ key }) => key === chosen?.key) ?? (chosen as Suggestion | undefined);
  return (
    <section className={styles.card} aria-label={say('What was decided')}>
      {state === 'closed' ? (
        <h2>{closeReason ? say('Over: {reason}', { reason: CLOSE_REASONS[closeReason] }) : say('Over')}</h2>
      ) : (
        <h2>
          {state === 'dismissed'
            ? say('Not a conflict')
            : way
              ? wayOutInWords(way, conflict, units).says
              : say('A way out was chosen')}
        </h2>
      )}
      {note && <p className={own.note}>“{note}”</p>}
      <p className={styles.words}>
        {[
          ...(decidedAt
            ? [
                decidedBy
                  ? say('Decided {moment} by {person}.', { moment: at(decidedAt), person: decidedBy })
                  : say('Decided {moment}.', { moment: at(decidedAt) }),
              ]
            : []),
          ...(closedAt ? [say('Closed {moment}.', { moment: at(closedAt) })] : []),
          ...(state === 'settling'
            ? [say('Choosing changes nothing on a platform. It closes when the calendars show it.')]
            : []),
        ].join(' ')}
      </p>
      {state === 'settling' &&
        tasks?.map(task => (
          <Link key={task.id} className={`${styles.item} ${own.task}`} to={`/tasks/${task.id}`}>
            <div>
              <strong>{taskSays(task)}</strong>
            </div>
            <IconChevronRight className={styles.more} size={18} aria-hidden />
          </Link>
        ))}
      {mayDecide && state !== 'closed' && <Reopen conflict={conflict} />}
    </section>
  );
}
