import { Drawer, Select } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import entry from '../calendar/entry-panel.module.css';
import { PHONE } from '../page/phone.js';
import type { Booking } from '../server/bookings.js';
import type { Property, Unit } from '../server/shapes.js';
import type { Range } from '../time/day.js';
import { unitInWords } from '../unit/unit-in-words.js';
import { say } from '../words/say.js';
import styles from './take-nights.module.css';
import { TakeNightsForm } from './take-nights-form.js';

interface Props {
  readonly properties: readonly Property[];
  readonly unitId: string | undefined;
  readonly nights: Range | undefined;
  readonly onTaken: (booking: Booking) => void;
  readonly onClose: () => void;
}

/** Nights of a unit are taken here: for a guest, or for the owner. */
export function TakeNightsPanel({ properties, unitId, nights, onTaken, onClose }: Props) {
  const phone = useMediaQuery(PHONE) ?? false;
  const [chosen, setChosen] = useState(unitId);
  const place = placeOf(properties, chosen);
  const title = say('Book or block nights');
  return (
    <Drawer
      opened
      onClose={onClose}
      position={phone ? 'bottom' : 'right'}
      size={phone ? '92%' : 440}
      padding="lg"
      title={
        <span className={entry.title}>
          <span>
            {title}
            {unitId && place && <small>{unitInWords(place.property, place.unit)}</small>}
          </span>
        </span>
      }
      closeButtonProps={{ 'aria-label': say('Close') }}
    >
      {!(unitId && place) && (
        <Select
          label={say('Unit')}
          className={styles.unit}
          searchable
          selectFirstOptionOnChange
          limit={100}
          data-autofocus
          nothingFoundMessage={say('No unit matches.')}
          placeholder={say('Property or unit')}
          data={properties.map(property => ({
            group: property.name,
            items: property.units.map(unit => ({ value: unit.id, label: unitInWords(property, unit) })),
          }))}
          value={place?.unit.id ?? null}
          onChange={id => setChosen(id ?? undefined)}
        />
      )}
      {place && <TakeNightsForm key={place.unit.id} {...place} nights={nights} onTaken={onTaken} />}
    </Drawer>
  );
}

interface Place {
  readonly property: Property;
  readonly unit: Unit;
}

function placeOf(properties: readonly Property[], unitId: string | undefined): Place | undefined {
  for (const property of properties) {
    const unit = property.units.find(({ id }) => id === unitId);
    if (unit) return { property, unit };
  }
  return undefined;
}
