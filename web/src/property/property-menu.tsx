import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import type { Property } from '../server/shapes.js';
import { say } from '../words/say.js';
import { ArchiveDialog } from './archive-dialog.js';
import { EditProperty } from './edit-property.js';
import { PauseDialog } from './pause-dialog.js';
import { type Asked, PropertyActions } from './property-actions.js';

/**
 * What can be done with a property as a whole. Each does nothing where it is so already, and says that. A calendar
 * shows many of these: all but the button is made when it is asked for.
 */
export function PropertyMenu({ property }: { property: Property }) {
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
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
          <PropertyActions property={property} onAsk={setAsked} />
        </Menu.Dropdown>
      </Menu>
      {asked === 'edit' && <EditProperty property={property} onClose={close} />}
      {asked === 'pause' && <PauseDialog property={property} onClose={close} />}
      {asked === 'archive' && <ArchiveDialog property={property} onClose={close} />}
    </>
  );
}
