import { notifications } from '@mantine/notifications';
import { wordsOf } from '../server/refused.js';

/** For what happened where no place on the page is its own. */
export const sayDone = (message: string) => notifications.show({ message, color: 'pine' });

export const sayRefused = (error: unknown) =>
  notifications.show({ title: wordsOf(error).says, message: wordsOf(error).help, color: 'red' });
