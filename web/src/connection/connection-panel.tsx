import { Anchor, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link } from 'react-router-dom';
import { StateBadge } from '../health/state-badge.js';
import { STATES } from '../health/states.js';
import { PHONE } from '../page/phone.js';
import { SOURCE_NAMES } from '../platform/names.js';
import { PasteHint } from '../platform/paste-hint.js';
import { PlatformMark } from '../platform/platform-mark.js';
import { spanInWords } from '../platform/rereads.js';
import { problemWords } from '../server/problem-words.js';
import type { Connection, Property } from '../server/shapes.js';
import { useMay } from '../session/may.js';
import { say } from '../words/say.js';
import { connectAddress, unitsNotOn } from './connect-steps.js';
import { ConnectionActions } from './connection-actions.js';
import styles from './connection-panel.module.css';
import { FeedCard } from './feed-card.js';
import { LookEvery } from './look-every.js';
import { WebhookInlet } from './webhook-inlet.js';

interface Props {
  readonly property: Property;
  readonly connection: Connection;
  readonly onClose: () => void;
}

/** All of one connection: its state in words, what can be done, its links each way. */
export function ConnectionPanel({ property, connection, onClose }: Props) {
  const phone = useMediaQuery(PHONE) ?? false;
  const { health, platform } = connection;
  const mayChange = useMay('manager');
  const name = SOURCE_NAMES[platform];
  const place = say('{platform} for {property}', { platform: name, property: property.name });
  const notThere = unitsNotOn(property, connection);
  const reads = connection.feeds.some(f => f.importUrl);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={phone ? '100%' : 480}
      padding="lg"
      title={
        <span className={styles.title}>
          <PlatformMark source={platform} />
          <span>
            {name}
            <small>{property.name}</small>
          </span>
        </span>
      }
      closeButtonProps={{ 'aria-label': say('Close') }}
    >
      <div className={styles.state}>
        <StateBadge state={health.state} />
        <span>{STATES[health.state].means}</span>
      </div>
      {health.problem && (
        <div className={styles.problem}>
          <strong>{problemWords(health.problem).says}</strong>
          <span>{problemWords(health.problem).help}</span>
        </div>
      )}
      <ConnectionActions connection={connection} name={place} onArchived={onClose} />
      <div className={styles.feeds}>
        {connection.feeds.map(feed => (
          <FeedCard
            key={feed.id}
            feed={feed}
            platform={platform}
            timezone={property.timezone}
            unit={property.units.find(u => u.id === feed.unitId)?.name ?? property.name}
            several={connection.feeds.length > 1}
            told={health.problem?.code}
          />
        ))}
      </div>
      {mayChange && notThere.length > 0 && (
        <div className={styles.hint}>
          {notThere.map(({ id, name: unit }) => (
            <span key={id}>{say('{unit} is not on {platform} yet.', { unit, platform: name })}</span>
          ))}
          <Anchor component={Link} to={connectAddress(property.id, platform)} size="sm">
            {say('Add its calendar')}
          </Anchor>
        </div>
      )}
      {mayChange && (
        <div className={styles.hint}>
          <strong>{say('Where our link goes')}</strong>
          <PasteHint platform={platform} propertyId={property.id} />
        </div>
      )}
      {reads &&
        (mayChange ? (
          <LookEvery connection={connection} />
        ) : (
          <p className={styles.hint}>
            {say('We look every {span}.', {
              span: spanInWords(Math.round(connection.lookEverySeconds / 60)),
            })}
          </p>
        ))}
      {mayChange && <WebhookInlet connectionId={connection.id} name={place} />}
    </Drawer>
  );
}
