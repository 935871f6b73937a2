import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { say } from '../words/say.js';
import styles from './section.module.css';

export const SettingsPage = ({ title, children }: { title: string; children: ReactNode }) => (
  <main className={styles.page}>
    <h1 className={styles.title}>{title}</h1>
    {children}
  </main>
);

interface Props {
  readonly title: string;
  readonly words?: ReactNode;
  readonly children?: ReactNode;
}

/** One thing that is set or shown, in a box of its own. */
export const Section = ({ title, words, children }: Props) => (
  <section className={styles.section} aria-label={title}>
    <h2>{title}</h2>
    {words && <p className={styles.words}>{words}</p>}
    {children}
  </section>
);

/** In place of rows that are being fetched. */
export const RowsLoading = () => (
  <div className={styles.loading} role="status" aria-label={say('Loading')}>
    {[68, 52, 60].map(width => (
      <Skeleton key={width} height={18} width={`${width}%`} />
    ))}
  </div>
);
