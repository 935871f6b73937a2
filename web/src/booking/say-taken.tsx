import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { QueryClient } from '@tanstack/react-query';
import { sayDone, sayRefused } from '../page/said.js';
import { type Booking, cancelBooking } from '../server/bookings.js';
import { nightsInWords } from '../time/day.js';
import { say } from '../words/say.js';
import styles from './say-taken.module.css';

/** Long enough to read it and see that it was the wrong row. */
const UNDO_WITHIN_MS = 15_000;

/** Says that nights were taken, and whose: one after another may be. With the way back. */
export function sayTaken(queries: QueryClient, { id, kind, nights }: Booking, unit: string): void {
  const undo = () => {
    notifications.hide(id);
    void cancelBooking(queries, id).then(
      () => sayDone(say('Undone: the nights are free again.')),
      sayRefused,
    );
  };
  notifications.show({
    id,
    color: 'pine',
    autoClose: UNDO_WITHIN_MS,
    message: (
      <span className={styles.said}>
        {kind === 'block'
          ? say('Blocked: {unit}, {nights}.', { unit, nights: nightsInWords(nights) })
          : say('Booked: {unit}, {nights}.', { unit, nights: nightsInWords(nights) })}
        <Button size="compact-sm" variant="default" onClick={undo}>
          {say('Undo')}
        </Button>
      </span>
    ),
  });
}
