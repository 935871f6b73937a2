import { Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import { CopyLine } from '../page/copy-line.js';
import work from '../page/work-page.module.css';
import { LinkSteps } from '../platform/link-steps.js';
import { SOURCE_NAMES } from '../platform/names.js';
import { rereadsInWords } from '../platform/rereads.js';
import type { Connection, PlatformFacts, Property } from '../server/shapes.js';
import { say } from '../words/say.js';
import styles from './connect.module.css';
import { connectAddress } from './connect-steps.js';
import { FirstReading } from './first-reading.js';
import { StepHeading } from './step-heading.js';

interface Props {
  readonly property: Property;
  readonly connection: Connection;
  readonly facts: PlatformFacts;
}

/** The other half: our links, where the platform takes them, and whether it has read them yet. */
export function OurLinks({ property, connection, facts }: Props) {
  const { platform, guides } = facts;
  const name = SOURCE_NAMES[platform];
  const several = connection.feeds.length > 1;
  const unitName = (id: string) => property.units.find(unit => unit.id === id)?.name ?? property.name;
  return (
    <>
      <StepHeading>
        {guides.pasteLink
          ? say('Give {platform} our link', { platform: name })
          : say('{platform} is kept by hand', { platform: name })}
      </StepHeading>
      {guides.pasteLink ? (
        <>
          <p className={work.words}>
            {say('So it closes the nights that are sold elsewhere.')} {rereadsInWords(facts)}
          </p>
          <section className={work.card} aria-label={say('Our links')}>
            {connection.feeds.map(feed => (
              <div key={feed.id} className={styles.ours}>
                {several && <h3>{unitName(feed.unitId)}</h3>}
                {feed.exportUrl ? (
                  <CopyLine
                    text={feed.exportUrl}
                    label={say('our link for {platform}, {unit}', {
                      platform: name,
                      unit: unitName(feed.unitId),
                    })}
                  />
                ) : (
                  <p className={work.words}>{say('Our link was taken back: no platform can read it.')}</p>
                )}
                <FirstReading feed={feed} platform={platform} timezone={property.timezone} />
              </div>
            ))}
          </section>
          <section className={work.card} aria-label={say('Where it is pasted')}>
            <LinkSteps platform={platform} chore="pasteLink" guide={guides.pasteLink} />
          </section>
        </>
      ) : (
        <p className={work.words}>
          {say(
            'There is nothing to paste. Whenever nights are sold elsewhere, a checklist of what to close there comes up under Tasks and on Today.',
          )}
        </p>
      )}
      <div className={styles.actions}>
        <Button component={Link} to={connectAddress(property.id)} variant="default">
          {say('Connect another platform')}
        </Button>
        <Button component={Link} to={`/?search=${encodeURIComponent(property.name)}`}>
          {say('Show the calendar')}
        </Button>
      </div>
    </>
  );
}
