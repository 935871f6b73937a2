import type { NoticeType } from '../../server/notification-preferences.js';
import { say } from '../../words/say.js';

/** What a person chooses to hear of, or not; a test message always comes. */
const TOPICS = {
  double_bookings: say('Double bookings'),
  over_blocks: say('Bookings over nights you had closed'),
  possible: say('Possible double bookings'),
  feeds: say('Calendars that cannot be read, or give no fresh answer'),
  platforms: say('Platforms out of reach'),
  held: say('Answers that look wrong and are held'),
  exports: say('Platforms that no longer read our calendar'),
  tasks: say('New tasks, and those that are done'),
  late_tasks: say('Tasks that are urgent, late or yours'),
  unseen: say('Alerts that nobody sees to'),
  delivery: say('Webhooks and channels that do not work'),
} as const;
export type Topic = keyof typeof TOPICS;

export const TOPIC_OF: Record<Exclude<NoticeType, 'test'>, Topic> = {
  double_booking: 'double_bookings',
  over_block: 'over_blocks',
  possible_conflict: 'possible',
  conflict_over: 'possible',
  feed_failing: 'feeds',
  feed_well: 'feeds',
  feed_stale: 'feeds',
  feed_fresh: 'feeds',
  platform_down: 'platforms',
  platform_well: 'platforms',
  answer_held: 'held',
  answer_released: 'held',
  export_not_pulled: 'exports',
  export_pulled: 'exports',
  task_opened: 'tasks',
  task_over: 'tasks',
  task_urgent: 'late_tasks',
  task_assigned: 'late_tasks',
  task_reminded: 'late_tasks',
  task_escalated: 'late_tasks',
  task_late: 'late_tasks',
  alert_escalated: 'unseen',
  webhook_failing: 'delivery',
  webhook_well: 'delivery',
  webhook_disabled: 'delivery',
  channel_failing: 'delivery',
  channel_well: 'delivery',
  channel_disabled: 'delivery',
};

export const TOPIC_NAMES: readonly { readonly topic: Topic; readonly name: string }[] = (
  Object.keys(TOPICS) as Topic[]
).map(topic => ({ topic, name: TOPICS[topic] }));

const TYPES = Object.keys(TOPIC_OF) as (keyof typeof TOPIC_OF)[];

/** A topic is told unless all of it is muted. */
export const toldTopics = (muted: readonly NoticeType[]): Topic[] =>
  TOPIC_NAMES.map(({ topic }) => topic).filter(topic =>
    TYPES.some(type => TOPIC_OF[type] === topic && !muted.includes(type)),
  );

/**
 * What is muted once these topics are told. Of a topic that was told before and still is, each notice keeps what was
 * set for it alone.
 */
export function mutedBy(told: readonly Topic[], before: readonly NoticeType[]): NoticeType[] {
  const toldBefore = toldTopics(before);
  return TYPES.filter(type => {
    const topic = TOPIC_OF[type];
    return !told.includes(topic) || (toldBefore.includes(topic) && before.includes(type));
  });
}
