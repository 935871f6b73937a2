import { StateIcon } from '../health/state-badge.js';
import { STATES } from '../health/states.js';
import { SOURCE_NAMES } from '../platform/names.js';
import { PlatformMark } from '../platform/platform-mark.js';
import type { Connection } from '../server/shapes.js';
import { ago } from '../time/ago.js';
import { useNow } from '../time/now.js';
import { sayRich } from '../words/say.js';
import styles from './connection-chip.module.css';

interface Props {
  readonly connection: Connection;
  readonly onOpen: () => void;
}

/** A platform's health in a few words; opens everything known of the connection. */
export function ConnectionChip({ connection: { platform, health, feeds }, onOpen }: Props) {
  const now = useNow();
  const looked = feeds
    .flatMap(f => f.health.lookedAt ?? [])
    .sort()
    .at(0);
  const calm = health.state === 'healthy' && looked;
  return (
    <button type="button" className={styles.chip} data-tone={STATES[health.state].tone} onClick={onOpen}>
      <PlatformMark source={platform} />
      <span className={styles.name}>{SOURCE_NAMES[platform]}</span>
      <StateIcon state={health.state} />
      <span className={styles.words}>
        {calm
          ? sayRich('<checked>checked </checked>{ago}', {
              checked: parts => <span className={styles.checked}>{parts}</span>,
              ago: ago(looked, now),
            })
          : STATES[health.state].name}
      </span>
    </button>
  );
}
