import { digest } from './chance.js';
import type { Home, Listing, SandboxPlatform, Unit } from './home.js';

/** Share of nights sold, January first. */
type Season = readonly number[];

/** What guests and owner of a unit usually do; demo-calendar.ts turns it into bookings. */
export interface Habits {
  readonly season: Season;
  /** Nights of a stay, [shortest, longest]. */
  readonly stay: readonly [number, number];
  /** Day of the 28-day span and nights of a yearly recurring use, and where the owner closes it. */
  readonly ownerUse?: { readonly day: number; readonly nights: number; readonly platform: SandboxPlatform };
  /** The two platforms that sell the same nights once in every span. */
  readonly doubleBooking?: readonly [SandboxPlatform, SandboxPlatform];
}

const PROVENCE: Season = [0.45, 0.5, 0.55, 0.65, 0.7, 0.78, 0.82, 0.82, 0.75, 0.65, 0.5, 0.55];
const ALPS: Season = [0.78, 0.8, 0.75, 0.55, 0.55, 0.7, 0.78, 0.78, 0.7, 0.6, 0.6, 0.78];
const CITY: Season = [0.74, 0.74, 0.76, 0.78, 0.78, 0.78, 0.78, 0.78, 0.78, 0.78, 0.76, 0.78];

const villa: Habits = {
  season: PROVENCE,
  stay: [3, 8],
  ownerUse: { day: 17, nights: 5, platform: 'airbnb' },
};
const room: Habits = { season: ALPS, stay: [1, 5] };
const roomUnderRepair: Habits = { ...room, ownerUse: { day: 6, nights: 7, platform: 'booking_com' } };
const house: Habits = { season: Array(12).fill(0.35), stay: [2, 6] };
const flat: Habits = { season: CITY, stay: [2, 6], doubleBooking: ['airbnb', 'vrbo'] };

interface UnitPlan {
  readonly name: string;
  readonly habits: Habits;
  readonly on: Readonly<Partial<Record<SandboxPlatform, Omit<Listing, 'platform' | 'token'>>>>;
}

interface HomePlan extends Omit<Home, 'units'> {
  readonly units: readonly UnitPlan[];
}

const everywhere = { airbnb: {}, booking_com: { opensDaysAhead: 400 }, vrbo: {} };
const lindenhof = { airbnb: {}, booking_com: { opensDaysAhead: 400 } };

const PLANS: readonly HomePlan[] = [
  {
    id: 'mas-des-cigales',
    name: 'Mas des Cigales',
    timezone: 'Europe/Paris',
    language: 'fr',
    units: [{ name: 'Whole house', habits: villa, on: everywhere }],
  },
  {
    id: 'gasthaus-lindenhof',
    name: 'Gasthaus Lindenhof',
    timezone: 'Europe/Vienna',
    language: 'en',
    units: [
      { name: 'Garden Room', habits: room, on: lindenhof },
      { name: 'Balcony Room', habits: room, on: lindenhof },
      { name: 'Attic Studio', habits: room, on: lindenhof },
      { name: 'Family Suite', habits: roomUnderRepair, on: lindenhof },
    ],
  },
  {
    id: 'harbor-street-flat',
    name: 'Harbor Street Flat',
    timezone: 'America/New_York',
    language: 'en',
    units: [
      {
        name: 'Flat',
        habits: flat,
        on: { airbnb: { opensDaysAhead: 240, closedForToday: true }, vrbo: {} },
      },
    ],
  },
];

const toUnit = (seed: string, homeId: string, plan: UnitPlan): Unit => ({
  homeId,
  name: plan.name,
  listings: (['airbnb', 'booking_com', 'vrbo'] as const).flatMap(platform => {
    const settings = plan.on[platform];
    if (!settings) return [];
    return [
      { platform, token: digest(seed, 'token', homeId, plan.name, platform).slice(0, 32), ...settings },
    ];
  }),
});

/** How many homes there are where nobody asks for more. */
export const DEMO_HOMES = PLANS.length;

const ZONES = ['Europe/Rome', 'Europe/Lisbon', 'America/Denver', 'Asia/Tokyo', 'Australia/Sydney'];
const HOUSE_UNITS: readonly UnitPlan[] = [
  { name: 'Whole house', habits: house, on: { airbnb: {}, booking_com: {}, vrbo: {} } },
];

/** A home beyond the demo's: on all platforms, half empty, with nothing closed. `number` counts from 1. */
const housePlan = (number: number): HomePlan => ({
  id: `house-${number}`,
  name: `House ${number}`,
  timezone: ZONES[number % ZONES.length]!,
  language: 'en',
  units: HOUSE_UNITS,
});

/** `count` homes, the same for the same seed: the three of the demo first. */
export function demoHomes(seed: string, count = DEMO_HOMES): Home[] {
  const more = Array.from({ length: Math.max(0, count - DEMO_HOMES) }, (_, i) => housePlan(i + 1));
  return [...PLANS.slice(0, count), ...more].map(({ units, ...home }) => ({
    ...home,
    units: units.map(unit => toUnit(seed, home.id, unit)),
  }));
}

export function habitsOf(unit: Unit): Habits {
  const units = PLANS.find(home => home.id === unit.homeId)?.units ?? HOUSE_UNITS;
  const plan = units.find(({ name }) => name === unit.name);
  if (!plan) throw new Error(`No unit ${unit.name} in ${unit.homeId}.`);
  return plan.habits;
}
