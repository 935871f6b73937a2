/** Jest runs the TypeScript sources as ES modules (NODE_OPTIONS=--experimental-vm-modules, set by scripts/test.mjs). */
const project = (name, extra = {}) => ({
  displayName: name,
  rootDir: import.meta.dirname,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.stryker-tmp/', '<rootDir>/.data/'],
  transformIgnorePatterns: ['/node_modules/'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  ...extra,
});

export default {
  // Jest knows one time limit for all projects; tests of the running system set their own.
  testTimeout: 60_000,
  projects: [
    project('unit'),
    project('workflow', { globalSetup: '<rootDir>/test/workflow/support/bundle-setup.mjs' }),
    project('integration', {
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
    }),
    project('e2e', { globalSetup: '<rootDir>/test/support/build-setup.mjs' }),
    project('faults', { globalSetup: '<rootDir>/test/support/build-setup.mjs' }),
  ],
};
