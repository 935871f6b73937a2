interface Waiting<In, Out> {
  readonly wanted: In;
  readonly resolve: (out: Out) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Gathers what is asked for within the same moment into one call, answered in the order asked. Where the last call is
 * not yet `gatherMs` ago, what is asked for waits until it is.
 */
export function inBatches<In, Out>(
  call: (wanted: In[]) => Promise<Out[]>,
  gatherMs = 0,
): (wanted: In) => Promise<Out> {
  let waiting: Waiting<In, Out>[] = [];
  let sentAt = Number.NEGATIVE_INFINITY;

  const send = (batch: Waiting<In, Out>[]) =>
    call(batch.map(w => w.wanted)).then(
      answers =>
        batch.forEach((w, i) => {
          w.resolve(answers[i]!);
        }),
      error =>
        batch.forEach(w => {
          w.reject(error);
        }),
    );

  const flush = () => {
    const all = waiting;
    waiting = [];
    sentAt = performance.now();
    void send(all);
  };

  return wanted =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setTimeout(flush, Math.max(0, sentAt + gatherMs - performance.now()));
      waiting.push({ wanted, resolve, reject });
    });
}
