import type { ReactNode } from 'react';
import type { Platform } from '../../server/shapes.js';
import { AgodaDrawing } from './agoda.js';
import { AirbnbDrawing } from './airbnb.js';
import { BookingComDrawing } from './booking-com.js';
import type { LinkChore } from './parts.js';
import { VrboDrawing } from './vrbo.js';

const DRAWINGS: Record<Platform, ((props: { chore: LinkChore }) => ReactNode) | undefined> = {
  airbnb: AirbnbDrawing,
  booking_com: BookingComDrawing,
  vrbo: VrboDrawing,
  agoda: AgodaDrawing,
  gommt: undefined,
};

/** Where in an extranet links come and go; nothing for a platform that has none. */
export function LinkDrawing({ platform, chore }: { platform: Platform; chore: LinkChore }) {
  const Found = DRAWINGS[platform];
  return Found ? <Found chore={chore} /> : null;
}
