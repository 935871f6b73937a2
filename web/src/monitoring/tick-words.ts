import { inWords } from '../time/ago.js';
import { locale } from '../words/language.js';

const dayTick = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
const hourTick = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });

/** The day where one begins, else the hour. `tick`: seconds since the epoch. */
export function tickInWords(tick: number): string {
  const at = new Date(tick * 1000);
  return (at.getHours() === 0 ? dayTick : hourTick).format(at);
}

export const momentInWords = (tick: number): string => inWords(new Date(tick * 1000).toISOString());
