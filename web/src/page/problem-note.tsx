import { wordsOf } from '../server/refused.js';
import styles from './problem-note.module.css';

/** A problem in the catalogue's words, with what helps. */
export function ProblemNote({ error }: { error: unknown }) {
  const { says, help } = wordsOf(error);
  return (
    <div className={styles.note} role="alert">
      <strong>{says}</strong>
      {help && <span>{help}</span>}
    </div>
  );
}
