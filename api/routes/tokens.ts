import { Problem } from '../../domain/problems.js';
import { apiTokensOf, createApiToken, revokeApiToken } from '../../store/api-tokens.js';
import { logDeed } from '../../store/audit-log.js';
import { Nothing, route, WithId } from '../route.js';
import { MadeToken, NewToken, Tokens } from '../shapes/people.js';

const DAY_MS = 86_400_000;

export const list = route({
  method: 'get',
  path: '/api/tokens',
  who: 'owner',
  says: 'The API tokens of the organization, latest first.',
  input: {},
  answers: Tokens,
  run: (_, { organizationId, within }) =>
    within(async tx => ({
      tokens: (await apiTokensOf(tx, organizationId)).map(token => ({ ...token, scopes: [...token.scopes] })),
    })),
});

export const add = route({
  method: 'post',
  path: '/api/tokens',
  who: 'owner',
  says: 'Makes an API token. It is shown this once.',
  input: { body: NewToken },
  status: 201,
  answers: MadeToken,
  run: ({ body }, { organizationId, within, caller, now }) =>
    within(async tx => {
      if (caller.kind !== 'person') throw new Problem('not_allowed');
      const { name, scopes, expiresInDays } = body;
      const made = await createApiToken(tx, {
        organizationId,
        name,
        scopes: [...new Set(scopes)],
        createdBy: caller.personId,
        ...(expiresInDays ? { expiresAt: daysAfter(now(), expiresInDays) } : {}),
      });
      await logDeed(tx, organizationId, {
        action: 'token.made',
        subject: { kind: 'token', id: made.id },
        detail: { name, scopes },
      });
      return { id: made.id, token: made.secret };
    }),
});

const daysAfter = (at: string, days: number): string =>
  new Date(Date.parse(at) + days * DAY_MS).toISOString();

export const revoke = route({
  method: 'delete',
  path: '/api/tokens/:id',
  who: 'owner',
  says: 'Revokes an API token, at once.',
  input: { params: WithId },
  answers: Nothing,
  run: ({ params }, { organizationId, within }) =>
    within(async tx => {
      if (!(await revokeApiToken(tx, organizationId, params.id))) throw new Problem('not_found');
      await logDeed(tx, organizationId, {
        action: 'token.revoked',
        subject: { kind: 'token', id: params.id },
      });
      return {};
    }),
});
