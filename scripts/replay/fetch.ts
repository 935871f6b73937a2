import type { Instant } from '../../domain/instant.js';

/** One fetch of a feed as it happened: when, and the bytes of the answer. */
export interface Fetch {
  /** The name the feed has in the replay's output. */
  readonly feed: string;
  /** As the log writes it; `domain/instant.ts` is the form for reckoning. */
  readonly t: string;
  readonly at: Instant;
  readonly body: Uint8Array;
}

/** The fetches of several feeds, each in time order, as one series in time order. Equal times: the feed named first. */
export async function* inTimeOrder(series: readonly AsyncIterable<Fetch>[]): AsyncGenerator<Fetch> {
  const iterators = series.map(one => one[Symbol.asyncIterator]());
  const heads = await Promise.all(iterators.map(iterator => iterator.next()));
  for (;;) {
    let first = -1;
    for (const [i, head] of heads.entries()) {
      if (!head.done && (first < 0 || head.value.at < (heads[first] as IteratorYieldResult<Fetch>).value.at))
        first = i;
    }
    if (first < 0) return;
    yield (heads[first] as IteratorYieldResult<Fetch>).value;
    heads[first] = await iterators[first]!.next();
  }
}
