import { ActionIcon, Menu } from '@mantine/core';
import { IconArchive, IconDots, IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import { ConnectDrawer } from '../connection/connect-drawer.js';
import { ConfirmDialog } from '../page/confirm-dialog.js';
import { useArchiveProperty } from '../server/properties.js';
import type { Property } from '../server/shapes.js';

export function PropertyMenu({ property }: { property: Property }) {
  const [open, setOpen] = useState<'archive' | 'connect'>();
  const archive = useArchiveProperty();
  const close = () => setOpen(undefined);
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={220}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={32} aria-label={`More for ${property.name}`}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconLink size={16} />} onClick={() => setOpen('connect')}>
            Connect a platform
          </Menu.Item>
          <Menu.Item leftSection={<IconArchive size={16} />} onClick={() => setOpen('archive')}>
            Archive property
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConnectDrawer property={property} opened={open === 'connect'} onClose={close} />
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
