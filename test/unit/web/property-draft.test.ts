import { expect, test } from '@jest/globals';
import {
  check,
  emptyProperty,
  type PropertyDraft,
  placed,
  sameLinkElsewhere,
  toRequest,
} from '../../../web/src/add-property/property-draft.js';
import { emptyLink, type LinkDraft } from '../../../web/src/link/link-draft.js';

const link = (unit: number, platform: LinkDraft['platform'], url = ''): LinkDraft => ({
  ...emptyLink(unit),
  platform,
  url,
  chosen: true,
});
const guestHouse = (links: LinkDraft[]): PropertyDraft => ({
  name: 'Guest house',
  timezone: 'Europe/Rome',
  several: true,
  units: ['Garden', 'Attic'],
  links,
});

test('links of one platform become one connection with a feed for each unit', () => {
  const { body } = toRequest(
    guestHouse([
      link(0, 'airbnb', ' https://a '),
      link(0, 'vrbo', 'https://v'),
      link(1, 'airbnb', 'https://b'),
    ]),
  );
  expect(body.connections).toEqual([
    {
      platform: 'airbnb',
      feeds: [
        { unit: 0, url: 'https://a' },
        { unit: 1, url: 'https://b' },
      ],
    },
    { platform: 'vrbo', feeds: [{ unit: 0, url: 'https://v' }] },
  ]);
});

test('an error of the API is shown at the link it is about', () => {
  const second = link(1, 'airbnb', 'ftp://b');
  const { places } = toRequest(guestHouse([link(0, 'airbnb', 'https://a'), second]));
  expect(placed([{ path: 'connections.0.feeds.1.url', message: 'No.' }], places)).toEqual({
    [`${second.key}.url`]: 'No.',
  });
});

test('with one unit, the unit has the name of the property, and so has its error', () => {
  const { body, places } = toRequest({ ...emptyProperty(), name: ' Loft ' });
  expect(body).toMatchObject({ name: 'Loft', units: [{ name: 'Loft' }], connections: [] });
  expect(placed([{ path: 'units.0.name', message: 'Too long.' }], places)).toEqual({ name: 'Too long.' });
});

test('one platform twice on one unit is refused, on two units it is not', () => {
  const twice = link(0, 'airbnb', 'https://b');
  expect(check(guestHouse([link(0, 'airbnb', 'https://a'), twice]))).toEqual({
    [`${twice.key}.platform`]: 'There is a link of Airbnb already.',
  });
  expect(check(guestHouse([link(0, 'airbnb', 'https://a'), link(1, 'airbnb', 'https://b')]))).toEqual({});
});

test('a platform may be chosen before there is a link', () => {
  expect(toRequest(guestHouse([link(1, 'agoda')])).body.connections).toEqual([
    { platform: 'agoda', feeds: [{ unit: 1 }] },
  ]);
});

test('one link for two units is told at each by the name of the other, and is not sent', () => {
  const [one, two] = [link(0, 'airbnb', 'https://a '), link(1, 'airbnb', 'https://a')];
  const draft = guestHouse([one, two, link(1, 'vrbo', 'https://b')]);
  expect([sameLinkElsewhere(draft, one), sameLinkElsewhere(draft, two)]).toEqual(['Attic', 'Garden']);
  expect(Object.keys(check(draft))).toEqual([`${one.key}.url`, `${two.key}.url`]);
});

test('one link for two platforms of a unit is an error, but of no other unit', () => {
  const [one, two] = [link(0, 'airbnb', 'https://a'), link(0, 'vrbo', 'https://a')];
  const draft = guestHouse([one, two]);
  expect(sameLinkElsewhere(draft, one)).toBeUndefined();
  expect(Object.keys(check(draft))).toEqual([`${one.key}.url`, `${two.key}.url`]);
});

test('links that are still empty are not the same link', () => {
  expect(check(guestHouse([link(0, 'airbnb'), link(1, 'airbnb')]))).toEqual({});
});
