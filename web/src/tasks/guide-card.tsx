import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import styles from '../page/work-page.module.css';
import { SOURCE_NAMES } from '../platform/names.js';
import type { Guide } from '../server/tasks.js';
import own from './guide-card.module.css';

const CHORES: Readonly<Record<Guide['chore'], (platform: string) => string>> = {
  close: platform => `How nights are closed on ${platform}`,
  reopen: platform => `How nights are opened on ${platform}`,
  cancel: platform => `How a stay is cancelled on ${platform}`,
  copy_link: platform => `Where ${platform} has its calendar link`,
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
          Open {name}
        </Button>
      </div>
      <details open={shown === 'open'} className={own.more}>
        <summary>Step by step</summary>
        <ol className={own.steps}>
          {steps.map(({ key, says }) => (
            <li key={key}>{says}</li>
          ))}
        </ol>
        {beware && <p className={own.beware}>{beware.says}</p>}
      </details>
    </section>
  );
}
