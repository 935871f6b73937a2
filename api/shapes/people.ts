import { z } from 'zod';
import { ROLES, SCOPES } from '../../domain/people/access.js';
import { LONGEST_PASSWORD } from '../../domain/people/password-rules.js';
import { flaw, Id, Instant, Name } from './common.js';

export const RoleName = z.enum(ROLES).meta({
  id: 'Role',
  description:
    '`viewer` sees calendars; `operator` also settles conflicts and tasks, and sees guests; `manager` also changes properties, connections and links; `owner` also people, tokens and the audit log.',
});
export const ScopeName = z.enum(SCOPES).meta({ id: 'Scope' });

export const Email = z.email(flaw('field_no_email')).max(254).trim();
/** As typed. Whether it is a good one is judged where passwords are judged. */
export const Password = z
  .string()
  .min(1)
  .max(LONGEST_PASSWORD * 4);
/** The secret of a link, as it stands behind the #. */
export const LinkToken = z.string().min(16).max(128);
export const Code = z.string().trim().min(6).max(32);

export const SignIn = z.strictObject({ email: Email, password: Password }).meta({ id: 'SignIn' });
export const SignInStep = z.object({ next: z.enum(['done', 'second_step', 'openid']) }).meta({
  id: 'SignInStep',
  description:
    '`second_step`: the code of an authenticator app is asked for; `openid`: sign in at the provider.',
});
export const SecondStep = z.strictObject({ code: Code }).meta({ id: 'SecondStep' });

export const SignInWays = z
  .object({
    openId: z.boolean().meta({ description: 'Whether an OpenID provider is set.' }),
    mail: z.boolean().meta({ description: 'Whether letters are sent; without, links stand in the log.' }),
    needsOwner: z.boolean().meta({ description: 'Nobody owns this server yet.' }),
  })
  .meta({ id: 'SignInWays' });

export const OpenIdPage = z.object({ url: z.string() }).meta({ id: 'OpenIdPage' });

export const FirstOwner = z
  .strictObject({ token: LinkToken, organizationName: Name, name: Name, email: Email, password: Password })
  .meta({ id: 'FirstOwner' });

export const AskReset = z.strictObject({ email: Email }).meta({ id: 'AskReset' });
export const Reset = z.strictObject({ token: LinkToken, password: Password }).meta({ id: 'Reset' });

export const ByLink = z.strictObject({ token: LinkToken }).meta({ id: 'ByLink' });
export const OpenInvitation = z
  .object({ organizationName: z.string(), email: z.string(), role: RoleName, known: z.boolean() })
  .meta({ id: 'OpenInvitation', description: '`known`: there is an account; sign in with it to accept.' });
export const Accept = z
  .strictObject({ token: LinkToken, name: Name.optional(), password: Password.optional() })
  .meta({
    id: 'Accept',
    description:
      'Name and password; the name alone where one signs in at the OpenID provider; neither where one is signed in.',
  });

export const Me = z
  .object({
    id: Id,
    name: z.string(),
    email: z.string(),
    hasPassword: z.boolean().meta({ description: 'Else the OpenID provider alone opens the account.' }),
    twoFactor: z.boolean(),
    organizations: z.array(z.object({ id: Id, name: z.string(), role: RoleName, acting: z.boolean() })),
  })
  .meta({ id: 'Me' });
export const ChangeMe = z.strictObject({ name: Name }).meta({ id: 'ChangeMe' });
export const ActFor = z.strictObject({ organizationId: Id }).meta({ id: 'ActFor' });
export const ChangePassword = z
  .strictObject({ current: Password, password: Password })
  .meta({ id: 'ChangePassword' });
export const WithPassword = z.strictObject({ password: Password }).meta({ id: 'WithPassword' });

export const Sessions = z
  .object({
    sessions: z.array(
      z.object({
        id: Id,
        current: z.boolean(),
        since: Instant,
        seenAt: Instant,
        expiresAt: Instant,
        address: z.string().nullable(),
        browser: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Sessions' });

export const TwoFactor = z
  .object({
    uri: z.string().meta({ description: 'For the authenticator app, as text or QR code.' }),
    backupCodes: z.array(z.string()).meta({ description: 'Each opens once. Shown this once.' }),
  })
  .meta({ id: 'TwoFactor' });

export const Members = z
  .object({
    members: z.array(
      z.object({
        personId: Id,
        name: z.string(),
        email: z.string(),
        role: RoleName,
        since: Instant,
        twoFactor: z.boolean(),
      }),
    ),
    invitations: z.array(
      z.object({ id: Id, email: z.string(), role: RoleName, createdAt: Instant, expiresAt: Instant }),
    ),
  })
  .meta({ id: 'Members' });
export const ChangeRole = z.strictObject({ role: RoleName }).meta({ id: 'ChangeRole' });
export const Invite = z.strictObject({ email: Email, role: RoleName }).meta({ id: 'Invite' });
export const Invited = z
  .object({
    id: Id,
    sent: z.boolean().meta({ description: 'Whether a letter went out.' }),
    link: z.string().optional().meta({ description: 'Where no letter goes out: to be passed on by hand.' }),
  })
  .meta({ id: 'Invited' });

export const Tokens = z
  .object({
    tokens: z.array(
      z.object({
        id: Id,
        name: z.string(),
        end: z.string().meta({ description: 'Its last characters.' }),
        scopes: z.array(ScopeName),
        createdAt: Instant,
        expiresAt: Instant.nullable(),
        lastUsedAt: Instant.nullable(),
      }),
    ),
  })
  .meta({ id: 'Tokens' });
export const NewToken = z
  .strictObject({
    name: Name,
    scopes: z.array(ScopeName).min(1).max(SCOPES.length),
    expiresInDays: z.int().min(1).max(3650).optional(),
  })
  .meta({ id: 'NewToken' });
export const MadeToken = z
  .object({ id: Id, token: z.string().meta({ description: 'Shown this once.' }) })
  .meta({ id: 'MadeToken' });

export const Deeds = z
  .object({
    deeds: z.array(
      z.object({
        id: z.int(),
        at: Instant,
        action: z.string().meta({ example: 'property.added' }),
        subject: z.object({ kind: z.string(), id: z.string().optional() }),
        person: z.object({ id: Id, name: z.string() }).optional(),
        apiToken: z.object({ id: Id, name: z.string() }).optional(),
        address: z.string().optional(),
        detail: z.record(z.string(), z.unknown()),
      }),
    ),
    next: z.int().optional().meta({ description: 'The `before` of the next page, where there is one.' }),
  })
  .meta({ id: 'Deeds' });
export const DeleteOrganization = z
  .strictObject({
    name: z.string().meta({ description: 'Of the organization, once more, as it is written.' }),
    password: z.string().max(200).optional().meta({ description: 'Of who asks, where they have one.' }),
  })
  .meta({ id: 'DeleteOrganization' });
export const OrganizationDeletion = z.object({ deletingSince: Instant }).meta({ id: 'OrganizationDeletion' });
export const ChangeOrganization = z.strictObject({ name: Name }).meta({ id: 'ChangeOrganization' });
