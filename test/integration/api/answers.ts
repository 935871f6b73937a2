import { fingerprint, parseFeed } from '../../../domain/ical/index.js';
import { withOrganization } from '../../../store/database.js';
import { keepSnapshot, saveParsed } from '../../../store/snapshots.js';
import { type WrittenAnswer, writeAnswer } from '../../../store/write-answer.js';
import type { RunningApi } from './running-api.js';

export interface Stay {
  /** Twenty hexadecimal characters or fewer: the same for the same booking. */
  readonly booking: string;
  readonly from: string;
  readonly to: string;
}

const day = (text: string): string => text.replaceAll('-', '');

const bodyOf = (stays: readonly Stay[]): Buffer =>
  Buffer.from(
    [
      'BEGIN:VCALENDAR',
      'PRODID:-//Airbnb Inc//Hosting Calendar 1.0//EN',
      'VERSION:2.0',
      ...stays.flatMap(({ booking, from, to }) => [
        'BEGIN:VEVENT',
        `DTSTART;VALUE=DATE:${day(from)}`,
        `DTEND;VALUE=DATE:${day(to)}`,
        `UID:1418fb94e984-${booking.padStart(32, '0')}@airbnb.com`,
        'SUMMARY:Reserved',
        'END:VEVENT',
      ]),
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );

/** An answer of an Airbnb feed, on the road that a sync takes from the body on. */
export const airbnbAnswers = (
  api: RunningApi,
  feedId: string,
  answeredAt: string,
  stays: readonly Stay[],
): Promise<WrittenAnswer & { readonly snapshotId: string }> =>
  answers(api, feedId, answeredAt, bodyOf(stays));

/** The same of any calendar. */
export async function answers(
  api: RunningApi,
  feedId: string,
  answeredAt: string,
  body: Buffer,
): Promise<WrittenAnswer & { readonly snapshotId: string }> {
  const organizationId = api.organization.id;
  const snapshotId = await withOrganization(api.db, organizationId, async tx => {
    const id = await keepSnapshot(tx, organizationId, {
      feedId,
      body,
      fingerprint: fingerprint(body),
      fetchedAt: answeredAt,
    });
    const window = { from: '2026-01-01', to: '2028-12-31' };
    await saveParsed(tx, organizationId, id, parseFeed(body, { timezone: 'Europe/Rome', window }));
    return id;
  });
  const written = await writeAnswer(api.db, { organizationId, feedId, snapshotId, answeredAt }, 0.5);
  return { ...written, snapshotId };
}
