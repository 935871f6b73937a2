import styles from './choice.module.css';

interface Props<T extends string> {
  readonly label: string;
  /** What it says where nothing is chosen. */
  readonly all: string;
  readonly options: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly chosen: T | undefined;
  readonly onChange: (chosen: T | undefined) => void;
}

/** One of a few, or all: the browser's own list, which a phone shows in its own way. */
export const Choice = <T extends string>({ label, all, options, names, chosen, onChange }: Props<T>) => (
  <select
    className={styles.choice}
    aria-label={label}
    data-chosen={chosen ? '' : undefined}
    value={chosen ?? ''}
    onChange={({ currentTarget: { value } }) => onChange(options.find(option => option === value))}
  >
    <option value="">{all}</option>
    {options.map(option => (
      <option key={option} value={option}>
        {names[option]}
      </option>
    ))}
  </select>
);
