import { ProblemNote } from '../page/problem-note.js';
import { useRetention } from '../server/retention.js';
import { say } from '../words/say.js';
import styles from './retention-page.module.css';
import { RowsLoading, Section, SettingsPage } from './section.js';

const days = (count: number): string => say('{count, plural, one {# day} other {# days}}', { count });

/** What is kept how long, plainly: it is set on the server, for all organizations there. */
export function RetentionPage() {
  const { data, error, failureReason } = useRetention();
  const problem = error ?? failureReason;
  return (
    <SettingsPage title={say('Retention')}>
      <Section
        title={say('What is removed after a time')}
        words={say(
          'These times are set on the server, for everybody on it. Whoever runs the server changes them there; docs/settings.md of the product names the settings.',
        )}
      >
        {data ? (
          <dl className={styles.kept}>
            <Kept
              what={say('Names, phone digits and codes of guests')}
              words={say('From our tables and from the stored answers. The nights stay.')}
              long={say('{days} after check-out', { days: days(data.guestDays) })}
            />
            <Kept
              what={say('Answers of platforms')}
              words={say(
                'The calendars as they came, for evidence and for undoing. The last one of each feed stays; of one that is evidence of an entry, when it came stays known.',
              )}
              long={days(data.answerDays)}
            />
            <Kept
              what={say('Health by hour')}
              words={say('How often looks worked and how long they took.')}
              long={days(data.healthDays)}
            />
            <Kept
              what={say('Notifications')}
              words={say('What was sent to people, and whether it arrived.')}
              long={days(data.notificationDays)}
            />
            <Kept
              what={say('Webhooks')}
              words={say('What came and what was sent.')}
              long={days(data.webhookDays)}
            />
          </dl>
        ) : problem ? (
          <ProblemNote error={problem} />
        ) : (
          <RowsLoading />
        )}
      </Section>
      <Section
        title={say('What stays')}
        words={say('Until the organization is deleted; an owner can do that under Organization.')}
      >
        <dl className={styles.kept}>
          <Kept
            what={say('Nights, and how they came about')}
            words={say('Entries, changes, conflicts and tasks: who was first, and how we know.')}
            long={say('For good')}
          />
          <Kept
            what={say('Audit log')}
            words={say('Who did what, and from which address.')}
            long={say('For good')}
          />
        </dl>
      </Section>
    </SettingsPage>
  );
}

const Kept = ({ what, words, long }: { what: string; words: string; long: string }) => (
  <div>
    <dt>{what}</dt>
    <dd className={styles.long}>{long}</dd>
    <dd className={styles.words}>{words}</dd>
  </div>
);
