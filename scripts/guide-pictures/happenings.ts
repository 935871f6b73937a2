import { addDays } from '../../domain/nights.js';
import type { Json, JsonApi } from '../faults/api.js';
import { BEING_SET_UP, type Fleet, freeNights, freeSoon, type House, until } from './fleet.js';

/** Things to show: each by the id in the address of its page. */
export interface Shown {
  readonly conflict: string;
  /** Nights to close on a platform that is kept by hand. */
  readonly checklist: string;
  readonly heldFeed: string;
  readonly failingFeed: string;
  readonly wellFeed: string;
  readonly property: string;
  /** A property that is not on Airbnb yet, and its link there. */
  readonly propertyToConnect: string;
  readonly linkToPaste: string;
  readonly unit: string;
  /** For somebody without an account; the secret stands behind the #. */
  readonly sharedTask: string;
}

const AS_LONG_AS_IT_RUNS = 1_000_000;

/** A bad morning: what a manager of thirty units has to see to at once. */
export async function letThingsHappen(api: JsonApi, sandbox: JsonApi, fleet: Fleet): Promise<Shown> {
  await team(api);
  await directBookings(api, sandbox, fleet);
  const failing = fleet.house('Casa del Porto').feedOf('airbnb');
  await sandbox.must('POST', '/control/faults', {
    token: failing.token,
    kind: 'gone',
    times: AS_LONG_AS_IT_RUNS,
  });
  await api.must('POST', `/api/feeds/${failing.id}/sync`);
  const held = await heldAnswer(api, sandbox, fleet.house('Villa Limonaia'));
  const checklist = await listByHand(api, sandbox, fleet);
  await unexplained(api, sandbox, fleet);
  await until('the link that died was told', async () => {
    const { health } = await api.must('GET', `/api/feeds/${failing.id}`);
    return health.state === 'failing';
  });

  const { conflicts } = await api.must('GET', '/api/conflicts?limit=200');
  const { url } = await api.must('POST', `/api/tasks/${checklist}/links`, { name: 'Cleaner' });
  const { propertyId } = fleet.house('Villa Bellavista');
  const { unitId } = fleet.house('Villa Limonaia');
  return {
    conflict: conflicts.find(({ kind }: Json) => kind === 'double_booking').id,
    checklist,
    heldFeed: held,
    failingFeed: failing.id,
    wellFeed: fleet.house('Attico Duomo').feedOf('airbnb').id,
    property: propertyId,
    propertyToConnect: fleet.house(BEING_SET_UP).propertyId,
    linkToPaste: fleet.house(BEING_SET_UP).linkAt('airbnb'),
    unit: unitId,
    sharedTask: new URL(url).pathname + new URL(url).hash,
  };
}

async function team(api: JsonApi): Promise<void> {
  const { link } = await api.must('POST', '/api/invitations', {
    email: 'pia@example.com',
    role: 'operator',
  });
  const nobody = await fetch(`${api.url}/api/invitations/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: api.url },
    body: JSON.stringify({
      token: new URL(link).hash.slice(1),
      name: 'Pia Lund',
      password: 'seven quiet boats at noon',
    }),
  });
  if (!nobody.ok) throw new Error(`The invitation was not accepted: ${nobody.status}`);
  await api.must('POST', '/api/invitations', { email: 'marco@example.com', role: 'viewer' });
}

async function directBookings(api: JsonApi, sandbox: JsonApi, fleet: Fleet): Promise<void> {
  const guests = [
    ['Villa Bellavista', 'Giulia Conti', 4],
    ['Casa Glicine', 'Henrik Dahl', 3],
    ['Torre Vecchia', 'Famille Moreau', 5],
  ] as const;
  for (const [name, guest, count] of guests) {
    const house = fleet.house(name);
    const nights = await freeNights(sandbox, house, count);
    await api.must('POST', '/api/bookings', { unitId: house.unitId, nights, name: guest });
  }
  const house = fleet.house('Mulino di Sotto');
  const nights = await freeNights(sandbox, house, 2);
  await api.must('POST', '/api/bookings', {
    kind: 'block',
    unitId: house.unitId,
    nights,
    note: 'The boiler is exchanged.',
  });
}

/** One whole calendar without events, and after it nothing that would confirm or release it. */
async function heldAnswer(api: JsonApi, sandbox: JsonApi, house: House): Promise<string> {
  const { id, token } = house.feedOf('vrbo');
  await sandbox.must('POST', '/control/faults', { token, kind: 'no_events', times: 1 });
  await sandbox.must('POST', '/control/faults', { token, kind: '500', times: AS_LONG_AS_IT_RUNS });
  await api.must('POST', `/api/feeds/${id}/sync`);
  await until('an answer is held', async () => {
    const { health } = await api.must('GET', `/api/feeds/${id}`);
    return health.hold !== undefined;
  });
  return id;
}

/** Agoda has no link here: a guest who comes soon makes a list at once, with two more to follow. */
async function listByHand(api: JsonApi, sandbox: JsonApi, fleet: Fleet): Promise<string> {
  const house = fleet.house('Casa Corallo');
  await api.must('POST', `/api/properties/${house.propertyId}/connections`, {
    platform: 'agoda',
    feeds: [{ unitId: house.unitId }],
  });
  const soon = await freeSoon(sandbox, house, fleet.today);
  await sandbox.must('POST', '/control/bookings', {
    home: house.home,
    platform: 'airbnb',
    nights: { from: soon.from, to: addDays(soon.from, 1) },
  });
  await api.must('POST', `/api/feeds/${house.feedOf('airbnb').id}/sync`);
  let task: string | undefined;
  await until('there is a list of nights to close', async () => {
    const { tasks } = await api.must('GET', '/api/tasks?kind=close_nights');
    task = tasks[0]?.id;
    return task !== undefined;
  });
  return task!;
}

/** Booking.com closes nights that Airbnb has sold, and its calendar does not say for whom. */
async function unexplained(api: JsonApi, sandbox: JsonApi, fleet: Fleet): Promise<void> {
  const names = ['Attico Duomo', 'Loft Navigli', 'Cascina Rosa'] as const;
  for (const name of names) {
    const house = fleet.house(name);
    // Not the same nights: those would be taken for what Booking.com read from us.
    const { from, to } = await freeNights(sandbox, house, 4);
    const sold = { airbnb: { from, to: addDays(to, -1) }, booking_com: { from: addDays(from, 1), to } };
    for (const [platform, nights] of Object.entries(sold))
      await sandbox.must('POST', '/control/bookings', { home: house.home, platform, nights });
    for (const platform of ['airbnb', 'booking_com'] as const)
      await api.must('POST', `/api/feeds/${house.feedOf(platform).id}/sync`);
  }
  await until('there are closures to explain', async () => {
    const { conflicts } = await api.must('GET', '/api/conflicts?limit=200');
    return conflicts.filter(({ kind }: Json) => kind === 'possible').length >= names.length;
  });
}
