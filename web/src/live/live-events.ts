import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { SESSION } from '../server/session.js';
import { type Change, touched } from './touched.js';

export type LiveState = 'connecting' | 'live' | 'reconnecting';

/** Changes of one write arrive together; their queries are asked for once. */
const GATHER_MS = 150;
const OPEN_AGAIN_MS = 4000;
/** A page that has just been asked for has its own answers to draw first. */
const CATCH_UP_MS = 2000;

/**
 * Keeps the page in step with the server. The browser reconnects by itself and sends the last id it saw, so
 * nothing between is missed; where the server refuses for good (a restart behind a proxy answers 502) the stream
 * is opened anew, and then everything is asked for again. So is everything a little after the first stream stands,
 * since a change may have fallen between the first queries and it. A stream is refused also to whoever is no longer signed
 * in; it cannot tell, so the session is asked.
 */
export class LiveEvents {
  #state: LiveState = 'connecting';
  #listeners = new Set<() => void>();
  #waiting = new Map<string, QueryKey>();
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #reopening: ReturnType<typeof setTimeout> | undefined;
  #catchingUp: ReturnType<typeof setTimeout> | undefined;
  #stream: EventSource | undefined;

  constructor(private readonly queries: QueryClient) {}

  start(catchUpMs = CATCH_UP_MS): void {
    const stream = new EventSource('/api/events');
    let resumed = false;
    this.#stream = stream;
    stream.onopen = () => {
      this.#enter('live');
      if (!resumed) this.#catchingUp = setTimeout(() => this.#askAgain(), catchUpMs);
      resumed = true;
    };
    stream.onerror = () => {
      this.#enter('reconnecting');
      if (stream.readyState !== EventSource.CLOSED) return;
      void this.queries.invalidateQueries({ queryKey: SESSION });
      this.#reopening = setTimeout(() => this.start(0), OPEN_AGAIN_MS);
    };
    stream.addEventListener('change', event => this.#note(JSON.parse((event as MessageEvent<string>).data)));
  }

  stop(): void {
    clearTimeout(this.#reopening);
    clearTimeout(this.#catchingUp);
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    this.#stream?.close();
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): LiveState => this.#state;

  #askAgain(): void {
    void this.queries.invalidateQueries({ predicate: q => q.queryKey[0] !== 'preview' });
  }

  #note(change: Change): void {
    for (const key of touched(change)) this.#waiting.set(JSON.stringify(key), key);
    this.#gathering ??= setTimeout(() => {
      const keys = [...this.#waiting.values()];
      this.#waiting.clear();
      this.#gathering = undefined;
      for (const queryKey of keys) void this.queries.invalidateQueries({ queryKey });
    }, GATHER_MS);
  }

  #enter(state: LiveState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const tell of this.#listeners) tell();
  }
}
