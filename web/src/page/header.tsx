// What pages share is fetched before the rest of the app: the components' styles come with it, so that ours win.
import '../styles.css';
import { ActionIcon, Button, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconPlus, IconSun } from '@tabler/icons-react';
import { type ReactNode, useContext } from 'react';
import { Link } from 'react-router-dom';
import { LiveContext } from '../live/live-context.js';
import type { LiveState } from '../live/live-events.js';
import { AccountMenu } from './account-menu.js';
import styles from './header.module.css';
import { Places } from './places.js';

const LIVE_WORDS: Record<LiveState, string> = {
  connecting: 'Connecting…',
  live: 'Live',
  reconnecting: 'Reconnecting…',
};

interface Props {
  readonly summary?: ReactNode;
  readonly onAdd?: (() => void) | undefined;
}

function SchemeSwitch() {
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={36}
      aria-label={dark ? 'Use light colours' : 'Use dark colours'}
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
    >
      {dark ? <IconSun size={19} /> : <IconMoon size={19} />}
    </ActionIcon>
  );
}

export function Header({ summary, onAdd }: Props) {
  const live = useContext(LiveContext);
  return (
    <header className={styles.header}>
      <Link className={styles.brand} to="/" aria-label="OTA Calendar Sync, to the calendar">
        <img src="/favicon.svg" alt="" width={30} height={30} />
        <span>OTA Calendar Sync</span>
      </Link>
      <Places />
      <div className={styles.summary}>{summary}</div>
      <div className={styles.tools}>
        <span className={styles.live} data-live={live} role="status">
          {LIVE_WORDS[live]}
        </span>
        <SchemeSwitch />
        {onAdd && (
          <>
            <Button className={styles.wide} leftSection={<IconPlus size={17} />} onClick={onAdd}>
              Add property
            </Button>
            <ActionIcon className={styles.narrow} size={36} aria-label="Add property" onClick={onAdd}>
              <IconPlus size={19} />
            </ActionIcon>
          </>
        )}
        <AccountMenu />
      </div>
    </header>
  );
}
