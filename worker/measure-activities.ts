import type { Info } from '@temporalio/activity';
import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';
import { Counter, Histogram, type Registry } from 'prom-client';
import { NOT_YET, UNCHANGED } from '../activities/failures.js';
import type { FetchedFeed } from '../activities/fetch-feed.js';
import type { WrittenAnswer } from '../activities/write-calendar.js';
import { PLATFORMS } from '../domain/entry.js';
import { fetchQueue } from '../domain/sync/messages.js';

const PLATFORM_OF = new Map<string, string>(PLATFORMS.map(platform => [fetchQueue(platform), platform]));
/** Seconds. A look may take 30. */
const LOOK_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
/** From the beginning of a look to what was written. */
const SYNC_BUCKETS = [0.25, 0.5, 1, 2, 5, 10, 30, 60, 300];

/** Counts and times what activities do, from what goes in and what comes out: they know nothing of it. */
export function measuredActivities(registry: Registry) {
  const registers = [registry];
  const looks = new Counter({
    name: 'ota_looks_total',
    help: 'Looks at feeds, by what came of them: changed, unchanged, recovered, or the code of the problem.',
    labelNames: ['platform', 'outcome'],
    registers,
  });
  const lookDurations = new Histogram({
    name: 'ota_look_duration_seconds',
    help: 'How long a look took, its writes included.',
    labelNames: ['platform'],
    buckets: LOOK_BUCKETS,
    registers,
  });
  const syncs = new Counter({
    name: 'ota_syncs_total',
    help: 'Answers with something new that were reconciled, by what came of them.',
    labelNames: ['outcome'],
    registers,
  });
  const syncDurations = new Histogram({
    name: 'ota_sync_duration_seconds',
    help: 'From the beginning of a look to what was written.',
    buckets: SYNC_BUCKETS,
    registers,
  });
  const held = new Counter({
    name: 'ota_answers_held_total',
    help: 'Answers that looked wrong and were kept apart.',
    registers,
  });
  const changes = new Counter({
    name: 'ota_changes_total',
    help: 'What answers changed in calendars, by kind.',
    labelNames: ['kind'],
    registers,
  });
  const activities = new Counter({
    name: 'ota_activities_total',
    help: 'Attempts of activities: done, expected (a failure that is none), refused, or internal (a fault of ours).',
    labelNames: ['activity', 'outcome'],
    registers,
  });

  function countLook(queue: string, outcome: string, seconds: number): void {
    const platform = PLATFORM_OF.get(queue);
    if (!platform || outcome === NOT_YET || outcome === 'stopped') return; // no look was made
    looks.inc({ platform, outcome });
    lookDurations.observe({ platform }, seconds);
  }

  function countSync(answer: WrittenAnswer, answeredAt: string): void {
    syncs.inc({ outcome: answer.outcome });
    if (answer.outcome === 'skipped') return;
    syncDurations.observe(Math.max(0, Date.now() - Date.parse(answeredAt)) / 1_000);
    for (const [kind, n] of Object.entries(answer.counts)) changes.inc({ kind }, n);
    held.inc(answer.counts.held ?? 0);
  }

  return ({ activityType, taskQueue }: Info): ActivityInboundCallsInterceptor => ({
    async execute(input, next) {
      const began = performance.now();
      const seconds = () => (performance.now() - began) / 1_000;
      try {
        const result = await next(input);
        activities.inc({ activity: activityType, outcome: 'done' });
        if (activityType === 'fetchFeed') countLook(taskQueue, outcomeOf(result as FetchedFeed), seconds());
        if (activityType === 'writeCalendar')
          countSync(result as WrittenAnswer, (input.args[0] as { answeredAt: string }).answeredAt);
        return result;
      } catch (error) {
        const { type, outcome } = kindOf(error);
        activities.inc({ activity: activityType, outcome });
        if (activityType === 'fetchFeed' && outcome !== 'internal') countLook(taskQueue, type, seconds());
        throw error;
      }
    },
  });
}

const outcomeOf = (news: FetchedFeed): string => (news.kind === 'failing' ? news.problem.code : news.kind);

function kindOf(error: unknown): { readonly type: string; readonly outcome: string } {
  if (!(error instanceof ApplicationFailure)) return { type: 'internal', outcome: 'internal' };
  const type = error.type ?? 'internal';
  if (type === 'internal') return { type, outcome: 'internal' };
  const isExpected = error.category === ApplicationFailureCategory.BENIGN;
  return { type: type === UNCHANGED ? 'unchanged' : type, outcome: isExpected ? 'expected' : 'refused' };
}
