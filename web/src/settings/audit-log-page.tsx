import { Button } from '@mantine/core';
import { ProblemNote } from '../page/problem-note.js';
import { type Deed, useDeeds } from '../server/audit-log.js';
import { useMembers } from '../server/members.js';
import { useProperties } from '../server/properties.js';
import { inWords } from '../time/ago.js';
import { say, sayRich } from '../words/say.js';
import { doerOf, type Names, sentenceOf } from './deed-words.js';
import { namesIn } from './names.js';
import { RowsLoading, Section, SettingsPage } from './section.js';
import styles from './section.module.css';

export function AuditLogPage() {
  const { data, error, failureReason, hasNextPage, fetchNextPage, isFetchingNextPage } = useDeeds();
  const { data: properties } = useProperties();
  const { data: people } = useMembers();
  const names = namesIn(properties ?? [], people?.members ?? []);
  const deeds = data?.pages.flatMap(page => page.deeds);
  const problem = error ?? failureReason;
  return (
    <SettingsPage title={say('Audit log')}>
      <Section
        title={say('Who did what')}
        words={say('Latest first. Nothing in it can be changed or deleted, by anybody.')}
      >
        {deeds && deeds.length > 0 ? (
          <ol className={styles.rows}>
            {deeds.map(deed => (
              <DeedRow key={deed.id} deed={deed} names={names} />
            ))}
          </ol>
        ) : deeds ? (
          <p className={styles.empty}>{say('Nothing yet.')}</p>
        ) : (
          !problem && <RowsLoading />
        )}
        {problem && <ProblemNote error={problem} />}
        {hasNextPage && (
          <Button mt="md" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say('Show earlier')}
          </Button>
        )}
      </Section>
    </SettingsPage>
  );
}

const DeedRow = ({ deed, names }: { deed: Deed; names: Names }) => (
  <li className={styles.row}>
    <div className={styles.what}>
      <div>
        {sayRich('<doer>{who}</doer> {did}', {
          who: doerOf(deed),
          did: sentenceOf(deed, names),
          doer: parts => <strong>{parts}</strong>,
        })}
      </div>
      <span>
        <time dateTime={deed.at}>{inWords(deed.at)}</time>
        {deed.address && ` · ${say('from {address}', { address: deed.address })}`}
      </span>
    </div>
  </li>
);
