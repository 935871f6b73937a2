import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { isWell } from '../support/accessibility.js';
import { PHONE } from '../support/browser.js';
import { openStage, type Stage } from '../support/stage.js';

/* One system without any property: the first come from a table, and the next tests go on with them. */

jest.setTimeout(180_000);

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 240_000);

afterAll(() => stage?.close(), 60_000);

const table = (...rows: string[]) => ['Property;Time zone;Unit;Airbnb;GoMMT;Remarks', ...rows].join('\r\n');
const link = (n: number) => `https://calendars.example/${n}.ics`;

/** As a spreadsheet in Italy saves it: separated by semicolons, in the letters of Windows. */
const file = (text: string) => ({
  name: 'strutture.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(text, 'latin1'),
});

const GOOD = table(
  `Villa Libertà;Europe/Rome;;${link(1)};by hand;quiet`,
  `Casa Limone;Europe/Rome;Garden;${link(2)};;`,
  `Casa Limone;;Attic;${link(3)};;`,
  'Harbour Loft;Europe/London;;;by hand;',
);

test('a table is looked through, mended, brought in, and brings nothing the second time', async () => {
  const { page, complaints } = await stage.openAsOwner('/properties');
  await page.getByText('No properties yet').waitFor();
  await page.getByRole('link', { name: 'Import from CSV' }).click();
  const choose = page.getByLabel('Drop a CSV file here, or choose one');
  await choose.waitFor();
  await isWell(page);
  const template = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download a template' }).click();
  expect((await template).suggestedFilename()).toBe('properties.csv');

  await page.getByLabel('Or paste it').fill('Unit\nGarden');
  await page.getByRole('button', { name: 'Look it through' }).click();
  await page.getByText('The first line names no column "Property".').waitFor();

  await choose.setInputFiles(
    file(
      table(
        `Villa Libertà;Europe/Rom;;${link(1)};;`,
        `Casa Limone;Europe/Rome;Garden;${link(1)};;`,
        'Casa Limone;;Attic;my link;;',
      ),
    ),
  );
  await page.getByRole('heading', { name: '3 rows are wrong, so nothing can be imported yet' }).waitFor();
  const wrong = page.getByRole('region', { name: 'Rows that are wrong' });
  await wrong.getByText('Time zone: This time zone is not known.').waitFor();
  await wrong.getByText('Airbnb: This link stands in line 2 already.').waitFor();
  await wrong.getByText('Airbnb: This is not a web address.').waitFor();
  await wrong.getByRole('cell', { name: 'Villa Libertà' }).first().waitFor();
  await page.getByText('This column is not used: Remarks').waitFor();
  expect(await page.getByRole('button', { name: /^Import/ }).count()).toBe(0);
  await isWell(page);

  await page.getByRole('button', { name: 'Choose another file' }).click();
  await choose.setInputFiles(file(GOOD));
  await page
    .getByRole('heading', { name: 'This brings 3 properties, 4 units and 5 platform links' })
    .waitFor();
  await isWell(page);
  await page.getByRole('button', { name: 'Import 3 properties' }).click();
  await page.getByRole('heading', { name: '3 properties are imported' }).waitFor();
  await isWell(page);

  await page.getByRole('button', { name: 'Import another file' }).click();
  await choose.setInputFiles(file(GOOD));
  await page.getByRole('heading', { name: 'All of it is here already' }).waitFor();
  await page.getByRole('link', { name: 'Casa Limone' }).first().click();
  await page.getByRole('heading', { name: 'Casa Limone', level: 1 }).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the list finds a property by its unit, leads to its page, and each state has an address', async () => {
  const { page, complaints } = await stage.openAsOwner('/properties');
  const list = page.getByRole('list', { name: 'Properties' });
  await list.getByRole('link', { name: 'Villa Libertà' }).waitFor();
  await isWell(page);
  await page.getByLabel('Search by property, unit or place').fill('attic');
  await list.getByRole('link', { name: 'Harbour Loft' }).waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.get('search')).toBe('attic');
  await page.reload();
  await list.getByText('2 units · Rome time').waitFor();
  await list.getByRole('link', { name: 'Casa Limone' }).click();

  const units = page.getByRole('region', { name: 'Units' });
  await units.getByRole('link', { name: /Garden/ }).waitFor();
  await page.getByRole('region', { name: 'Our links' }).getByText('Garden: not read yet').waitFor();
  await isWell(page);
  await page
    .getByRole('region', { name: 'Connections' })
    .getByRole('button', { name: /Airbnb/ })
    .click();
  await page.getByRole('dialog').waitFor();
  await page.reload();
  await page.getByRole('dialog').getByText('Casa Limone').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More for Casa Limone' }).click();
  await page.getByRole('menuitem', { name: 'Open on the calendar' }).click();
  await page.getByRole('heading', { name: 'Casa Limone', level: 2 }).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a phone has the pages along its bottom edge, and the rest under "More"', async () => {
  const { page, complaints } = await stage.openAsOwner('/properties', PHONE);
  await page.getByRole('list', { name: 'Properties' }).getByRole('link').first().waitFor();
  const bar = page.getByRole('navigation', { name: 'Pages' });
  const box = await bar.boundingBox();
  expect(Math.round(box!.y + box!.height)).toBe(PHONE.viewport.height);
  expect(await page.evaluate(`(e => e.scrollWidth - e.clientWidth)(document.querySelector('nav'))`)).toBe(0);
  await isWell(page);
  for (const name of ['Today', 'Calendar', 'Properties', 'Tasks', 'Conflicts'])
    expect(await bar.getByRole('link', { name }).isVisible()).toBe(true);
  expect(await bar.getByRole('link', { name: 'Monitoring' }).isVisible()).toBe(false);
  await bar.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Monitoring' }).waitFor();
  await isWell(page);
  await page.getByRole('menuitem', { name: 'Alerts' }).click();
  await page.waitForURL('**/alerts');
  await page.setViewportSize({ width: 320, height: 640 });
  await isWell(page);
  await page.goto(`${stage.system.url}/properties/import`);
  await page.getByLabel('Or paste it').waitFor();
  await isWell(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('whoever wants it dark, or in Italian, finds both in the account menu, and they stay', async () => {
  const { page, complaints } = await stage.openAsOwner('/properties');
  const menu = (name: RegExp) => page.getByRole('button', { name }).click();
  await menu(/^Account of/);
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
  await isWell(page);
  await page.getByRole('menuitemradio', { name: 'Italiano' }).click();
  await page.getByRole('heading', { name: 'Strutture', level: 1 }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('it');
  expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
  await page.getByRole('list', { name: 'Strutture' }).getByText('2 unità · ora di Rome').waitFor();
  await isWell(page);

  await page.goto(`${stage.system.url}/properties/import`);
  await page.getByLabel('Oppure incollala').fill('Unit\nGarden');
  await page.getByRole('button', { name: 'Controlla' }).click();
  await page.getByText('Nella prima riga manca la colonna "Struttura".').waitFor();
  await page.goto(`${stage.system.url}/settings/retention`);
  await page.getByText('90 giorni dopo la partenza').waitFor();
  await isWell(page);

  await menu(/^Account di/);
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await page.getByText('90 days after check-out').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});
