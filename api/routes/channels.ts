import { randomInt, randomUUID } from 'node:crypto';
import { DAY_MS, later } from '../../domain/instant.js';
import { definitionOf } from '../../domain/notify/notices.js';
import { partsInWords } from '../../domain/notify/parts.js';
import { mayDo } from '../../domain/people/access.js';
import { Problem } from '../../domain/problems.js';
import { logDeed } from '../../store/audit-log.js';
import {
  archiveChannel,
  changeChannel,
  channelsOf,
  disableChannel,
  enableChannel,
  findChannel,
  insertChannel,
  type Channel as StoredChannel,
  tryChannelNow,
  tryCode,
} from '../../store/channels.js';
import type { Tx } from '../../store/database.js';
import { insertNotification, notificationsOf } from '../../store/notifications.js';
import { hashOfSecret } from '../../store/secret-token.js';
import { channelAnswer, notificationAnswer } from '../answers/notification.js';
import { sealChannelUrl } from '../channel-url.js';
import { found } from '../found.js';
import { channelCodeLetter } from '../people/letters.js';
import { fieldError, InvalidInput } from '../problem-answer.js';
import { Nothing, type PersonalContext, personalRoute, WithId } from '../route.js';
import {
  AddChannel,
  ChangeChannel,
  Channel,
  Channels,
  MadeChannel,
  Notification,
  ProveChannel,
} from '../shapes/notifications.js';
import { forgetSecrets, newSigningSecret } from '../signing-secret.js';
import { notifyAfterWrite } from '../wake-channel.js';
import { relayAfterWrite } from '../wake-webhooks.js';

/** Each costs a message for each notice. */
const MOST_CHANNELS = 20;
const CODE_DIGITS = 8;

const isManager = ({ caller }: PersonalContext): boolean => mayDo(caller, 'manager');

/** One's own, or, for a manager, one of the organization. Another person's is not told from one that is not there. */
async function kept(tx: Tx, context: PersonalContext, id: string): Promise<StoredChannel> {
  const channel = found(await findChannel(tx, context.organizationId, id));
  if (channel.personId !== undefined && channel.personId !== context.caller.personId)
    throw new Problem('not_found');
  if (channel.personId === undefined && !isManager(context)) throw new Problem('not_allowed');
  return channel;
}

const log = (tx: Tx, { organizationId }: PersonalContext, action: string, id: string, detail: object = {}) =>
  logDeed(tx, organizationId, {
    action: `channel.${action}`,
    subject: { kind: 'channel', id },
    detail: { ...detail },
  });

export const list = personalRoute({
  method: 'get',
  path: '/api/channels',
  says: 'Where one is told of what happens, and, for managers, where the organization is.',
  input: {},
  answers: Channels,
  run: (_, context) =>
    context.within(async tx => {
      const own = await channelsOf(tx, context.organizationId, context.caller.personId);
      const shared = isManager(context) ? await channelsOf(tx, context.organizationId) : [];
      return { channels: [...own, ...shared].map(channelAnswer) };
    }),
});

export const add = personalRoute({
  method: 'post',
  path: '/api/channels',
  says: 'Adds a channel. What happens from now on is told there.',
  problems: ['url_invalid', 'slack_url', 'webhook_url_open', 'mail_not_set', 'too_many_attempts'],
  input: { body: AddChannel },
  status: 201,
  answers: MadeChannel,
  async run({ body }, context) {
    const { organizationId, caller, secrets, now } = context;
    if (body.of === 'organization' && !isManager(context)) throw new Problem('not_allowed');
    const id = randomUUID();
    const personId = body.of === 'me' ? caller.personId : undefined;
    const email = body.kind === 'email' ? addressOf(body.email, personId, caller.email) : undefined;
    if (body.kind === 'email' && !context.mails) throw new Problem('mail_not_set');
    const url = body.kind === 'email' ? undefined : await sealChannelUrl(context, id, body.kind, body.url);
    const secret = body.kind === 'webhook' ? newSigningSecret() : undefined;
    const sealedSecret = secret && (await secrets.seal(secret, id));
    const code = email === undefined ? undefined : newCode();
    if (email !== undefined) await context.signIn.throttle.count('letter to person', email);
    const answer = await context.within(async tx => {
      if ((await channelsOf(tx, organizationId, personId)).length >= MOST_CHANNELS)
        throw new InvalidInput([fieldError('', 'too_many_channels', { most: MOST_CHANNELS })]);
      await insertChannel(tx, organizationId, {
        id,
        kind: body.kind,
        name: body.name,
        severities: body.severities,
        ...(personId ? { personId } : {}),
        ...(email === undefined ? {} : { email }),
        ...(url ? { url } : {}),
        ...(sealedSecret ? { sealedSecret } : {}),
        ...(code ? { code: { hash: hashOfCode(id, code), endsAt: later(now(), DAY_MS) } } : {}),
      });
      await log(tx, context, 'added', id, { kind: body.kind, of: body.of });
      return channelAnswer(found(await findChannel(tx, organizationId, id)));
    });
    if (email !== undefined && code) await context.sendMail(channelCodeLetter(email, code));
    relayAfterWrite(context);
    return { ...answer, ...(secret ? { secret } : {}) };
  },
});

