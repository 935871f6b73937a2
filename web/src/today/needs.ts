import { SOURCE_NAMES } from '../platform/names.js';
import type { ClosureQuestion, Conflict } from '../server/conflicts.js';
import { grouped } from '../server/grouped.js';
import type { Property, Source } from '../server/shapes.js';
import type { Task } from '../server/tasks.js';
import type { Exposure } from '../server/today.js';
import { taskSays } from '../tasks/told.js';
import { addDays, nightsInWords } from '../time/day.js';
import { unitInWords } from '../unit/unit-in-words.js';
import { say } from '../words/say.js';
import { dayThere } from './day-there.js';
import { heldNeeds, isHeld, type Pair, readingNeeds } from './reading-needs.js';
import { unconnectedNeeds } from './unconnected-needs.js';

/*
 * What needs a person now, each thing once, the worst first. A task whose reason stands here by itself is left out: the
 * double booking, the held answer, the dead link and the question each lead to where they are settled.
 */

export const NEED_KINDS = {
  double_booking: { name: say('Double booking'), tone: 'bad' },
  exposure: { name: say('May still be sold'), tone: 'bad' },
  late_task: { name: say('Late'), tone: 'bad' },
  task_today: { name: say('Due today'), tone: 'wait' },
  held: { name: say('Answer held'), tone: 'wait' },
  failing: { name: say('Cannot be read'), tone: 'bad' },
  stale: { name: say('No fresh answer'), tone: 'bad' },
  possible: { name: say('Possible double booking'), tone: 'wait' },
  over_block: { name: say('Guest over your own block'), tone: 'wait' },
  question: { name: say('Question'), tone: 'wait' },
  not_connected: { name: say('Not connected'), tone: 'wait' },
} as const;
export type NeedKind = keyof typeof NEED_KINDS;

/** Days of the calendar before what it is opened for. */
const LEAD_DAYS = 3;

const RANK = Object.fromEntries(Object.keys(NEED_KINDS).map((kind, rank) => [kind, rank]));

/** The one next thing to do: a page that opens, or a look at a connection's calendars. */
export type NextAction =
  | { readonly kind: 'open'; readonly to: string; readonly name: string }
  | { readonly kind: 'look'; readonly connectionId: string; readonly name: string };

export interface Need {
  readonly key: string;
  readonly kind: NeedKind;
  readonly says: string;
  readonly where: string;
  /** Where it is seen in the calendar. */
  readonly place?: string;
  readonly sources: readonly Source[];
  /** Orders those of a kind: the soonest night, or when it was due. */
  readonly when: string;
  readonly next: NextAction;
}

export interface Facts {
  readonly conflicts: readonly Conflict[];
  readonly exposures: readonly Exposure[];
  readonly tasks: readonly Task[];
  readonly properties: readonly Property[];
  readonly questions: readonly ClosureQuestion[];
  /** Epoch milliseconds. */
  readonly now: number;
}

export function needsNow(facts: Facts): Need[] {
  const { conflicts, questions, exposures, properties } = facts;
  const pairs = properties.flatMap(property =>
    property.connections.map(connection => ({ property, connection })),
  );
  return [
    ...conflictNeeds(conflicts, questions),
    ...exposureNeeds(exposures, properties),
    ...taskNeeds(facts, pairs),
    ...heldNeeds(pairs),
    ...readingNeeds(pairs, 'failing'),
    ...readingNeeds(pairs, 'stale'),
    ...questionNeeds(questions),
    ...unconnectedNeeds(properties),
  ].sort((a, b) => RANK[a.kind]! - RANK[b.kind]! || (a.when < b.when ? -1 : a.when > b.when ? 1 : 0));
}

/** A closure that is asked about is settled by the answer. */
function conflictNeeds(conflicts: readonly Conflict[], questions: readonly ClosureQuestion[]): Need[] {
  const asked = new Set(questions.map(({ entryId }) => entryId));
  return conflicts
    .filter(({ state, kind, sides }) => {
      const waitsForAnswer = kind === 'possible' && sides.some(({ entryId }) => asked.has(entryId));
      return state === 'open' && !waitsForAnswer;
    })
    .map(({ id, kind, nights, property, unit, sides }) => ({
      key: `conflict/${id}`,
      kind,
      says: say('{one} and {other} both hold {nights}.', {
        one: SOURCE_NAMES[sides[0]!.source],
        other: SOURCE_NAMES[sides[1]!.source],
        nights: nightsInWords(nights),
      }),
      where: unitInWords(property, unit),
      sources: sides.map(({ source }) => source),
      when: nights.from,
      next: { kind: 'open', to: `/conflicts/${id}`, name: say('Choose a way out') },
    }));
}

