import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArchive,
  IconDots,
  IconLink,
  IconPlayerPause,
  IconPlayerPlay,
  IconRefresh,
} from '@tabler/icons-react';
import { useState } from 'react';
import { ConnectDrawer } from '../connection/connect-drawer.js';
import { pausedInWords, resumedInWords, syncInWords } from '../connection/control-words.js';
import { ConfirmDialog } from '../page/confirm-dialog.js';
import { sayDone, sayRefused } from '../page/said.js';
import { usePauseMany, useResumeMany, useSyncMany } from '../server/controls.js';
import { useArchiveProperty } from '../server/properties.js';
import type { Property } from '../server/shapes.js';
import { useMay } from '../session/may.js';

/** What can be done with a property as a whole. Each does nothing where it is so already, and says that. */
export function PropertyMenu({ property }: { property: Property }) {
  const [open, setOpen] = useState<'archive' | 'connect' | 'pause'>();
  const archive = useArchiveProperty();
  const sync = useSyncMany();
  const pause = usePauseMany();
  const resume = useResumeMany();
  const mayChange = useMay('manager');
  const close = () => setOpen(undefined);
  const scope = { propertyId: property.id };
  const { connections } = property;
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={220}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={32} aria-label={`More for ${property.name}`}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {connections.length > 0 && (
            <Menu.Item
              leftSection={<IconRefresh size={16} />}
              onClick={() =>
                sync.mutate(scope, { onSuccess: asked => sayDone(syncInWords(asked)), onError: sayRefused })
              }
            >
              Sync now
            </Menu.Item>
          )}
          {mayChange && connections.some(({ state }) => state === 'active') && (
            <Menu.Item leftSection={<IconPlayerPause size={16} />} onClick={() => setOpen('pause')}>
              Pause syncing
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
              Resume syncing
            </Menu.Item>
          )}
          {mayChange && (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<IconLink size={16} />} onClick={() => setOpen('connect')}>
                Connect a platform
              </Menu.Item>
              <Menu.Item leftSection={<IconArchive size={16} />} onClick={() => setOpen('archive')}>
                Archive property
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <ConnectDrawer property={property} opened={open === 'connect'} onClose={close} />
      <ConfirmDialog
        opened={open === 'pause'}
        title={`Pause ${property.name}?`}
        words="We look at none of its calendars until you resume. Nights known so far stay taken, and our links go on working; a new booking is not seen."
        action="Pause"
        mutation={pause}
        send={() => pause.mutateAsync(scope).then(turned => sayDone(pausedInWords(turned)))}
        onClose={close}
      />
      <ConfirmDialog
        opened={open === 'archive'}
        title={`Archive ${property.name}?`}
        words="We stop reading its calendars and our links for it stop working. What is known so far is kept."
        action="Archive"
        mutation={archive}
        send={() => archive.mutateAsync(property.id)}
        onClose={close}
      />
    </>
  );
}
