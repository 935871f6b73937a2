/** Beside the test that imports it: a mutation run compiles into a folder of its own. */
const mochaFor = test =>
  new URL(test.replace(/\/test\/unit\/.*/, '/test/support/mutation/jest-globals.js')).href;

export const resolve = (specifier, context, next) =>
  next(specifier === '@jest/globals' ? mochaFor(context.parentURL) : specifier, context);
