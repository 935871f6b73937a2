import type { Kind } from '../entry.js';
import type { Instant } from '../instant.js';
import { contains, type Day, intersection, isEmpty, type Nights } from '../nights.js';
import type { ClosureAnswer, KnownEntry, Source } from './sources.js';

/** An entry as detection sees it: from today on, and as what a person said it is. */
export interface Present {
  readonly source: Source;
  readonly entry: KnownEntry;
  readonly kind: Kind;
  readonly nights: Nights;
  /** The nights that the last answer showed; undefined where it showed none. */
  readonly sure: Nights | undefined;
  /** When a person said that it is the owner's own closure. */
  readonly ownClosureSince?: Instant;
}

/** All entries of a unit that are not over. What has passed is nobody's conflict, and platforms cut it differently. */
export function presentEntries(
  sources: readonly Source[],
  today: Day,
  answers: readonly ClosureAnswer[] = [],
): Present[] {
  return sources.flatMap(source =>
    source.entries.flatMap(entry => {
      const nights = fromTodayOn(entry.nights, today);
      if (isEmpty(nights)) return [];
      const answer = entry.kind === 'closure' ? answerFor(source, nights, answers) : undefined;
      return [
        {
          source,
          entry,
          nights,
          kind: answer === undefined ? entry.kind : answer.answer === 'booking' ? 'stay' : 'block',
          sure: sureNights(entry, nights),
          ...(answer?.answer === 'own_closure' && { ownClosureSince: answer.at }),
        } satisfies Present,
      ];
    }),
  );
}

export const fromTodayOn = ({ from, to }: Nights, today: Day): Nights => ({
  from: from < today ? today : from,
  to,
});

/** The newest answer that was given for all of the nights; of equally old ones the last. */
const answerFor = (
  { source }: Source,
  nights: Nights,
  answers: readonly ClosureAnswer[],
): ClosureAnswer | undefined =>
  answers
    .filter(answer => answer.source === source && contains(answer.nights, nights))
    .reduce<ClosureAnswer | undefined>(
      (newest, answer) => (newest && newest.at > answer.at ? newest : answer),
      undefined,
    );

function sureNights(entry: KnownEntry, nights: Nights): Nights | undefined {
  if (entry.missingSince) return undefined;
  return entry.shown ? intersection(nights, entry.shown) : nights;
}
