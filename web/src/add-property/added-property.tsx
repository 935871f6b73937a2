import { Anchor, Button } from '@mantine/core';
import { Link, useLocation } from 'react-router-dom';
import { connectAddress } from '../connection/connect-steps.js';
import { FirstReading } from '../connection/first-reading.js';
import { CopyLine } from '../page/copy-line.js';
import { SOURCE_NAMES } from '../platform/names.js';
import { PasteHint } from '../platform/paste-hint.js';
import { PlatformMark } from '../platform/platform-mark.js';
import { usePlatforms } from '../server/platforms.js';
import { useProperties } from '../server/properties.js';
import type { Connection, Property } from '../server/shapes.js';
import { say } from '../words/say.js';
import styles from './added-property.module.css';

const isRead = ({ connections }: Property): boolean => connections.some(c => c.feeds.some(f => f.importUrl));

/** The other half of a connection: our links, where each platform takes them, and whether they are read yet. */
export function AddedProperty({ property: added, onDone }: { property: Property; onDone: () => void }) {
  // What came since, such as the first reading, is in the list.
  const { data: properties } = useProperties();
  const property = properties?.find(({ id }) => id === added.id) ?? added;
  const { pathname } = useLocation();
  const isNowhere = property.connections.length === 0;
  return (
    <div className={styles.added}>
      {isNowhere ? (
        <p>{say('Connect a platform whenever you like: the steps say where its calendar link is.')}</p>
      ) : (
        <p>
          {isRead(property) && say('We are reading its calendars now.')}{' '}
          {say('Give each platform our link, so that it closes the nights sold elsewhere.')}
        </p>
      )}
      {property.connections.map(connection => (
        <OnePlatform key={connection.id} property={property} connection={connection} />
      ))}
      {/* What comes next is the large one: without a platform nothing is read yet. */}
      <Button
        component={Link}
        to={connectAddress(property.id)}
        fullWidth
        {...(isNowhere ? { size: 'md' } : { variant: 'default' })}
      >
        {isNowhere ? say('Connect a platform') : say('Connect another platform')}
      </Button>
      <Button fullWidth {...(isNowhere ? { variant: 'default' } : { size: 'md' })} onClick={onDone}>
        {pathname === '/' ? say('Show the calendar') : say('Done')}
      </Button>
    </div>
  );
}

function OnePlatform({ property, connection }: { property: Property; connection: Connection }) {
  const { data: platforms } = usePlatforms();
  const { platform, feeds } = connection;
  const name = SOURCE_NAMES[platform];
  const facts = platforms?.find(one => one.platform === platform);
  const unitName = (id: string) => property.units.find(u => u.id === id)?.name ?? property.name;
  return (
    <section aria-label={name}>
      <h3>
        <PlatformMark source={platform} />
        {name}
      </h3>
      <PasteHint platform={platform} propertyId={property.id} />
      {facts?.importsFeeds !== false &&
        feeds.map(feed => (
          <div key={feed.id} className={styles.link}>
            {feeds.length > 1 && <span>{unitName(feed.unitId)}</span>}
            <CopyLine
              text={feed.exportUrl ?? ''}
              label={say('our link for {platform}, {unit}', {
                platform: name,
                unit: unitName(feed.unitId),
              })}
            />
            <FirstReading feed={feed} platform={platform} timezone={property.timezone} />
          </div>
        ))}
      {facts?.guides.copyLink && feeds.some(feed => !feed.importUrl) && (
        <Anchor
          component={Link}
          to={connectAddress(property.id, platform)}
          className={styles.missing!}
          size="sm"
        >
          {say('Its own link is still missing: see where it is')}
        </Anchor>
      )}
    </section>
  );
}
