import { Button, Group, Modal, NumberInput, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../page/problem-note.js';
import { sayDone } from '../page/said.js';
import { useChangeProperty } from '../server/property-changes.js';
import type { Property } from '../server/shapes.js';
import { zonesToChoose } from '../time/zones.js';
import { say } from '../words/say.js';

const MOST_ROOM_TYPES = 1000;

/** The name of a property, its time zone and how many room types it has. */
export function EditProperty({ property, onClose }: { property: Property; onClose: () => void }) {
  const [name, setName] = useState(property.name);
  const [timezone, setTimezone] = useState(property.timezone);
  const [roomTypes, setRoomTypes] = useState<number | string>(property.roomTypes);
  const change = useChangeProperty(property.id);
  const types = Number(roomTypes);
  const isWhole = name.trim() !== '' && Number.isInteger(types) && types >= 1;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole) return;
    change.mutate(
      { name: name.trim(), timezone, roomTypes: types },
      {
        onSuccess: ({ name }) => {
          sayDone(say('{property} is saved.', { property: name }));
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={say('Edit {property}', { property: property.name })}
      closeButtonProps={{ 'aria-label': say('Close') }}
      centered
      radius="lg"
    >
      <form onSubmit={save} noValidate>
        <TextInput
          label={say('Name')}
          value={name}
          maxLength={120}
          error={name.trim() === '' && say('A property needs a name.')}
          onChange={event => setName(event.currentTarget.value)}
          data-autofocus
        />
        <Select
          mt="md"
          label={say('Time zone of the place')}
          description={
            timezone !== property.timezone &&
            say('All its calendars are read again, since a time there may fall on another day.')
          }
          data={zonesToChoose(property.timezone)}
          value={timezone}
          searchable
          selectFirstOptionOnChange
          allowDeselect={false}
          limit={60}
          nothingFoundMessage={say('No such time zone. Try the nearest large city.')}
          onChange={zone => setTimezone(zone ?? property.timezone)}
        />
        <NumberInput
          mt="md"
          label={say('Room types at Booking.com')}
          description={say('Booking.com gives calendar links to small places only.')}
          min={1}
          max={MOST_ROOM_TYPES}
          allowDecimal={false}
          value={roomTypes}
          onChange={setRoomTypes}
        />
        {change.error && <ProblemNote error={change.error} />}
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={onClose}>
            {say('Cancel')}
          </Button>
          <Button type="submit" loading={change.isPending} disabled={!isWhole}>
            {say('Save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
