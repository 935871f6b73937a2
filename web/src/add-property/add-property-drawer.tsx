import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { PHONE } from '../page/phone.js';
import type { Property } from '../server/shapes.js';
import { say } from '../words/say.js';
import { AddedProperty } from './added-property.js';
import { PropertyForm } from './property-form.js';

export function AddPropertyDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const phone = useMediaQuery(PHONE) ?? false;
  const [added, setAdded] = useState<Property>();
  const close = () => {
    onClose();
    setAdded(undefined);
  };
  return (
    <Drawer
      opened={opened}
      onClose={close}
      position="right"
      size={phone ? '100%' : 560}
      padding={phone ? 'md' : 'xl'}
      title={added ? say('{property} is added', { property: added.name }) : say('Add a property')}
      closeButtonProps={{ 'aria-label': say('Close') }}
      styles={{ title: { fontSize: 19, fontWeight: 660, letterSpacing: '-0.02em' } }}
    >
      {added ? (
        <AddedProperty property={added} onDone={close} />
      ) : (
        <PropertyForm onAdded={setAdded} onCancel={close} />
      )}
    </Drawer>
  );
}
