import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMe } from '../server/me.js';
import { useSession } from '../session/signed-in.js';
import { say } from '../words/say.js';
import styles from './account-menu.module.css';
import { lazyNamed } from './lazy-named.js';
import { MenuWhenAsked } from './menu-when-asked.js';

const AccountItems = lazyNamed(() => import('./account-items.js'), 'AccountItems');

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
  if (!person) return null;
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
      <AccountItems person={person} organizations={me?.organizations} />
    </MenuWhenAsked>
  );
}
