import { EXPORT_UID_DOMAIN } from '../../domain/ical/export-uid.js';
import { dayAt } from '../../domain/instant.js';
import { type Nights, overlap } from '../../domain/nights.js';
import { factsOf } from '../../domain/platforms/index.js';
import { Problem } from '../../domain/problems.js';
import { readAnswer } from '../../domain/reconcile/read-answer.js';
import { nightsTaken } from '../../store/book-direct.js';
import { type LinkOfUnit, linksOfUnit } from '../../store/links-of-unit.js';
import type { Context } from '../route.js';
import { wakeAfterWrite } from '../wake.js';

/**
 * Reads the platforms' calendars of a unit now. Throws `nights_taken` where one of them holds the nights, and has its
 * connection look at once so that this is known; `look_failed` where one cannot be read, for then nothing is known.
 */
export async function lookAfresh(context: Context, unitId: string, nights: Nights): Promise<void> {
  const links = await context.within(tx => linksOfUnit(tx, context.organizationId, unitId));
  const looks = await Promise.all(
    links.map(async link => ({ link, holds: await holderOf(context, link, nights) })),
  );
  const holders = looks.flatMap(({ link, holds }) => (holds ? [{ source: link.platform, ...holds }] : []));
  if (holders.length === 0) return;
  const connectionIds = looks.filter(({ holds }) => holds).map(({ link }) => link.connectionId);
  wakeAfterWrite(context, connectionIds, 'syncNow');
  throw nightsTaken(holders);
}

async function holderOf({ secrets, readFeed, now, log }: Context, link: LinkOfUnit, nights: Nights) {
  const { timezone, rules, feedId } = link;
  const platform = factsOf(link.platform);
  const at = now();
  try {
    const parsed = await readFeed(await secrets.open(link.sealed, feedId), { timezone, at });
    const { told } = readAnswer(parsed, { feedId, at, timezone, platform, rules }, dayAt(at, timezone));
    return told.find(
      one => one.kind !== 'rule' && !one.uid.endsWith(`@${EXPORT_UID_DOMAIN}`) && overlap(one.nights, nights),
    );
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    log.info({ feedId, code: error.code }, 'fresh look failed');
    throw new Problem('look_failed', { platform: platform.name }, { cause: error });
  }
}
