import {
  IconAlertTriangle,
  IconArchive,
  IconCircleCheckFilled,
  IconClockExclamation,
  IconLinkOff,
  IconPlayerPauseFilled,
  IconRefresh,
  IconShieldHalfFilled,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { HealthState } from '../server/shapes.js';
import styles from './state-badge.module.css';
import { STATES } from './states.js';

const ICONS: Record<HealthState, ComponentType<{ size: number }>> = {
  new: IconRefresh,
  healthy: IconCircleCheckFilled,
  retrying: IconRefresh,
  failing: IconAlertTriangle,
  stale: IconClockExclamation,
  held: IconShieldHalfFilled,
  paused: IconPlayerPauseFilled,
  archived: IconArchive,
  no_link: IconLinkOff,
};

export function StateIcon({ state }: { state: HealthState }) {
  const Icon = ICONS[state];
  return (
    <span className={styles.icon} data-tone={STATES[state].tone} aria-hidden>
      <Icon size={14} />
    </span>
  );
}

export const StateBadge = ({ state }: { state: HealthState }) => (
  <span className={styles.badge} data-tone={STATES[state].tone}>
    <StateIcon state={state} />
    {STATES[state].name}
  </span>
);
