import { Skeleton } from '@mantine/core';
import { useEffect } from 'react';
import { monthsOf } from '../feed/month.js';
import { MonthNights } from '../feed/month-nights.js';
import { refusedLink } from '../link/link-problem.js';
import { holds } from '../link/preview-words.js';
import work from '../page/work-page.module.css';
import { SOURCE_NAMES } from '../platform/names.js';
import { type MeantFor, usePreview } from '../server/preview.js';
import type { Platform, Preview } from '../server/shapes.js';
import { fullDay, nightsInWords, type Range } from '../time/day.js';
import { say } from '../words/say.js';
import styles from './connect.module.css';
import { newlyTaken } from './newly-taken.js';

type AtUnit = NonNullable<Preview['atUnit']>;
type Found = AtUnit['conflicts'][number];

const SHOWN_CONFLICTS = 4;

interface Props {
  readonly name: string;
  readonly platform: Platform;
  readonly url: string;
  readonly meant: MeantFor;
  readonly onProblem: (error: unknown) => void;
}

/** The weeks of one unit to come, as they would be. */
export function UnitResult({ name, platform, url, meant, onProblem }: Props) {
  const { data, error } = usePreview(url, meant);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once per answer
  useEffect(() => {
    if (error) onProblem(error);
  }, [error]);
  return (
    <section className={work.card} aria-label={name}>
      <h3 style={{ margin: 0 }}>{name}</h3>
      {error ? (
        <Unreadable error={error} />
      ) : data?.atUnit ? (
        <Weeks platform={platform} preview={data} at={data.atUnit} />
      ) : (
        <div role="status" aria-label={say('Reading the calendar…')}>
          <Skeleton height={18} width="60%" mt={12} />
          <Skeleton height={180} mt={12} />
        </div>
      )}
    </section>
  );
}

function Unreadable({ error }: { error: unknown }) {
  const { says, help } = refusedLink(error);
  return (
    <ul className={styles.effects} role="alert">
      <li data-tone="bad">{says}</li>
      <li>{help}</li>
    </ul>
  );
}

const KINDS: Record<Found['kind'], (values: { nights: string; other: string; held: string }) => string> = {
  double_booking: ({ nights, other, held }) =>
    say('Double booking on {nights}: {other} has a guest there on {held}.', { nights, other, held }),
  over_block: ({ nights, other, held }) =>
    say('A guest over your own block on {nights}: {other} holds {held}.', { nights, other, held }),
  possible: ({ nights, other, held }) =>
    say('Possible double booking on {nights}: {other} holds {held}.', { nights, other, held }),
};

/** Of the weeks looked at, the months in which nights are taken; the first where none are. */
const monthsShown = (at: AtUnit, held: readonly { readonly nights: Range }[]): string[] => {
  const taken = monthsOf(held.map(({ nights }) => nights));
  const [first, ...more] = monthsOf([at]);
  const shown = [first!, ...more].filter(month => taken.includes(month));
  return shown.length > 0 ? shown : [first!];
};

function Weeks({ platform, preview, at }: { platform: Platform; preview: Preview; at: AtUnit }) {
  const marked = newlyTaken(at);
  const held = [
    ...at.entries.map((one, place) => ({ ...one, id: `read/${place}`, source: platform })),
    ...at.known.map((one, place) => ({ ...one, id: `known/${place}` })),
  ].filter(({ kind }) => kind !== 'rule');
  const repeats = at.entries.filter(({ isEcho }) => isEcho).length;
  const more = at.conflictCount - Math.min(at.conflicts.length, SHOWN_CONFLICTS);
  const name = SOURCE_NAMES[platform];
  return (
    <>
      <ul className={styles.effects}>
        <li>{holds(preview, at.from)}.</li>
        <li>
          {say(
            '{n, plural, =0 {No further night is taken.} one {# night more is taken, and will be closed elsewhere.} other {# nights more are taken, and will be closed elsewhere.}}',
            { n: at.newNights },
          )}
        </li>
        {at.conflicts.slice(0, SHOWN_CONFLICTS).map(({ kind, nights, with: other }) => (
          <li key={`${nights.from} ${other.source} ${other.nights.from}`} data-tone="bad">
            {KINDS[kind]({
              nights: nightsInWords(nights),
              other: SOURCE_NAMES[other.source],
              held: nightsInWords(other.nights),
            })}
          </li>
        ))}
        {more > 0 && (
          <li data-tone="bad">
            {say('{n, plural, one {And # more like it.} other {And # more like them.}}', { n: more })}
          </li>
        )}
        {at.conflictCount === 0 && <li>{say('Nothing collides with what is known of this unit.')}</li>}
        {repeats > 0 && (
          <li data-tone="soft">
            {say(
              '{n, plural, one {# entry only repeats} other {# entries only repeat}} what {platform} was told by others, and counts for nothing.',
              { n: repeats, platform: name },
            )}
          </li>
        )}
      </ul>
      <div className={styles.months}>
        {monthsShown(at, held).map(month => (
          <MonthNights
            key={month}
            month={month}
            entries={held}
            marked={marked}
            mark={say('taken now')}
            sign="+"
          />
        ))}
      </div>
      <p className={work.words}>
        {say('Marked with +: nights that are taken only now. Framed in red: nights that two hold.')}{' '}
        {preview.last !== undefined &&
          preview.last > at.to &&
          say('The picture ends on {day}; what lies later is counted, and not drawn.', {
            day: fullDay(at.to),
          })}
      </p>
    </>
  );
}
