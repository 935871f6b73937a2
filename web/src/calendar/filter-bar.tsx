import { ActionIcon } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconAlertTriangleFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { SOURCE_NAMES } from '../platform/names.js';
import type { Conflict } from '../server/conflicts.js';
import type { Kind, Platform, Source } from '../server/shapes.js';
import { say } from '../words/say.js';
import { Choice } from './choice.js';
import { KIND_NAMES } from './entry-words.js';
import styles from './filter-bar.module.css';
import { type Filters, narrows } from './filters.js';
import { SearchField } from './search-field.js';

interface Props {
  readonly filters: Filters;
  readonly conflicts: ReadonlyMap<string, readonly Conflict[]>;
  readonly platforms: readonly Platform[];
  /** Told what changes; all else stays. */
  readonly onChange: (change: Partial<Filters>) => void;
}

const KINDS: readonly Kind[] = ['stay', 'block', 'closure', 'rule'];

/** What the calendar is narrowed to. On a phone behind one button, which tells when something is narrowed. */
export function FilterBar({ filters, conflicts, platforms, onChange }: Props) {
  const [unfolded, setUnfolded] = useState(narrows(filters));
  const sources: readonly Source[] = [...platforms, 'direct'];
  const open = [...conflicts.values()].reduce((sum, all) => sum + all.length, 0);
  return (
    <>
      <ActionIcon
        className={styles.unfold}
        variant="default"
        size={32}
        aria-label={say('Search and filters')}
        aria-expanded={unfolded}
        data-narrowed={narrows(filters) ? '' : undefined}
        onClick={() => setUnfolded(!unfolded)}
      >
        <IconAdjustmentsHorizontal size={17} />
      </ActionIcon>
      {/* biome-ignore lint/a11y/useSemanticElements: the element would carry a style of its own in some browsers */}
      <div
        className={styles.filters}
        role="search"
        aria-label={say('Units')}
        data-unfolded={unfolded ? '' : undefined}
      >
        <SearchField search={filters.search} onChange={search => onChange({ search })} />
        <Choice
          label={say('Platform')}
          all={say('All platforms')}
          options={sources}
          names={SOURCE_NAMES}
          chosen={filters.source}
          onChange={source => onChange({ source })}
        />
        <Choice
          label={say('Kind')}
          all={say('All kinds')}
          options={KINDS}
          names={KIND_NAMES}
          chosen={filters.kind}
          onChange={kind => onChange({ kind })}
        />
        <button
          type="button"
          className={styles.conflicts}
          aria-pressed={filters.onlyConflicts}
          data-any={open > 0 ? '' : undefined}
          onClick={() => onChange({ onlyConflicts: !filters.onlyConflicts })}
        >
          <IconAlertTriangleFilled size={14} aria-hidden />
          {open > 0
            ? say('Only with conflicts ({n, plural, one {# conflict} other {# conflicts}})', { n: open })
            : say('Only with conflicts')}
        </button>
      </div>
    </>
  );
}
