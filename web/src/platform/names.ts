import type { Platform, Source } from '../server/shapes.js';
import { say } from '../words/say.js';

export const SOURCE_NAMES: Record<Source, string> = {
  airbnb: 'Airbnb',
  vrbo: 'Vrbo',
  booking_com: 'Booking.com',
  agoda: 'Agoda',
  gommt: 'GoMMT',
  direct: say('Direct'),
};

/** As the server names them in its sentences. */
export const FULL_NAMES: Record<Source, string> = {
  ...SOURCE_NAMES,
  gommt: say('MakeMyTrip / Goibibo'),
  direct: say('Direct booking'),
};

/** Said on a bar too short for a name, so that a source is never told by colour alone. */
export const SOURCE_LETTERS: Record<Source, string> = {
  airbnb: 'A',
  vrbo: 'V',
  booking_com: 'B',
  agoda: 'Ag',
  gommt: 'G',
  direct: 'D',
};

export const PLATFORMS: readonly Platform[] = ['airbnb', 'booking_com', 'vrbo', 'agoda', 'gommt'];
