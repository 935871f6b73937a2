import { Select } from '@mantine/core';
import { ROLE_WORDS } from '../session/role-words.js';
import { ROLES, type Role } from '../session/roles.js';
import { say } from '../words/say.js';
import styles from './role-select.module.css';

interface Props {
  readonly label: string;
  /** Where the row around it says what it is. */
  readonly hidesLabel?: boolean;
  readonly value: Role;
  readonly disabled?: boolean;
  readonly onChange: (role: Role) => void;
}

/** The roles, each with what it lets one do. */
export const RoleSelect = ({ label, hidesLabel, value, disabled, onChange }: Props) => (
  <Select
    className={styles.select}
    {...(hidesLabel ? { 'aria-label': label } : { label })}
    data={ROLES.map(role => ({ value: role, label: ROLE_WORDS[role].name }))}
    value={value}
    disabled={disabled ?? false}
    allowDeselect={false}
    maxDropdownHeight={340}
    comboboxProps={{ width: 300, position: 'bottom-end' }}
    renderOption={({ option }) => {
      const { name, can } = ROLE_WORDS[option.value as Role];
      return (
        <span className={styles.option}>
          <strong>{name}</strong>
          <span>{say('Can {can}.', { can })}</span>
        </span>
      );
    }}
    onChange={role => role && role !== value && onChange(role as Role)}
  />
);
