import { condition, defineSignal, setHandler, workflowInfo } from '@temporalio/workflow';
import type { Delivered } from '../activities/send-in-turn.js';
import { SOMETHING_WAITS } from '../domain/webhooks/messages.js';

/**
 * Works for as long as something waits: where nothing does it ends, and the next signal starts it anew. What waits, and
 * since when, stands in the database.
 */
export async function workThrough(
  work: () => Promise<Delivered>,
  startOver: () => Promise<never>,
): Promise<void> {
  let isWoken = true;
  setHandler(defineSignal(SOMETHING_WAITS), () => {
    isWoken = true;
  });

  for (;;) {
    isWoken = false;
    const worked = await work();
    switch (worked.kind) {
      case 'nothing':
        if (!isWoken) return;
        break;
      case 'more':
        break;
      case 'later':
        await condition(() => isWoken, worked.inMs);
        break;
      default:
        worked satisfies never;
    }
    if (workflowInfo().continueAsNewSuggested) await startOver();
  }
}
