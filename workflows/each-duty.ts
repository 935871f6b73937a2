import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';

/** One thing that is seen to: an activity. */
export type Duty = () => Promise<unknown>;

/**
 * Does each duty, all at once, whatever becomes of the others. Where one failed, the run fails once all have ended, and
 * says which: it shows in Temporal, and the next run is made all the same.
 */
export async function eachDuty(duties: readonly Duty[]): Promise<void> {
  const ends = await Promise.allSettled(duties.map(duty => duty()));
  const failed = ends.flatMap(end => (end.status === 'rejected' ? [end.reason] : []));
  if (failed.length === 0) return;
  throw ApplicationFailure.create({
    type: 'DutiesFailed',
    message: `Not done: ${failed.map(nameOf).join(', ')}.`,
    nonRetryable: true,
    ...(failed[0] instanceof Error && { cause: failed[0] }),
  });
}

const nameOf = (reason: unknown): string =>
  reason instanceof ActivityFailure ? reason.activityType : String(reason);
