import { expect, test } from '@jest/globals';
import { ROLES } from '../../../domain/people/access.js';
import { ROLE_WORDS } from '../../../web/src/session/role-words.js';

test('every role has its words, in the order of what it may do', () => {
  expect(Object.keys(ROLE_WORDS)).toEqual([...ROLES]);
});
