import {
  type DehydratedState,
  dehydrate,
  hydrate,
  type Mutation,
  type Query,
  type QueryClient,
} from '@tanstack/react-query';
import { isRefusedAs, Refused } from '../server/refused.js';
import { SESSION } from '../server/session.js';
import { SHARED_TASK, TICK_BY_LINK } from '../server/shared-task.js';
import { TASKS, TICK } from '../server/tasks.js';

/*
 * What is kept for a bad network, so that a reload costs neither the list nor what was ticked on it: who is signed in,
 * the tasks as they were last seen, and every tick that the server has not answered. Signing out forgets it.
 *
 * What was seen is used only where the server cannot be reached; ticks are sent as soon as it can. The same tick twice
 * is one: the server says so of a step that is done. What a link alone leads to is kept for its tab alone, as the link
 * is.
 */

const KEY = 'ota-kept';
const REST_MS = 200;

interface Place {
  readonly storage: Storage;
  readonly queries: readonly unknown[];
  readonly mutations: readonly unknown[];
}

const places = (): readonly Place[] => [
  { storage: localStorage, queries: [SESSION[0], TASKS[0]], mutations: [TICK] },
  { storage: sessionStorage, queries: [SHARED_TASK[0]], mutations: [TICK_BY_LINK] },
];

export function keepForReload(client: QueryClient): void {
  for (const place of places()) {
    const kept = read(place);
    if (kept) bringBack(client, kept);
    let resting: ReturnType<typeof setTimeout> | undefined;
    const write = () => {
      clearTimeout(resting);
      resting = undefined;
      store(place, client);
    };
    const soon = () => {
      resting ??= setTimeout(write, REST_MS);
    };
    client.getQueryCache().subscribe(({ query }) => place.queries.includes(query.queryKey[0]) && soon());
    client.getMutationCache().subscribe(({ mutation }) => mutation && isTick(place, mutation) && soon());
    window.addEventListener('pagehide', write);
  }
}

function bringBack(client: QueryClient, { queries, mutations }: DehydratedState): void {
  hydrate(client, { mutations, queries: [] });
  const showSeen = () => hydrate(client, { queries, mutations: [] });
  if (!navigator.onLine) showSeen();
  else {
    const stop = client.getQueryCache().subscribe(({ query }) => {
      const { data, fetchFailureReason: why } = query.state;
      if (data !== undefined || !(why instanceof Refused) || why.status !== 0) return;
      stop();
      showSeen();
    });
    void client.resumePausedMutations();
  }
}

function store(place: Place, client: QueryClient): void {
  const state = dehydrate(client, {
    shouldDehydrateQuery: ({ queryKey, state: { data, error } }: Query) =>
      place.queries.includes(queryKey[0]) && data !== undefined && !isRefusedAs(error, 'sign_in_needed'),
    shouldDehydrateMutation: mutation => isTick(place, mutation) && mutation.state.status === 'pending',
  });
  // One that was under way when the page went is sent again by the next page.
  const mutations = state.mutations.map(one => ({ ...one, state: { ...one.state, isPaused: true } }));
  if (state.queries.length === 0 && mutations.length === 0) place.storage.removeItem(KEY);
  else write(place.storage, JSON.stringify({ queries: state.queries, mutations }));
}

const isTick = (place: Place, { options }: Mutation): boolean =>
  place.mutations.includes(options.mutationKey?.[0]);

function read({ storage }: Place): DehydratedState | undefined {
  try {
    return JSON.parse(storage.getItem(KEY) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** A full storage keeps nothing; the page works on. */
function write(storage: Storage, text: string): void {
  try {
    storage.setItem(KEY, text);
  } catch {
    storage.removeItem(KEY);
  }
}
