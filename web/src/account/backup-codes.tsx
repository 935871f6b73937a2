import { Button, Group } from '@mantine/core';
import { sayDone } from '../page/said.js';
import styles from '../settings/section.module.css';
import { say, sayRich } from '../words/say.js';
import own from './two-factor.module.css';

/** Shown once, right after the app was turned on. */
export const BackupCodes = ({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) => (
  <div className={styles.once}>
    <p>
      {sayRich(
        '<b>The authenticator app is on.</b> Keep these backup codes where your phone is not: each opens once where a code of the app is asked for. They are shown this once.',
        { b: parts => <strong>{parts}</strong> },
      )}
    </p>
    <ul className={own.codes} aria-label={say('Backup codes')}>
      {codes.map(code => (
        <li key={code}>{code}</li>
      ))}
    </ul>
    <Group gap="xs">
      <Button onClick={onDone}>{say('I have kept them')}</Button>
      {navigator.clipboard && (
        <Button
          variant="default"
          onClick={() =>
            void navigator.clipboard.writeText(codes.join('\n')).then(() => sayDone(say('Copied.')))
          }
        >
          {say('Copy all')}
        </Button>
      )}
    </Group>
  </div>
);
