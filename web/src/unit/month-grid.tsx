import { type CSSProperties, type KeyboardEvent, useState } from 'react';
import { arrange } from '../calendar/arrange.js';
import bar from '../calendar/entry-bar.module.css';
import { barLabel, sourceAndKind } from '../calendar/entry-words.js';
import { SOURCE_LETTERS } from '../platform/names.js';
import type { Entry } from '../server/shapes.js';
import { addDays, type Day, dayAndMonth, daysBetween, monthAndYear, type Range } from '../time/day.js';
import { locale } from '../words/language.js';
import { say } from '../words/say.js';
import { mondayOf, type Night, stretchIn, weeksOf } from './month.js';
import styles from './month-grid.module.css';

interface Props {
  readonly unitId: string;
  readonly month: Range;
  /** Unset until they have come. */
  readonly entries: readonly Entry[] | undefined;
  readonly today: Day;
  readonly chosen: Range | undefined;
  /** A free night was tapped; unset where nobody may take it. */
  readonly onTap: ((day: Day) => void) | undefined;
  readonly onOpen: (entry: Entry) => void;
}

const NONE: readonly Entry[] = [];

/** A shorter bar has room for its letter only. */
const DAYS_FOR_WORDS = 2;

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

const said = ({ day, entries }: Night): string =>
  entries.length === 0
    ? say('{day}: free', { day: dayAndMonth(day) })
    : say('{day}: {taken}', { day: dayAndMonth(day), taken: entries.map(sourceAndKind).join('; ') });

/** The month by weeks, each with the bars of its entries. One stop for the tab key; the arrows go from day to day. */
export function MonthGrid(props: Props) {
  const { unitId, month, today, chosen, onTap, onOpen } = props;
  const entries = props.entries ?? NONE;
  const areKnown = props.entries !== undefined;
  const [stand, setStand] = useState<Day>();
  const weeks = weeksOf(month, entries);
  const within = (day: Day | undefined) => day !== undefined && month.from <= day && day < month.to;
  const stop = within(stand) ? stand : within(today) ? today : month.from;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    const next = addDays(stop!, step);
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  };

  return (
    <>
      <div className={styles.weekdays} aria-hidden>
        {weekdays(month.from).map((name, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the days of the week never change their order
          <span key={i}>{name}</span>
        ))}
      </div>
      <ol
        className={styles.weeks}
        aria-label={say('Nights of {month}', { month: monthAndYear(month.from) })}
        data-unit={unitId}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        {weeks.map(nights => (
          <Week
            key={nights[0]!.day}
            {...{ nights, entries, areKnown, today, chosen, onTap, onOpen, stop }}
            onFocus={setStand}
          />
        ))}
      </ol>
    </>
  );
}

interface WeekProps extends Omit<Props, 'unitId' | 'month' | 'entries'> {
  readonly entries: readonly Entry[];
  readonly areKnown: boolean;
  readonly nights: readonly Night[];
  readonly stop: Day | undefined;
  readonly onFocus: (day: Day) => void;
}

function Week({ nights, entries, areKnown, today, chosen, onTap, onOpen, stop, onFocus }: WeekProps) {
  const [first] = nights as [Night];
  const monday = mondayOf(first.day);
  const week = { from: first.day, to: addDays(nights.at(-1)!.day, 1) };
  // A bar that only ends in the middle of this week's first day belongs here, too.
  const here = entries.filter(e => e.nights.from < week.to && week.from <= e.nights.to);
  const { placed, barLanes, stripLanes } = arrange(here);
  const mayTake = ({ day, entries }: Night): boolean =>
    onTap !== undefined && entries.length === 0 && day >= today;
  const act = (night: Night): void => {
    const [entry] = night.entries;
    if (entry) onOpen(entry);
    else onTap?.(night.day);
  };
  return (
    <li className={styles.week} style={{ '--bars': barLanes, '--strips': stripLanes } as CSSProperties}>
      <ol className={styles.nights}>
        {nights.map((night, i) => (
          <li
            key={night.day}
            style={i === 0 ? { gridColumnStart: 1 + daysBetween(monday, night.day) } : undefined}
          >
            <button
              type="button"
              className={styles.night}
              data-day={night.day}
              data-today={night.day === today ? '' : undefined}
              data-past={night.day < today ? '' : undefined}
              data-chosen={chosen && chosen.from <= night.day && night.day < chosen.to ? '' : undefined}
              tabIndex={night.day === stop ? 0 : -1}
              aria-label={areKnown ? said(night) : dayAndMonth(night.day)}
              aria-disabled={!(areKnown && (night.entries.length > 0 || mayTake(night))) || undefined}
              aria-pressed={
                mayTake(night)
                  ? chosen !== undefined && chosen.from <= night.day && night.day < chosen.to
                  : undefined
              }
              onFocus={() => onFocus(night.day)}
              onClick={() => act(night)}
            >
              <b aria-hidden>{Number(night.day.slice(8))}</b>
            </button>
          </li>
        ))}
      </ol>
      <div className={styles.bars} aria-hidden>
        {placed.map(({ entry, shape, lane }) => {
          const { at, days } = stretchIn(week, entry.nights);
          return (
            <span
              key={entry.id}
              className={`${bar.swatch} ${styles[shape]}`}
              data-kind={entry.kind}
              data-source={entry.source}
              data-missing={entry.missingSince ? '' : undefined}
              style={{ '--at': at, '--days': days, '--lane': lane } as CSSProperties}
            >
              {shape === 'bar' && days >= 1 && (
                <span className={styles.words}>
                  <b>{SOURCE_LETTERS[entry.source]}</b>
                  {days >= DAYS_FOR_WORDS && <i>{barLabel(entry)}</i>}
                </span>
              )}
            </span>
          );
        })}
      </div>
    </li>
  );
}

const nameOfDay = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });

const weekdays = (day: Day): string[] => {
  const monday = mondayOf(day);
  return Array.from({ length: 7 }, (_, i) => nameOfDay.format(Date.parse(addDays(monday, i))));
};
