import { Button, Group } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { pausedInWords, resumedInWords, syncInWords } from '../connection/control-words.js';
import { StateBadge } from '../health/state-badge.js';
import { STATES } from '../health/states.js';
import { ConfirmDialog } from '../page/confirm-dialog.js';
import { ProblemNote } from '../page/problem-note.js';
import { sayDone, sayRefused } from '../page/said.js';
import { SOURCE_NAMES } from '../platform/names.js';
import { usePauseMany, useResumeMany, useSyncMany } from '../server/controls.js';
import { problemWords } from '../server/problem-words.js';
import { useProperties } from '../server/properties.js';
import type { Property } from '../server/shapes.js';
import { useMay } from '../session/may.js';
import { say } from '../words/say.js';
import { RowsLoading, Section, SettingsPage } from './section.js';
import styles from './section.module.css';

/** States in which the calendars of a platform may be behind. */
const BEHIND = ['failing', 'stale', 'held', 'retrying', 'paused'] as const;

/** All calendars at once: look now, pause, resume; and those that are not in step. */
export function SyncPage() {
  const { data: properties, error, failureReason } = useProperties();
  const problem = error ?? failureReason;
  return (
    <SettingsPage title={say('Syncing')}>
      {properties ? (
        <>
          <Controls properties={properties} />
          <Behind properties={properties} />
        </>
      ) : (
        <Section title={say('All calendars')}>
          {problem ? <ProblemNote error={problem} /> : <RowsLoading />}
        </Section>
      )}
    </SettingsPage>
  );
}

function Controls({ properties }: { properties: readonly Property[] }) {
  const sync = useSyncMany();
  const pause = usePauseMany();
  const resume = useResumeMany();
  const [asking, setAsking] = useState(false);
  const mayPause = useMay('manager');
  const connections = properties.flatMap(property => property.connections);
  const paused = connections.filter(({ state }) => state === 'paused').length;
  const running = connections.length - paused;
  return (
    <Section
      title={say('All calendars')}
      words={say(
        '{running, plural, one {# connection} other {# connections}} running, {paused} paused. Looks at many calendars are spread, so that no platform is asked too much at once: how long that takes is said when you ask. Asking twice makes no look twice.',
        { running, paused },
      )}
    >
      <Group gap="xs" mt="md">
        <Button
          leftSection={<IconRefresh size={16} />}
          loading={sync.isPending}
          disabled={running === 0}
          onClick={() =>
            sync.mutate('all', { onSuccess: asked => sayDone(syncInWords(asked)), onError: sayRefused })
          }
        >
          {say('Sync all now')}
        </Button>
        {mayPause && running > 0 && (
          <Button
            variant="default"
            leftSection={<IconPlayerPause size={16} />}
            onClick={() => setAsking(true)}
          >
            {say('Pause all')}
          </Button>
        )}
        {mayPause && paused > 0 && (
          <Button
            variant="default"
            leftSection={<IconPlayerPlay size={16} />}
            loading={resume.isPending}
            onClick={() =>
              resume.mutate('all', {
                onSuccess: turned => sayDone(resumedInWords(turned)),
                onError: sayRefused,
              })
            }
          >
            {say('Resume all')}
          </Button>
        )}
      </Group>
      {sync.data && (
        <p className={styles.empty} role="status">
          {syncInWords(sync.data)}
        </p>
      )}
      <ConfirmDialog
        opened={asking}
        title={say('Pause all calendars?')}
        words={say(
          'We look at none of {running, plural, one {# connection} other {# connections}} until you resume. Nights known so far stay taken, and our links go on working; new bookings are not seen.',
          { running },
        )}
        action={say('Pause all')}
        mutation={pause}
        send={() => pause.mutateAsync('all').then(turned => sayDone(pausedInWords(turned)))}
        onClose={() => setAsking(false)}
      />
    </Section>
  );
}

function Behind({ properties }: { properties: readonly Property[] }) {
  const behind = properties
    .flatMap(property => property.connections.map(connection => ({ property, connection })))
    .filter(({ connection }) => (BEHIND as readonly string[]).includes(connection.health.state));
  return (
    <Section title={say('Not in step')}>
      {behind.length === 0 ? (
        <p className={styles.empty}>{say('Every calendar with a link is read, and none is paused.')}</p>
      ) : (
        <ul className={styles.rows}>
          {behind.map(({ property, connection: { id, platform, health } }) => (
            <li key={id} className={styles.row}>
              <div className={styles.what}>
                <Link to={`/?connection=${id}`}>
                  {say('{property} on {platform}', {
                    property: property.name,
                    platform: SOURCE_NAMES[platform],
                  })}
                </Link>
                <span>{health.problem ? problemWords(health.problem).says : STATES[health.state].means}</span>
              </div>
              <StateBadge state={health.state} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
