import { Button } from '@mantine/core';
import { useState } from 'react';
import { StateBadge } from '../health/state-badge.js';
import { CopyLine } from '../page/copy-line.js';
import { sayDone, sayRefused } from '../page/said.js';
import { SOURCE_NAMES } from '../platform/names.js';
import { useSyncFeed } from '../server/controls.js';
import type { Feed, Platform } from '../server/shapes.js';
import { useMay } from '../session/may.js';
import { ago, ahead, inWords } from '../time/ago.js';
import { count } from '../time/day.js';
import { useNow } from '../time/now.js';
import { syncInWords } from './control-words.js';
import { DecideHold } from './decide-hold.js';
import styles from './feed-card.module.css';
import { ReplaceLink } from './replace-link.js';

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
  const [replacing, setReplacing] = useState(false);
  const sync = useSyncFeed();
  const mayChange = useMay('manager');
  const mayLook = useMay('operator');
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
        <p className={styles.problem}>{health.problem.says}</p>
      )}
      {health.hold && (
        <div className={styles.held}>
          The answer of {inWords(health.hold.since)} no longer lists{' '}
          {count(health.hold.missing, 'entry', 'entries')} we knew. They stay taken until a second answer
          agrees.
          <DecideHold feedId={feed.id} />
        </div>
      )}
      <dl>
        <dt>{name} tells us</dt>
        <dd>
          {importUrl ? (
            <code>
              {importUrl.host}/…{importUrl.end}
            </code>
          ) : (
            'No link yet'
          )}
          {mayChange && (
            <Button variant="subtle" size="compact-sm" onClick={() => setReplacing(!replacing)}>
              {importUrl ? 'Replace link' : 'Add link'}
            </Button>
          )}
        </dd>
        {importUrl && (
          <>
            <dt>Checked</dt>
            <dd>
              {health.lookedAt ? ago(health.lookedAt, now) : 'Not yet'}
              {several && mayLook && health.state !== 'paused' && (
                <Button
                  className={styles.look!}
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`Look at ${unit} now`}
                  loading={sync.isPending}
                  onClick={() =>
                    sync.mutate(feed.id, {
                      onSuccess: asked => sayDone(syncInWords(asked)),
                      onError: sayRefused,
                    })
                  }
                >
                  Look now
                </Button>
              )}
            </dd>
            <dt>Last change</dt>
            <dd>{health.changedAt ? ago(health.changedAt, now) : 'None yet'}</dd>
            {health.nextLookAt && (
              <>
                <dt>Next look</dt>
                <dd>{ahead(health.nextLookAt, now)}</dd>
              </>
            )}
          </>
        )}
        <dt>{name} last read us</dt>
        <dd>{lastPull ? `${ago(lastPull.at, now)} · ${count(lastPull.pulls, 'time')} in all` : 'Not yet'}</dd>
      </dl>
      {replacing && <ReplaceLink feed={feed} timezone={timezone} onDone={() => setReplacing(false)} />}
      {feed.exportUrl !== undefined && (
        <div className={styles.ours}>
          <span>Our link for {name}</span>
          {feed.exportUrl ? (
            <CopyLine text={feed.exportUrl} label={`our link for ${name}, ${unit}`} />
          ) : (
            <span>Taken back: no platform can read it.</span>
          )}
        </div>
      )}
    </section>
  );
}
