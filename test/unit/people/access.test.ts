import { expect, test } from '@jest/globals';
import { ACCESS, type Access, mayDo, ROLES, SCOPES } from '../../../domain/people/access.js';

const table = (may: (access: Access) => boolean) => (Object.keys(ACCESS) as Access[]).filter(may);

test('what each role may do', () => {
  const of = Object.fromEntries(
    ROLES.map(role => [role, table(access => mayDo({ kind: 'person', role }, access))]),
  );
  expect(of).toEqual({
    viewer: ['viewer'],
    operator: ['viewer', 'operator', 'guests'],
    manager: ['viewer', 'operator', 'guests', 'manager', 'webhooks'],
    owner: ['viewer', 'operator', 'guests', 'manager', 'webhooks', 'owner'],
  });
});

test('what each scope of a token may do: never people, tokens or guests', () => {
  const of = Object.fromEntries(
    SCOPES.map(scope => [scope, table(access => mayDo({ kind: 'token', scopes: [scope] }, access))]),
  );
  expect(of).toEqual({ read: ['viewer'], write: ['operator', 'manager'], webhooks: ['webhooks'] });
});
