import { partsOf } from '../../domain/notify/notice-of-change.js';
import type { NoticeType } from '../../domain/notify/notices.js';
import type { Parts } from '../../domain/notify/parts.js';
import { mayDo } from '../../domain/people/access.js';
import { Problem } from '../../domain/problems.js';
import { logDeed } from '../../store/audit-log.js';
import { changesToNotify } from '../../store/channels-to-tell.js';
import type { Tx } from '../../store/database.js';
import { type Preferences, preferencesOf, setPreferences } from '../../store/notification-preferences.js';
import { type Notification, notificationsOf } from '../../store/notifications.js';
import { notificationAnswer } from '../answers/notification.js';
import { personalRoute, route } from '../route.js';
import { NotificationPreferences, Notifications, NotificationsPage } from '../shapes/notifications.js';

export const list = personalRoute({
  method: 'get',
  path: '/api/notifications',
  says: 'What was told, or waits, latest first: to oneself, or, for managers, by the channels of the organization. Kept for 90 days.',
  input: { query: NotificationsPage },
  answers: Notifications,
  run: ({ query }, { organizationId, caller, within }) =>
    within(async tx => {
      if (query.of === 'organization' && !mayDo(caller, 'manager')) throw new Problem('not_allowed');
      const page = { ...query, channelId: query.channel };
      const personId = query.of === 'me' ? caller.personId : undefined;
      const rows = await notificationsOf(tx, organizationId, personId, page);
      const last = rows.length === query.limit ? rows.at(-1) : undefined;
      const parts = await partsOfChanges(tx, organizationId, rows);
      return {
        notifications: rows.map(row => notificationAnswer(row, parts.get(row.changeId ?? ''))),
        ...(last ? { next: last.seq } : {}),
      };
    }),
});

/** By the id of the change: of what the sentences of these notifications are made. */
async function partsOfChanges(
  tx: Tx,
  organizationId: string,
  rows: readonly Notification[],
): Promise<Map<string, Parts>> {
  const ids = [...new Set(rows.flatMap(({ changeId }) => changeId ?? []))];
  const changes = await changesToNotify(tx, organizationId, ids);
  return new Map(changes.map(change => [change.id, partsOf(change)]));
}

const answerOf = ({ muted, ...rest }: Preferences) => ({ ...rest, muted: [...muted] });
const given = ({
  digestMinutes,
  muted,
  quiet,
}: {
  digestMinutes: number;
  muted: string[];
  quiet?: Preferences['quiet'] | undefined;
}): Preferences => ({ digestMinutes, muted: muted as NoticeType[], ...(quiet ? { quiet } : {}) });

export const own = personalRoute({
  method: 'get',
  path: '/api/me/notification-preferences',
  says: 'How one wants to be told.',
  input: {},
  answers: NotificationPreferences,
  run: (_, { organizationId, caller, within }) =>
    within(async tx => answerOf(await preferencesOf(tx, organizationId, caller.personId))),
});

export const setOwn = personalRoute({
  method: 'patch',
  path: '/api/me/notification-preferences',
  says: 'Sets how one wants to be told: all of it, at once.',
  input: { body: NotificationPreferences },
  answers: NotificationPreferences,
  run: ({ body }, { organizationId, caller, within }) =>
    within(async tx => {
      await setPreferences(tx, organizationId, caller.personId, given(body));
      return answerOf(await preferencesOf(tx, organizationId, caller.personId));
    }),
});

export const shared = route({
  method: 'get',
  path: '/api/organization/notification-preferences',
  who: 'manager',
  says: 'How the channels of the organization are told.',
  input: {},
  answers: NotificationPreferences,
  run: (_, { organizationId, within }) =>
    within(async tx => answerOf(await preferencesOf(tx, organizationId))),
});

export const setShared = route({
  method: 'patch',
  path: '/api/organization/notification-preferences',
  who: 'manager',
  says: 'Sets how the channels of the organization are told: all of it, at once.',
  input: { body: NotificationPreferences },
  answers: NotificationPreferences,
  run: ({ body }, { organizationId, within }) =>
    within(async tx => {
      await setPreferences(tx, organizationId, undefined, given(body));
      await logDeed(tx, organizationId, {
        action: 'organization.notifications_set',
        subject: { kind: 'organization', id: organizationId },
      });
      return answerOf(await preferencesOf(tx, organizationId));
    }),
});
