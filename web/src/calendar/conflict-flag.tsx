import { IconAlertTriangleFilled } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { Link } from 'react-router-dom';
import { CONFLICT_KINDS } from '../conflict/conflict-words.js';
import type { Conflict } from '../server/conflicts.js';
import { daysBetween, nightsInWords, type Range } from '../time/day.js';
import { say } from '../words/say.js';
import styles from './conflict-flag.module.css';

/** A frame around the nights that two sources hold, and the way to settle it. */
export function ConflictFlag({ conflict, range }: { conflict: Conflict; range: Range }) {
  const { id, kind, nights } = conflict;
  const { name, tone } = CONFLICT_KINDS[kind];
  const from = nights.from < range.from ? range.from : nights.from;
  const place = {
    '--at': daysBetween(range.from, from),
    '--nights': daysBetween(from, nights.to < range.to ? nights.to : range.to),
  } as CSSProperties;
  return (
    <span className={styles.frame} style={place} data-tone={tone}>
      <Link
        className={styles.flag!}
        to={`/conflicts/${id}`}
        // Not a stop of its own beside the grid's: the keyboard reaches it through the entry's panel.
        tabIndex={-1}
        aria-label={say('{name}, {nights}: settle it', { name, nights: nightsInWords(nights) })}
      >
        <IconAlertTriangleFilled size={13} aria-hidden />
      </Link>
    </span>
  );
}
