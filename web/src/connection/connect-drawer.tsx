import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { AddedProperty } from '../add-property/added-property.js';
import { PHONE } from '../page/phone.js';
import { SOURCE_NAMES } from '../platform/names.js';
import type { Connection, Property } from '../server/shapes.js';
import { ConnectForm } from './connect-form.js';

interface Props {
  readonly property: Property;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** One more platform for a property: its links in, then our links out. */
export function ConnectDrawer({ property, opened, onClose }: Props) {
  const phone = useMediaQuery(PHONE) ?? false;
  const [made, setMade] = useState<Connection>();
  const close = () => {
    onClose();
    setMade(undefined);
  };
  return (
    <Drawer
      opened={opened}
      onClose={close}
      position="right"
      size={phone ? '100%' : 480}
      padding="lg"
      title={made ? `${SOURCE_NAMES[made.platform]} is connected` : `Connect ${property.name}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {made ? (
        <AddedProperty property={{ ...property, connections: [made] }} onDone={close} />
      ) : (
        <ConnectForm property={property} onConnected={setMade} onCancel={close} />
      )}
    </Drawer>
  );
}
