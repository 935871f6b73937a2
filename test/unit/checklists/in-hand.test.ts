import { expect, test } from '@jest/globals';
import { revise, type StepInHand } from '../../../domain/checklists/in-hand.js';
import type { Situation } from '../../../domain/checklists/situation.js';
import type { StepKind } from '../../../domain/checklists/step.js';
import { closed, inWords, nights, owed, reopened, seenClosed, stay, TODAY } from './given.js';

const inHand = (id: string, kind: StepKind, from: number, to: number): StepInHand => ({
  id,
  unitId: 'room-1',
  kind,
  nights: nights(from, to),
});

function revised(steps: readonly StepInHand[], said: Partial<Situation>) {
  const revision = revise(steps, owed(said), said.today ?? TODAY);
  return {
    kept: revision.kept.map(step => `${step.id} ${inWords(step)}${step.was ? ' shrunk' : ''}`),
    over: revision.over.map(({ step, because }) => `${step.id} ${because}`),
    added: revision.added.map(inWords),
    seen: revision.seen,
  };
}

const nothing = { kept: [], over: [], added: [], seen: [] };

test('a list on which nothing changed stays as it is', () => {
  expect(revised([inHand('a', 'close', 3, 6)], { entries: [stay('airbnb', 3, 6)] })).toEqual({
    ...nothing,
    kept: ['a close 03-06'],
  });
});

test('a step never grows: new nights that touch it are a step of their own', () => {
  expect(
    revised([inHand('a', 'close', 3, 6)], { entries: [stay('airbnb', 3, 6), stay('vrbo', 6, 9)] }),
  ).toEqual({ ...nothing, kept: ['a close 03-06'], added: ['close 06-09'] });
});

test('a step that was done in part, or lost a guest in part, keeps its id for the rest', () => {
  const steps = [inHand('a', 'close', 3, 9)];
  expect(revised(steps, { entries: [stay('airbnb', 3, 9)], confirmations: [closed(3, 5)] })).toEqual({
    ...nothing,
    kept: ['a close 05-09 shrunk'],
  });
  expect(revised(steps, { entries: [stay('airbnb', 3, 5), stay('airbnb', 7, 9)] })).toEqual({
    ...nothing,
    kept: ['a close 03-05 shrunk'],
    added: ['close 07-09'],
  });
});

test('two steps that touch are not joined in somebody’s hand', () => {
  expect(
    revised([inHand('b', 'close', 6, 9), inHand('a', 'close', 3, 6)], { entries: [stay('airbnb', 3, 9)] }),
  ).toEqual({ ...nothing, kept: ['a close 03-06', 'b close 06-09'] });
});

test('no night is asked for by two steps', () => {
  expect(
    revised([inHand('a', 'close', 3, 7), inHand('b', 'close', 5, 7), inHand('c', 'close', 5, 9)], {
      entries: [stay('airbnb', 3, 9)],
    }),
  ).toEqual({ ...nothing, kept: ['a close 03-07', 'c close 07-09 shrunk'], over: ['b not_needed'] });
});

test('a guest who goes turns the closing that was done into an opening', () => {
  expect(revised([inHand('a', 'close', 3, 6)], { confirmations: [closed(3, 6)] })).toEqual({
    ...nothing,
    over: ['a confirmed'],
    added: ['reopen 03-06'],
  });
});

const entries = [stay('airbnb', 3, 6)];
const byFeed = { platform: 'booking_com', hasFeed: true } as const;
const closure = { source: 'booking_com', kind: 'closure', nights: nights(3, 6) } as const;

test.each([
  ['confirmed', { entries, confirmations: [closed(3, 6)] }],
  ['not_needed', { entries: [] }],
  ['passed', { entries, today: '2026-06-06' }],
  ['seen', { ...byFeed, entries: [...entries, closure] }],
  ['told', { ...byFeed, entries: [...entries, closure], told: [nights(3, 6)] }],
  ['sold_there', { entries: [...entries, stay('agoda', 2, 5), stay('agoda', 5, 6)] }],
] as const)('a closing is over because it is %s', (because, said) => {
  expect(revised([inHand('a', 'close', 3, 6)], said).over).toEqual([`a ${because}`]);
});

test.each([
  ['confirmed', { confirmations: [closed(3, 6), reopened(3, 6)] }],
  ['not_needed', { entries, confirmations: [closed(3, 6)] }],
  ['passed', { confirmations: [closed(3, 6)], today: '2026-06-06' }],
  ['seen', { ...byFeed, confirmations: [seenClosed(3, 6, 'booking_com')] }],
] as const)('an opening is over because it is %s', (because, said) => {
  expect(revised([inHand('a', 'reopen', 3, 6)], said).over).toEqual([`a ${because}`]);
});

test('what the calendar shows closed as asked is to be recorded, once', () => {
  const said = { ...byFeed, entries: [...entries, closure] };
  expect(revised([inHand('a', 'close', 3, 6)], said).seen).toEqual([nights(3, 6)]);
  const recorded = { ...said, confirmations: [seenClosed(3, 6, 'booking_com')] };
  expect(revised([inHand('a', 'close', 3, 6)], recorded)).toEqual({ ...nothing, over: ['a confirmed'] });
});

test('what our own calendar closed is not recorded as closed by a person: the platform opens it by itself', () => {
  const said = { ...byFeed, entries: [...entries, closure], told: [nights(3, 6)] };
  expect(revised([inHand('a', 'close', 3, 6)], said).seen).toEqual([]);
});
