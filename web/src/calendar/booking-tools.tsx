import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import { useOpened } from '../booking/use-opened.js';
import { useMay } from '../session/may.js';
import { say } from '../words/say.js';
import styles from './booking-tools.module.css';

interface Props {
  /** Whose nights; else it is asked. */
  readonly unitId?: string;
  /** On the page of all direct bookings, which needs no way to itself. */
  readonly here?: true;
}

/** The way to take nights without pointing at them, and to all that were. */
export function BookingTools({ unitId, here }: Props) {
  const { open } = useOpened();
  const mayTake = useMay('operator');
  return (
    <div className={styles.tools}>
      {mayTake && (
        <Button
          size="xs"
          h={32}
          leftSection={<IconPlus size={15} aria-hidden />}
          title={say('Or drag over free nights; with the keyboard, Shift and the arrows, then Enter.')}
          onClick={() => open({ what: 'taking', unitId, nights: undefined })}
        >
          {say('Add a booking')}
        </Button>
      )}
      {!here && (
        <Link className={styles.all!} to={unitId ? `/bookings?unit=${unitId}` : '/bookings'}>
          {say('Direct bookings')}
        </Link>
      )}
    </div>
  );
}
