import { Popover } from '@mantine/core';
import { IconQuestionMark } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { say } from '../words/say.js';
import styles from './hint.module.css';

interface Props {
  /** What it explains, for its name: `exposure`. */
  readonly about: string;
  readonly children: ReactNode;
}

/** A sentence of help beside what is difficult: by click, touch or key. */
export const Hint = ({ about, children }: Props) => (
  <Popover width={300} position="bottom" shadow="md" withArrow trapFocus={false} returnFocus>
    <Popover.Target>
      <button type="button" className={styles.hint} aria-label={say('What is {what}?', { what: about })}>
        <IconQuestionMark size={13} stroke={2.4} aria-hidden />
      </button>
    </Popover.Target>
    <Popover.Dropdown className={styles.words!}>{children}</Popover.Dropdown>
  </Popover>
);
