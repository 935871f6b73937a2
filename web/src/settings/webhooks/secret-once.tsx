import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { CopyLine } from '../../page/copy-line.js';
import { say } from '../../words/say.js';
import styles from '../section.module.css';

interface Props {
  readonly secret: string;
  /** Of what it belongs to. */
  readonly name: string;
  readonly children: ReactNode;
  readonly onDone: () => void;
}

/** A secret that is shown this once, to be copied. */
export const SecretOnce = ({ secret, name, children, onDone }: Props) => (
  <div className={styles.once} role="status">
    <p>{children}</p>
    <CopyLine text={secret} label={say('secret of {name}', { name })} />
    <Button variant="default" onClick={onDone}>
      {say('Done')}
    </Button>
  </div>
);
