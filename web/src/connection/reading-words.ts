import type { Feed } from '../server/shapes.js';
import { placeName } from '../time/at-place.js';
import { locale } from '../words/language.js';
import { say } from '../words/say.js';

type Pull = NonNullable<Feed['lastPull']>;

const clockThere = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    Date.parse(instant),
  );

const dayThere = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short' }).format(Date.parse(instant));

/** `Airbnb read it first at 14:02 on 23 Nov, Rome time.`; read more often, when last and how often in all. */
export function readingInWords({ at, pulls }: Pull, platform: string, timezone: string): string {
  const time = clockThere(at, timezone);
  const day = dayThere(at, timezone);
  const place = placeName(timezone);
  return pulls === 1
    ? say('{platform} read it first at {time} on {day}, {place} time.', { platform, time, day, place })
    : say('{platform} reads our calendar: last at {time} on {day}, {place} time, {pulls} times in all.', {
        platform,
        time,
        day,
        place,
        pulls,
      });
}
