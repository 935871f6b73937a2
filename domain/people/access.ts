/** What a member may do, each including the ones before it. */
export const ROLES = ['viewer', 'operator', 'manager', 'owner'] as const;
export type Role = (typeof ROLES)[number];

export const SCOPES = ['read', 'write', 'webhooks'] as const;
export type Scope = (typeof SCOPES)[number];

/**
 * Who may do what. `from`: the least role of a person. `scope`: the one an API token needs; where there is none, no
 * token may do it, whatever its scopes: people, tokens and guests are for people.
 */
export const ACCESS = {
  /** Calendars, health, conflicts and tasks, without names of guests. */
  viewer: { from: 'viewer', scope: 'read' },
  /** Conflicts and tasks: settle, confirm, note. */
  operator: { from: 'operator', scope: 'write' },
  /** Names, phone digits and codes of guests. */
  guests: { from: 'operator', scope: undefined },
  /** Properties, units, connections, feeds and their links. */
  manager: { from: 'manager', scope: 'write' },
  /** Endpoints of webhooks and their deliveries. */
  webhooks: { from: 'manager', scope: 'webhooks' },
  /** Members, invitations, API tokens, the audit log. */
  owner: { from: 'owner', scope: undefined },
} as const satisfies Record<string, { from: Role; scope: Scope | undefined }>;
export type Access = keyof typeof ACCESS;

/** Who asks: a member of the organization, or a program with a token of it. */
export type Standing =
  | { readonly kind: 'person'; readonly role: Role }
  | { readonly kind: 'token'; readonly scopes: readonly Scope[] };

export function mayDo(who: Standing, access: Access): boolean {
  const { from, scope } = ACCESS[access];
  if (who.kind === 'person') return atLeast(who.role, from);
  return scope !== undefined && who.scopes.includes(scope);
}

export const atLeast = (role: Role, least: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(least);
