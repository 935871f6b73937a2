import type { Platform } from '../server/shapes.js';

/** Where each platform takes the link that we serve. */
export const WHERE_TO_PASTE: Record<Platform, string> = {
  airbnb:
    'Calendar › Availability › Connect to another website. Paste it as the other website’s calendar link.',
  booking_com:
    'Calendar & Pricing › Sync calendars › Add calendar connection. Paste it as the link to import.',
  vrbo: 'Calendar › Import calendar. Paste it as the calendar’s address.',
  agoda: 'Calendar › Sync calendar › Import calendar. Paste it as the calendar’s address.',
  gommt: 'GoMMT reads no calendar links; its nights are closed by hand in the extranet.',
};
