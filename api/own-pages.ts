import type { Request } from 'express';
import { Problem } from '../domain/problems.js';

/** Where our pages live, and whether only this computer reaches us. */
export interface OwnPlace {
  readonly publicUrl: string;
  readonly loopbackOnly: boolean;
}

const LOOPBACK_NAME = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Throws where a page of others may be behind the request: under a foreign name that was made to lead to this
 * computer, or a write that our own pages did not send. A write must say where it comes from; a program has a token
 * and is not asked.
 */
export function assertFromOwnPages(request: Request, own: OwnPlace): void {
  const publicHost = new URL(own.publicUrl).host;
  const host = request.get('host') ?? '';
  if (own.loopbackOnly && host !== publicHost && !LOOPBACK_NAME.test(host))
    throw new Problem('foreign_origin');
  if (READS.has(request.method) || request.get('authorization')) return;
  const origin = request.get('origin');
  const allowed = [new URL(own.publicUrl).origin, ...(own.loopbackOnly ? [`http://${host}`] : [])];
  if (!origin || !allowed.includes(origin)) throw new Problem('foreign_origin');
  const site = request.get('sec-fetch-site');
  if (site && site !== 'same-origin') throw new Problem('foreign_origin');
}

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127\./.test(host);
