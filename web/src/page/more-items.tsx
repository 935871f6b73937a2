import { Menu } from '@mantine/core';
import { Link, useLocation } from 'react-router-dom';
import { UNDER_MORE } from './under-more.js';

export function MoreItems() {
  const { pathname } = useLocation();
  return UNDER_MORE.map(({ to, name, icon: Icon }) => (
    <Menu.Item
      key={to}
      component={Link}
      to={to}
      leftSection={<Icon size={17} aria-hidden />}
      aria-current={pathname === to ? 'page' : undefined}
    >
      {name}
    </Menu.Item>
  ));
}
