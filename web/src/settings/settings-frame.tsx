import {
  IconBell,
  IconBook2,
  IconBuilding,
  IconClockHour4,
  IconHistory,
  IconMessage,
  IconMessages,
  type IconProps,
  IconRefresh,
  IconTerminal2,
  IconUser,
  IconUsers,
  IconWebhook,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { NavLink, Outlet } from 'react-router-dom';
import { Header } from '../page/header.js';
import { useMay } from '../session/may.js';
import { useSession } from '../session/signed-in.js';
import { say } from '../words/say.js';
import styles from './settings-frame.module.css';

interface Place {
  readonly to: string;
  readonly name: string;
  readonly icon: ComponentType<IconProps>;
}

const OWN: readonly Place[] = [
  { to: '/settings/account', name: say('My account'), icon: IconUser },
  { to: '/settings/notifications', name: say('My notifications'), icon: IconMessage },
];
const OF_OPERATORS: readonly Place[] = [{ to: '/settings/sync', name: say('Syncing'), icon: IconRefresh }];
const OF_MANAGERS: readonly Place[] = [
  { to: '/settings/alerts', name: say('Alerts'), icon: IconBell },
  { to: '/settings/channels', name: say('Team channels'), icon: IconMessages },
  { to: '/settings/webhooks', name: say('Webhooks'), icon: IconWebhook },
  { to: '/settings/retention', name: say('Retention'), icon: IconClockHour4 },
  { to: '/settings/api', name: say('API reference'), icon: IconBook2 },
];
const OF_OWNERS: readonly Place[] = [
  { to: '/settings/people', name: say('People'), icon: IconUsers },
  { to: '/settings/tokens', name: say('API tokens'), icon: IconTerminal2 },
  { to: '/settings/audit-log', name: say('Audit log'), icon: IconHistory },
  { to: '/settings/organization', name: say('Organization'), icon: IconBuilding },
];

const Places = ({ places }: { places: readonly Place[] }) =>
  places.map(({ to, name, icon: Icon }) => (
    <NavLink key={to} to={to} className={styles.place!}>
      <Icon size={17} aria-hidden />
      {name}
    </NavLink>
  ));

/** One's own account, and what belongs to the organization as far as one's role goes, side by side. */
export function SettingsFrame() {
  const { organization } = useSession();
  const operates = useMay('operator');
  const manages = useMay('manager');
  const owns = useMay('owner');
  return (
    <>
      <Header />
      <div className={styles.settings}>
        <nav className={styles.nav} aria-label={say('Settings')}>
          <Places places={OWN} />
          {operates && <span className={styles.of}>{organization.name}</span>}
          {operates && <Places places={OF_OPERATORS} />}
          {manages && <Places places={OF_MANAGERS} />}
          {owns && <Places places={OF_OWNERS} />}
        </nav>
        <Outlet />
      </div>
    </>
  );
}
