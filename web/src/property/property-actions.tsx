import { Menu } from '@mantine/core';
import {
  IconArchive,
  IconBuildingCommunity,
  IconCalendarWeek,
  IconLink,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconRefresh,
} from '@tabler/icons-react';
import { Link, useLocation } from 'react-router-dom';
import { connectAddress } from '../connection/connect-steps.js';
import { resumedInWords, syncInWords } from '../connection/control-words.js';
import { sayDone, sayRefused } from '../page/said.js';
import { useResumeMany, useSyncMany } from '../server/controls.js';
import type { Property } from '../server/shapes.js';
import { useMay } from '../session/may.js';
import { say } from '../words/say.js';

/** What is asked for in a dialog. */
export type Asked = 'archive' | 'pause' | 'edit';

interface Props {
  readonly property: Property;
  readonly onAsk: (action: Asked) => void;
}

/** The items of a property's menu. They close with it, so what they began is told by its promise. */
export function PropertyActions({ property, onAsk }: Props) {
  const sync = useSyncMany();
  const resume = useResumeMany();
  const mayChange = useMay('manager');
  const { pathname } = useLocation();
  const scope = { propertyId: property.id };
  const { connections } = property;
  const page = `/properties/${property.id}`;
  const syncNow = () => sync.mutateAsync(scope).then(asked => sayDone(syncInWords(asked)), sayRefused);
  const resumeAll = () =>
    resume.mutateAsync(scope).then(turned => sayDone(resumedInWords(turned)), sayRefused);
  return (
    <>
      {pathname !== '/' && (
        <Menu.Item
          component={Link}
          to={`/?search=${encodeURIComponent(property.name)}`}
          leftSection={<IconCalendarWeek size={16} />}
        >
          {say('Open on the calendar')}
        </Menu.Item>
      )}
      {pathname !== page && (
        <Menu.Item component={Link} to={page} leftSection={<IconBuildingCommunity size={16} />}>
          {say('Open the property')}
        </Menu.Item>
      )}
      <Menu.Divider />
      {connections.length > 0 && (
        <Menu.Item leftSection={<IconRefresh size={16} />} onClick={syncNow}>
          {say('Sync now')}
        </Menu.Item>
      )}
      {mayChange && connections.some(({ state }) => state === 'active') && (
        <Menu.Item leftSection={<IconPlayerPause size={16} />} onClick={() => onAsk('pause')}>
          {say('Pause syncing')}
        </Menu.Item>
      )}
      {mayChange && connections.some(({ state }) => state === 'paused') && (
        <Menu.Item leftSection={<IconPlayerPlay size={16} />} onClick={resumeAll}>
          {say('Resume syncing')}
        </Menu.Item>
      )}
      {mayChange && (
        <>
          <Menu.Divider />
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => onAsk('edit')}>
            {say('Edit property')}
          </Menu.Item>
          <Menu.Item component={Link} to={connectAddress(property.id)} leftSection={<IconLink size={16} />}>
            {say('Connect a platform')}
          </Menu.Item>
          <Menu.Item leftSection={<IconArchive size={16} />} onClick={() => onAsk('archive')}>
            {say('Archive property')}
          </Menu.Item>
        </>
      )}
    </>
  );
}
