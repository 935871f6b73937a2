import { CloseButton, Select, TextInput } from '@mantine/core';
import { PLATFORMS, SOURCE_NAMES } from '../platform/names.js';
import type { Platform } from '../server/shapes.js';
import { say } from '../words/say.js';
import { type LinkDraft, withGuess, withPlatform, withUrl } from './link-draft.js';
import styles from './link-field.module.css';
import { LinkPreview } from './link-preview.js';

export interface LinkErrors {
  readonly url?: string | undefined;
  readonly platform?: string | undefined;
}

interface Props {
  readonly link: LinkDraft;
  readonly timezone: string;
  readonly errors: LinkErrors;
  /** Another unit of the form that has the same link. */
  readonly sameAs?: string | undefined;
  readonly onChange: (change: (link: LinkDraft) => LinkDraft) => void;
  readonly onRemove?: (() => void) | undefined;
}

const options = PLATFORMS.map(value => ({ value, label: SOURCE_NAMES[value] }));

export const LinkField = ({ link, timezone, errors, sameAs, onChange, onRemove }: Props) => (
  <div className={styles.link}>
    <div className={styles.fields}>
      <TextInput
        className={styles.url}
        label={say('Calendar link')}
        placeholder={say('Paste the iCal link, https://…')}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        value={link.url}
        error={errors.url}
        onChange={event => {
          const url = event.currentTarget.value;
          onChange(l => withUrl(l, url));
        }}
      />
      <Select
        className={styles.platform}
        label={say('Platform')}
        placeholder={say('Choose')}
        data={options}
        value={link.platform}
        error={errors.platform}
        allowDeselect={false}
        onChange={value => onChange(l => withPlatform(l, value as Platform | null))}
      />
      {onRemove && (
        <CloseButton
          className={styles.remove}
          size={36}
          iconSize={18}
          aria-label={say('Remove this link')}
          onClick={onRemove}
        />
      )}
    </div>
    {!errors.url && (
      <LinkPreview
        url={link.url.trim()}
        meant={{ timezone }}
        sameAs={sameAs}
        onPlatform={platform => onChange(l => withGuess(l, platform))}
      />
    )}
  </div>
);
