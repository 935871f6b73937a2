import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components, paths } from '../api-types.js';
import { answer, api } from './client.js';

type Schemas = components['schemas'];
export type Conflict = Schemas['Conflict'];
export type ConflictKind = Schemas['ConflictKind'];
export type ConflictState = Conflict['state'];
export type ExplainedConflict = Schemas['ExplainedConflict'];
export type Suggestion = Schemas['Suggestion'];
export type ClosureQuestion = Schemas['ClosureQuestions']['questions'][number];
export type ClosureAnswer = Schemas['AnswerClosure']['answer'];
type Query = NonNullable<paths['/api/conflicts']['get']['parameters']['query']>;

/** Begins the key of every query that a conflict's change touches. */
export const CONFLICTS = ['conflicts'] as const;

const PAGE = 200;
/** Settled ones are kept for ever; the latest are shown. */
const SETTLED_SHOWN = 50;

async function allToActOn(): Promise<Conflict[]> {
  const found: Conflict[] = [];
  let cursor: string | null = null;
  do {
    const query: Query = cursor ? { limit: PAGE, cursor } : { limit: PAGE };
    const page = await answer(api.GET('/api/conflicts', { params: { query } }));
    found.push(...page.conflicts);
    cursor = page.next;
  } while (cursor);
  return found;
}

/** Those that are open, and those for which a way out was chosen. */
export const useConflicts = () => useQuery({ queryKey: [...CONFLICTS, 'to-act-on'], queryFn: allToActOn });

export const useSettledConflicts = () =>
  useQuery({
    queryKey: [...CONFLICTS, 'settled'],
    queryFn: async () => {
      const query: Query = { state: ['dismissed', 'closed'], limit: SETTLED_SHOWN };
      return (await answer(api.GET('/api/conflicts', { params: { query } }))).conflicts;
    },
  });

export const useConflictCounts = () =>
  useQuery({
    queryKey: [...CONFLICTS, 'counts'],
    queryFn: () => answer(api.GET('/api/conflicts/counts')),
  });

const oneOf = (id: string) => [...CONFLICTS, 'one', id] as const;

export const useConflict = (id: string) =>
  useQuery({
    queryKey: oneOf(id),
    queryFn: () => answer(api.GET('/api/conflicts/{id}', { params: { path: { id } } })),
  });

export type Decision =
  | { readonly kind: 'resolve'; readonly suggestion: string }
  | { readonly kind: 'dismiss'; readonly note: string }
  | { readonly kind: 'reopen' };

const send = (id: string, decision: Decision): Promise<ExplainedConflict> => {
  const params = { path: { id } };
  switch (decision.kind) {
    case 'resolve':
      return answer(
        api.POST('/api/conflicts/{id}/resolve', { params, body: { suggestion: decision.suggestion } }),
      );
    case 'dismiss':
      return answer(api.POST('/api/conflicts/{id}/dismiss', { params, body: { note: decision.note } }));
    case 'reopen':
      return answer(api.POST('/api/conflicts/{id}/reopen', { params }));
  }
};

/** What a person decides about a conflict. */
export function useDecide(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (decision: Decision) => send(id, decision),
    onSuccess: conflict => {
      queries.setQueryData(oneOf(id), conflict);
      return queries.invalidateQueries({ queryKey: CONFLICTS });
    },
  });
}

const QUESTIONS = [...CONFLICTS, 'questions'] as const;

/** Closures that nobody has explained and that a stay elsewhere overlaps. */
export const useQuestions = () =>
  useQuery({
    queryKey: QUESTIONS,
    queryFn: async () => (await answer(api.GET('/api/closure-questions'))).questions,
  });

export function useAnswerQuestion() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ entryId: id, answer: said }: { entryId: string; answer: ClosureAnswer }) =>
      answer(
        api.POST('/api/closure-questions/{id}/answer', {
          params: { path: { id } },
          body: { answer: said },
          // Given just before the page went, it is sent all the same.
          keepalive: true,
        }),
      ),
    onMutate: ({ entryId }) => {
      void queries.cancelQueries({ queryKey: QUESTIONS });
      queries.setQueryData<ClosureQuestion[]>(QUESTIONS, asked =>
        asked?.filter(question => question.entryId !== entryId),
      );
    },
    onError: () => queries.invalidateQueries({ queryKey: QUESTIONS }),
    onSuccess: ({ questions }) => {
      if (queries.isMutating({ mutationKey: QUESTIONS }) <= 1) queries.setQueryData(QUESTIONS, questions);
      return queries.invalidateQueries({ queryKey: CONFLICTS });
    },
    mutationKey: QUESTIONS,
  });
}
