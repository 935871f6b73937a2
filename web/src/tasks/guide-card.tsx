import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import styles from '../page/work-page.module.css';
import { SOURCE_NAMES } from '../platform/names.js';
import type { Guide } from '../server/tasks.js';
import { say, sayGiven } from '../words/say.js';
import own from './guide-card.module.css';

const CHORES: Readonly<Record<Guide['chore'], (platform: string) => string>> = {
  close: platform => say('How nights are closed on {platform}', { platform }),
  reopen: platform => say('How nights are opened on {platform}', { platform }),
  cancel: platform => say('How a stay is cancelled on {platform}', { platform }),
  copy_link: platform => say('Where {platform} has its calendar link', { platform }),
};

interface Props {
  readonly guide: Guide;
  /** `folded` where a long list must stay near. */
  readonly shown: 'open' | 'folded';
}

/** The way in a platform's extranet, in its own words. */
export function GuideCard({ guide: { platform, chore, url, steps, beware }, shown }: Props) {
  const name = SOURCE_NAMES[platform];
  return (
    <section className={styles.card} aria-label={CHORES[chore](name)}>
      <div className={own.top}>
        <h2>{CHORES[chore](name)}</h2>
        <Button
          component="a"
          href={url}
          target="_blank"
          rel="noreferrer"
          variant="default"
          rightSection={<IconExternalLink size={16} aria-hidden />}
        >
          {say('Open {platform}', { platform: name })}
        </Button>
      </div>
      <details open={shown === 'open'} className={own.more}>
        <summary>{say('Step by step')}</summary>
        <ol className={own.steps}>
          {steps.map(({ key, says }) => (
            <li key={key}>{sayGiven(says)}</li>
          ))}
        </ol>
        {beware && <p className={own.beware}>{sayGiven(beware.says)}</p>}
      </details>
    </section>
  );
}
