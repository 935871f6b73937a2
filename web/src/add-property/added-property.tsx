import { Button } from '@mantine/core';
import { CopyLine } from '../page/copy-line.js';
import { SOURCE_NAMES } from '../platform/names.js';
import { PasteHint } from '../platform/paste-hint.js';
import { PlatformMark } from '../platform/platform-mark.js';
import type { Property } from '../server/shapes.js';
import styles from './added-property.module.css';

const isRead = ({ connections }: Property): boolean => connections.some(c => c.feeds.some(f => f.importUrl));

/** The other half of a connection: our links, and where each platform takes them. */
export function AddedProperty({ property, onDone }: { property: Property; onDone: () => void }) {
  const unitName = (id: string) => property.units.find(u => u.id === id)?.name ?? property.name;
  return (
    <div className={styles.added}>
      {property.connections.length === 0 ? (
        <p>
          Connect a platform whenever you have its calendar link, from the menu beside the property’s name.
        </p>
      ) : (
        <p>
          {isRead(property) && 'We are reading its calendars now. '}
          Give each platform our link, so that it closes the nights sold elsewhere.
        </p>
      )}
      {property.connections.map(connection => (
        <section key={connection.id} aria-label={SOURCE_NAMES[connection.platform]}>
          <h3>
            <PlatformMark source={connection.platform} />
            {SOURCE_NAMES[connection.platform]}
          </h3>
          <PasteHint platform={connection.platform} />
          {connection.feeds.map(feed => (
            <div key={feed.id} className={styles.link}>
              {connection.feeds.length > 1 && <span>{unitName(feed.unitId)}</span>}
              <CopyLine
                text={feed.exportUrl ?? ''}
                label={`our link for ${SOURCE_NAMES[connection.platform]}, ${unitName(feed.unitId)}`}
              />
            </div>
          ))}
        </section>
      ))}
      <Button fullWidth size="md" onClick={onDone}>
        Show the calendar
      </Button>
    </div>
  );
}
