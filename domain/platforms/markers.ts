import type { FeedEvent } from '../ical/feed-event.js';
import { nightCount } from '../nights.js';
import { plain } from './words.js';

export const ARRIVAL = /\b(check-? ?in|arrival|anreise|arrivee|arrivo|llegada|entrada|chegada)\b/;
export const DEPARTURE = /\b(check-? ?out|departure|abreise|depart|partenza|salida|saida|partida)\b/;

/**
 * True for an event that only marks the day a guest comes or leaves. Some systems (Smoobu) tell one stay three times:
 * the stay, its arrival and its departure; the last would take the night after check-out. It counts as a mark only
 * beside the stay that it marks.
 */
export function marksArrivalOrDeparture(event: FeedEvent, events: readonly FeedEvent[]): boolean {
  if (nightCount(event.nights) !== 1) return false;
  const words = plain(event.summary);
  const day = event.nights.from;
  if (DEPARTURE.test(words)) return events.some(stay => stay !== event && stay.nights.to === day);
  if (ARRIVAL.test(words)) return events.some(stay => stay !== event && stay.nights.from === day);
  return false;
}
