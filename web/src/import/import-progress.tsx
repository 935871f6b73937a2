import { useId } from 'react';
import work from '../page/work-page.module.css';
import { say } from '../words/say.js';
import styles from './import.module.css';

/** How far it is. Whoever leaves meanwhile may import the file again: what is here is not added twice. */
export function ImportProgress({ done, all }: { done: number; all: number }) {
  const id = useId();
  return (
    <section className={work.card} aria-labelledby={id}>
      <h2 id={id}>{say('Importing')}</h2>
      <progress className={styles.progress} value={done} max={all} aria-labelledby={id} />
      <p className={work.words} role="status">
        {say('{done, number} of {all, plural, one {# property} other {# properties}}', { done, all })}
      </p>
    </section>
  );
}
