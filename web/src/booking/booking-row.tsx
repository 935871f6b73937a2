import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { nightCount } from '../calendar/entry-words.js';
import { ConfirmDialog } from '../page/confirm-dialog.js';
import { sayDone } from '../page/said.js';
import work from '../page/work-page.module.css';
import { type Booking, useCancelBooking } from '../server/bookings.js';
import type { Property } from '../server/shapes.js';
import { useMay } from '../session/may.js';
import { addDays, nightsInWords } from '../time/day.js';
import { useNow } from '../time/now.js';
import { dayThere } from '../today/day-there.js';
import { unitInWords } from '../unit/unit-in-words.js';
import { say } from '../words/say.js';
import styles from './bookings-page.module.css';
import { cancelWords } from './cancel-words.js';
import { cancelledBy, madeBy } from './made-words.js';
import { ShortenDialog } from './shorten-dialog.js';
import { canBeShorter } from './shorter.js';
import { useOpened } from './use-opened.js';

interface Props {
  readonly booking: Booking;
  readonly properties: readonly Property[];
}

/** Days left in view before the first night, where the calendar is opened at it. */
const DAYS_BEFORE = 2;

export function BookingRow({ booking, properties }: Props) {
  const { id, kind, nights, name, note, cancelledAt, propertyId, unitId } = booking;
  const property = properties.find(one => one.id === propertyId);
  const unit = property?.units.find(one => one.id === unitId);
  const mayCancel = useMay('operator');
  const { open } = useOpened();
  const cancel = useCancelBooking();
  const [asking, setAsking] = useState<'cancel' | 'shorten'>();
  const timezone = property?.timezone ?? 'UTC';
  const today = dayThere(useNow(), timezone);
  const words = property && unit && cancelWords(booking, property, unit);
  return (
    <li className={`${work.item} ${styles.row}`} data-cancelled={cancelledAt ? '' : undefined}>
      <div>
        <div className={work.marks}>
          <span className={work.mark}>{kind === 'block' ? say('Block') : say('Booking')}</span>
          {cancelledAt && <span className={work.mark}>{say('Cancelled')}</span>}
        </div>
        <strong>
          {nightsInWords(nights)} · {nightCount({ nights })}
        </strong>
        <p className={work.place}>
          {property && unit ? unitInWords(property, unit) : say('A unit that was archived')}
          {name && ` · ${name}`}
        </p>
        {note && <p className={styles.note}>{note}</p>}
        <p className={work.place}>
          {madeBy(booking, timezone)} {cancelledAt && cancelledBy(booking, timezone)}
        </p>
      </div>
      {words && (
        <div className={styles.deeds}>
          {!cancelledAt && (
            <Link className={styles.link!} to={`/?from=${addDays(nights.from, -DAYS_BEFORE)}&entry=${id}`}>
              {say('On the calendar')}
            </Link>
          )}
          <Button variant="default" size="xs" data-entry={id} onClick={() => open({ what: 'entry', id })}>
            {say('Who was told')}
          </Button>
          {!cancelledAt && mayCancel && canBeShorter(nights, today) && (
            <Button variant="default" size="xs" onClick={() => setAsking('shorten')}>
              {kind === 'block' ? say('Open some nights') : say('Shorten')}
            </Button>
          )}
          {!cancelledAt && mayCancel && (
            <Button variant="default" size="xs" onClick={() => setAsking('cancel')}>
              {words.action}
            </Button>
          )}
          {asking === 'shorten' && (
            <ShortenDialog booking={booking} today={today} onClose={() => setAsking(undefined)} />
          )}
          <ConfirmDialog
            opened={asking === 'cancel'}
            {...words}
            mutation={cancel}
            send={() => cancel.mutateAsync(id).then(() => sayDone(words.done))}
            onClose={() => setAsking(undefined)}
          />
        </div>
      )}
    </li>
  );
}
