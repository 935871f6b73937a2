import { Button, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { LinkPreview } from '../link/link-preview.js';
import work from '../page/work-page.module.css';
import { SOURCE_NAMES } from '../platform/names.js';
import type { Connection, PlatformFacts, Property } from '../server/shapes.js';
import { say } from '../words/say.js';
import styles from './connect.module.css';
import { type Links, pasted, sameLinkElsewhere } from './connect-steps.js';
import { StepHeading } from './step-heading.js';

interface Props {
  readonly property: Property;
  readonly connection: Connection | undefined;
  readonly facts: PlatformFacts;
  readonly links: Links;
  readonly onChange: (unitId: string, url: string) => void;
  readonly onNext: () => void;
}

/** The links, unit by unit, each checked while it is typed. */
export function PasteLinks({ property, connection, facts, links, onChange, onNext }: Props) {
  const { units, timezone } = property;
  const { platform } = facts;
  const name = SOURCE_NAMES[platform];
  const twice = units.some(({ id }) => sameLinkElsewhere(property, links, id));
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    if (!twice && pasted(links).length > 0) onNext();
  };
  return (
    <form onSubmit={goOn} noValidate style={{ display: 'contents' }}>
      <StepHeading>{say('Paste the calendar link of {platform}', { platform: name })}</StepHeading>
      <section className={work.card}>
        {units.map(unit => {
          const feed = connection?.feeds.find(({ unitId }) => unitId === unit.id);
          if (feed?.importUrl)
            return (
              <p key={unit.id} className={work.words}>
                {say('{unit} has its link: {host}/…{end}', {
                  unit: unit.name,
                  host: feed.importUrl.host,
                  end: feed.importUrl.end,
                })}
              </p>
            );
          const url = links[unit.id] ?? '';
          return (
            <div key={unit.id} className={styles.unit}>
              <TextInput
                label={
                  units.length > 1
                    ? say('Calendar link of {unit}', { unit: unit.name })
                    : say('Calendar link')
                }
                placeholder={say('Paste the iCal link, https://…')}
                inputMode="url"
                autoComplete="off"
                spellCheck={false}
                value={url}
                onChange={event => onChange(unit.id, event.currentTarget.value)}
              />
              <LinkPreview
                url={url.trim()}
                meant={{ timezone, platform, unitId: unit.id, feedId: feed?.id }}
                sameAs={sameLinkElsewhere(property, links, unit.id)}
              />
            </div>
          );
        })}
        <p className={work.words}>
          {say('A link is like a password: it is kept sealed, and never shown whole again.')}
        </p>
      </section>
      <div className={styles.actions}>
        <span />
        <Button type="submit" disabled={twice || pasted(links).length === 0}>
          {say('See the first result')}
        </Button>
      </div>
    </form>
  );
}
