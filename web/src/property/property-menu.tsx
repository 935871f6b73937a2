import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArchive,
  IconBuildingCommunity,
  IconCalendarWeek,
  IconDots,
  IconLink,
  IconPlayerPause,
  IconPlayerPlay,
  IconRefresh,
} from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { connectAddress } from '../connection/connect-steps.js';
import { pausedInWords, resumedInWords, syncInWords } from '../connection/control-words.js';
import { ConfirmDialog } from '../page/confirm-dialog.js';
import { sayDone, sayRefused } from '../page/said.js';
import { usePauseMany, useResumeMany, useSyncMany } from '../server/controls.js';
import { useArchiveProperty } from '../server/properties.js';
import type { Property } from '../server/shapes.js';
import { useMay } from '../session/may.js';
import { say } from '../words/say.js';

/** What can be done with a property as a whole. Each does nothing where it is so already, and says that. */
export function PropertyMenu({ property }: { property: Property }) {
  const [open, setOpen] = useState<'archive' | 'pause'>();
  const archive = useArchiveProperty();
  const sync = useSyncMany();
  const pause = usePauseMany();
  const resume = useResumeMany();
  const mayChange = useMay('manager');
  const close = () => setOpen(undefined);
  const scope = { propertyId: property.id };
  const { connections } = property;
  const { pathname } = useLocation();
  const page = `/properties/${property.id}`;
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={220}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={say('More for {property}', { property: property.name })}
          >
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
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
            <Menu.Item
              leftSection={<IconRefresh size={16} />}
              onClick={() =>
                sync.mutate(scope, { onSuccess: asked => sayDone(syncInWords(asked)), onError: sayRefused })
              }
            >
              {say('Sync now')}
            </Menu.Item>
          )}
          {mayChange && connections.some(({ state }) => state === 'active') && (
            <Menu.Item leftSection={<IconPlayerPause size={16} />} onClick={() => setOpen('pause')}>
              {say('Pause syncing')}
            </Menu.Item>
          )}
          {mayChange && connections.some(({ state }) => state === 'paused') && (
            <Menu.Item
              leftSection={<IconPlayerPlay size={16} />}
              onClick={() =>
                resume.mutate(scope, {
                  onSuccess: turned => sayDone(resumedInWords(turned)),
                  onError: sayRefused,
                })
              }
            >
              {say('Resume syncing')}
            </Menu.Item>
          )}
          {mayChange && (
            <>
              <Menu.Divider />
              <Menu.Item
                component={Link}
                to={connectAddress(property.id)}
                leftSection={<IconLink size={16} />}
              >
                {say('Connect a platform')}
              </Menu.Item>
              <Menu.Item leftSection={<IconArchive size={16} />} onClick={() => setOpen('archive')}>
                {say('Archive property')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={open === 'pause'}
        title={say('Pause {property}?', { property: property.name })}
        words={say(
          'We look at none of its calendars until you resume. Nights known so far stay taken, and our links go on working; a new booking is not seen.',
        )}
        action={say('Pause')}
        mutation={pause}
        send={() => pause.mutateAsync(scope).then(turned => sayDone(pausedInWords(turned)))}
        onClose={close}
      />
      <ConfirmDialog
        opened={open === 'archive'}
        title={say('Archive {property}?', { property: property.name })}
        words={say(
          'We stop reading its calendars and our links for it stop working. What is known so far is kept.',
        )}
        action={say('Archive')}
        mutation={archive}
        send={() => archive.mutateAsync(property.id)}
        onClose={close}
      />
    </>
  );
}
