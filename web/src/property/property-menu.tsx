import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { cloneElement, useState } from 'react';
import type { Property } from '../server/shapes.js';
import { say } from '../words/say.js';
import { ArchiveDialog } from './archive-dialog.js';
import { EditProperty } from './edit-property.js';
import { PauseDialog } from './pause-dialog.js';
import { type Asked, PropertyActions } from './property-actions.js';
import styles from './property-menu.module.css';

/**
 * What can be done with a property as a whole. Each does nothing where it is so already, and says that. A calendar
 * shows many of these, and each row of it that comes into view brings one: all but a plain button, the menu's place on
 * the page too, is made when it is first asked for.
 */
export function PropertyMenu({ property }: { property: Property }) {
  const [asked, setAsked] = useState<Asked>();
  const [wanted, setWanted] = useState(false);
  const close = () => setAsked(undefined);
  const button = (
    <button
      type="button"
      className={styles.more}
      aria-label={say('More for {property}', { property: property.name })}
    >
      <IconDots size={18} />
    </button>
  );
  if (!wanted)
    return cloneElement(button, {
      'aria-haspopup': 'menu',
      'aria-expanded': false,
      onClick: () => setWanted(true),
    });
  return (
    <>
      <Menu defaultOpened position="bottom-end" shadow="md" width={220}>
        <Menu.Target>{button}</Menu.Target>
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
