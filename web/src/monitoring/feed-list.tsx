import { Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import { StateBadge } from '../health/state-badge.js';
import { WorkPending } from '../page/work-page.js';
import work from '../page/work-page.module.css';
import { SOURCE_NAMES } from '../platform/names.js';
import { PlatformMark } from '../platform/platform-mark.js';
import { type MonitoredFeed, useMonitoredFeeds } from '../server/monitoring.js';
import type { Platform } from '../server/shapes.js';
import { say } from '../words/say.js';
import { failedInWords } from './failure-words.js';
import { byNumber, percent, span } from './figures.js';
import styles from './monitoring.module.css';

const placeOf = ({ property, unit }: MonitoredFeed): string =>
  unit.name === property.name ? property.name : `${property.name}, ${unit.name}`;

function Feed({ feed }: { feed: MonitoredFeed }) {
  const { day } = feed.windows;
  const [worst] = byNumber(day.failures);
  return (
    <li>
      <Link className={work.item} to={`/feeds/${feed.feedId}`}>
        <PlatformMark source={feed.platform} />
        <div>
          <strong>{placeOf(feed)}</strong>
          <p className={work.place}>
            {[
              SOURCE_NAMES[feed.platform],
              say('{rate} of {looks, plural, one {# look} other {# looks}} answered', {
                rate: percent(day.successRate),
                looks: day.looks,
              }),
              ...(feed.answerAgeSeconds === null
                ? []
                : [say('answer {age} old', { age: span(feed.answerAgeSeconds) })]),
              ...(worst ? [failedInWords(worst)] : []),
            ].join(' · ')}
          </p>
        </div>
        <StateBadge state={feed.state} />
      </Link>
    </li>
  );
}

/** The worst first. */
export function FeedList({ platform }: { platform: Platform | undefined }) {
  const { data, error, failureReason, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useMonitoredFeeds(platform);
  const feeds = data?.pages.flatMap(page => page.feeds);
  if (!feeds) return <WorkPending problem={error ?? failureReason} />;
  if (feeds.length === 0) return <p className={styles.quiet}>{say('No calendar is read here yet.')}</p>;
  return (
    <>
      <ul className={work.list} aria-label={say('Feeds, the worst first')}>
        {feeds.map(feed => (
          <Feed key={feed.feedId} feed={feed} />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say('Show more')}
        </Button>
      )}
    </>
  );
}