/** Only what should have been read by now; what a platform reads in time, or a checklist closes, needs nobody here. */
function exposureNeeds(exposures: readonly Exposure[], properties: readonly Property[]): Need[] {
  const overdue = grouped(
    exposures.filter(({ overdue, state }) => overdue && state === 'open'),
    ({ property, platform }) => `${property.id}/${platform}`,
  );
  return [...overdue].map(([key, own]) => {
    const [soonest] = own.toSorted((a, b) => (a.nights.from < b.nights.from ? -1 : 1));
    const { property, platform, nights, unit } = soonest!;
    const connection = properties
      .find(({ id }) => id === property.id)
      ?.connections.find(one => one.platform === platform);
    return {
      key: `exposure/${key}`,
      kind: 'exposure',
      says: say(
        '{more, plural, =0 {{platform} should have read {nights} by now and has not.} other {{platform} should have read {nights}, and # more by now and has not.}}',
        { platform: SOURCE_NAMES[platform], nights: nightsInWords(nights), more: own.length - 1 },
      ),
      where: own.length > 1 ? property.name : unitInWords(property, unit),
      place: `/?${new URLSearchParams({ from: addDays(nights.from, -LEAD_DAYS), search: property.name })}`,
      sources: [platform],
      when: nights.from,
      next: {
        kind: 'open',
        to: connection ? `/?connection=${connection.id}` : '/monitoring',
        name: say('Check our link there'),
      },
    };
  });
}

function taskNeeds({ tasks, conflicts, questions, now }: Facts, pairs: readonly Pair[]): Need[] {
  const toldAlready = ({ kind, conflictId, connectionId }: Task): boolean => {
    const connection = pairs.find(pair => pair.connection.id === connectionId)?.connection;
    switch (kind) {
      case 'resolve_conflict':
        return conflicts.some(({ id, state }) => id === conflictId && state === 'open');
      case 'confirm_answer':
        return connection?.feeds.some(isHeld) ?? false;
      case 'check_feed':
        return connection?.health.state === 'failing' || connection?.health.state === 'stale';
      case 'explain_closure':
        return questions.length > 0;
      case 'close_nights':
      case 'reopen_nights':
        return false;
    }
  };
  return tasks
    .filter(task => !(task.snoozedUntil && Date.parse(task.snoozedUntil) > now) && !toldAlready(task))
    .flatMap(task => {
      const { id, dueAt, property, unit, platform } = task;
      const late = Date.parse(dueAt) <= now;
      const { timezone } = property;
      if (!late && dayThere(Date.parse(dueAt), timezone) !== dayThere(now, timezone)) return [];
      return {
        key: `task/${id}`,
        kind: late ? ('late_task' as const) : ('task_today' as const),
        says: taskSays(task),
        where: unit ? unitInWords(property, unit) : property.name,
        sources: platform ? [platform] : [],
        when: dueAt,
        next: { kind: 'open' as const, to: `/tasks/${id}`, name: say('Do it') },
      };
    });
}

function questionNeeds(questions: readonly ClosureQuestion[]): Need[] {
  const [first] = questions;
  if (!first) return [];
  const more = questions.length - 1;
  return [
    {
      key: 'questions',
      kind: 'question',
      says: say(
        '{platform} shows {nights} as closed. Is that a booking, or your own closure?{more, plural, =0 {} one { And # more question.} other { And # more questions.}}',
        { platform: SOURCE_NAMES[first.platform], nights: nightsInWords(first.nights), more },
      ),
      where: unitInWords(first.property, first.unit),
      sources: [first.platform],
      when: first.nights.from,
      next: { kind: 'open', to: '/conflicts', name: say('Answer') },
    },
  ];
}
