import { ProblemNote } from '../page/problem-note.js';
import { useMembers } from '../server/members.js';
import { say } from '../words/say.js';
import { Invitations } from './invitations.js';
import { MemberRow } from './member-row.js';
import { RowsLoading, Section, SettingsPage } from './section.js';
import styles from './section.module.css';

export function PeoplePage() {
  const { data, error, failureReason } = useMembers();
  const problem = error ?? failureReason;
  return (
    <SettingsPage title={say('People')}>
      <Section title={say('Members')}>
        {data ? (
          <ul className={styles.rows}>
            {data.members.map(member => (
              <MemberRow key={member.personId} member={member} />
            ))}
          </ul>
        ) : problem ? (
          <ProblemNote error={problem} />
        ) : (
          <RowsLoading />
        )}
      </Section>
      {data && <Invitations open={data.invitations} />}
    </SettingsPage>
  );
}
