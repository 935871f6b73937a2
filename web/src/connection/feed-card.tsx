import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { StateBadge } from '../health/state-badge.js';
import { sayDone, sayRefused } from '../page/said.js';
import { SOURCE_NAMES } from '../platform/names.js';
import { useSyncFeed } from '../server/controls.js';
import { problemWords } from '../server/problem-words.js';
import type { Feed, Platform } from '../server/shapes.js';
import { useMay } from '../session/may.js';
import { ago, ahead } from '../time/ago.js';
import { placeTime } from '../time/at-place.js';
import { useNow } from '../time/now.js';
import { say } from '../words/say.js';
import { syncInWords } from './control-words.js';
import { DecideHold } from './decide-hold.js';
import styles from './feed-card.module.css';
import { FeedRules } from './feed-rules.js';
import { KeepByHand } from './keep-by-hand.js';
import { OurLink } from './our-link.js';
import { ReplaceLink } from './replace-link.js';
import { wantsNewLink } from './wants-new-link.js';

interface Props {
  readonly feed: Feed;
  readonly platform: Platform;
  readonly timezone: string;
  readonly unit: string;
  readonly several: boolean;
  /** A problem already told for the whole connection. */
  readonly told: string | undefined;
}

/** One unit on one platform: what we read from it, what it reads from us. */
export function FeedCard({ feed, platform, timezone, unit, several, told }: Props) {
  const now = useNow();
  const mayChange = useMay('manager');
  const [replacing, setReplacing] = useState(() => mayChange && wantsNewLink(feed.health.problem));
  const { health, importUrl, lastPull } = feed;
  const name = SOURCE_NAMES[platform];
  return (
    <section className={styles.card} aria-label={unit}>
      {several && (
        <header>
          <h3>{unit}</h3>
          <StateBadge state={health.state} />
        </header>
      )}
      {health.problem && health.problem.code !== told && (
        <p className={styles.problem}>{problemWords(health.problem).says}</p>
      )}
      {health.hold && (
        <div className={styles.held}>
          {say(
            'The answer of {moment} no longer lists {missing, plural, one {# entry} other {# entries}} we knew. They stay taken until a second answer agrees.',
            { moment: placeTime(health.hold.since, timezone), missing: health.hold.missing },
          )}
          <DecideHold feedId={feed.id} />
        </div>
      )}
      <dl>
        <dt>{say('{platform} tells us', { platform: name })}</dt>
        <dd>
          {importUrl ? (
            <code>
              {importUrl.host}/…{importUrl.end}
            </code>
          ) : (
            say('No link yet')
          )}
          {mayChange && (
            <Button variant="subtle" size="compact-sm" onClick={() => setReplacing(!replacing)}>
              {importUrl ? say('Replace link') : say('Add link')}
            </Button>
          )}
          {mayChange && importUrl && <KeepByHand feedId={feed.id} platform={name} unit={unit} />}
        </dd>
        {importUrl && (
          <>
            <dt>{say('Checked')}</dt>
            <dd>
              {health.lookedAt ? ago(health.lookedAt, now) : say('Not yet')}
              {several && health.state !== 'paused' && <LookNow feedId={feed.id} unit={unit} />}
            </dd>
            <dt>{say('Last change')}</dt>
            <dd>{health.changedAt ? ago(health.changedAt, now) : say('None yet')}</dd>
            {health.nextLookAt && (
              <>
                <dt>{say('Next look')}</dt>
                <dd>{ahead(health.nextLookAt, now)}</dd>
              </>
            )}
          </>
        )}
        <dt>{say('{platform} last read us', { platform: name })}</dt>
        <dd>
          {lastPull
            ? say('{ago} · {pulls, plural, one {# time} other {# times}} in all', {
                ago: ago(lastPull.at, now),
                pulls: lastPull.pulls,
              })
            : say('Not yet')}
        </dd>
      </dl>
      {replacing && (
        <ReplaceLink feed={feed} platform={platform} timezone={timezone} onDone={() => setReplacing(false)} />
      )}
      {importUrl && (
        <Anchor component={Link} to={`/feeds/${feed.id}`} className={styles.page!} size="sm">
          {say('Its answers, and what was believed when')}
        </Anchor>
      )}
      {mayChange && importUrl && <FeedRules feed={feed} />}
      {feed.exportUrl !== undefined && <OurLink feed={feed} platform={platform} unit={unit} />}
    </section>
  );
}

function LookNow({ feedId, unit }: { feedId: string; unit: string }) {
  const sync = useSyncFeed();
  if (!useMay('operator')) return null;
  return (
    <Button
      className={styles.look!}
      variant="subtle"
      size="compact-sm"
      aria-label={say('Look now: {unit}', { unit })}
      loading={sync.isPending}
      onClick={() =>
        sync.mutate(feedId, { onSuccess: asked => sayDone(syncInWords(asked)), onError: sayRefused })
      }
    >
      {say('Look now')}
    </Button>
  );
}
