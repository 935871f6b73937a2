import { decodeOctets } from '../body.js';
import type { Budget } from '../budget.js';
import type { RawTimezone } from '../raw-calendar.js';
import { ianaZone } from './iana.js';
import { readTimezone } from './vtimezone.js';
import { WINDOWS_ZONES } from './windows-zones.js';
import type { Zone } from './zone.js';

const WINDOWS = new Map(WINDOWS_ZONES.map(([windows, iana]) => [windows.toLowerCase(), iana]));

/** What a new zone costs the budget: asking Intl, reading a definition. No calendar of a rental names ten. */
const LOOKUP_STEPS = 600;

/**
 * The zones one body names. A TZID means, in this order: the IANA zone of that name; what the same calendar's
 * VTIMEZONE says; the Windows zone of that name; the IANA name at its end (`/vendor.example/2024a/Europe/Rome`);
 * another calendar's VTIMEZONE. Each is read once, when an event first names it.
 */
export class Zones {
  private readonly known = new Map<string, Zone | undefined>();

  constructor(
    private readonly timezones: ReadonlyMap<string, readonly RawTimezone[]>,
    private readonly budget: Budget,
  ) {}

  /** Undefined where nobody knows the name. */
  find(tzid: string, calendar: number): Zone | undefined {
    const defined = this.timezones.get(tzid);
    const key = defined ? `${calendar} ${tzid}` : tzid;
    if (this.known.has(key)) return this.known.get(key);
    this.budget.charge(LOOKUP_STEPS);
    const zone = this.resolve(tzid, calendar, defined ?? []);
    this.known.set(key, zone);
    return zone;
  }

  private resolve(tzid: string, calendar: number, defined: readonly RawTimezone[]): Zone | undefined {
    const own = defined.filter(t => t.calendar === calendar);
    const others = defined.filter(t => t.calendar !== calendar);
    const name = decodeOctets(tzid).trim();
    return (
      ianaZone(name) ??
      this.firstReadable(own) ??
      ianaZone(WINDOWS.get(name.toLowerCase()) ?? '') ??
      zoneAtEnd(name) ??
      this.firstReadable(others)
    );
  }

  private firstReadable(timezones: readonly RawTimezone[]): Zone | undefined {
    for (const { body } of timezones.slice(0, 3)) {
      const zone = readTimezone(body, this.budget);
      if (zone) return zone;
    }
    return undefined;
  }
}

/** The zone whose name the last two or three parts of a path are. */
function zoneAtEnd(path: string): Zone | undefined {
  const parts = path.slice(-MAX_PATH).split('/');
  if (parts.length < 3) return undefined;
  return ianaZone(parts.slice(-3).join('/')) ?? ianaZone(parts.slice(-2).join('/'));
}

const MAX_PATH = 200;
