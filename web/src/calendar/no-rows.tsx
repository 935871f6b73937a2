import { Button } from '@mantine/core';
import { say } from '../words/say.js';
import styles from './calendar.module.css';
import type { FoundStays } from './use-found-stays.js';

interface Props {
  readonly guests: FoundStays['state'];
  readonly onShowAll: () => void;
}

/** What stands where no unit does. That nothing matches is said once it is known of guests, too. */
export const NoRows = ({ guests, onShowAll }: Props) => (
  <div className={styles.none} role="status">
    {guests === 'searching' ? (
      say('Searching for guests…')
    ) : (
      <>
        <strong>{guests === 'found' ? say('No unit and no guest matches.') : say('No unit matches.')}</strong>
        <Button variant="default" size="xs" onClick={onShowAll}>
          {say('Show all units')}
        </Button>
      </>
    )}
  </div>
);
