import { Menu } from '@mantine/core';
import { IconCheck, IconLogout, IconSettings, IconUser } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import { useActFor } from '../server/me.js';
import type { Me, Session } from '../server/shapes.js';
import { useSignOut } from '../server/sign-in.js';
import { useMay } from '../session/may.js';
import { say } from '../words/say.js';
import styles from './account-menu.module.css';
import { AppearanceItems } from './appearance-items.js';
import { sayRefused } from './said.js';

interface Props {
  readonly person: NonNullable<Session['person']>;
  /** Known or not yet: whoever belongs to several can turn to another one. */
  readonly organizations: Me['organizations'] | undefined;
}

/** They close with their menu, so what they began is told by its promise. */
export function AccountItems({ person, organizations }: Props) {
  const actFor = useActFor();
  const signOut = useSignOut();
  const owns = useMay('owner');
  const manages = useMay('manager');
  const others = organizations && organizations.length > 1 ? organizations : [];
  return (
    <>
      {/* Spans: a menu may hold no element with a meaning of its own. */}
      <div className={styles.who}>
        <span className={styles.whose}>{person.name}</span>
        <span>{person.email}</span>
      </div>
      <Menu.Divider />
      {others.length > 0 && (
        <>
          <Menu.Label>{say('Organization')}</Menu.Label>
          {others.map(({ id, name, acting }) => (
            <Menu.Item
              key={id}
              aria-current={acting ? 'true' : undefined}
              rightSection={acting ? <IconCheck size={16} aria-hidden /> : undefined}
              onClick={() => !acting && actFor.mutateAsync(id).catch(sayRefused)}
            >
              <span className={styles.organization}>{name}</span>
            </Menu.Item>
          ))}
          <Menu.Divider />
        </>
      )}
      <Menu.Item component={Link} to="/settings/account" leftSection={<IconUser size={16} />}>
        {say('My account')}
      </Menu.Item>
      {manages && (
        <Menu.Item
          component={Link}
          to={owns ? '/settings/people' : '/settings/sync'}
          leftSection={<IconSettings size={16} />}
        >
          {say('Settings')}
        </Menu.Item>
      )}
      <Menu.Divider />
      <AppearanceItems />
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconLogout size={16} />}
        closeMenuOnClick={false}
        disabled={signOut.isPending}
        onClick={() => signOut.mutateAsync().then(() => window.location.assign('/sign-in'), sayRefused)}
      >
        {say('Sign out')}
      </Menu.Item>
    </>
  );
}
