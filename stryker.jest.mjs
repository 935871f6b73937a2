/**
 * How the mutation run tests `domain/`: the unit tests of the rooms it holds, as CommonJS, which Jest starts several
 * times faster than ES modules. Properties over random series are left out: the named rules must catch a mutant.
 */
export default {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/domain', '<rootDir>/test/unit'],
  testMatch: ['<rootDir>/test/unit/{core,ical,platforms,reconcile,conflicts,sync}/**/*.test.ts'],
  testPathIgnorePatterns: ['hostile.test', 'process-timezone.test', 'peers.test', 'properties.test'],
  testEnvironment: 'node',
  testTimeout: 20_000,
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transformIgnorePatterns: ['/node_modules/(?!ical.js|ical-generator)'],
  transform: {
    '^.+\\.(ts|js|cjs|mjs)$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
};
