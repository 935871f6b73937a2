import type { Request, Response } from 'express';
import { ADDRESS_HEADER } from './sign-in-service.js';

/** A browser as sign-in sees it. */
export interface Visitor {
  readonly address: string;
  /** What better-auth may know of the request: cookies, browser, the address that Express found. Nothing else. */
  readonly headers: Headers;
}

export function visitorOf(request: Request): Visitor {
  const address = request.ip ?? request.socket.remoteAddress ?? '0.0.0.0';
  const headers = new Headers({ [ADDRESS_HEADER]: address });
  for (const name of ['cookie', 'user-agent']) {
    const value = request.get(name);
    if (value) headers.set(name, value);
  }
  return { address, headers };
}

/** Passes on the cookies that better-auth sets. */
export function setCookies(response: Response, from: Headers): void {
  for (const cookie of from.getSetCookie()) response.append('Set-Cookie', cookie);
}
