import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { say } from '../words/say.js';
import styles from './entrance.module.css';

interface Props {
  readonly title?: string;
  readonly words?: ReactNode;
  /** While it is not yet known what to show. */
  readonly busy?: boolean;
  readonly children?: ReactNode;
}

/** The frame of every page before one is signed in. */
export const Entrance = ({ title, words, busy, children }: Props) => (
  <main className={styles.page} aria-busy={busy} aria-label={busy ? say('Loading') : undefined}>
    <div className={styles.brand}>
      <img src="/favicon.svg" alt="" width={34} height={34} />
      <span>{say('OTA Calendar Sync')}</span>
    </div>
    {busy ? (
      <Loader size="sm" color="gray" aria-hidden />
    ) : (
      <div className={styles.card}>
        {title && <h1>{title}</h1>}
        {words && <div className={styles.words}>{words}</div>}
        {children}
      </div>
    )}
  </main>
);
