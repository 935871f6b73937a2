import type { Deed } from '../server/audit-log.js';
import { ROLE_WORDS } from '../session/role-words.js';
import { say } from '../words/say.js';

/** What ids stand for. */
export type Names = ReadonlyMap<string, string>;

type Sentence = (deed: Deed, it: string) => string;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const role = (value: unknown): string =>
  typeof value === 'string' && value in ROLE_WORDS
    ? ROLE_WORDS[value as keyof typeof ROLE_WORDS].name.toLowerCase()
    : say('member');

/** What is said of a subject whose name is not known any more. */
const UNNAMED: Readonly<Record<string, string>> = {
  property: say('a property that is archived now'),
  unit: say('a unit that is archived now'),
  connection: say('a connection that is archived now'),
  feed: say('a connection that is archived now'),
  member: say('a former member'),
};

/** By action; `it` is the name of what it was done to. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  'organization.first_owner': () => say('became the first owner.'),
  'organization.renamed': ({ detail }) =>
    say('renamed the organization from “{was}” to “{name}”.', {
      was: text(detail.was),
      name: text(detail.name),
    }),
  'invitation.sent': ({ detail }) =>
    say('invited {email} as {role}.', { email: text(detail.email), role: role(detail.role) }),
  'invitation.revoked': () => say('took an invitation back.'),
  'member.joined': ({ detail }) => say('joined as {role}.', { role: role(detail.role) }),
  'member.role_changed': ({ detail }, it) =>
    say('made {it} {role}, from {was}.', { it, role: role(detail.role), was: role(detail.was) }),
  'member.removed': (_, it) => say('removed {it}.', { it }),
  'token.made': ({ detail }) => say('made the API token “{name}”.', { name: text(detail.name) }),
  'token.revoked': () => say('revoked an API token.'),
  'property.added': (_, it) => say('added {it}.', { it }),
  'property.changed': (_, it) => say('changed {it}.', { it }),
  'property.archived': (_, it) => say('archived {it}.', { it }),
  'unit.added': (_, it) => say('added the unit {it}.', { it }),
  'unit.changed': (_, it) => say('changed the unit {it}.', { it }),
  'unit.archived': (_, it) => say('archived {it}.', { it }),
  'connection.added': (_, it) => say('connected {it}.', { it }),
  'connection.changed': (_, it) => say('changed the connection {it}.', { it }),
  'connection.archived': (_, it) => say('archived {it}.', { it }),
  'connection.paused': (_, it) => say('paused {it}.', { it }),
  'connection.resumed': (_, it) => say('resumed {it}.', { it }),
  'property.paused': (_, it) => say('paused {it}.', { it }),
  'property.resumed': (_, it) => say('resumed {it}.', { it }),
  'organization.paused': () => say('paused all calendars.'),
  'organization.resumed': () => say('resumed all calendars.'),
  'feed.changed': ({ detail }, it) =>
    detail.exportLink === 'renewed'
      ? say('renewed our link for {it}.', { it })
      : detail.exportLink === 'revoked'
        ? say('took our link for {it} back.', { it })
        : say('changed the calendar link of {it}.', { it }),
  'feed.released': (_, it) => say('decided on the held answer of {it}.', { it }),
  'feed.undone': (_, it) => say('undid what the last answer of {it} changed.', { it }),
  'entry.ended': () => say('ended an entry.'),
  'entry.moved': () => say('changed the nights of an entry.'),
  'entry.reclassified': () => say('changed what kind an entry is.'),
  'closure.answered': () => say('said what stands behind a closure.'),
  'booking.added': () => say('added a direct booking.'),
  'booking.cancelled': () => say('cancelled a direct booking.'),
  'conflict.settling': () => say('chose what to keep of a double booking.'),
  'conflict.dismissed': () => say('dismissed a conflict.'),
  'conflict.opened': () => say('brought a conflict to light.'),
  'conflict.closed': () => say('settled a conflict.'),
  'organization.sync_asked': () => say('had all calendars looked at.'),
  'property.sync_asked': (_, it) => say('had the calendars of {it} looked at.', { it }),
  'connection.sync_asked': (_, it) => say('had {it} looked at.', { it }),
  'feed.sync_asked': (_, it) => say('had {it} looked at.', { it }),
  'organization.notifications_set': () => say('set when the organization is told, and of what.'),
  'alert_rule.changed': () => say('changed what the organization is alerted of.'),
  'channel.added': () => say('added a channel.'),
  'channel.changed': () => say('changed a channel.'),
  'channel.proved': () => say('proved the address of a channel.'),
  'channel.removed': () => say('removed a channel.'),
  'guest.erased': () => say('erased the name of a guest.'),
  'task.opened': () => say('made a task.'),
  'task.assigned': () => say('assigned a task.'),
  'task.snoozed': () => say('put a task off.'),
  'task.step_done': () => say('ticked a step of a task.'),
  'task.step_undone': () => say('took back a tick of a task.'),
  'task.done': () => say('finished a task.'),
  'task.reopened': () => say('opened a task again.'),
  'task.cancelled': () => say('cancelled a task.'),
  'task_calendar.made': () => say('made an address of a task calendar.'),
  'task_calendar.revoked': () => say('took back the address of a task calendar.'),
  'task_link.made': () => say('made a link to a task.'),
  'task_link.revoked': () => say('took back a link to a task.'),
  'task_settings.changed': () => say('changed the settings of tasks.'),
  'alert.acknowledged': () => say('took an alert in hand.'),
  'alert.muted': () => say('muted an alert.'),
  'alert.unmuted': () => say('unmuted an alert.'),
  'webhook_endpoint.added': () => say('added a webhook.'),
  'webhook_endpoint.changed': () => say('changed a webhook.'),
  'webhook_endpoint.enabled': () => say('enabled a webhook.'),
  'webhook_endpoint.disabled': () => say('disabled a webhook.'),
  'webhook_endpoint.removed': () => say('removed a webhook.'),
  'webhook_endpoint.secret_rotated': () => say('made a new secret for a webhook.'),
  'webhook_delivery.redelivered': () => say('had a webhook sent again.'),
};

/** The rest of the sentence that begins with who did it. */
export function sentenceOf(deed: Deed, names: Names): string {
  const { kind, id } = deed.subject;
  const it = (id && names.get(id)) ?? UNNAMED[kind] ?? say('a {kind}', { kind: kind.replaceAll('_', ' ') });
  const sentence = SENTENCES[deed.action];
  return sentence ? sentence(deed, it) : plainly(deed.action);
}

/** Of an action that has no sentence: `webhook_endpoint.handed_over` reads `webhook endpoint: handed over.` */
const plainly = (action: string): string => `${action.replace('.', ': ').replaceAll('_', ' ')}.`;

export const doerOf = ({ person, apiToken }: Deed): string =>
  person?.name ?? (apiToken ? say('The API token “{name}”', { name: apiToken.name }) : say('The system'));
