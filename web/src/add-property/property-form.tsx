import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../page/problem-note.js';
import { useAddProperty } from '../server/properties.js';
import { Refused } from '../server/refused.js';
import type { Property } from '../server/shapes.js';
import { say } from '../words/say.js';
import {
  check,
  type Errors,
  emptyProperty,
  type PropertyDraft,
  placed,
  sameLinkElsewhere,
  toRequest,
} from './property-draft.js';
import styles from './property-form.module.css';
import { UnitLinks } from './unit-links.js';
import { UnitNames } from './unit-names.js';

const ZONES = Intl.supportedValuesOf('timeZone');
const zones = [...new Set([emptyProperty().timezone, ...ZONES, 'UTC'])].map(value => ({
  value,
  label: value.replaceAll('_', ' '),
}));

interface Props {
  readonly onAdded: (property: Property) => void;
  readonly onCancel: () => void;
}

export function PropertyForm({ onAdded, onCancel }: Props) {
  const [draft, setDraft] = useState(emptyProperty);
  const [errors, setErrors] = useState<Errors>({});
  const add = useAddProperty();
  const change = (part: Partial<PropertyDraft> | ((d: PropertyDraft) => Partial<PropertyDraft>)) => {
    setDraft(d => ({ ...d, ...(typeof part === 'function' ? part(d) : part) }));
    setErrors({});
  };

  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = check(draft);
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    const { body, places } = toRequest(draft);
    add.mutate(body, {
      onSuccess: onAdded,
      onError: error => setErrors(error instanceof Refused ? placed(error.fields, places) : {}),
    });
  };

  const units = draft.several ? draft.units : [draft.name];
  return (
    <form onSubmit={save} noValidate>
      <section className={styles.section}>
        <TextInput
          label={say('Name')}
          placeholder={say('Sea View Cottage')}
          value={draft.name}
          error={errors.name}
          onChange={event => change({ name: event.currentTarget.value })}
          data-autofocus
        />
        <Select
          mt="md"
          label={say('Time zone of the place')}
          data={zones}
          value={draft.timezone}
          error={errors.timezone}
          searchable
          selectFirstOptionOnChange
          allowDeselect={false}
          limit={60}
          nothingFoundMessage={say('No such time zone. Try the nearest large city.')}
          onChange={timezone => change({ timezone: timezone ?? '' })}
        />
        <div className={styles.label} id="units-label">
          {say('What guests book')}
        </div>
        <SegmentedControl
          fullWidth
          aria-labelledby="units-label"
          value={draft.several ? 'several' : 'one'}
          data={[
            { value: 'one', label: say('The whole place') },
            { value: 'several', label: say('Several units') },
          ]}
          onChange={value => change({ several: value === 'several' })}
        />
        {draft.several && <UnitNames units={draft.units} errors={errors} onChange={change} />}
      </section>

      <section className={styles.section}>
        <h3 className={styles.heading}>{say('Calendar links')}</h3>
        <p className={styles.words}>
          {say(
            'The iCal link each platform gives you to export its calendar. Leave it empty where you do not know it: the next page says where it is.',
          )}
        </p>
        {units.map((unit, i) => (
          <UnitLinks
            // biome-ignore lint/suspicious/noArrayIndexKey: a unit is known by its place in the form
            key={i}
            place={i}
            name={draft.several ? unit.trim() || say('Unit {n}', { n: i + 1 }) : undefined}
            links={draft.links}
            timezone={draft.timezone}
            errors={errors}
            sameAs={link => sameLinkElsewhere(draft, link)}
            onChange={update => change(d => ({ links: update(d.links) }))}
          />
        ))}
      </section>

      {add.error && Object.keys(errors).length === 0 && <ProblemNote error={add.error} />}
      <div className={styles.actions}>
        <Button variant="default" onClick={onCancel}>
          {say('Cancel')}
        </Button>
        <Button type="submit" loading={add.isPending}>
          {say('Add property')}
        </Button>
      </div>
    </form>
  );
}
