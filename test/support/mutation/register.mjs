/** Preloaded into a mutation run: what the tests import from Jest comes from jest-globals.ts, compiled. */
import { register } from 'node:module';

register('./resolve.mjs', import.meta.url);
