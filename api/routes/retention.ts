import { KEPT_DAYS } from '../../domain/privacy/kept-days.js';
import { route } from '../route.js';
import { Retention } from '../shapes/retention.js';

export const read = route({
  method: 'get',
  path: '/api/retention',
  who: 'manager',
  says: 'How long this server keeps what. It is set on the server, for all of its organizations.',
  input: {},
  answers: Retention,
  run: async (_, { retention }) => ({
    ...retention,
    notificationDays: KEPT_DAYS.notifications,
    webhookDays: KEPT_DAYS.webhooks,
  }),
});
