import { Link } from 'react-router-dom';
import { ProblemNote } from '../../page/problem-note.js';
import {
  type Channel,
  type Notification,
  useChannels,
  useToldLately,
  type Whose,
} from '../../server/channels.js';
import { inWords } from '../../time/ago.js';
import { say } from '../../words/say.js';
import { RowsLoading, Section } from '../section.js';
import styles from '../section.module.css';
import { outcomeOf } from './channel-words.js';
import own from './notifications.module.css';
import { noticeSays } from './told.js';

/** What was told, or waits to be, latest first. */
export function ToldLately({ of, title }: { of: Whose; title: string }) {
  const { data: notifications, error, failureReason } = useToldLately(of);
  const { data: channels } = useChannels();
  const problem = error ?? failureReason;
  return (
    <Section title={title} words={say('The latest 20. They are kept for 90 days.')}>
      {notifications && notifications.length > 0 ? (
        <ul className={styles.rows}>
          {notifications.map(one => (
            <ToldRow
              key={one.id}
              notification={one}
              channel={channels?.find(({ id }) => id === one.channelId)}
            />
          ))}
        </ul>
      ) : notifications ? (
        <p className={styles.empty}>{say('Nothing yet.')}</p>
      ) : problem ? (
        <ProblemNote error={problem} />
      ) : (
        <RowsLoading />
      )}
    </Section>
  );
}

function ToldRow({ notification, channel }: { notification: Notification; channel: Channel | undefined }) {
  const { path, at } = notification;
  const { tone, words } = outcomeOf(notification);
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <Link to={path}>{noticeSays(notification)}</Link>
        <span>
          <time dateTime={at}>{inWords(at)}</time>
          {` · ${channel?.name ?? say('a channel that is removed now')}`}
        </span>
        <span className={own.outcome} data-tone={tone}>
          {words}
        </span>
      </div>
    </li>
  );
}
