import { expect, test } from '@jest/globals';
import { NOTICE_TYPES } from '../../../domain/notify/notices.js';
import { mutedBy, TOPIC_OF, toldTopics } from '../../../web/src/settings/notifications/topics.js';

test('each notice but the test belongs to a topic', () => {
  expect(Object.keys(TOPIC_OF).toSorted()).toEqual(NOTICE_TYPES.filter(type => type !== 'test').toSorted());
});

test('a topic that is told no more mutes all its notices, and told again none', () => {
  const quiet = mutedBy(
    toldTopics([]).filter(topic => topic !== 'held'),
    [],
  );
  expect(quiet.toSorted()).toEqual(['answer_held', 'answer_released']);
  expect(mutedBy(toldTopics([]), quiet)).toEqual([]);
});

test('what was muted of a topic by itself stays so while another topic changes', () => {
  const before = ['feed_well'] as const;
  const told = toldTopics(before).filter(topic => topic !== 'exports');
  expect(mutedBy(told, before).toSorted()).toEqual(['export_not_pulled', 'export_pulled', 'feed_well']);
});
