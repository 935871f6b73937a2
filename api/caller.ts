import type { Request } from 'express';
import { Problem } from '../domain/problems.js';
import type { Organization } from '../store/organizations.js';

/** What a caller may do, each including the ones before it. */
export const ROLES = ['viewer', 'operator', 'manager', 'owner'] as const;
export type Role = (typeof ROLES)[number];
/** Who a route is for: a role at least, or `anyone` without being known. */
export type Who = Role | 'anyone';

/** For whom a request acts. Every row it reads or writes belongs to this organization. */
export interface Caller {
  readonly organization: Organization;
  readonly role: Role;
}

export type FindCaller = (request: Request) => Promise<Caller>;

/**
 * One organization, owned by whoever reaches the server. It listens on this computer only (OTA_HOST), so the one who
 * must be kept out is another web site in the owner's browser: a request from one is refused, also where it comes
 * under a foreign name that was made to lead here.
 */
export const soleOwner =
  (organization: Organization, own: { publicUrl: string; loopbackOnly: boolean }): FindCaller =>
  async request => {
    if (comesFromAnotherSite(request, new URL(own.publicUrl).host, own.loopbackOnly))
      throw new Problem('foreign_origin');
    return { organization, role: 'owner' };
  };

export const mayAct = (caller: Caller, who: Who): boolean =>
  who === 'anyone' || ROLES.indexOf(caller.role) >= ROLES.indexOf(who);

const LOOPBACK_NAME = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

function comesFromAnotherSite(request: Request, publicHost: string, loopbackOnly: boolean): boolean {
  const host = request.get('host') ?? '';
  if (loopbackOnly && host !== publicHost && !LOOPBACK_NAME.test(host)) return true;
  if (READS.has(request.method)) return false;
  const site = request.get('sec-fetch-site');
  if (site) return site !== 'same-origin' && site !== 'none';
  const origin = request.get('origin');
  if (!origin) return false; // no browser sent it
  return !URL.canParse(origin) || ![host, publicHost].includes(new URL(origin).host);
}

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127\./.test(host);
