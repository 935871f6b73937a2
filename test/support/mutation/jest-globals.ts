import { format } from 'node:util';
import { expect } from 'expect';

/**
 * `@jest/globals` as Mocha gives it, for mutation runs only: Mocha keeps the tests loaded from one mutant to the next,
 * which takes milliseconds where Jest, starting anew, takes seconds.
 */
interface MochaGlobals {
  it(name: string, run: (this: { timeout(ms: number): void }) => unknown): void;
  describe(name: string, run: () => void): void;
  before(run: () => unknown): void;
  after(run: () => unknown): void;
  beforeEach(run: () => unknown): void;
  afterEach(run: () => unknown): void;
}
const mocha = globalThis as unknown as MochaGlobals;

const TEST_TIMEOUT_MS = 20_000;

type Register = (name: string, run: (...args: never[]) => unknown) => void;

const each =
  (register: Register) =>
  (table: readonly unknown[]) =>
  (name: string, run: (...args: never[]) => unknown) => {
    table.forEach((row, index) => {
      const args = Array.isArray(row) ? row : [row];
      register(`${format(name, ...args)} (${index + 1})`, () => run(...(args as never[])));
    });
  };

const register: Register = (name, run) =>
  mocha.it(name, function () {
    this.timeout(TEST_TIMEOUT_MS);
    return run();
  });
const group: Register = (name, run) => mocha.describe(name, run as () => void);

export { expect };
export const test = Object.assign(register, { each: each(register) });
export const describe = Object.assign(group, { each: each(group) });
export const beforeAll = (run: () => unknown): void => mocha.before(run);
export const afterAll = (run: () => unknown): void => mocha.after(run);
export const beforeEach = (run: () => unknown): void => mocha.beforeEach(run);
export const afterEach = (run: () => unknown): void => mocha.afterEach(run);
