import { VisuallyHidden } from '@mantine/core';
import { KIND_NAMES } from '../calendar/entry-words.js';
import { SOURCE_LETTERS, SOURCE_NAMES } from '../platform/names.js';
import { type Day, monthAndYear } from '../time/day.js';
import { locale } from '../words/language.js';
import type { Held } from './differences.js';
import { firstDay, type Month, weeksOf } from './month.js';
import styles from './month-nights.module.css';

const weekdayName = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
/** From Monday on. */
const WEEKDAYS = [5, 6, 7, 8, 9, 10, 11].map(day => weekdayName.format(Date.UTC(2026, 0, day)));
/** What is on top where a night is held twice. */
const RANK = { stay: 0, block: 1, closure: 2, rule: 3 } as const;

interface Props {
  readonly month: Month;
  /** Before the month's name, such as `Now`. */
  readonly name?: string;
  readonly entries: readonly Held[];
  readonly marked: ReadonlySet<Day>;
  /** What the mark means, said of each marked night. */
  readonly mark: string;
  readonly sign: '−' | '+';
}

/** A month of a unit: which nights are taken, by whom, and which of them are marked. */
export const MonthNights = ({ month, name, entries, marked, mark, sign }: Props) => (
  <table className={styles.month}>
    <caption>
      {name && <strong>{name}</strong>} {monthAndYear(firstDay(month))}
    </caption>
    <thead>
      <tr>
        {WEEKDAYS.map(day => (
          <th key={day} scope="col" abbr={day}>
            {day.slice(0, 2)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {weeksOf(month).map(week => (
        <tr key={week.find(Boolean)}>
          {week.map((day, place) =>
            day ? (
              <Night
                key={day}
                day={day}
                held={entries
                  .filter(({ nights }) => nights.from <= day && day < nights.to)
                  .sort((a, b) => RANK[a.kind] - RANK[b.kind])}
                mark={marked.has(day) ? mark : undefined}
                sign={sign}
              />
            ) : (
              <td key={WEEKDAYS[place]} />
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
);

interface NightProps {
  readonly day: Day;
  readonly held: readonly Held[];
  readonly mark: string | undefined;
  readonly sign: string;
}

function Night({ day, held, mark, sign }: NightProps) {
  const [first] = held;
  return (
    <td
      data-source={first?.source}
      data-kind={first?.kind}
      data-twice={held.length > 1 || undefined}
      data-marked={mark !== undefined || undefined}
      data-day={day}
    >
      <span className={styles.number}>{Number(day.slice(8))}</span>
      {first && (
        <>
          <span className={styles.letter} data-letter={SOURCE_LETTERS[first.source]} aria-hidden />
          <VisuallyHidden>
            {held
              .map(
                ({ source, kind }) =>
                  `${SOURCE_NAMES[source]}, ${KIND_NAMES[kind].toLocaleLowerCase(locale)}`,
              )
              .join('; ')}
          </VisuallyHidden>
        </>
      )}
      {mark !== undefined && (
        <>
          <span className={styles.sign} aria-hidden>
            {sign}
          </span>
          <VisuallyHidden>{mark}</VisuallyHidden>
        </>
      )}
    </td>
  );
}
