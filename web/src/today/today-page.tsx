import { IconCircleCheckFilled } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import { WorkPage, WorkPending } from '../page/work-page.js';
import work from '../page/work-page.module.css';
import { useConflicts, useQuestions } from '../server/conflicts.js';
import { useProperties } from '../server/properties.js';
import type { Property } from '../server/shapes.js';
import { useOpenTasks } from '../server/tasks.js';
import { useExposures } from '../server/today.js';
import { useNow } from '../time/now.js';
import { say, sayRich } from '../words/say.js';
import { Arrivals } from './arrivals.js';
import { lastReadInWords } from './last-read.js';
import { needsNow } from './needs.js';
import { NeedsList } from './needs-list.js';
import styles from './today.module.css';

/** What needs a person now, and who comes and goes. */
export default function TodayPage() {
  const now = useNow();
  const conflicts = useConflicts();
  const exposures = useExposures();
  const tasks = useOpenTasks();
  const properties = useProperties();
  const questions = useQuestions();
  const all = [conflicts, exposures, tasks, properties, questions];
  const problem = all.map(one => (one.data ? null : (one.error ?? one.failureReason))).find(Boolean);
  const known =
    conflicts.data && exposures.data && tasks.data && properties.data && questions.data
      ? {
          conflicts: conflicts.data,
          exposures: exposures.data,
          tasks: tasks.data,
          properties: properties.data,
          questions: questions.data,
        }
      : undefined;
  return (
    <WorkPage title={say('Today')}>
      {!known ? (
        <WorkPending problem={problem} />
      ) : known.properties.length === 0 ? (
        <FirstProperty />
      ) : (
        <>
          <Needs needs={needsNow({ ...known, now })} properties={known.properties} now={now} />
          <Arrivals now={now} />
        </>
      )}
    </WorkPage>
  );
}

interface NeedsProps {
  readonly needs: ReturnType<typeof needsNow>;
  readonly properties: readonly Property[];
  readonly now: number;
}

function Needs({ needs, properties, now }: NeedsProps) {
  const lastRead = lastReadInWords(properties, now);
  if (needs.length === 0)
    return (
      <section className={styles.calm} aria-label={say('What needs you')}>
        <IconCircleCheckFilled size={30} aria-hidden />
        <div>
          <h2>{say('All in step')}</h2>
          <p>
            {say('Nothing needs you now.')} {lastRead}
          </p>
        </div>
      </section>
    );
  return (
    <section className={styles.section} aria-label={say('What needs you')}>
      <h2 className={styles.heading}>
        {say('{things, plural, one {# thing needs you} other {# things need you}}', { things: needs.length })}
      </h2>
      <NeedsList needs={needs} />
      <p className={work.place}>{lastRead}</p>
    </section>
  );
}

const FirstProperty = () => (
  <div className={work.done}>
    <strong>{say('No properties yet')}</strong>
    <p>
      {sayRich(
        'What needs you each day will stand here. It begins with the calendar links of a property: <a>add the first one</a>.',
        { a: words => <Link to="/">{words}</Link> },
      )}
    </p>
  </div>
);
