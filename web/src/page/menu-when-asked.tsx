import type { MenuProps } from '@mantine/core';
import { cloneElement, type ReactNode, Suspense, useState } from 'react';
import { lazyNamed } from './lazy-named.js';
import type { MenuButton } from './opened-menu.js';

interface Props extends MenuProps {
  readonly button: MenuButton;
  /** Its items: components that are fetched when they are first drawn, for the calendar's first script has no menus. */
  readonly children: ReactNode;
}

const OpenedMenu = lazyNamed(() => import('./opened-menu.js'), 'OpenedMenu');

/** A menu of which all but its button, its place on the page too, is made when it is first asked for. */
export function MenuWhenAsked({ button, children, ...menu }: Props) {
  const [asked, setAsked] = useState(false);
  const closed = cloneElement(button, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onClick: () => setAsked(true),
  });
  if (!asked) return closed;
  return (
    <Suspense fallback={closed}>
      <OpenedMenu button={button} {...menu}>
        {children}
      </OpenedMenu>
    </Suspense>
  );
}
