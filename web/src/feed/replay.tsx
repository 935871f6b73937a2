import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ProblemNote } from '../page/problem-note.js';
import work from '../page/work-page.module.css';
import { useBelieved, useImports, useUnitEntries } from '../server/feed-page.js';
import { atPlaceWithYear, placeName } from '../time/at-place.js';
import { useNow } from '../time/now.js';
import { dayThere } from '../today/day-there.js';
import { say } from '../words/say.js';
import { differenceInWords, differencesOf, firstNight, nightsApart, withoutRules } from './differences.js';
import styles from './feed.module.css';
import type { FeedAtHome } from './feed-page.js';
import { MomentSlider } from './moment-slider.js';
import { leadsBack } from './moments.js';
import { addMonths, firstDay, type Month, monthOf } from './month.js';
import { MonthNights } from './month-nights.js';
import { SectionPending } from './section-pending.js';

/** While the slider is drawn, the server is not asked at every place. */
const REST_MS = 150;
/** From the month before the chosen moment on; entries are asked for at most 800 days at once. */
const MONTHS_ASKED = 25;
const SHOWN = 12;

/** What did we believe on that day: the unit's month as it stood then, beside how it stands now. */
export function Replay({ home }: { home: FeedAtHome }) {
  const { property, unit, feed } = home;
  const now = useNow();
  const [search, setSearch] = useSearchParams();
  const { timezone } = property;
  const asked = Date.parse(search.get('at') ?? '');
  const chosen = asked < now ? Math.max(asked, Date.parse(unit.createdAt)) : undefined;
  const choose = (at: number | 'now') =>
    setSearch(at === 'now' || at >= now ? {} : { at: new Date(at).toISOString() }, { replace: true });
  const { data: imports, error } = useImports(feed.id);
  const words = chosen === undefined ? say('Now') : atPlaceWithYear(new Date(chosen).toISOString(), timezone);
  // An address that names a moment leads there, whatever there is to compare.
  const [ledHere] = useState(chosen !== undefined);
  const hasPast = ledHere || chosen !== undefined || error !== null || leadsBack(imports ?? []);
  return (
    <section className={work.card} aria-label={say('What was believed when')}>
      <h2>{say('What did we believe on that day?')}</h2>
      {hasPast ? (
        <>
          <p className={work.words}>
            {say(
              'Draw the slider back: the nights of {unit} as they were believed then, from all platforms, beside those of now. Times are those of {place}.',
              { unit: unit.name, place: placeName(timezone) },
            )}
          </p>
          <MomentSlider
            home={home}
            changes={(imports ?? []).map(({ writtenAt }) => Date.parse(writtenAt))}
            chosen={chosen}
            words={words}
            onChoose={choose}
          />
        </>
      ) : (
        imports && (
          <div className={styles.still}>
            <p className={work.words}>{noPastInWords(imports[0]?.fetchedAt, timezone)}</p>
          </div>
        )
      )}
      <ThenAndNow home={{ property, unit }} chosen={chosen} words={words} />
    </section>
  );
}

/** Why there is no day to go back to. */
const noPastInWords = (onlyAt: string | undefined, timezone: string): string =>
  onlyAt
    ? say(
        'Only one answer of this calendar has brought anything so far, that of {moment}, {place} time. As soon as another changes something, a slider here leads back to what was believed before. These are the nights of now, from all platforms.',
        { moment: atPlaceWithYear(onlyAt, timezone), place: placeName(timezone) },
      )
    : say(
        'No answer of this calendar has brought anything so far. As soon as one does, it can be seen here what was believed before. These are the nights of now, from all platforms.',
      );

interface ThenAndNowProps {
  readonly home: Pick<FeedAtHome, 'property' | 'unit'>;
  /** Epoch milliseconds; undefined: now. */
  readonly chosen: number | undefined;
  readonly words: string;
}

function ThenAndNow({ home: { property, unit }, chosen, words }: ThenAndNowProps) {
  const today = dayThere(useNow(), property.timezone);
  const [picked, setMonth] = useState<Month>();
  const [rested] = useDebouncedValue(chosen, REST_MS);
  const since = rested === undefined ? today : dayThere(rested, property.timezone);
  const first = addMonths(monthOf(since), -1);
  const range = { from: firstDay(first), to: firstDay(addMonths(first, MONTHS_ASKED)) };
  const at = rested === undefined ? undefined : new Date(rested).toISOString();
  const believed = useBelieved(unit, at, range);
  const entries = useUnitEntries(unit, range);
  if (!entries.data) return <SectionPending problem={entries.error ?? entries.failureReason} />;
  const present = withoutRules(entries.data);
  const past = at === undefined ? present : believed.data && withoutRules(believed.data);
  if (!past) return <SectionPending problem={believed.error ?? believed.failureReason} />;
  const differences = differencesOf(past, present, today);
  const month = picked ?? monthOf(differences[0] ? firstNight(differences[0]) : since);
  const more = differences.length - SHOWN;
  return (
    <>
      {believed.error && <ProblemNote error={believed.error} />}
      <div className={styles.turn}>
        <Button
          size="xs"
          variant="default"
          disabled={month <= first}
          onClick={() => setMonth(addMonths(month, -1))}
        >
          {say('Month before')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={month >= addMonths(first, MONTHS_ASKED - 1)}
          onClick={() => setMonth(addMonths(month, 1))}
        >
          {say('Month after')}
        </Button>
      </div>
      <div className={styles.two} aria-busy={believed.isPlaceholderData}>
        {at !== undefined && (
          <MonthNights
            name={say('Then, {moment}:', { moment: words })}
            month={month}
            entries={past}
            marked={nightsApart(
              past.filter(({ nights }) => nights.to > today),
              present,
            )}
            mark={say('otherwise now')}
            sign="−"
          />
        )}
        <MonthNights
          name={say('Now:')}
          month={month}
          entries={present}
          marked={nightsApart(present, past)}
          mark={say('otherwise then')}
          sign="+"
        />
      </div>
      {at !== undefined && (
        <div role="status">
          {differences.length === 0 ? (
            <p className={work.words}>{say('Nothing has changed since.')}</p>
          ) : (
            <ul className={styles.changes} aria-label={say('What has changed since')}>
              {differences.slice(0, SHOWN).map(difference => (
                <li key={`${difference.what}/${firstNight(difference)}/${differenceInWords(difference)}`}>
                  <button type="button" onClick={() => setMonth(monthOf(firstNight(difference)))}>
                    {differenceInWords(difference)}
                  </button>
                </li>
              ))}
              {more > 0 && <li>{say('and {more} more', { more })}</li>}
            </ul>
          )}
        </div>
      )}
    </>
  );
}
