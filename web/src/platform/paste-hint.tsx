import { Anchor } from '@mantine/core';
import { usePlatforms } from '../server/platforms.js';
import type { Platform } from '../server/shapes.js';
import styles from './paste-hint.module.css';
import { WHERE_TO_PASTE } from './where-to-paste.js';

/** Where in a platform's extranet our link goes, and the way there. */
export function PasteHint({ platform }: { platform: Platform }) {
  const { data: platforms } = usePlatforms();
  const facts = platforms?.find(p => p.platform === platform);
  return (
    <p className={styles.hint}>
      {WHERE_TO_PASTE[platform]}{' '}
      {facts && (
        <Anchor underline="always" href={facts.extranetUrl} target="_blank" rel="noreferrer" inherit>
          Open {facts.name}
        </Anchor>
      )}
    </p>
  );
}
