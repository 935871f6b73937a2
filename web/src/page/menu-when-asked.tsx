import { Menu, type MenuProps } from '@mantine/core';
import { type ButtonHTMLAttributes, cloneElement, type ReactElement, type ReactNode, useState } from 'react';

interface Props extends MenuProps {
  /** A plain button, which opens it. */
  readonly button: ReactElement<ButtonHTMLAttributes<HTMLButtonElement>>;
  readonly children: ReactNode;
}

/** A menu of which all but its button, its place on the page too, is made when it is first asked for. */
export function MenuWhenAsked({ button, children, ...menu }: Props) {
  const [asked, setAsked] = useState(false);
  if (!asked)
    return cloneElement(button, {
      'aria-haspopup': 'menu',
      'aria-expanded': false,
      onClick: () => setAsked(true),
    });
  return (
    <Menu defaultOpened shadow="md" {...menu}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
