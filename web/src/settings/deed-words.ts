import type { Deed } from '../server/audit-log.js';
import { ROLE_WORDS } from '../session/role-words.js';

/** What ids stand for. */
export type Names = ReadonlyMap<string, string>;

type Sentence = (deed: Deed, it: string) => string;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const role = (value: unknown): string =>
  typeof value === 'string' && value in ROLE_WORDS
    ? ROLE_WORDS[value as keyof typeof ROLE_WORDS].name.toLowerCase()
    : 'member';

/** What is said of a subject whose name is not known any more. */
const UNNAMED: Readonly<Record<string, string>> = {
  property: 'a property that is archived now',
  unit: 'a unit that is archived now',
  connection: 'a connection that is archived now',
  feed: 'a connection that is archived now',
  member: 'a former member',
};

/** By action; `it` is the name of what it was done to. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  'organization.first_owner': () => 'became the first owner.',
  'organization.renamed': ({ detail }) =>
    `renamed the organization from “${text(detail.was)}” to “${text(detail.name)}”.`,
  'invitation.sent': ({ detail }) => `invited ${text(detail.email)} as ${role(detail.role)}.`,
  'invitation.revoked': () => 'took an invitation back.',
  'member.joined': ({ detail }) => `joined as ${role(detail.role)}.`,
  'member.role_changed': ({ detail }, it) => `made ${it} ${role(detail.role)}, from ${role(detail.was)}.`,
  'member.removed': (_, it) => `removed ${it}.`,
  'token.made': ({ detail }) => `made the API token “${text(detail.name)}”.`,
  'token.revoked': () => 'revoked an API token.',
  'property.added': (_, it) => `added ${it}.`,
  'property.changed': (_, it) => `changed ${it}.`,
  'property.archived': (_, it) => `archived ${it}.`,
  'unit.added': (_, it) => `added the unit ${it}.`,
  'unit.changed': (_, it) => `changed the unit ${it}.`,
  'unit.archived': (_, it) => `archived ${it}.`,
  'connection.added': (_, it) => `connected ${it}.`,
  'connection.changed': (_, it) => `changed the connection ${it}.`,
  'connection.archived': (_, it) => `archived ${it}.`,
  'connection.paused': (_, it) => `paused ${it}.`,
  'connection.resumed': (_, it) => `resumed ${it}.`,
  'feed.changed': ({ detail }, it) =>
    detail.exportLink === 'renewed'
      ? `renewed our link for ${it}.`
      : detail.exportLink === 'revoked'
        ? `took our link for ${it} back.`
        : `changed the calendar link of ${it}.`,
  'feed.released': (_, it) => `decided on the held answer of ${it}.`,
  'feed.undone': (_, it) => `undid what the last answer of ${it} changed.`,
  'entry.ended': () => 'ended an entry.',
  'entry.reclassified': () => 'changed what kind an entry is.',
  'closure.answered': () => 'said what stands behind a closure.',
  'booking.added': () => 'added a direct booking.',
  'booking.cancelled': () => 'cancelled a direct booking.',
  'conflict.settling': () => 'chose what to keep of a double booking.',
  'conflict.dismissed': () => 'dismissed a conflict.',
  'conflict.opened': () => 'brought a conflict to light.',
  'conflict.closed': () => 'settled a conflict.',
  'webhook_delivery.redelivered': () => 'had a webhook sent again.',
};

/** The rest of the sentence that begins with who did it. */
export function sentenceOf(deed: Deed, names: Names): string {
  const { kind, id } = deed.subject;
  const it = (id && names.get(id)) ?? UNNAMED[kind] ?? `a ${kind.replaceAll('_', ' ')}`;
  const sentence = SENTENCES[deed.action];
  return sentence ? sentence(deed, it) : plainly(deed.action);
}

/** Of an action that has no sentence: `webhook_endpoint.secret_rotated` reads `webhook endpoint: secret rotated.` */
const plainly = (action: string): string => `${action.replace('.', ': ').replaceAll('_', ' ')}.`;

export const doerOf = ({ person, apiToken }: Deed): string =>
  person?.name ?? (apiToken ? `The API token “${apiToken.name}”` : 'The system');
