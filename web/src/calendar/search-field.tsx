import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useMay } from '../session/may.js';
import { say } from '../words/say.js';
import styles from './filter-bar.module.css';

interface Props {
  /** What the address says is searched for. */
  readonly search: string;
  readonly onChange: (search: string) => void;
}

/**
 * The address follows what is typed, and may lag behind while the calendar is drawn: so the field holds its own text.
 * An address that it did not ask for (a link, the way back, "Show all units") is taken over.
 */
export function SearchField({ search, onChange }: Props) {
  const [text, setText] = useState(search);
  const awaited = useRef<readonly string[]>([]);
  const seesGuests = useMay('operator');

  useEffect(() => {
    const come = awaited.current.indexOf(search);
    if (come < 0) setText(search);
    awaited.current = awaited.current.slice(come + 1);
  }, [search]);

  return (
    <TextInput
      className={styles.search}
      size="xs"
      type="search"
      aria-label={seesGuests ? say('Search by property, unit or guest') : say('Search by property or unit')}
      placeholder={seesGuests ? say('Property, unit or guest') : say('Property or unit')}
      leftSection={<IconSearch size={15} aria-hidden />}
      value={text}
      onChange={event => {
        const typed = event.currentTarget.value;
        awaited.current = [...awaited.current, typed];
        setText(typed);
        onChange(typed);
      }}
    />
  );
}
