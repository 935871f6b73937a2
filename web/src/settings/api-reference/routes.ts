import type { ApiDocument, Operation } from '../../server/api-document.js';
import { say } from '../../words/say.js';

/** One entry of the reference. */
export interface ReferenceRoute {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly says: string;
  readonly who: string;
  readonly operation: Operation;
}

export interface RouteGroup {
  readonly name: string;
  readonly routes: readonly ReferenceRoute[];
}

const WE_SEND = say('Webhooks that we send');

/** Groups whose name the path does not tell. */
const NAMES: Readonly<Record<string, string>> = {
  me: say('One’s own account'),
  ical: say('Calendars that we serve'),
  webhooks: say('Webhooks that come in'),
  'audit-log': say('Audit log'),
  'first-owner': say('First owner'),
};

function groupOf(path: string): string {
  const [, first = '', second = ''] = path.split('/');
  const key = first === 'api' ? second : first;
  const words = key.replaceAll('-', ' ');
  return NAMES[key] ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** Follows domain/people/access.ts: the least role of a person, the scope of a token. */
const WHO: Readonly<Record<string, string>> = {
  anyone: say('Anybody: what it needs to know is sent along.'),
  person: say('Whoever is signed in. No API token.'),
  viewer: say('Viewers and above. API tokens that may read.'),
  operator: say('Operators and above. API tokens that may change.'),
  guests: say('Operators and above. No API token.'),
  manager: say('Managers and owners. API tokens that may change.'),
  webhooks: say('Managers and owners. API tokens for webhooks.'),
  owner: say('Owners. No API token.'),
};

/** Every route of the document by group, in the document's order. */
export function groupsOf(document: ApiDocument): RouteGroup[] {
  const groups = new Map<string, ReferenceRoute[]>();
  const add = (group: string, path: string, method: string, operation: Operation) => {
    const who = operation['x-who'];
    const route: ReferenceRoute = {
      id: `${method} ${path}`,
      method: method.toUpperCase(),
      path,
      says: operation.summary ?? '',
      who: who === undefined ? '' : (WHO[who] ?? who),
      operation,
    };
    const routes = groups.get(group);
    if (routes) routes.push(route);
    else groups.set(group, [route]);
  };
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(methods)) add(groupOf(path), path, method, operation);
  for (const [type, methods] of Object.entries(document.webhooks ?? {}))
    for (const [method, operation] of Object.entries(methods)) add(WE_SEND, type, method, operation);
  return [...groups].map(([name, routes]) => ({ name, routes }));
}

/** Those in which each word stands: in the method, path, sentence or group. */
export function matching(groups: readonly RouteGroup[], wanted: string): RouteGroup[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  return groups.flatMap(({ name, routes }) => {
    const found = routes.filter(({ method, path, says }) => {
      const text = `${name} ${method} ${path} ${says}`.toLowerCase();
      return words.every(word => text.includes(word));
    });
    return found.length > 0 ? [{ name, routes: found }] : [];
  });
}
