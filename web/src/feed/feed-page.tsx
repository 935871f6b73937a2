import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router-dom';
import { wantsNewLink } from '../connection/wants-new-link.js';
import { StateBadge } from '../health/state-badge.js';
import { STATES } from '../health/states.js';
import { WorkPage, WorkPending } from '../page/work-page.js';
import work from '../page/work-page.module.css';
import { SOURCE_NAMES } from '../platform/names.js';
import { problemWords } from '../server/problem-words.js';
import { useProperties } from '../server/properties.js';
import type { Connection, Feed, Property, Unit } from '../server/shapes.js';
import { useMay } from '../session/may.js';
import { unitInWords } from '../unit/unit-in-words.js';
import { say } from '../words/say.js';
import { Answers } from './answers.js';
import styles from './feed.module.css';
import { FeedFigures } from './feed-figures.js';
import { HeldAnswer } from './held-answer.js';
import { Replay } from './replay.js';

/** A feed with all that it belongs to. */
export interface FeedAtHome {
  readonly property: Property;
  readonly connection: Connection;
  readonly feed: Feed;
  readonly unit: Unit;
}

function findFeed(properties: readonly Property[], id: string | undefined): FeedAtHome | undefined {
  for (const property of properties)
    for (const connection of property.connections) {
      const feed = connection.feeds.find(one => one.id === id);
      const unit = property.units.find(one => one.id === feed?.unitId);
      if (feed && unit) return { property, connection, feed, unit };
    }
  return undefined;
}

const BACK = { to: '/monitoring', name: say('Monitoring') };

/** One calendar of one unit on one platform: how reading it goes, what it said, and what was believed when. */
export default function FeedPage() {
  const { id } = useParams();
  const mayChange = useMay('manager');
  const { data: properties, error, failureReason } = useProperties();
  const home = properties && findFeed(properties, id);
  if (!properties)
    return (
      <WorkPage title={say('Feed')} back={BACK}>
        <WorkPending problem={error ?? failureReason} />
      </WorkPage>
    );
  if (!home)
    return (
      <WorkPage title={say('There is no such feed')} back={BACK}>
        <p className={work.words}>
          {say('It may have been archived with its connection, or the address is mistyped.')}
        </p>
      </WorkPage>
    );
  const { property, connection, feed, unit } = home;
  const { health } = feed;
  const place = unitInWords(property, unit);
  return (
    <WorkPage
      title={say('{unit} on {platform}', { unit: place, platform: SOURCE_NAMES[connection.platform] })}
      back={BACK}
      tools={
        <Button component={Link} to={`/?connection=${connection.id}`} variant="default">
          {say('Open the connection')}
        </Button>
      }
      width="wide"
    >
      <div className={styles.state}>
        <StateBadge state={health.state} />
        <span>{STATES[health.state].means}</span>
      </div>
      {health.problem && (
        <section className={work.card} aria-label={say('What is wrong')}>
          <h2>{problemWords(health.problem).says}</h2>
          <p className={work.words}>{problemWords(health.problem).help}</p>
          {mayChange && wantsNewLink(health.problem) && (
            <Button component={Link} to={`/?connection=${connection.id}`} mt="sm">
              {say('Put a new link in place')}
            </Button>
          )}
        </section>
      )}
      {health.hold && <HeldAnswer home={home} hold={health.hold} />}
      <Replay key={feed.id} home={home} />
      <FeedFigures home={home} />
      <Answers home={home} />
    </WorkPage>
  );
}
