interface Asked {
  readonly entryId: string;
}

/** The questions that wait, those put off last; without the one whose answer is about to be sent. */
export function inStackOrder<Q extends Asked>(
  questions: readonly Q[],
  putOff: readonly string[],
  answered: Asked | undefined,
): Q[] {
  const waiting = questions.filter(({ entryId }) => entryId !== answered?.entryId);
  const first = waiting.filter(({ entryId }) => !putOff.includes(entryId));
  const last = putOff.flatMap(id => waiting.find(({ entryId }) => entryId === id) ?? []);
  return [...first, ...last];
}

/** Put off once more it goes behind those put off before it. */
export const putOffAlso = (putOff: readonly string[], { entryId }: Asked): string[] => [
  ...putOff.filter(id => id !== entryId),
  entryId,
];