/** Undefined where it is that of one's own account, which is proved. */
function addressOf(email: string | undefined, personId: string | undefined, own: string): string | undefined {
  if (personId && (email === undefined || email.toLowerCase() === own.toLowerCase())) return undefined;
  if (email === undefined) throw new InvalidInput([fieldError('email', 'field_needed')]);
  return email;
}

const newCode = (): string => String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
const hashOfCode = (channelId: string, code: string): Buffer => hashOfSecret(`${channelId} ${code}`);

export const prove = personalRoute({
  method: 'post',
  path: '/api/channels/:id/prove',
  says: 'Proves the address of an e-mail channel by the code that was sent there.',
  problems: ['channel_code_wrong'],
  input: { params: WithId, body: ProveChannel },
  answers: Channel,
  async run({ params, body }, context) {
    const { organizationId, now } = context;
    const answer = await context.within(async tx => {
      const channel = await kept(tx, context, params.id);
      if (channel.state !== 'unproved') return channelAnswer(channel);
      if (!(await tryCode(tx, organizationId, params.id, hashOfCode(params.id, body.code), now())))
        return undefined; // the try counts, so the transaction must stand
      await enableChannel(tx, organizationId, params.id);
      await log(tx, context, 'proved', params.id);
      return channelAnswer(found(await findChannel(tx, organizationId, params.id)));
    });
    if (!answer) throw new Problem('channel_code_wrong');
    relayAfterWrite(context);
    return answer;
  },
});

export const change = personalRoute({
  method: 'patch',
  path: '/api/channels/:id',
  says: 'Changes its name or what is sent there; disables it, or enables it again.',
  problems: ['channel_unproved'],
  input: { params: WithId, body: ChangeChannel },
  answers: Channel,
  async run({ params, body }, context) {
    const { organizationId } = context;
    const answer = await context.within(async tx => {
      const channel = await kept(tx, context, params.id);
      if (body.enabled !== undefined && channel.state === 'unproved') throw new Problem('channel_unproved');
      await changeChannel(tx, organizationId, params.id, body);
      if (body.enabled === true) await enableChannel(tx, organizationId, params.id);
      if (body.enabled === false) await disableChannel(tx, organizationId, params.id, 'person');
      await log(tx, context, 'changed', params.id, { fields: Object.keys(body) });
      return channelAnswer(found(await findChannel(tx, organizationId, params.id)));
    });
    relayAfterWrite(context);
    return answer;
  },
});

export const remove = personalRoute({
  method: 'delete',
  path: '/api/channels/:id',
  says: 'Removes a channel with its address and secret.',
  input: { params: WithId },
  answers: Nothing,
  async run({ params }, context) {
    const sealed = await context.within(async tx => {
      await kept(tx, context, params.id);
      const gone = found(await archiveChannel(tx, context.organizationId, params.id));
      await log(tx, context, 'removed', params.id);
      return gone;
    });
    forgetSecrets(
      context,
      sealed.map(value => ({ id: params.id, sealed: value })),
    );
    return {};
  },
});

export const test = personalRoute({
  method: 'post',
  path: '/api/channels/:id/test',
  says: 'Sends a test message now, also in quiet hours.',
  problems: ['channel_unproved', 'channel_off'],
  input: { params: WithId },
  status: 202,
  answers: Notification,
  async run({ params }, context) {
    const { organizationId, now } = context;
    const answer = await context.within(async tx => {
      const channel = await kept(tx, context, params.id);
      if (channel.state === 'unproved') throw new Problem('channel_unproved');
      if (channel.state === 'disabled') throw new Problem('channel_off');
      const at = now();
      const id = await insertNotification(tx, organizationId, {
        channelId: params.id,
        type: 'test',
        severity: 'urgent',
        subject: `test/${params.id}`,
        dedupe: `test ${randomUUID()}`,
        says: definitionOf('test').says(partsInWords({})),
        path: '/settings',
        at,
        waitsUntil: at,
      });
      await tryChannelNow(tx, organizationId, params.id);
      const page = { limit: 1, channelId: params.id };
      const [made] = await notificationsOf(tx, organizationId, channel.personId, page);
      if (made?.id !== id) throw new Error('the test that was just made is not the latest');
      return notificationAnswer(made);
    });
    notifyAfterWrite(context, params.id);
    return answer;
  },
});
