import type { Source } from '../server/shapes.js';
import { SOURCE_LETTERS } from './names.js';
import styles from './platform-mark.module.css';

export const PlatformMark = ({ source }: { source: Source }) => (
  <span className={styles.mark} data-source={source} aria-hidden>
    {SOURCE_LETTERS[source]}
  </span>
);
