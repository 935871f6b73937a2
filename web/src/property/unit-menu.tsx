import { ActionIcon, Menu } from '@mantine/core';
import { IconArchive, IconDots, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmDialog } from '../page/confirm-dialog.js';
import { useArchiveUnit, useRenameUnit } from '../server/property-changes.js';
import type { Property } from '../server/shapes.js';
import { say } from '../words/say.js';
import { UnitNameDialog } from './unit-name-dialog.js';

interface Props {
  readonly property: Property;
  readonly unit: Property['units'][number];
}

/** What can be done with one unit. The last one of a property goes with the property alone. */
export function UnitMenu({ property, unit }: Props) {
  const [asked, setAsked] = useState<'rename' | 'archive'>();
  const rename = useRenameUnit(unit.id);
  const archive = useArchiveUnit(unit.id);
  const close = () => setAsked(undefined);
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={200}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={say('More for unit {unit}', { unit: unit.name })}
          >
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setAsked('rename')}>
            {say('Rename unit')}
          </Menu.Item>
          {property.units.length > 1 && (
            <Menu.Item leftSection={<IconArchive size={16} />} onClick={() => setAsked('archive')}>
              {say('Archive unit')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asked === 'rename' && (
        <UnitNameDialog
          title={say('Rename {unit}', { unit: unit.name })}
          name={unit.name}
          action={say('Save')}
          mutation={rename}
          send={name => rename.mutateAsync(name)}
          onClose={close}
        />
      )}
      <ConfirmDialog
        opened={asked === 'archive'}
        title={say('Archive {unit}?', { unit: unit.name })}
        words={say(
          'We stop reading its calendars and our links for it stop working. What is known so far is kept.',
        )}
        action={say('Archive')}
        mutation={archive}
        send={() => archive.mutateAsync(undefined)}
        onClose={close}
      />
    </>
  );
}
