import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { EntryAtHome } from '../calendar/entry-panel.js';
import styles from '../calendar/entry-panel.module.css';
import { ConfirmDialog } from '../page/confirm-dialog.js';
import { ProblemNote } from '../page/problem-note.js';
import { sayDone } from '../page/said.js';
import { useBooking, useCancelBooking } from '../server/bookings.js';
import { useMay } from '../session/may.js';
import { useNow } from '../time/now.js';
import { dayThere } from '../today/day-there.js';
import { say } from '../words/say.js';
import { cancelWords } from './cancel-words.js';
import own from './direct-part.module.css';
import { cancelledBy, madeBy } from './made-words.js';
import { ShortenDialog } from './shorten-dialog.js';
import { canBeShorter } from './shorter.js';

interface Props extends EntryAtHome {
  readonly onCancelled: () => void;
}

/** Of nights that were taken here: the note, who took them and who gave them back, and the way to do that. */
export function DirectPart({ entry, property, unit, onCancelled }: Props) {
  const { data: booking, error } = useBooking(entry.id);
  const mayCancel = useMay('operator');
  const [asking, setAsking] = useState<'cancel' | 'shorten'>();
  const cancel = useCancelBooking();
  const now = useNow();
  if (!booking) return error ? <ProblemNote error={error} /> : null;
  const today = dayThere(now, property.timezone);
  const words = cancelWords(booking, property, unit);
  return (
    <section className={own.part} aria-label={say('Direct booking')}>
      {booking.note && <p className={own.note}>{booking.note}</p>}
      <p className={styles.means}>{madeBy(booking, property.timezone)}</p>
      {booking.cancelledAt ? (
        <p className={styles.means}>{cancelledBy(booking, property.timezone)}</p>
      ) : (
        mayCancel && (
          <Group gap="xs" mt="sm">
            {canBeShorter(booking.nights, today) && (
              <Button variant="default" size="sm" onClick={() => setAsking('shorten')}>
                {booking.kind === 'block' ? say('Open some nights') : say('Shorten')}
              </Button>
            )}
            <Button variant="default" color="red" size="sm" onClick={() => setAsking('cancel')}>
              {words.action}
            </Button>
          </Group>
        )
      )}
      {asking === 'shorten' && (
        <ShortenDialog booking={booking} today={today} onClose={() => setAsking(undefined)} />
      )}
      <ConfirmDialog
        opened={asking === 'cancel'}
        {...words}
        mutation={cancel}
        send={() =>
          cancel.mutateAsync(booking.id).then(() => {
            sayDone(words.done);
            onCancelled();
          })
        }
        onClose={() => setAsking(undefined)}
      />
    </section>
  );
}
