import type { z } from 'zod';
import { inOneSentence, type SideInWords, whoWasFirst } from '../../domain/conflicts/explain.js';
import { type Suggestion, suggest } from '../../domain/conflicts/suggest.js';
import { dayAt, type Instant } from '../../domain/instant.js';
import type { ConflictSide, ConflictView } from '../../store/conflict-views.js';
import type { Tx } from '../../store/database.js';
import { type FirstSighting, firstSightingOf, takenByUnit } from '../../store/first-sightings.js';
import { type Caller, mayAct } from '../caller.js';
import type { Conflict, ExplainedConflict } from '../shapes/conflict.js';

/** A conflict with all that is known of its sides. */
export interface Explained {
  readonly view: ConflictView;
  readonly sightings: readonly [FirstSighting, FirstSighting];
  readonly suggestions: readonly Suggestion[];
}

export function conflictAnswer(caller: Caller, view: ConflictView): z.input<typeof Conflict> {
  const { propertyId, propertyName, timezone, unitId, unitName, sides, ...own } = view;
  return {
    ...own,
    says: inOneSentence(view.kind, view.nights, [toWords(sides[0]), toWords(sides[1])]),
    property: { id: propertyId, name: propertyName, timezone },
    unit: { id: unitId, name: unitName },
    sides: sides.map(side => sideAnswer(caller, side)),
  };
}

export async function explain(
  tx: Tx,
  organizationId: string,
  view: ConflictView,
  now: Instant,
): Promise<Explained> {
  const [one, other] = view.sides;
  const sightings = [
    await firstSightingOf(tx, organizationId, one, view.nights),
    await firstSightingOf(tx, organizationId, other, view.nights),
  ] as const;
  const isAlive = view.state === 'open' || view.state === 'settling';
  return {
    view,
    sightings,
    suggestions: isAlive ? await waysOut(tx, organizationId, view, sightings, now) : [],
  };
}

async function waysOut(
  tx: Tx,
  organizationId: string,
  view: ConflictView,
  sightings: Explained['sightings'],
  now: Instant,
): Promise<Suggestion[]> {
  const today = dayAt(now, view.timezone);
  const units = await takenByUnit(tx, organizationId, view.propertyId, today);
  const who = whoWasFirst(inWords(view, sightings));
  return suggest({
    kind: view.kind,
    nights: view.nights,
    sides: [asEntry(view.sides[0]), asEntry(view.sides[1])],
    ...(who.sure === 'certain' && { first: who.first }),
    home: units.find(({ unitId }) => unitId === view.unitId) ?? { unitId: view.unitId, taken: [] },
    otherUnits: units.filter(({ unitId }) => unitId !== view.unitId),
    nameOfUnit: id => units.find(({ unitId }) => unitId === id)?.name ?? '',
    today,
  });
}

export function explainedAnswer(
  caller: Caller,
  { view, sightings, suggestions }: Explained,
): z.input<typeof ExplainedConflict> {
  const { sides, ...own } = conflictAnswer(caller, view);
  return {
    ...own,
    sides: sides.map((side, i) => {
      const { seen, shownBy, before } = sightings[i]!;
      return { ...side, ...seen, shownBy, before };
    }),
    whoWasFirst: whoWasFirst(inWords(view, sightings)),
    suggestions: [...suggestions],
  };
}

export const inWords = (
  { sides }: ConflictView,
  sightings: Explained['sightings'],
): readonly [SideInWords, SideInWords] => [
  { ...sides[0], seen: sightings[0].seen },
  { ...sides[1], seen: sightings[1].seen },
];

const toWords = (side: ConflictSide): SideInWords => ({ ...side, seen: { since: side.firstSeenAt } });

const asEntry = ({ source, entryId, kind, nights }: ConflictSide) => ({
  source,
  entry: { id: entryId, kind, nights },
});

function sideAnswer(caller: Caller, { feedId: _, guest, ...side }: ConflictSide) {
  return mayAct(caller, 'guests') && guest ? { ...side, guest } : side;
}
