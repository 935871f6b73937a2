import { elapsedMs, type Instant } from '../domain/instant.js';

/** `nothing`: until something else waits. `more`: go on at once. `later`: the next try is due then. */
export type Delivered =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'more' }
  | { readonly kind: 'later'; readonly inMs: number };

/** What there is to do: one thing to send, or none for now. */
export type Next<ToSend> = (ToSend & { readonly kind: 'send' }) | Exclude<Delivered, { kind: 'more' }>;

interface TurnUse {
  readonly now: () => Instant;
  /** Set when the process is to end: what is not begun is left to another one. */
  readonly stopping: AbortSignal;
}

/** One run sends for this long, so that a backlog of days is many short runs. */
const RUN_MS = 30_000;

/** Sends one thing after the other until nothing is due, the run has taken its time, or the process is to end. */
export async function sendInTurn<ToSend>(
  use: TurnUse,
  whatIsNext: () => Promise<Next<ToSend>>,
  send: (next: ToSend) => Promise<void>,
): Promise<Delivered> {
  const began = use.now();
  for (;;) {
    const next = await whatIsNext();
    if (next.kind !== 'send') return next;
    await send(next);
    if (use.stopping.aborted || elapsedMs(began, use.now()) >= RUN_MS) return { kind: 'more' };
  }
}
