import type { Nights } from '../../domain/nights.js';
import type { Database } from '../../store/database.js';

/** An answer of an Airbnb feed that brings a guest into nights which Booking.com shows as closed. */
export interface AnswerInHand {
  readonly organizationId: string;
  readonly propertyId: string;
  readonly feedId: string;
  readonly body: Buffer;
}

/** Answers of so many properties, each with all that the feed told before and one stay more. */
export async function answersInHand(owner: Database, count: number): Promise<AnswerInHand[]> {
  const { rows } = await owner.raw(
    `select p.organization_id as "organizationId", p.id as "propertyId", f.id as "feedId",
            (select jsonb_agg(jsonb_build_object('uid', e.uid, 'from', e.check_in, 'to', e.check_out))
               from entries e where e.feed_id = f.id and e.ended_at is null) as told,
            (select jsonb_build_object('from', e.check_in, 'to', e.check_in + 1)
               from entries e where e.unit_id = f.unit_id and e.source = 'booking_com'
              order by e.check_in offset 20 limit 1) as wanted
       from properties p
       join connections c on c.property_id = p.id and c.platform = 'airbnb'
       join feeds f on f.connection_id = c.id
      where right(p.name, 2) <> '00'
      order by md5(p.id::text) limit :count`,
    { count },
  );
  return rows.map(({ told, wanted, ...ids }: Row, i: number) => ({
    ...ids,
    body: bodyOf([...told, { ...wanted, uid: `1418fb94e984-${String(i).padStart(32, '0')}@airbnb.com` }]),
  }));
}

interface Row extends Omit<AnswerInHand, 'body'> {
  readonly told: readonly (Nights & { uid: string })[];
  readonly wanted: Nights;
}

const bodyOf = (events: readonly (Nights & { uid: string })[]): Buffer =>
  Buffer.from(
    [
      'BEGIN:VCALENDAR',
      'PRODID:-//Airbnb Inc//Hosting Calendar 1.0//EN',
      'VERSION:2.0',
      ...events.flatMap(({ uid, from, to }) => [
        'BEGIN:VEVENT',
        `DTSTART;VALUE=DATE:${from.replaceAll('-', '')}`,
        `DTEND;VALUE=DATE:${to.replaceAll('-', '')}`,
        `UID:${uid}`,
        'SUMMARY:Reserved',
        'END:VEVENT',
      ]),
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
