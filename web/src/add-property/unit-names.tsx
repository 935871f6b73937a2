import { Button, CloseButton, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { emptyLink } from '../link/link-draft.js';
import { say } from '../words/say.js';
import type { Errors, PropertyDraft } from './property-draft.js';
import styles from './property-form.module.css';

interface Props {
  readonly units: readonly string[];
  readonly errors: Errors;
  readonly onChange: (part: (draft: PropertyDraft) => Partial<PropertyDraft>) => void;
}

export const UnitNames = ({ units, errors, onChange }: Props) => (
  <div className={styles.units}>
    {units.map((unit, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a unit is known by its place in the form
      <div className={styles.unit} key={i}>
        <TextInput
          aria-label={say('Name of unit {n}', { n: i + 1 })}
          placeholder={
            i === 0 ? say('Garden room') : i === 1 ? say('Attic room') : say('Unit {n}', { n: i + 1 })
          }
          value={unit}
          error={errors[`units.${i}`]}
          onChange={event => {
            const name = event.currentTarget.value;
            onChange(d => ({ units: d.units.map((u, at) => (at === i ? name : u)) }));
          }}
        />
        {units.length > 1 && (
          <CloseButton
            size={36}
            iconSize={18}
            aria-label={say('Remove unit {n}', { n: i + 1 })}
            onClick={() =>
              onChange(d => ({
                units: d.units.filter((_, at) => at !== i),
                links: d.links
                  .filter(l => l.unit !== i)
                  .map(l => (l.unit > i ? { ...l, unit: l.unit - 1 } : l)),
              }))
            }
          />
        )}
      </div>
    ))}
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconPlus size={15} />}
      onClick={() =>
        onChange(d => ({ units: [...d.units, ''], links: [...d.links, emptyLink(d.units.length)] }))
      }
    >
      {say('Add a unit')}
    </Button>
  </div>
);
