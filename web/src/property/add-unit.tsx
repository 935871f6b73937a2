import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { sayDone } from '../page/said.js';
import { useAddUnit } from '../server/property-changes.js';
import type { Property } from '../server/shapes.js';
import { say } from '../words/say.js';
import { UnitNameDialog } from './unit-name-dialog.js';

/** One more room or flat of the property. */
export function AddUnit({ property }: { property: Property }) {
  const [asked, setAsked] = useState<'name'>();
  const add = useAddUnit(property.id);
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={() => setAsked('name')}
      >
        {say('Add a unit')}
      </Button>
      {asked && (
        <UnitNameDialog
          title={say('Add a unit to {property}', { property: property.name })}
          words={say(
            'A unit is what one calendar belongs to: a room, a flat or the whole house. Its links come next, platform by platform.',
          )}
          name=""
          action={say('Add the unit')}
          mutation={add}
          send={name => add.mutateAsync(name).then(() => sayDone(say('{unit} is added.', { unit: name })))}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
