/** What a tick changes of a step before the server has answered. */
interface Tickable {
  readonly id: string;
  readonly state: 'open' | 'done' | 'over';
  readonly because?: string | undefined;
}

/** The list as it will be: shown at once, and replaced by the server's answer, or by what was before if it refuses. */
export const withState = <S extends Tickable>(list: readonly S[], id: string, state: 'open' | 'done'): S[] =>
  list.map(step => {
    if (step.id !== id) return step;
    const { because: _, ...rest } = step;
    return (state === 'done' ? { ...rest, state, because: 'confirmed' } : { ...rest, state }) as S;
  });

/** Only a person's own word can be taken back; what a calendar shows stands. */
export const isTick = ({ state, because }: Tickable): boolean => state === 'done' && because === 'confirmed';

export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Steps that went without being done count neither way. */
export const progressOf = (list: readonly Pick<Tickable, 'state'>[]): Progress => ({
  done: list.filter(({ state }) => state === 'done').length,
  of: list.filter(({ state }) => state !== 'over').length,
});
