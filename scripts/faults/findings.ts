/**
 * `lost`: an acknowledged write, taken nights or a conflict are not there. `doubled`: something is there or was told
 * twice. `stuck`: something does not move, or not in time. `wrong`: something is there that should not be.
 */
export type Fault = 'lost' | 'doubled' | 'stuck' | 'wrong';

export interface Finding {
  readonly fault: Fault;
  readonly says: string;
}

/** All that was found wrong at the end of a run. */
export class Findings {
  private readonly list: Finding[] = [];

  add(fault: Fault, says: string): void {
    this.list.push({ fault, says });
  }

  take(found: readonly Finding[]): void {
    this.list.push(...found);
  }

  get all(): readonly Finding[] {
    return this.list;
  }
}
