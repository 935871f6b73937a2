import type { RequestHandler } from 'express';
import { asProblem, type SignInUse } from './sign-in.js';
import { AUTH_PATH, OIDC } from './sign-in-service.js';
import { setCookies, type Visitor, visitorOf } from './visitor.js';

/** Answers the provider's page to go to, and the cookie that ties the way back to this browser. */
export async function beginOidc(
  { service }: SignInUse,
  visitor: Visitor,
): Promise<{ readonly url: string; readonly cookies: Headers }> {
  const { headers, response } = await asProblem('not_found', () =>
    service.api.signInSocial({
      body: { provider: OIDC, callbackURL: '/', errorCallbackURL: '/sign-in', disableRedirect: true },
      headers: visitor.headers,
      returnHeaders: true,
    }),
  );
  if (!response.url) throw new Error('better-auth names no page of the OpenID provider');
  return { url: response.url, cookies: headers };
}

export const OIDC_CALLBACK = `${AUTH_PATH}/callback/${OIDC}`;

/** The way back: better-auth checks state, code and token, and sends the browser on with a session, or an error. */
export const oidcCallback =
  ({ service }: SignInUse, publicUrl: string): RequestHandler =>
  async (request, response) => {
    const { search } = new URL(request.originalUrl, publicUrl);
    const answer = await service.handler(
      new Request(`${publicUrl}${OIDC_CALLBACK}${search}`, { headers: visitorOf(request).headers }),
    );
    setCookies(response, answer.headers);
    const location = answer.headers.get('location');
    response.set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
    response.redirect(302, location ?? '/sign-in?error=oidc');
  };
