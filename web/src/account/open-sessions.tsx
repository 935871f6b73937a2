import { Button } from '@mantine/core';
import { ProblemNote } from '../page/problem-note.js';
import { sayRefused } from '../page/said.js';
import { type OpenSession, useEndOtherSessions, useEndSession, useSessions } from '../server/me.js';
import { RowsLoading, Section } from '../settings/section.js';
import styles from '../settings/section.module.css';
import { ago, inWords } from '../time/ago.js';
import { useNow } from '../time/now.js';
import { browserName } from './browser-name.js';

/** Where one is signed in, and the way to end it from afar. */
export function OpenSessions() {
  const { data: sessions, error, failureReason } = useSessions();
  const endOthers = useEndOtherSessions();
  const problem = error ?? failureReason;
  return (
    <Section
      title="Where you are signed in"
      words="End whatever you do not know, and change your password then."
    >
      {sessions ? (
        <ul className={styles.rows}>
          {sessions.map(session => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ul>
      ) : problem ? (
        <ProblemNote error={problem} />
      ) : (
        <RowsLoading />
      )}
      {sessions && sessions.length > 1 && (
        <Button
          mt="md"
          variant="default"
          loading={endOthers.isPending}
          onClick={() => endOthers.mutate(undefined, { onError: sayRefused })}
        >
          End all others
        </Button>
      )}
    </Section>
  );
}

function SessionRow({ session }: { session: OpenSession }) {
  const now = useNow();
  const end = useEndSession();
  const name = browserName(session.browser);
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <strong>{name}</strong>
        {session.current && (
          <em className={styles.mark} data-tone="good">
            This browser
          </em>
        )}
        <span>
          {session.address && `From ${session.address} · `}
          since {inWords(session.since)}
          {!session.current && ` · seen ${ago(session.seenAt, now)}`}
        </span>
      </div>
      {!session.current && (
        <Button
          variant="subtle"
          color="gray"
          size="sm"
          px="sm"
          aria-label={`End ${name}, signed in ${inWords(session.since)}`}
          loading={end.isPending}
          onClick={() => end.mutate(session.id, { onError: sayRefused })}
        >
          End
        </Button>
      )}
    </li>
  );
}
