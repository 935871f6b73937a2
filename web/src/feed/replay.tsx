import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ProblemNote } from '../page/problem-note.js';
import work from '../page/work-page.module.css';
import { useBelieved, useImports, useUnitEntries } from '../server/feed-page.js';
import { placeName } from '../time/at-place.js';
import { useNow } from '../time/now.js';
import { dayThere } from '../today/day-there.js';
import { say } from '../words/say.js';
import { differenceInWords, differencesOf, firstNight, nightsApart, withoutRules } from './differences.js';
import styles from './feed.module.css';
import type { FeedAtHome } from './feed-page.js';
import { momentThere } from './moment-there.js';
import { earlier, later, scaleOf } from './moments.js';
import { addMonths, firstDay, type Month, monthOf } from './month.js';
import { MonthNights } from './month-nights.js';
import { SectionPending } from './section-pending.js';

export const REPLAY_SLIDER = 'replay-slider';

/** While the slider is drawn, the server is not asked at every place. */
const REST_MS = 150;
/** From the month before the chosen moment on; entries are asked for at most 800 days at once. */
const MONTHS_ASKED = 25;
const SHOWN = 12;

/** What did we believe on that day: the unit's month as it stood then, beside how it stands now. */
export function Replay({ home: { property, unit, feed } }: { home: FeedAtHome }) {
  const now = useNow();
  const [search, setSearch] = useSearchParams();
  const { timezone } = property;
  const asked = Date.parse(search.get('at') ?? '');
  const born = Date.parse(unit.createdAt);
  const [opened] = useState(() => Date.now());
  const { min, max, step } = scaleOf(born, opened);
  const places = (max - min) / step;
  const chosen = asked < now ? Math.max(asked, born) : undefined;
  const choose = (at: number | 'now') =>
    setSearch(at === 'now' || at >= now ? {} : { at: new Date(at).toISOString() }, { replace: true });
  const { data: imports } = useImports(feed.id);
  const changes = (imports ?? []).map(({ writtenAt }) => Date.parse(writtenAt));
  const before = earlier(changes, chosen ?? now);
  const words = chosen === undefined ? say('Now') : momentThere(new Date(chosen).toISOString(), timezone);
  return (
    <section className={work.card} aria-label={say('What was believed when')}>
      <h2>{say('What did we believe on that day?')}</h2>
      <p className={work.words}>
        {say(
          'Draw the slider back: the nights of {unit} as they were believed then, from all platforms, beside those of now. Times are those of {place}.',
          { unit: unit.name, place: placeName(timezone) },
        )}
      </p>
      <div className={styles.slider}>
        <output htmlFor={REPLAY_SLIDER}>
          <strong>{words}</strong>
          {chosen !== undefined && `, ${say('{place} time', { place: placeName(timezone) })}`}
        </output>
        <input
          id={REPLAY_SLIDER}
          type="range"
          aria-label={say('The moment')}
          aria-valuetext={
            chosen === undefined
              ? say('Now')
              : say('{moment}, {place} time', { moment: words, place: placeName(timezone) })
          }
          min={0}
          max={places}
          step={1}
          value={chosen === undefined ? places : Math.min(places - 1, Math.round((chosen - min) / step))}
          onChange={({ currentTarget: { valueAsNumber: place } }) =>
            choose(place >= places ? 'now' : Math.max(born, min + place * step))
          }
        />
        <div className={styles.deeds}>
          <Button
            size="xs"
            variant="default"
            disabled={before === undefined}
            onClick={() => before !== undefined && choose(before)}
          >
            {say('Before the last change')}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={chosen === undefined}
            onClick={() => chosen !== undefined && choose(later(changes, chosen))}
          >
            {say('A change later')}
          </Button>
          <Button size="xs" variant="subtle" disabled={chosen === undefined} onClick={() => choose('now')}>
            {say('Now')}
          </Button>
        </div>
      </div>
      <ThenAndNow home={{ property, unit }} chosen={chosen} words={words} />
    </section>
  );
}

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
