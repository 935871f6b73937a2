// What pages share is fetched before the rest of the app: the components' styles come with it, so that ours win.
import '../styles.css';
import { ActionIcon, Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useContext } from 'react';
import { Link } from 'react-router-dom';
import { LiveContext } from '../live/live-context.js';
import type { LiveState } from '../live/live-events.js';
import { say } from '../words/say.js';
import { AccountMenu } from './account-menu.js';
import styles from './header.module.css';
import { Places } from './places.js';

const LIVE_WORDS: Record<LiveState, string> = {
  connecting: say('Connecting…'),
  live: say('Live'),
  reconnecting: say('Reconnecting…'),
};

interface Props {
  readonly summary?: ReactNode;
  readonly onAdd?: (() => void) | undefined;
}

export function Header({ summary, onAdd }: Props) {
  const live = useContext(LiveContext);
  return (
    <header className={styles.header}>
      <Link className={styles.brand} to="/" aria-label={say('OTA Calendar Sync, to the calendar')}>
        <img src="/favicon.svg" alt="" width={30} height={30} />
        <span>{say('OTA Calendar Sync')}</span>
      </Link>
      <Places />
      <div className={styles.summary}>{summary}</div>
      <div className={styles.tools}>
        <span className={styles.live} data-live={live} role="status">
          {LIVE_WORDS[live]}
        </span>
        {onAdd && (
          <>
            <Button className={styles.wide} leftSection={<IconPlus size={17} />} onClick={onAdd}>
              {say('Add property')}
            </Button>
            <ActionIcon className={styles.narrow} size={36} aria-label={say('Add property')} onClick={onAdd}>
              <IconPlus size={19} />
            </ActionIcon>
          </>
        )}
        <AccountMenu />
      </div>
    </header>
  );
}
