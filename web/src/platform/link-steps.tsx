import { Anchor } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { Platform, PlatformFacts } from '../server/shapes.js';
import { say, sayGiven } from '../words/say.js';
import { LinkDrawing } from './drawings/link-drawing.js';
import type { LinkChore } from './drawings/parts.js';
import styles from './link-steps.module.css';
import { SOURCE_NAMES } from './names.js';

interface Props {
  readonly platform: Platform;
  readonly chore: LinkChore;
  readonly guide: NonNullable<PlatformFacts['guides'][LinkChore]>;
}

/** The way to where a platform gives its link, or takes ours: its steps, and a drawing with their numbers. */
export const LinkSteps = ({ platform, chore, guide: { url, steps, beware } }: Props) => (
  <div>
    <Anchor className={styles.open!} size="sm" href={url} target="_blank" rel="noreferrer">
      {say('Open {platform}', { platform: SOURCE_NAMES[platform] })}{' '}
      <IconExternalLink size={14} aria-hidden />
    </Anchor>
    <div className={styles.beside}>
      <div>
        <ol className={styles.steps}>
          {steps.map(({ key, says }) => (
            <li key={key}>{sayGiven(says)}</li>
          ))}
        </ol>
        {beware && <p className={styles.beware}>{sayGiven(beware.says)}</p>}
      </div>
      <LinkDrawing platform={platform} chore={chore} />
    </div>
  </div>
);
