import { Menu, type MenuProps } from '@mantine/core';
import {
  type ButtonHTMLAttributes,
  cloneElement,
  type ReactElement,
  type RefAttributes,
  startTransition,
  useEffect,
  useRef,
  useState,
} from 'react';

/** A plain button, which opens a menu. */
export type MenuButton = ReactElement<
  ButtonHTMLAttributes<HTMLButtonElement> & RefAttributes<HTMLButtonElement>
>;

interface Props extends MenuProps {
  readonly button: MenuButton;
}

/**
 * Opens once it stands and its items have come, with the keyboard on its button: that is where the keyboard goes when
 * the menu closes.
 */
export function OpenedMenu({ button, children, ...menu }: Props) {
  const [opened, setOpened] = useState(false);
  const target = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    target.current?.focus({ preventScroll: true });
    startTransition(() => setOpened(true));
  }, []);
  return (
    <Menu shadow="md" {...menu} opened={opened} onChange={setOpened}>
      <Menu.Target>{cloneElement(button, { ref: target })}</Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
