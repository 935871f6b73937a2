import { Button } from '@mantine/core';
import { wordsOf } from '../server/refused.js';
import { say } from '../words/say.js';
import styles from './empty-page.module.css';

export const FailedPage = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => (
  <main className={styles.page}>
    <h1>{wordsOf(error).says}</h1>
    <p>{wordsOf(error).help}</p>
    <Button size="md" onClick={onRetry}>
      {say('Try again')}
    </Button>
  </main>
);
