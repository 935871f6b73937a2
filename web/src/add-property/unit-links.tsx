import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { emptyLink, type LinkDraft } from '../link/link-draft.js';
import { LinkField } from '../link/link-field.js';
import { say } from '../words/say.js';
import type { Errors } from './property-draft.js';
import styles from './property-form.module.css';

interface Props {
  /** The unit's place in the form. */
  readonly place: number;
  readonly name?: string | undefined;
  readonly links: readonly LinkDraft[];
  readonly timezone: string;
  readonly errors: Errors;
  /** The unit that another link of the form with the same address is for. */
  readonly sameAs: (link: LinkDraft) => string | undefined;
  readonly onChange: (update: (links: readonly LinkDraft[]) => LinkDraft[]) => void;
}

export function UnitLinks({ place, name, links, timezone, errors, sameAs, onChange }: Props) {
  const mine = links.filter(l => l.unit === place);
  return (
    <fieldset className={styles.links}>
      {name !== undefined && <legend>{name}</legend>}
      {mine.map(link => (
        <LinkField
          key={link.key}
          link={link}
          timezone={timezone}
          errors={{ url: errors[`${link.key}.url`], platform: errors[`${link.key}.platform`] }}
          sameAs={sameAs(link)}
          onChange={update => onChange(all => all.map(l => (l.key === link.key ? update(l) : l)))}
          onRemove={mine.length > 1 ? () => onChange(all => all.filter(l => l.key !== link.key)) : undefined}
        />
      ))}
      <Button
        mt="sm"
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={15} />}
        onClick={() => onChange(all => [...all, emptyLink(place)])}
      >
        {say('Add another link')}
      </Button>
    </fieldset>
  );
}
