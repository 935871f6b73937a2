import { Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import { ProblemNote } from '../page/problem-note.js';
import work from '../page/work-page.module.css';
import { LinkSteps } from '../platform/link-steps.js';
import { SOURCE_NAMES } from '../platform/names.js';
import { useAddFeed, useConnect } from '../server/connections.js';
import type { Connection, PlatformFacts, Property } from '../server/shapes.js';
import { say } from '../words/say.js';
import styles from './connect.module.css';
import { unitsNotOn } from './connect-steps.js';
import { StepHeading } from './step-heading.js';

interface Props {
  readonly property: Property;
  readonly connection: Connection | undefined;
  readonly facts: PlatformFacts;
  readonly next: string;
  readonly onSaved: () => void;
}

/** Where in the extranet the link is found; or that there is none, and how it goes without. */
export function WhereLink({ property, connection, facts, next, onSaved }: Props) {
  const connect = useConnect();
  const { platform, guides } = facts;
  const name = SOURCE_NAMES[platform];
  const add = useAddFeed();
  const notThere = unitsNotOn(property, connection);
  const send = async (): Promise<void> => {
    if (!connection) {
      const feeds = notThere.map(({ id }) => ({ unitId: id }));
      await connect.mutateAsync({ propertyId: property.id, platform, feeds });
      return;
    }
    for (const { id } of notThere) await add.mutateAsync({ connectionId: connection.id, unitId: id });
  };
  const byHand = () => void send().then(onSaved, () => undefined);
  const error = connect.error ?? add.error;
  const { copyLink } = guides;
  return (
    <>
      <StepHeading>
        {copyLink
          ? say('Find the calendar link at {platform}', { platform: name })
          : say('{platform} has no calendar links', { platform: name })}
      </StepHeading>
      <section className={work.card}>
        {copyLink ? (
          <LinkSteps platform={platform} chore="copyLink" guide={copyLink} />
        ) : (
          <p className={work.words}>
            {say(
              'It is kept by hand: whenever nights are sold elsewhere, you get a short checklist with a deadline of what to close there, step by step.',
            )}
          </p>
        )}
        {facts.sync === 'checklist' && copyLink && (
          <p className={work.words}>
            {say(
              'Where there is no link, {platform} is kept by hand: a checklist tells what to close there.',
              {
                platform: name,
              },
            )}
          </p>
        )}
      </section>
      {error && <ProblemNote error={error} />}
      <div className={styles.actions}>
        {notThere.length > 0 && (
          <Button
            variant={copyLink ? 'subtle' : 'filled'}
            {...(copyLink && { color: 'gray' })}
            loading={connect.isPending || add.isPending}
            onClick={byHand}
          >
            {copyLink ? say('Go on without a link, with checklists') : say('Connect with checklists')}
          </Button>
        )}
        {copyLink && (
          <Button component={Link} to={next}>
            {say('I have copied it')}
          </Button>
        )}
      </div>
    </>
  );
}
