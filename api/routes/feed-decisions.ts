import { Problem } from '../../domain/problems.js';
import type { Tx } from '../../store/database.js';
import { decideHold } from '../../store/decide-hold.js';
import { entriesOfIds } from '../../store/entries.js';
import { findFeed } from '../../store/feeds.js';
import { changesOfImport, latestImports } from '../../store/imports.js';
import { undoImport } from '../../store/undo-import.js';
import { shownTo } from '../answers/entries.js';
import { lineAnswer } from '../answers/history.js';
import { feedAnswerOf } from '../answers/property.js';
import { found } from '../found.js';
import { type Context, route, WithId } from '../route.js';
import { Decide, Hold, Undo } from '../shapes/calendar.js';
import { Id } from '../shapes/common.js';
import { ImportChanges, Imports } from '../shapes/history.js';
import { Feed } from '../shapes/property.js';

const SHOWN_IMPORTS = 50;
const SHOWN_CHANGES = 500;

const answerAfter = (context: Context, feedId: string, decide: (tx: Tx) => Promise<void>) =>
  context.within(async tx => {
    await decide(tx);
    return feedAnswerOf(tx, context, feedId);
  });

export const readHold = route({
  method: 'get',
  path: '/api/feeds/:id/hold',
  who: 'viewer',
  says: 'The answer of a feed that is held because it looks wrong, and the nights that it would free.',
  input: { params: WithId },
  answers: Hold,
  run: ({ params }, { organizationId, within, caller }) =>
    within(async tx => {
      const { hold } = found(await findFeed(tx, organizationId, params.id));
      const { reason, since, missing } = found(hold);
      return { reason, since, wouldFree: shownTo(caller, await entriesOfIds(tx, organizationId, missing)) };
    }),
});

export const decide = route({
  method: 'post',
  path: '/api/feeds/:id/hold',
  who: 'operator',
  says: 'Decides about a held answer: it is right, or what was believed before is.',
  problems: ['archived', 'nothing_held'],
  input: { params: WithId, body: Decide },
  answers: Feed,
  run: ({ params, body }, context) =>
    answerAfter(context, params.id, tx =>
      decideHold(tx, context.organizationId, params.id, body.decision, context.now()),
    ),
});

export const imports = route({
  method: 'get',
  path: '/api/feeds/:id/imports',
  who: 'viewer',
  says: 'The latest answers of a feed that changed what is believed, or were held, newest first.',
  input: { params: WithId },
  answers: Imports,
  run: ({ params }, { organizationId, within }) =>
    within(async tx => {
      const feed = found(await findFeed(tx, organizationId, params.id));
      return { imports: await latestImports(tx, organizationId, feed.id, SHOWN_IMPORTS) };
    }),
});

export const oneImport = route({
  method: 'get',
  path: '/api/feeds/:id/imports/:snapshotId',
  who: 'viewer',
  says: 'What an answer of a feed changed, in the order in which it was written.',
  input: { params: WithId.extend({ snapshotId: Id }) },
  answers: ImportChanges,
  run: ({ params }, { organizationId, within }) =>
    within(async tx => {
      const feed = found(await findFeed(tx, organizationId, params.id));
      const about = { feedId: feed.id, snapshotId: params.snapshotId, limit: SHOWN_CHANGES };
      const changes = await changesOfImport(tx, organizationId, about);
      if (changes.length === 0) throw new Problem('not_found');
      return { changes: changes.map(({ entryId, ...line }) => ({ entryId, ...lineAnswer(line) })) };
    }),
});

export const undo = route({
  method: 'post',
  path: '/api/feeds/:id/undo',
  who: 'manager',
  says: 'Takes back what a feed’s answers did from the given one on.',
  problems: ['archived', 'nothing_to_undo'],
  input: { params: WithId, body: Undo },
  answers: Feed,
  run: ({ params, body }, context) =>
    answerAfter(context, params.id, tx =>
      undoImport(tx, context.organizationId, params.id, body.snapshotId, context.now()),
    ),
});
