import { Link } from 'react-router-dom';
import work from '../page/work-page.module.css';
import { PLATFORMS, SOURCE_NAMES } from '../platform/names.js';
import { PlatformMark } from '../platform/platform-mark.js';
import { rereadsInWords, spanInWords } from '../platform/rereads.js';
import type { PlatformFacts, Property } from '../server/shapes.js';
import { say } from '../words/say.js';
import styles from './connect.module.css';
import { connectAddress, unitsNotOn } from './connect-steps.js';
import { StepHeading } from './step-heading.js';

interface Props {
  readonly property: Property;
  readonly platforms: readonly PlatformFacts[];
}

function givesInWords({ guides, sync, lookEverySeconds }: PlatformFacts): string {
  if (!guides.copyLink)
    return say('It has no calendar links: a checklist tells what to close there by hand.');
  if (sync === 'checklist')
    return say('Homes have a calendar link there. Without one, a checklist tells what to close by hand.');
  return say('It gives a calendar link, and we read it about every {span}.', {
    span: spanInWords(Math.round(lookEverySeconds / 60)),
  });
}

/** Each platform with what it can do; none is connected twice. */
export const ChoosePlatform = ({ property, platforms }: Props) => (
  <>
    <StepHeading>{say('Choose a platform')}</StepHeading>
    <p className={work.words}>
      {say(
        'First its calendar link comes to us, then ours goes to it: so each closes the nights that another one has sold.',
      )}
    </p>
    <ul className={styles.platforms}>
      {PLATFORMS.map(platform => (
        <li key={platform}>
          <PlatformCard property={property} facts={platforms.find(one => one.platform === platform)!} />
        </li>
      ))}
    </ul>
  </>
);

function PlatformCard({ property, facts }: { property: Property; facts: PlatformFacts }) {
  const { platform, feedUpToRoomTypes } = facts;
  const connection = property.connections.find(one => one.platform === platform);
  const connected = connection !== undefined;
  const notThere = unitsNotOn(property, connection);
  const tooLarge = feedUpToRoomTypes !== undefined && property.roomTypes > feedUpToRoomTypes;
  return (
    <Link
      className={styles.platform}
      to={connectAddress(property.id, platform, connected && notThere.length === 0 ? 'our-link' : 'where')}
    >
      <strong>
        <PlatformMark source={platform} />
        {SOURCE_NAMES[platform]}
        {connected && (
          <span className={work.mark} data-tone="good">
            {say('Connected')}
          </span>
        )}
      </strong>
      <span>{givesInWords(facts)}</span>
      <span data-soft>{rereadsInWords(facts)}</span>
      {connected && notThere.length > 0 && (
        <span data-soft>
          {say(
            '{more, plural, =0 {{unit} is not there yet.} one {{unit} and # more unit are not there yet.} other {{unit} and # more units are not there yet.}}',
            {
              unit: notThere[0]!.name,
              more: notThere.length - 1,
            },
          )}
        </span>
      )}
      {tooLarge && (
        <span data-soft>
          {say('It gives links only up to {most} room types; this property has {has}.', {
            most: feedUpToRoomTypes,
            has: property.roomTypes,
          })}
        </span>
      )}
    </Link>
  );
}
