import { later, MINUTE_MS, toInstant } from '../../domain/instant.js';
import {
  type AlertView,
  acknowledgeAlert,
  findAlert,
  listAlerts,
  muteAlert,
  openAlertCounts,
} from '../../store/alert-views.js';
import { lockAlerts } from '../../store/alerts.js';
import { appendChange, type ChangeKind } from '../../store/changes.js';
import type { Tx } from '../../store/database.js';
import { holdBack, letGo } from '../../store/notifications.js';
import { told } from '../../store/write-alerts.js';
import { alertAnswer } from '../answers/alert.js';
import { found } from '../found.js';
import { assertMuteEnds } from '../mute-ends.js';
import { type Context, route, WithId } from '../route.js';
import { Alert, Alerts, AlertsPage, MuteAlert } from '../shapes/alert.js';
import { notifyAfterWrite } from '../wake-channel.js';

export const list = route({
  method: 'get',
  path: '/api/alerts',
  who: 'viewer',
  says: 'Alerts, latest first, by pages; and how many are open.',
  input: { query: AlertsPage },
  answers: Alerts,
  run: ({ query: { cursor, limit, ...filter } }, { organizationId, within }) =>
    within(async tx => {
      const page = await listAlerts(tx, organizationId, { ...filter, after: cursor, limit: limit + 1 });
      const shown = page.slice(0, limit);
      return {
        alerts: shown.map(alertAnswer),
        next: page.length > shown.length ? shown.at(-1)!.id : null,
        open: await openAlertCounts(tx, organizationId),
      };
    }),
});

export const read = route({
  method: 'get',
  path: '/api/alerts/:id',
  who: 'viewer',
  says: 'One alert: what is wrong, since when, what to do, and what people did about it.',
  input: { params: WithId },
  answers: Alert,
  run: ({ params }, { organizationId, within }) =>
    within(async tx => alertAnswer(found(await findAlert(tx, organizationId, params.id)))),
});

export const acknowledge = route({
  method: 'post',
  path: '/api/alerts/:id/acknowledge',
  who: 'operator',
  says: 'Says that somebody knows of it: it does not come to matter more. Who was first stays.',
  input: { params: WithId },
  answers: Alert,
  run: ({ params }, context) =>
    context.within(tx =>
      change(tx, context, params.id, 'alert_acknowledged', () =>
        acknowledgeAlert(tx, context.organizationId, params.id, context.now()),
      ),
    ),
});

export const mute = route({
  method: 'post',
  path: '/api/alerts/:id/mute',
  who: 'operator',
  says: 'Nothing is told of what it is about until then. What still holds when that ends is told then.',
  input: { params: WithId, body: MuteAlert },
  answers: Alert,
  async run({ params, body }, context) {
    const { organizationId, now } = context;
    const until =
      'minutes' in body ? later(now(), body.minutes * MINUTE_MS) : toInstant(Date.parse(body.until));
    assertMuteEnds(until, now());
    return context.within(tx =>
      change(
        tx,
        context,
        params.id,
        'alert_muted',
        async alert => {
          await muteAlert(tx, organizationId, alert, until);
          await holdBack(tx, organizationId, { subject: alert.subject }, until);
          return true;
        },
        until,
      ),
    );
  },
});

export const unmute = route({
  method: 'post',
  path: '/api/alerts/:id/unmute',
  who: 'operator',
  says: 'What it is about is told of again, from now on.',
  input: { params: WithId },
  answers: Alert,
  async run({ params }, context) {
    const { organizationId, now } = context;
    const freed: string[] = [];
    const answer = await context.within(tx =>
      change(tx, context, params.id, 'alert_unmuted', async alert => {
        if (!alert.muted) return false;
        await muteAlert(tx, organizationId, alert, undefined);
        freed.push(...(await letGo(tx, organizationId, { subject: alert.subject }, now())));
        return true;
      }),
    );
    for (const channelId of freed) notifyAfterWrite(context, channelId);
    return answer;
  },
});

/** Answers the alert as it is then. Where nothing changed, the log says nothing. */
async function change(
  tx: Tx,
  { organizationId, now }: Context,
  id: string,
  kind: ChangeKind,
  make: (alert: AlertView) => Promise<boolean>,
  until?: string,
) {
  await lockAlerts(tx, organizationId);
  const alert = found(await findAlert(tx, organizationId, id));
  if (await make(alert))
    await appendChange(
      tx,
      told(organizationId, kind, { ...alert, ...alert.about }, { at: now(), ...(until ? { until } : {}) }),
    );
  return alertAnswer(found(await findAlert(tx, organizationId, id)));
}
