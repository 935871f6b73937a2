import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useRef } from 'react';
import { lazyNamed } from '../page/lazy-named.js';
import type { Booking } from '../server/bookings.js';
import type { Connection, Property } from '../server/shapes.js';
import { useMay } from '../session/may.js';
import { unitInWords } from '../unit/unit-in-words.js';
import type { Opened } from './opened.js';
import { sayTaken } from './say-taken.js';
import { useOpened } from './use-opened.js';

interface Props {
  readonly properties: readonly Property[];
  readonly onOpenConnection: (connection: Connection) => void;
}

const EntryPanel = lazyNamed(() => import('../calendar/entry-panel.js'), 'EntryPanel');
const TakeNightsPanel = lazyNamed(() => import('./take-nights-panel.js'), 'TakeNightsPanel');

/** The panel that the address says is open, beside whichever page. When it closes, the keyboard goes back there. */
export function OpenPanels({ properties, onOpenConnection }: Props) {
  const queries = useQueryClient();
  const { opened, close } = useOpened();
  const mayTake = useMay('operator');
  const made = useRef<string>(undefined);
  const before = useRef<Opened>(undefined);

  useEffect(() => {
    if (!opened && before.current) giveBackFocus(before.current, made.current);
    before.current = opened;
    if (opened) made.current = undefined;
  }, [opened]);

  const onTaken = (booking: Booking) => {
    made.current = booking.id;
    const property = properties.find(({ id }) => id === booking.propertyId);
    const unit = property?.units.find(({ id }) => id === booking.unitId);
    if (property && unit) sayTaken(queries, booking, unitInWords(property, unit));
    close();
  };

  return (
    <Suspense fallback={null}>
      {opened?.what === 'entry' && (
        <EntryPanel
          key={opened.id}
          id={opened.id}
          properties={properties}
          onOpenConnection={onOpenConnection}
          onClose={close}
        />
      )}
      {opened?.what === 'taking' && mayTake && (
        <TakeNightsPanel
          key={opened.unitId ?? 'any'}
          properties={properties}
          unitId={opened.unitId}
          nights={opened.nights}
          onTaken={onTaken}
          onClose={close}
        />
      )}
    </Suspense>
  );
}

/** How many frames what was just made may take to be drawn. */
const FRAMES = 30;

function giveBackFocus(closed: Opened, made: string | undefined): void {
  const id = made ?? (closed.what === 'entry' ? closed.id : undefined);
  const row = closed.what === 'taking' && closed.unitId ? `[data-unit="${closed.unitId}"]` : undefined;
  const look = (frames: number): void => {
    const bar = id && document.querySelector<HTMLElement>(`[data-entry="${id}"]`);
    if (!bar && id && frames > 0) return void requestAnimationFrame(() => look(frames - 1));
    const place = bar || (row && document.querySelector<HTMLElement>(row));
    if (place) place.focus({ preventScroll: true });
  };
  requestAnimationFrame(() => look(FRAMES));
}
