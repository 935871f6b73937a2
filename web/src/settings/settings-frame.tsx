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
import { NavLink, Outlet, useLocation } from 'react-router-dom';
import { Header } from '../page/header.js';
import { atLeast, type Role } from '../session/roles.js';
import { useSession } from '../session/signed-in.js';
import { say } from '../words/say.js';
import { NotForRole } from './not-for-role.js';
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

interface Group {
  /** The least role whose business these are. */
  readonly from: Exclude<Role, 'viewer'>;
  readonly places: readonly Place[];
}

const OF_THE_ORGANIZATION: readonly Group[] = [
  { from: 'operator', places: [{ to: '/settings/sync', name: say('Syncing'), icon: IconRefresh }] },
  {
    from: 'manager',
    places: [
      { to: '/settings/alerts', name: say('Alerts'), icon: IconBell },
      { to: '/settings/channels', name: say('Team channels'), icon: IconMessages },
      { to: '/settings/webhooks', name: say('Webhooks'), icon: IconWebhook },
      { to: '/settings/retention', name: say('Retention'), icon: IconClockHour4 },
      { to: '/settings/api', name: say('API reference'), icon: IconBook2 },
    ],
  },
  {
    from: 'owner',
    places: [
      { to: '/settings/people', name: say('People'), icon: IconUsers },
      { to: '/settings/tokens', name: say('API tokens'), icon: IconTerminal2 },
      { to: '/settings/audit-log', name: say('Audit log'), icon: IconHistory },
      { to: '/settings/organization', name: say('Organization'), icon: IconBuilding },
    ],
  },
];

/** The place of an address that needs more than the role; undefined where it may be opened. */
function closedTo(role: Role, pathname: string) {
  for (const { from, places } of OF_THE_ORGANIZATION) {
    const place = places.find(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
    if (place && !atLeast(role, from)) return { name: place.name, from };
  }
  return undefined;
}

const Places = ({ places }: { places: readonly Place[] }) =>
  places.map(({ to, name, icon: Icon }) => (
    <NavLink key={to} to={to} className={styles.place!}>
      <Icon size={17} aria-hidden />
      {name}
    </NavLink>
  ));

/** One's own account, and what belongs to the organization as far as one's role goes, side by side. */
export function SettingsFrame() {
  const { organization, role = 'viewer' } = useSession();
  const closed = closedTo(role, useLocation().pathname);
  const groups = OF_THE_ORGANIZATION.filter(({ from }) => atLeast(role, from));
  return (
    <>
      <Header />
      <div className={styles.settings}>
        <nav className={styles.nav} aria-label={say('Settings')}>
          <Places places={OWN} />
          {groups.length > 0 && <span className={styles.of}>{organization.name}</span>}
          {groups.map(({ from, places }) => (
            <Places key={from} places={places} />
          ))}
        </nav>
        {closed ? <NotForRole {...closed} /> : <Outlet />}
      </div>
    </>
  );
}
