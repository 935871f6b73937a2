import { Button, Checkbox, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { KIND_NAMES } from '../calendar/entry-words.js';
import { ProblemNote } from '../page/problem-note.js';
import { SOURCE_NAMES } from '../platform/names.js';
import { type Booking, type DirectKind, useTakeNights } from '../server/bookings.js';
import { chunksOf } from '../server/chunk.js';
import { useEntries } from '../server/entries.js';
import type { Entry, Property, Unit } from '../server/shapes.js';
import { addDays, type Day, daysBetween, nightsInWords, overlap, type Range } from '../time/day.js';
import { useNow } from '../time/now.js';
import { dayThere } from '../today/day-there.js';
import { say } from '../words/say.js';
import { isDay } from './opened.js';
import styles from './take-nights.module.css';
import { useFirstFree } from './use-first-free.js';
import { WhoIsTold } from './who-is-told.js';

interface Props {
  readonly property: Property;
  readonly unit: Unit;
  readonly nights: Range | undefined;
  readonly onTaken: (booking: Booking) => void;
}

const MAX_NIGHTS = 366;

export function TakeNightsForm({ property, unit, nights: wanted, onTaken }: Props) {
  const now = useNow();
  const today = dayThere(now, property.timezone);
  const [kind, setKind] = useState<DirectKind>('booking');
  const [days, setDays] = useState<Range>();
  const [free, setFree] = useState<Range>();
  const chosen = days ?? wanted ?? free;
  const { from, to } = chosen ?? oneNight(today);
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const [freshLook, setFreshLook] = useState(true);
  const take = useTakeNights();
  const nights = whole({ from, to });
  // It begins at the first free night; where somebody has chosen other days meanwhile, those stay.
  useFirstFree(unit, wanted ? undefined : today, night => setFree(oneNight(night)));
  const taken = useTaken(unit, chosen && nights);
  const problem = wrongWith({ from, to }, today);
  const readsAny = property.connections.some(({ feeds }) =>
    feeds.some(feed => feed.unitId === unit.id && feed.importUrl),
  );

  const moveArrival = (day: Day): void => {
    // The length stays while the first night moves.
    const moved = nights && isDay(day) ? addDays(day, daysBetween(nights.from, nights.to)) : to;
    setDays({ from: day, to: moved });
  };

  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!nights || problem) return;
    take.mutate(
      {
        kind,
        unitId: unit.id,
        nights,
        ...(kind === 'booking' && name.trim() && { name: name.trim() }),
        ...(note.trim() && { note: note.trim() }),
        freshLook: freshLook && readsAny,
      },
      { onSuccess: onTaken },
    );
  };

  const n = nights ? daysBetween(nights.from, nights.to) : 0;
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <SegmentedControl<DirectKind>
        fullWidth
        aria-label={say('What for')}
        value={kind}
        onChange={setKind}
        data={[
          { value: 'booking', label: say('Direct booking') },
          { value: 'block', label: say('Block these nights') },
        ]}
      />
      <p className={styles.means}>
        {kind === 'booking'
          ? say('A guest booked with you. Every platform is told that the nights are taken, never by whom.')
          : say('You keep the nights for yourself: your own stay, repairs. They close on every platform.')}
      </p>
      <div className={styles.days}>
        <TextInput
          type="date"
          label={kind === 'booking' ? say('Arrival') : say('Closed from')}
          min={today}
          value={from}
          error={problem?.field === 'from' ? problem.says : undefined}
          onChange={event => moveArrival(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={kind === 'booking' ? say('Departure') : say('Open again on')}
          min={isDay(from) ? addDays(from, 1) : undefined}
          value={to}
          error={problem?.field === 'to' ? problem.says : undefined}
          onChange={event => setDays({ from, to: event.currentTarget.value })}
        />
      </div>
      {taken.length > 0 && (
        <div className={styles.taken} role="alert">
          <strong>{say('These nights are not free.')}</strong>
          <ul>
            {taken.map(one => (
              <li key={one.id}>
                {say('{source}: {kind}, {nights}', {
                  source: SOURCE_NAMES[one.source],
                  kind: KIND_NAMES[one.kind],
                  nights: nightsInWords(one.nights),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {kind === 'booking' && (
        <TextInput
          label={say('Guest’s name')}
          description={say('May be left empty. No platform is told.')}
          maxLength={120}
          autoComplete="off"
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
      )}
      <Textarea
        label={say('Note')}
        description={say('For you and those who work with you; no platform is told.')}
        placeholder={kind === 'block' ? say('Own stay, repairs, cleaning …') : undefined}
        rows={2}
        maxLength={2000}
        value={note}
        onChange={event => setNote(event.currentTarget.value)}
      />
      {readsAny && (
        <Checkbox
          label={say('Ask the platforms first')}
          description={say(
            'Reads their calendars now, and refuses where one has taken the nights meanwhile. It takes a few seconds.',
          )}
          checked={freshLook}
          onChange={event => setFreshLook(event.currentTarget.checked)}
        />
      )}
      <WhoIsTold property={property} unit={unit} now={now} />
      {take.error ? <ProblemNote error={take.error} /> : null}
      <Button type="submit" size="md" loading={take.isPending} disabled={!nights || problem !== undefined}>
        {kind === 'booking'
          ? say('{n, plural, one {Book # night} other {Book # nights}}', { n })
          : say('{n, plural, one {Block # night} other {Block # nights}}', { n })}
      </Button>
      {take.isPending && freshLook && readsAny && (
        <p className={styles.means} role="status">
          {say('Asking the platforms…')}
        </p>
      )}
    </form>
  );
}

const oneNight = (day: Day): Range => ({ from: day, to: addDays(day, 1) });

const whole = ({ from, to }: Range): Range | undefined =>
  isDay(from) && isDay(to) && from < to ? { from, to } : undefined;

interface Wrong {
  readonly field: 'from' | 'to';
  readonly says: string;
}

function wrongWith({ from, to }: Range, today: Day): Wrong | undefined {
  if (!isDay(from)) return { field: 'from', says: say('Choose a day.') };
  if (from < today) return { field: 'from', says: say('These nights have passed.') };
  if (!isDay(to)) return { field: 'to', says: say('Choose a day.') };
  if (to <= from) return { field: 'to', says: say('Must lie after the first day.') };
  if (daysBetween(from, to) > MAX_NIGHTS) return { field: 'to', says: say('At most a year.') };
  return undefined;
}

/** Who holds some of the nights, as far as this page knows. The server judges. */
function useTaken(unit: Unit, nights: Range | undefined): Entry[] {
  const { entries } = useEntries(unit, nights ? chunksOf(nights) : []);
  if (!nights) return [];
  return (entries ?? []).filter(one => one.kind !== 'rule' && overlap(one.nights, nights));
}
