import { Skeleton } from '@mantine/core';
import { say } from '../words/say.js';
import styles from './loading-page.module.css';

export const LoadingPage = () => (
  <main className={styles.page} aria-busy aria-label={say('Loading')}>
    <Skeleton height={24} width={140} />
    <div className={styles.panel}>
      {[62, 40, 80, 55].map(width => (
        <div key={width}>
          <Skeleton height={16} width={180} />
          <Skeleton height={28} width={`${width}%`} mt={14} />
        </div>
      ))}
    </div>
  </main>
);
