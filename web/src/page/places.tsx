import { UnstyledButton } from '@mantine/core';
import {
  IconActivityHeartbeat,
  IconAlertTriangle,
  IconBuildingCommunity,
  IconCalendarWeek,
  IconChecklist,
  IconDots,
  type IconProps,
  IconSun,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { NavLink, useLocation } from 'react-router-dom';
import { useAlertCounts } from '../server/alerts.js';
import { useConflictCounts } from '../server/conflicts.js';
import { useTaskCounts } from '../server/tasks.js';
import { say } from '../words/say.js';
import { lazyNamed } from './lazy-named.js';
import { MenuWhenAsked } from './menu-when-asked.js';
import styles from './places.module.css';
import { UNDER_MORE } from './under-more.js';

interface PlaceProps {
  readonly to: string;
  readonly name: string;
  readonly icon: ComponentType<IconProps>;
  /** How many wait there for a person. */
  readonly waiting?: number | undefined;
  readonly tone?: 'bad' | 'wait';
  /** On a phone it is found under "More". */
  readonly onPhone?: 'under-more';
}

const Count = ({ waiting = 0, tone }: Pick<PlaceProps, 'waiting' | 'tone'>) =>
  waiting > 0 && (
    <span className={styles.count} data-tone={tone}>
      {waiting}
    </span>
  );

const Place = ({ to, name, icon: Icon, waiting, tone, onPhone }: PlaceProps) => (
  <NavLink to={to} end={to === '/'} className={styles.place!} data-on-phone={onPhone}>
    <Icon className={styles.icon!} size={21} stroke={1.7} aria-hidden />
    <span className={styles.name}>{name}</span>
    <Count waiting={waiting} tone={tone!} />
  </NavLink>
);

/** The pages of daily work, with what waits on each: across the top of a desk, along the bottom of a phone. */
export function Places() {
  const { data: conflicts } = useConflictCounts();
  const { data: tasks } = useTaskCounts();
  const { data: alerts } = useAlertCounts();
  const open = conflicts?.open;
  return (
    <nav className={styles.places} aria-label={say('Pages')}>
      <Place to="/today" name={say('Today')} icon={IconSun} />
      <Place to="/" name={say('Calendar')} icon={IconCalendarWeek} />
      <Place to="/properties" name={say('Properties')} icon={IconBuildingCommunity} />
      <Place
        to="/tasks"
        name={say('Tasks')}
        icon={IconChecklist}
        waiting={tasks && Object.values(tasks.open).reduce((sum, n) => sum + n, 0)}
        tone={tasks && tasks.late > 0 ? 'bad' : 'wait'}
      />
      <Place
        to="/conflicts"
        name={say('Conflicts')}
        icon={IconAlertTriangle}
        waiting={open && open.double_booking + open.possible + open.over_block}
        tone={open && open.double_booking > 0 ? 'bad' : 'wait'}
      />
      <Place
        to="/monitoring"
        name={say('Monitoring')}
        icon={IconActivityHeartbeat}
        waiting={alerts?.unacknowledged}
        tone={alerts && alerts.urgent > 0 ? 'bad' : 'wait'}
        onPhone="under-more"
      />
      <More waiting={alerts?.unacknowledged} tone={alerts && alerts.urgent > 0 ? 'bad' : 'wait'} />
    </nav>
  );
}

const MoreItems = lazyNamed(() => import('./more-items.js'), 'MoreItems');

/** What a phone's bar has no room for. */
function More({ waiting, tone }: Pick<PlaceProps, 'waiting' | 'tone'>) {
  const { pathname } = useLocation();
  const here = UNDER_MORE.some(({ to }) => pathname === to);
  return (
    <MenuWhenAsked
      position="top-end"
      width={220}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      button={
        <UnstyledButton className={styles.place} data-more data-here={here || undefined}>
          <IconDots className={styles.icon} size={21} stroke={1.7} aria-hidden />
          <span className={styles.name}>{say('More')}</span>
          <Count waiting={waiting} tone={tone!} />
        </UnstyledButton>
      }
    >
      <MoreItems />
    </MenuWhenAsked>
  );
}
