import { expect, test } from '@jest/globals';
import type { Deed } from '../../../web/src/server/audit-log.js';
import { doerOf, sentenceOf } from '../../../web/src/settings/deed-words.js';

const VILLA = '6f1d2f9e-0000-4000-8000-000000000001';
const names = new Map([[VILLA, 'Villa Aurora']]);

const deed = (action: string, parts: Partial<Deed> = {}): Deed => ({
  id: 1,
  at: '2026-11-23T09:30:00.000Z',
  action,
  subject: { kind: action.split('.')[0]! },
  detail: {},
  ...parts,
});

test('a deed names what it was done to', () => {
  const archived = deed('property.archived', { subject: { kind: 'property', id: VILLA } });
  expect(sentenceOf(archived, names)).toBe('archived Villa Aurora.');
});

test('what was archived since has no name left, and the sentence still reads', () => {
  const archived = deed('property.archived', {
    subject: { kind: 'property', id: '6f1d2f9e-0000-4000-8000-000000000002' },
  });
  expect(sentenceOf(archived, names)).toBe('archived a property that is archived now.');
});

test('a role is told as before and after', () => {
  const changed = deed('member.role_changed', {
    subject: { kind: 'member' },
    detail: { was: 'viewer', role: 'manager' },
  });
  expect(sentenceOf(changed, names)).toBe('made a former member manager, from viewer.');
});

test('an action without a sentence of its own is told in its own words', () => {
  expect(sentenceOf(deed('webhook_endpoint.handed_over'), names)).toBe('webhook endpoint: handed over.');
});

test('a program is told from a person', () => {
  const id = VILLA;
  expect(doerOf(deed('feed.changed', { person: { id, name: 'Olga Ferri' } }))).toBe('Olga Ferri');
  expect(doerOf(deed('feed.changed', { apiToken: { id, name: 'Door locks' } }))).toBe(
    'The API token “Door locks”',
  );
});
