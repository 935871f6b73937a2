import { type EpochSeconds, UTC, type Zone, zoneByOffset } from './zone.js';

const DAY = 86_400;
/** Days remembered per zone; a rental calendar touches some hundred. */
const MAX_DAYS = 20_000;

/** By canonical name, so that spelling variants share one. The names are few: Intl knows no more than 600. */
const zones = new Map<string, Zone>();
/** By the names that were asked for: to make a formatter takes longer than to ask it. A feed may spell in many ways. */
const spellings = new Map<string, Zone>();
const MAX_SPELLINGS = 2_000;

/** The zone of an IANA name in any case; undefined where Intl knows none. */
export function ianaZone(name: string): Zone | undefined {
  const known = spellings.get(name);
  if (known) return known;
  const format = formatOf(name);
  if (!format) return undefined;
  const canonical = format.resolvedOptions().timeZone;
  let zone = zones.get(canonical);
  if (!zone) {
    zone = canonical === 'UTC' ? UTC : zoneByOffset(offsetsOf(format));
    zones.set(canonical, zone);
  }
  if (spellings.size >= MAX_SPELLINGS) spellings.clear();
  spellings.set(name, zone);
  return zone;
}

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  // Names only: Intl would also take offsets such as +05:00 in some versions of Node and not in others.
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{1,50}$/.test(timeZone)) return undefined;
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
}

/** Asks Intl twice for a new day and never again where both ends of the day agree. */
function offsetsOf(format: Intl.DateTimeFormat): (epoch: EpochSeconds) => number {
  const byDay = new Map<number, number>();
  const ofDay = (day: number): number => {
    let offset = byDay.get(day);
    if (offset === undefined) {
      if (byDay.size >= MAX_DAYS) byDay.clear();
      const first = offsetAt(format, day * DAY);
      offset = first === offsetAt(format, (day + 1) * DAY) ? first : Number.NaN;
      byDay.set(day, offset);
    }
    return offset;
  };
  return epoch => {
    const offset = ofDay(Math.floor(epoch / DAY));
    return Number.isNaN(offset) ? offsetAt(format, epoch) : offset;
  };
}

const MAX_EPOCH = 8_640_000_000_000;

function offsetAt(format: Intl.DateTimeFormat, epoch: EpochSeconds): number {
  const at = Math.max(-MAX_EPOCH, Math.min(epoch, MAX_EPOCH));
  const part: Record<string, number> = {};
  let beforeChrist = false;
  for (const { type, value } of format.formatToParts(at * 1000)) {
    if (type === 'era') beforeChrist = value.startsWith('B');
    else if (type !== 'literal') part[type] = Number(value);
  }
  const year = beforeChrist ? 1 - part.year! : part.year!;
  const wall = new Date(0);
  wall.setUTCFullYear(year, part.month! - 1, part.day!);
  wall.setUTCHours(part.hour!, part.minute!, part.second!);
  return wall.getTime() / 1000 - at;
}
