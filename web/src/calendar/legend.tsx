import { SOURCE_NAMES } from '../platform/names.js';
import { PlatformMark } from '../platform/platform-mark.js';
import type { Kind, Source } from '../server/shapes.js';
import { say } from '../words/say.js';
import bar from './entry-bar.module.css';
import { KIND_MEANINGS, KIND_NAMES } from './entry-words.js';
import styles from './legend.module.css';

const KINDS: readonly Kind[] = ['stay', 'block', 'closure', 'rule'];

export const Legend = ({ sources }: { sources: readonly Source[] }) => (
  <div className={styles.legend}>
    <ul aria-label={say('Platforms')}>
      {sources.map(source => (
        <li key={source}>
          <PlatformMark source={source} /> {SOURCE_NAMES[source]}
        </li>
      ))}
    </ul>
    <ul aria-label={say('Why nights are taken')}>
      {KINDS.map(kind => (
        <li key={kind} title={KIND_MEANINGS[kind]}>
          <span className={bar.swatch} data-kind={kind} data-source="direct" aria-hidden /> {KIND_NAMES[kind]}
        </li>
      ))}
    </ul>
  </div>
);
