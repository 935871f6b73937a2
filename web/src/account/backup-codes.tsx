import { Button, Group } from '@mantine/core';
import { sayDone } from '../page/said.js';
import styles from '../settings/section.module.css';
import own from './two-factor.module.css';

/** Shown once, right after the app was turned on. */
export const BackupCodes = ({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) => (
  <div className={styles.once}>
    <p>
      <strong>The authenticator app is on.</strong> Keep these backup codes where your phone is not: each
      opens once where a code of the app is asked for. They are shown this once.
    </p>
    <ul className={own.codes} aria-label="Backup codes">
      {codes.map(code => (
        <li key={code}>{code}</li>
      ))}
    </ul>
    <Group gap="xs">
      <Button onClick={onDone}>I have kept them</Button>
      {navigator.clipboard && (
        <Button
          variant="default"
          onClick={() => void navigator.clipboard.writeText(codes.join('\n')).then(() => sayDone('Copied.'))}
        >
          Copy all
        </Button>
      )}
    </Group>
  </div>
);
