import { Button } from '@mantine/core';
import { ProblemNote } from '../page/problem-note.js';
import { sayRefused } from '../page/said.js';
import { type OpenSession, useEndOtherSessions, useEndSession, useSessions } from '../server/me.js';
import { RowsLoading, Section } from '../settings/section.js';
import styles from '../settings/section.module.css';
import { ago, inWords } from '../time/ago.js';
import { useNow } from '../time/now.js';
import { say } from '../words/say.js';
import { browserName } from './browser-name.js';

/** Where one is signed in, and the way to end it from afar. */
export function OpenSessions() {
  const { data: sessions, error, failureReason } = useSessions();
  const endOthers = useEndOtherSessions();
  const problem = error ?? failureReason;
  return (
    <Section
      title={say('Where you are signed in')}
      words={say('End whatever you do not know, and change your password then.')}
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
          {say('End all others')}
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
            {say('This browser')}
          </em>
        )}
        <span>
          {[
            session.address && say('From {address}', { address: session.address }),
            say('since {moment}', { moment: inWords(session.since) }),
            !session.current && say('seen {ago}', { ago: ago(session.seenAt, now) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      {!session.current && (
        <Button
          variant="subtle"
          color="gray"
          size="sm"
          px="sm"
          aria-label={say('End {browser}, signed in {moment}', {
            browser: name,
            moment: inWords(session.since),
          })}
          loading={end.isPending}
          onClick={() => end.mutate(session.id, { onError: sayRefused })}
        >
          {say('End')}
        </Button>
      )}
    </li>
  );
}
