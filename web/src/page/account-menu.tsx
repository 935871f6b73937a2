import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconChevronDown, IconLogout, IconSettings, IconUser } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import { useActFor, useMe } from '../server/me.js';
import { useSignOut } from '../server/sign-in.js';
import { useMay } from '../session/may.js';
import { useSession } from '../session/signed-in.js';
import { say } from '../words/say.js';
import styles from './account-menu.module.css';
import { AppearanceItems } from './appearance-items.js';
import { MenuWhenAsked } from './menu-when-asked.js';
import { sayRefused } from './said.js';

const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean);
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined]
    .map(word => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
};

/** Who is signed in, for which organization, and the way to everything that belongs to them. */
export function AccountMenu() {
  const { organization, person } = useSession();
  const { data: me } = useMe();
  const actFor = useActFor();
  const signOut = useSignOut();
  const owns = useMay('owner');
  const manages = useMay('manager');
  if (!person) return null;
  const others = me && me.organizations.length > 1 ? me.organizations : [];
  return (
    <MenuWhenAsked
      position="bottom-end"
      width={264}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      button={
        <UnstyledButton className={styles.target}>
          <VisuallyHidden>
            {say('Account of {person}, {organization}', {
              person: person.name,
              organization: organization.name,
            })}
          </VisuallyHidden>
          <span className={styles.mark} aria-hidden>
            {initialsOf(person.name)}
          </span>
          <span className={styles.names} aria-hidden>
            <strong>{person.name}</strong>
            <span>{organization.name}</span>
          </span>
          <IconChevronDown className={styles.more} size={15} aria-hidden />
        </UnstyledButton>
      }
    >
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
              onClick={() => !acting && actFor.mutate(id, { onError: sayRefused })}
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
        onClick={() =>
          signOut.mutate(undefined, {
            onSuccess: () => window.location.assign('/sign-in'),
            onError: sayRefused,
          })
        }
      >
        {say('Sign out')}
      </Menu.Item>
    </MenuWhenAsked>
  );
}
