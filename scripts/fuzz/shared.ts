/** What the fuzzing thread says when its time is up. */
export interface Report {
  readonly runs: number;
  /** Inputs that were refused with a problem of the catalogue. */
  readonly refused: number;
  readonly slowestMs: number;
  readonly failure?: string;
}

export const MAX_INPUT = 12_000_000;
const HEADER = 8;

/** The input at work, where both threads see it: what is left of a thread that never answers. */
export class Shared {
  private readonly header: Int32Array;
  private readonly bytes: Uint8Array;

  constructor(readonly buffer: SharedArrayBuffer = new SharedArrayBuffer(HEADER + MAX_INPUT)) {
    this.header = new Int32Array(buffer, 0, 2);
    this.bytes = new Uint8Array(buffer, HEADER);
  }

  get runs(): number {
    return Atomics.load(this.header, 0);
  }

  begin(input: Uint8Array): void {
    this.bytes.set(input.subarray(0, MAX_INPUT));
    Atomics.store(this.header, 1, Math.min(input.length, MAX_INPUT));
    Atomics.add(this.header, 0, 1);
  }

  input(): Uint8Array {
    return this.bytes.slice(0, Atomics.load(this.header, 1));
  }
}
