import { Anchor } from '@mantine/core';
import { Link } from 'react-router-dom';
import { connectAddress } from '../connection/connect-steps.js';
import type { Platform } from '../server/shapes.js';
import { say, sayRich } from '../words/say.js';
import { SOURCE_NAMES } from './names.js';
import styles from './paste-hint.module.css';

/** Where in a platform's extranet our link goes, and the way to the steps with their drawing. */
export function PasteHint({ platform, propertyId }: { platform: Platform; propertyId: string }) {
  return (
    <p className={styles.hint}>
      {platform === 'gommt'
        ? say('GoMMT reads no calendar links; its nights are closed by hand in the extranet.')
        : sayRich('It is pasted in the extranet of {platform}: <where>see where, step by step</where>.', {
            platform: SOURCE_NAMES[platform],
            where: parts => (
              <Anchor
                component={Link}
                className={styles.where!}
                to={connectAddress(propertyId, platform, 'our-link')}
                inherit
              >
                {parts}
              </Anchor>
            ),
          })}
    </p>
  );
}
