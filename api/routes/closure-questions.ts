import { z } from 'zod';
import { nightsInWords } from '../../domain/conflicts/nights-in-words.js';
import { factsOf } from '../../domain/platforms/index.js';
import { type ClosureQuestion, closureQuestions } from '../../store/closure-questions.js';
import { answerQuestion } from '../actions/decide-conflict.js';
import { route, WithId } from '../route.js';
import { AnswerClosure, ClosureQuestions } from '../shapes/conflict.js';

const SHOWN = 200;

const toAnswer = ({
  propertyId,
  propertyName,
  unitId,
  unitName,
  source,
  timezone: _,
  ...own
}: ClosureQuestion) => ({
  ...own,
  property: { id: propertyId, name: propertyName },
  unit: { id: unitId, name: unitName },
  platform: source,
  says: `${factsOf(source).name} shows ${nightsInWords(own.nights)} as closed. Is that a booking, or your own closure?`,
});

export const list = route({
  method: 'get',
  path: '/api/closure-questions',
  who: 'viewer',
  says: 'Nights that a platform shows as closed without saying whether for a guest, and that nothing explains: those that a stay elsewhere overlaps, or all.',
  input: { query: z.strictObject({ show: z.enum(['pressing', 'all']).default('pressing') }) },
  answers: ClosureQuestions,
  run: ({ query }, { organizationId, within }) =>
    within(async tx => ({
      questions: (await closureQuestions(tx, organizationId, query.show, SHOWN)).map(toAnswer),
    })),
});

export const answer = route({
  method: 'post',
  path: '/api/closure-questions/:id/answer',
  who: 'operator',
  says: 'Answers whether closed nights are a booking or the owner’s own closure; asked by the id of the entry, remembered for the nights.',
  problems: ['no_question'],
  input: { params: WithId, body: AnswerClosure },
  answers: ClosureQuestions,
  run: ({ params, body }, { organizationId, within, now }) =>
    within(async tx => {
      await answerQuestion(tx, organizationId, params.id, body.answer, now());
      return { questions: (await closureQuestions(tx, organizationId, 'pressing', SHOWN)).map(toAnswer) };
    }),
});
