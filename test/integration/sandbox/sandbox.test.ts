import { request as plainRequest } from 'node:http';
import { afterEach, expect, test } from '@jest/globals';
import { daysBetween } from '../../../domain/nights.js';
import { type HomesAnswer, type RunningSandbox, startSandbox } from './running-sandbox.js';

let sandbox: RunningSandbox;
afterEach(() => sandbox.stop());

const NIGHTS = { from: '2028-01-03', to: '2028-01-06' };

test('three homes, and each of their feeds is a whole calendar', async () => {
  sandbox = await startSandbox();
  const { homes } = (await (await sandbox.get('/homes')).json()) as HomesAnswer;
  const feeds = homes.flatMap(({ units }) => units.flatMap(unit => unit.feeds));

  expect(homes.map(({ name, units }) => [name, units.length])).toEqual([
    ['Mas des Cigales', 1],
    ['Gasthaus Lindenhof', 4],
    ['Harbor Street Flat', 1],
  ]);
  expect(feeds).toHaveLength(13);
  for (const { url } of feeds) {
    const answer = await fetch(url);
    expect(answer.headers.get('content-type')).toMatch(/^text\/calendar/);
    expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
  }
});

test('two fetches differ in their DTSTAMP alone', async () => {
  let now = '2027-02-10T12:00:00.000Z';
  sandbox = await startSandbox({ clock: { now: () => now } });
  const url = await sandbox.feedUrl('mas-des-cigales', 'airbnb');
  const first = await (await fetch(url)).text();
  now = '2027-02-10T12:30:00.000Z';
  const second = await (await fetch(url)).text();
  const unstamped = (text: string) => text.replaceAll(/^DTSTAMP:.*\r\n/gm, '');

  expect(second).not.toBe(first);
  expect(unstamped(second)).toBe(unstamped(first));
});

test('Vrbo says when nothing has changed; Airbnb and Booking.com do not', async () => {
  sandbox = await startSandbox();
  const vrbo = await sandbox.feedUrl('mas-des-cigales', 'vrbo');
  const etag = (await fetch(vrbo)).headers.get('etag') ?? '';
  const conditional = () => fetch(vrbo, { headers: { 'If-None-Match': etag } });

  expect((await conditional()).status).toBe(304);
  await sandbox.send('POST', '/control/bookings', {
    home: 'mas-des-cigales',
    platform: 'vrbo',
    nights: NIGHTS,
  });
  expect((await conditional()).status).toBe(200);
  for (const platform of ['airbnb', 'booking_com'])
    expect((await fetch(await sandbox.feedUrl('mas-des-cigales', platform))).headers.get('etag')).toBeNull();
});

test('Airbnb refuses whoever does not say who asks', async () => {
  sandbox = await startSandbox();
  const url = await sandbox.feedUrl('mas-des-cigales', 'airbnb');
  const status = await new Promise(resolve => {
    plainRequest(url, answer => resolve(answer.resume().statusCode)).end();
  });
  expect(status).toBe(403);
});

test('a booking is on the calendar at once, known to the truth, and gone when called off', async () => {
  sandbox = await startSandbox();
  const url = await sandbox.feedUrl('gasthaus-lindenhof', 'booking_com', 'Attic Studio');
  const said = { home: 'Gasthaus Lindenhof', unit: 'Attic Studio', platform: 'booking_com', nights: NIGHTS };
  const answer = await sandbox.send('POST', '/control/bookings', said);
  const booking = (await answer.json()) as { id: string };
  expect(answer.status).toBe(201);
  expect(await (await fetch(url)).text()).toContain('DTSTART;VALUE=DATE:20280103');
  expect(await (await sandbox.get('/control/truth')).text()).toContain(booking.id);

  const again = await sandbox.send('POST', '/control/bookings', said);
  expect([again.status, ((await again.json()) as { code: string }).code]).toEqual([409, 'nights_taken']);

  expect((await sandbox.send('DELETE', `/control/bookings/${booking.id}`)).status).toBe(204);
  expect(await (await fetch(url)).text()).not.toContain('DTSTART;VALUE=DATE:20280103');
  expect((await sandbox.send('DELETE', `/control/bookings/${booking.id}`)).status).toBe(404);
});

test('nights that nobody has taken can be asked for, and each platform sells them', async () => {
  sandbox = await startSandbox();
  for (const platform of ['airbnb', 'booking_com', 'vrbo']) {
    const answer = await sandbox.get('/control/free-nights?home=mas-des-cigales&count=4');
    const { nights } = (await answer.json()) as { nights: { from: string; to: string } };
    expect(daysBetween(nights.from, nights.to)).toBe(4);
    const booked = await sandbox.send('POST', '/control/bookings', {
      home: 'mas-des-cigales',
      platform,
      nights,
    });
    expect(booked.status).toBe(201);
  }
});

test('wrong bodies are answered with the path of each field, unknown addresses with 404', async () => {
  sandbox = await startSandbox();
  const wrong = await sandbox.send('POST', '/control/bookings', {
    home: 'mas-des-cigales',
    platform: 'airbnb',
    nights: { from: '2027-02-29', to: '2027-03-02' },
    guest: { name: 'A\r\nEND:VEVENT', phoneDigits: '0001' },
  });
  expect(wrong.status).toBe(400);
  expect(wrong.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const { code, errors } = (await wrong.json()) as { code: string; errors: { path: string }[] };
  expect(code).toBe('invalid_input');
  expect(errors.map(({ path }) => path)).toEqual(expect.arrayContaining(['nights.from', 'guest.name']));

  for (const path of ['/airbnb/unknown.ics', '/homes/unknown/imports', '/nothing'])
    expect((await sandbox.get(path)).status).toBe(404);
});
