import { IconActivityHeartbeat, IconBell, IconBook } from '@tabler/icons-react';
import { say } from '../words/say.js';

/** The places that a phone's bar has no room for. */
export const UNDER_MORE = [
  { to: '/bookings', name: say('Direct bookings'), icon: IconBook },
  { to: '/monitoring', name: say('Monitoring'), icon: IconActivityHeartbeat },
  { to: '/alerts', name: say('Alerts'), icon: IconBell },
];
