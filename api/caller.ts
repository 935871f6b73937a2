import type { Request } from 'express';
import { type Access, mayDo, type Role, type Scope } from '../domain/people/access.js';
import { Problem } from '../domain/problems.js';
import { holderOfToken } from '../store/api-tokens.js';
import type { Actor } from '../store/database.js';
import { membershipsOf } from '../store/members.js';
import type { PeopleDatabase } from '../store/people-database.js';
import type { SignInUse } from './people/sign-in.js';
import { networkOf } from './people/throttle.js';
import { visitorOf } from './people/visitor.js';

/**
 * Who a route is for. An access of domain/people/access.ts: a role at least, or a token's scope. `person`: whoever is
 * signed in, for their own account. `anyone`: without being known.
 */
export type Who = Access | 'person' | 'anyone';

interface Acting {
  /** Every row that a request reads or writes belongs to this organization. */
  readonly organization: { readonly id: string; readonly name: string };
  readonly address: string;
}

/** For whom a request acts. */
export type Caller = Acting &
  (
    | {
        readonly kind: 'person';
        readonly personId: string;
        readonly sessionId: string;
        readonly email: string;
        readonly name: string;
        readonly role: Role;
        readonly twoFactor: boolean;
      }
    | { readonly kind: 'token'; readonly tokenId: string; readonly scopes: readonly Scope[] }
  );

/** A member of the organization, in person. */
export type Person = Extract<Caller, { kind: 'person' }>;

/** Who the audit log names. */
export const actorOf = (caller: Caller): Actor =>
  caller.kind === 'person'
    ? { personId: caller.personId, address: caller.address }
    : { apiTokenId: caller.tokenId, address: caller.address };

/** Throws `sign_in_needed` where nobody is known by the request. */
export type FindCaller = (request: Request) => Promise<Caller>;

export const mayAct = (caller: Caller, who: Who): boolean =>
  who === 'anyone' || (who === 'person' ? caller.kind === 'person' : mayDo(caller, who));

/*
 * A request is known by a token in its Authorization header, or else by a session cookie. A browser sends cookies
 * also for pages of others, so a write that comes with a cookie, or that makes one, must come from our own pages
 * (api/own-pages.ts). A header no page of others can set: a token needs no such check, and beside one no cookie counts.
 */
export const findCaller =
  ({ people, signIn }: { readonly people: PeopleDatabase; readonly signIn: SignInUse }): FindCaller =>
  async request => {
    const authorization = request.get('authorization');
    const caller = await (authorization
      ? callerOfToken(people, authorization, request)
      : callerOfSession(people, signIn, request));
    if (!caller) {
      await signIn.throttle.count('unknown caller from address', networkOf(visitorOf(request).address));
      throw new Problem('sign_in_needed');
    }
    await signIn.throttle.count(
      'request of caller',
      caller.kind === 'token' ? caller.tokenId : caller.personId,
    );
    return caller;
  };

const BEARER = /^Bearer +([\w-]{16,128})$/i;

async function callerOfToken(
  people: PeopleDatabase,
  authorization: string,
  request: Request,
): Promise<Caller | undefined> {
  const token = BEARER.exec(authorization)?.[1];
  const holder = token && (await holderOfToken(people, token));
  if (!holder) return undefined;
  return {
    kind: 'token',
    tokenId: holder.tokenId,
    scopes: holder.scopes,
    organization: { id: holder.organizationId, name: holder.organizationName },
    address: visitorOf(request).address,
  };
}

async function callerOfSession(
  people: PeopleDatabase,
  { service }: SignInUse,
  request: Request,
): Promise<Caller | undefined> {
  if (!request.get('cookie')) return undefined;
  const visitor = visitorOf(request);
  const { headers, response: found } = await service.api.getSession({
    headers: visitor.headers,
    returnHeaders: true,
  });
  for (const cookie of headers.getSetCookie()) request.res?.append('Set-Cookie', cookie);
  if (!found) return undefined;
  const memberships = await membershipsOf(people, found.user.id);
  const acting = memberships.find(one => one.organizationId === found.session.actingFor) ?? memberships[0];
  if (!acting) return undefined;
  return {
    kind: 'person',
    personId: found.user.id,
    sessionId: found.session.id,
    email: found.user.email,
    name: found.user.name,
    role: acting.role,
    // of a plugin that is there in each case, which the type of a list of plugins does not tell
    twoFactor: (found.user as { twoFactorEnabled?: boolean | null }).twoFactorEnabled === true,
    organization: { id: acting.organizationId, name: acting.organizationName },
    address: visitor.address,
  };
}
