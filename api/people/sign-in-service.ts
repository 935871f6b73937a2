import { betterAuth } from 'better-auth';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../domain/people/password-rules.js';
import type { SendMail } from '../../intake/mail.js';
import type { OidcSettings } from '../../store/settings.js';
import { resetLetter } from './letters.js';

/** Where the OpenID provider sends people back to: `<base>/callback/oidc`. The only path of better-auth we serve. */
export const AUTH_PATH = '/api/auth';
export const OIDC = 'oidc';
/** Set by us on every call from the address that Express found; a client cannot bring its own. */
export const ADDRESS_HEADER = 'x-ota-client-address';

export interface SignInOptions {
  readonly pool: Pool;
  readonly publicUrl: string;
  /** From the key ring, the current one first. */
  readonly secrets: readonly { readonly version: number; readonly value: string }[];
  readonly sendMail: SendMail;
  readonly log: Pick<Logger, 'warn' | 'error'>;
  readonly oidc?: OidcSettings;
}

const HOUR_S = 3_600;
const DAY_S = 24 * HOUR_S;

const instants = { createdAt: 'created_at', updatedAt: 'updated_at' };

/**
 * Sessions, passwords, second factors and OpenID by better-auth, in our tables. Nothing of it is served but the
 * provider's way back: our own routes call its functions, so that throttling, the origin check, the words of an error
 * and the OpenAPI document are those of every other route.
 */
export const signInOptions = ({ pool, publicUrl, secrets, sendMail, log, oidc }: SignInOptions) => ({
  appName: 'OTA Calendar Sync',
  baseURL: publicUrl,
  basePath: AUTH_PATH,
  trustedOrigins: [publicUrl],
  secrets: [...secrets],
  database: pool,
  telemetry: { enabled: false },
  logger: {
    level: 'warn' as const,
    log: (level: string, message: string) =>
      level === 'error' ? log.error(`sign-in: ${message}`) : log.warn(`sign-in: ${message}`),
  },
  rateLimit: { enabled: false }, // ours counts per person too
  user: {
    modelName: 'people',
    fields: { emailVerified: 'email_verified', ...instants },
  },
  session: {
    modelName: 'sessions',
    fields: {
      userId: 'person_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      ...instants,
    },
    additionalFields: {
      actingFor: { type: 'string' as const, required: false, input: false, fieldName: 'acting_for' },
    },
    expiresIn: 14 * DAY_S,
    updateAge: DAY_S,
    cookieCache: { enabled: false }, // a revoked session ends at once
  },
  account: {
    modelName: 'sign_in_methods',
    fields: {
      userId: 'person_id',
      providerId: 'provider_id',
      accountId: 'account_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      ...instants,
    },
    accountLinking: { enabled: true, trustedProviders: oidc?.trustsEmail ? [OIDC] : [] },
  },
  verification: {
    modelName: 'verifications',
    fields: { expiresAt: 'expires_at', ...instants },
    storeIdentifier: 'hashed' as const,
  },
  databaseHooks: { account: { create: { before: withoutTokens }, update: { before: withoutTokens } } },
  emailAndPassword: {
    enabled: true,
    disableSignUp: true, // by link only: store/first-owner.ts, store/invitations.ts
    minPasswordLength: SHORTEST_PASSWORD,
    maxPasswordLength: LONGEST_PASSWORD,
    resetPasswordTokenExpiresIn: HOUR_S,
    revokeSessionsOnPasswordReset: true,
    sendResetPassword: ({ user, token }: { user: { email: string }; token: string }) =>
      sendMail(resetLetter(user.email, publicUrl, token)),
  },
  plugins: [
    twoFactor({
      issuer: 'OTA Calendar Sync',
      schema: {
        user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
        twoFactor: {
          modelName: 'two_factors',
          fields: {
            userId: 'person_id',
            backupCodes: 'backup_codes',
            failedVerificationCount: 'failed_verification_count',
            lockedUntil: 'locked_until',
          },
        },
      },
    }),
    ...(oidc ? [genericOAuth({ config: [oidcProvider(oidc)] })] : []),
  ],
  advanced: {
    database: { generateId: 'uuid' as const },
    ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    // Its own prefix would be __Secure-, which a sub-domain may set; __Host- belongs to this host alone.
    useSecureCookies: false,
    cookiePrefix: cookiePrefix(publicUrl),
    defaultCookieAttributes: {
      httpOnly: true,
      sameSite: 'lax' as const,
      path: '/',
      secure: publicUrl.startsWith('https:'),
    },
    // Letters go out behind the answer: how long it takes must not tell whether there is such a person.
    backgroundTasks: {
      handler: (sent: Promise<unknown>) => {
        sent.catch(error => log.error({ err: error }, 'A letter could not be sent.'));
      },
    },
  },
});

/** Tokens of the provider would open more than we need, which is only to know who it was: they are not kept. */
const withoutTokens = async <T extends Record<string, unknown>>(account: T) => ({
  data: { ...account, accessToken: null, refreshToken: null, idToken: null },
});

const oidcProvider = (oidc: OidcSettings) => ({
  providerId: OIDC,
  discoveryUrl: oidc.discoveryUrl,
  clientId: oidc.clientId,
  clientSecret: oidc.clientSecret,
  scopes: ['openid', 'email', 'profile'],
  pkce: true,
  requireIdTokenVerification: true,
  disableSignUp: true, // people come by invitation; the provider only proves who they are
});

/** `__Host-` needs https; over http, on this computer or inside a network, a plain name of ours. */
export const cookiePrefix = (publicUrl: string): string =>
  publicUrl.startsWith('https:') ? '__Host-ota' : 'ota';

export const createSignInService = (options: SignInOptions) => betterAuth(signInOptions(options));
export type SignInService = ReturnType<typeof createSignInService>;
