import type { Page } from 'playwright-core';
import type { Shown } from './happenings.js';

export const SIZES = {
  desk: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const;

export interface Picture {
  /** What it shows; the file's name. */
  readonly name: string;
  readonly size: keyof typeof SIZES;
  readonly at: (shown: Shown) => string;
  /** What a person does before it looks so. */
  readonly steps?: (page: Page, shown: Shown) => Promise<unknown>;
  /** Seen by nobody who is signed in. */
  readonly signedOut?: true;
}

async function openEntry(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /, stay, / })
    .first()
    .click();
  await page.getByRole('dialog').getByText('Who was told, and when').waitFor();
}

async function onlyConflicts(page: Page): Promise<void> {
  const inStep = page.getByRole('heading', { name: 'Mas des Cigales' });
  await inStep.waitFor();
  await page.getByRole('button', { name: 'Only with conflicts' }).click();
  await inStep.waitFor({ state: 'detached' });
}

/** Platforms whose link is looked for in their extranet. */
const LINKED = ['airbnb', 'booking_com', 'vrbo', 'agoda', 'gommt'] as const;

const airbnbLink = ({ propertyToConnect }: Shown) => `/properties/${propertyToConnect}/connect/airbnb/link`;

/** And waits until it is said what the link holds. */
async function pasteLink(page: Page, { linkToPaste }: Shown): Promise<void> {
  await page.getByLabel('Calendar link').fill(linkToPaste);
  await page
    .getByText(/Next stays?: /)
    .first()
    .waitFor();
}

/** Every picture of docs/guide, in the order of its pages. */
export const PICTURES: readonly Picture[] = [
  { name: 'sign-in', size: 'desk', at: () => '/sign-in', signedOut: true },
  { name: 'today', size: 'desk', at: () => '/today' },
  { name: 'today-phone', size: 'phone', at: () => '/today' },
  { name: 'calendar-desk', size: 'desk', at: () => '/' },
  {
    name: 'calendar-quarter',
    size: 'desk',
    at: () => '/',
    steps: page => page.getByText('Quarter', { exact: true }).click(),
  },
  {
    name: 'calendar-conflicts',
    size: 'desk',
    at: () => '/',
    steps: onlyConflicts,
  },
  { name: 'entry-panel', size: 'desk', at: () => '/', steps: openEntry },
  { name: 'unit-month-phone', size: 'phone', at: ({ unit }) => `/units/${unit}` },
  { name: 'properties', size: 'desk', at: () => '/properties' },
  { name: 'property', size: 'desk', at: ({ property }) => `/properties/${property}` },
  { name: 'import-properties', size: 'desk', at: () => '/properties/import' },
  {
    name: 'connect-platform',
    size: 'desk',
    at: ({ propertyToConnect }) => `/properties/${propertyToConnect}/connect`,
  },
  ...LINKED.map(
    (platform): Picture => ({
      name: `connect-${platform.replace('_', '-')}`,
      size: 'desk',
      at: ({ propertyToConnect }) => `/properties/${propertyToConnect}/connect/${platform}/where`,
    }),
  ),
  { name: 'connect-airbnb-link', size: 'desk', at: airbnbLink, steps: pasteLink },
  {
    name: 'connect-first-result',
    size: 'desk',
    at: airbnbLink,
    steps: async (page, shown) => {
      await pasteLink(page, shown);
      await page.getByRole('button', { name: 'See the first result' }).click();
    },
  },
  {
    name: 'our-link',
    size: 'desk',
    at: ({ property }) => `/properties/${property}/connect/airbnb/our-link`,
  },
  { name: 'direct-bookings', size: 'desk', at: () => '/bookings' },
  { name: 'conflicts', size: 'desk', at: () => '/conflicts' },
  { name: 'conflict', size: 'desk', at: ({ conflict }) => `/conflicts/${conflict}` },
  { name: 'conflict-phone', size: 'phone', at: ({ conflict }) => `/conflicts/${conflict}` },
  { name: 'held-answer', size: 'desk', at: ({ heldFeed }) => `/feeds/${heldFeed}` },
  { name: 'failing-feed', size: 'desk', at: ({ failingFeed }) => `/feeds/${failingFeed}` },
  { name: 'feed-page', size: 'desk', at: ({ wellFeed }) => `/feeds/${wellFeed}` },
  { name: 'tasks', size: 'desk', at: () => '/tasks' },
  { name: 'checklist-phone', size: 'phone', at: ({ checklist }) => `/tasks/${checklist}` },
  {
    name: 'shared-task-phone',
    size: 'phone',
    at: ({ sharedTask }) => sharedTask,
    signedOut: true,
  },
  { name: 'monitoring', size: 'desk', at: () => '/monitoring' },
  { name: 'alerts', size: 'desk', at: () => '/alerts' },
  { name: 'people', size: 'desk', at: () => '/settings/people' },
  { name: 'notifications', size: 'desk', at: () => '/settings/notifications' },
];
