import { z } from 'zod';
import { CONFLICT_KINDS } from '../../domain/conflicts/detect.js';
import { CONFLICT_STATES } from '../../domain/conflicts/settle.js';
import { countQuestions } from '../../store/closure-questions.js';
import { countConflicts, findConflict, listConflicts } from '../../store/conflict-views.js';
import type { Tx } from '../../store/database.js';
import { dismissConflict, reopenConflict, resolveConflict } from '../actions/decide-conflict.js';
import { conflictAnswer, explain, explainedAnswer } from '../answers/conflict.js';
import { evidenceText } from '../answers/evidence.js';
import { mayAct } from '../caller.js';
import { found } from '../found.js';
import { type Context, ownAnswer, route, WithId } from '../route.js';
import {
  ConflictCounts,
  ConflictPage,
  DismissConflict,
  ExplainedConflict,
  ResolveConflict,
} from '../shapes/conflict.js';

const PAGE = 50;
const LARGEST_PAGE = 200;

/** `?state=a&state=b`: a key that comes once is no array. */
const Several = <T extends z.ZodType>(one: T) =>
  z.preprocess(
    value => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(one).min(1).optional(),
  );

const answerAfter = (context: Context, id: string, decide: (tx: Tx) => Promise<void>) =>
  context.within(async tx => {
    await decide(tx);
    return answerOf(tx, context, id);
  });

const answerOf = async (tx: Tx, { organizationId, caller, now }: Context, id: string) => {
  const view = found(await findConflict(tx, organizationId, id));
  return explainedAnswer(caller, await explain(tx, organizationId, view, now()));
};

export const list = route({
  method: 'get',
  path: '/api/conflicts',
  who: 'viewer',
  says: 'Conflicts, those that came last first, by pages; without a state those to be acted on.',
  input: {
    query: z.strictObject({
      state: Several(z.enum(CONFLICT_STATES)),
      kind: Several(z.enum(CONFLICT_KINDS)),
      property: z.uuid().optional(),
      unit: z.uuid().optional(),
      cursor: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(PAGE),
    }),
  },
  answers: ConflictPage,
  run: ({ query }, { organizationId, within, caller }) =>
    within(async tx => {
      const page = await listConflicts(
        tx,
        organizationId,
        {
          states: query.state ?? ['open', 'settling'],
          kinds: query.kind,
          propertyId: query.property,
          unitId: query.unit,
        },
        { after: query.cursor, limit: query.limit + 1 },
      );
      const shown = page.slice(0, query.limit);
      return {
        conflicts: shown.map(view => conflictAnswer(caller, view)),
        next: page.length > shown.length ? shown.at(-1)!.id : null,
      };
    }),
});

export const counts = route({
  method: 'get',
  path: '/api/conflicts/counts',
  who: 'viewer',
  says: 'How many conflicts are to be acted on, by kind.',
  input: {},
  answers: ConflictCounts,
  run: (_, { organizationId, within }) =>
    within(async tx => {
      const { settling, ...open } = await countConflicts(tx, organizationId);
      return { open, settling, questions: await countQuestions(tx, organizationId) };
    }),
});

export const read = route({
  method: 'get',
  path: '/api/conflicts/:id',
  who: 'viewer',
  says: 'One conflict: what happened, both sides, who was first and how sure that is, and the ways out.',
  input: { params: WithId },
  answers: ExplainedConflict,
  run: ({ params }, context) => context.within(tx => answerOf(tx, context, params.id)),
});

export const resolve = route({
  method: 'post',
  path: '/api/conflicts/:id/resolve',
  who: 'operator',
  says: 'Chooses a way out. The conflict closes by itself when the calendars show that it worked.',
  problems: ['conflict_over', 'suggestion_gone'],
  input: { params: WithId, body: ResolveConflict },
  answers: ExplainedConflict,
  run: ({ params, body }, context) =>
    answerAfter(context, params.id, tx =>
      resolveConflict(tx, context.organizationId, params.id, body, context.now()),
    ),
});

export const dismiss = route({
  method: 'post',
  path: '/api/conflicts/:id/dismiss',
  who: 'operator',
  says: 'Says that it is no conflict, and why. Remembered for the pair.',
  problems: ['conflict_over'],
  input: { params: WithId, body: DismissConflict },
  answers: ExplainedConflict,
  run: ({ params, body }, context) =>
    answerAfter(context, params.id, tx =>
      dismissConflict(tx, context.organizationId, params.id, body.note, context.now()),
    ),
});

export const reopen = route({
  method: 'post',
  path: '/api/conflicts/:id/reopen',
  who: 'operator',
  says: 'Takes back what was decided: the conflict is to be acted on again.',
  problems: ['conflict_over'],
  input: { params: WithId },
  answers: ExplainedConflict,
  run: ({ params }, context) =>
    answerAfter(context, params.id, tx =>
      reopenConflict(tx, context.organizationId, params.id, context.now()),
    ),
});

export const evidence = ownAnswer({
  method: 'get',
  path: '/api/conflicts/:id/evidence',
  who: 'viewer',
  says: 'What can be shown to a platform’s support, as text: for each side the answer that first showed the nights, the one before it, and what differs. Guests are masked for whom they do not concern.',
  input: { params: WithId },
  answers: { contentType: 'text/plain' },
  async run({ params }, { response }, { organizationId, within, caller, now }) {
    const text = await within(async tx => {
      const view = found(await findConflict(tx, organizationId, params.id));
      const explained = await explain(tx, organizationId, view, now());
      return evidenceText(tx, organizationId, explained, mayAct(caller, 'guests') ? 'shown' : 'masked');
    });
    response
      .set('Cache-Control', 'no-store')
      .set('Content-Type', 'text/plain; charset=utf-8')
      .set('Content-Disposition', `attachment; filename="conflict-${params.id}.txt"`)
      .send(text);
  },
});
