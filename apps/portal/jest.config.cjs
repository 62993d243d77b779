/** Component tests of the portal. Apart from the root configuration: the Angular preset is CommonJS and breaks under --experimental-vm-modules. */
const { createCjsPreset } = require('jest-preset-angular/presets');

/** @type {import('jest').Config} */
module.exports = {
  ...createCjsPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' }),
  rootDir: __dirname,
  roots: ['<rootDir>/src'],
  setupFilesAfterEnv: ['<rootDir>/jest.setup.ts'],
  moduleNameMapper: {
    '^@vizavi/words/(.*)$': '<rootDir>/../../libs/words/src/$1',
    '^@vizavi/([^/]+)$': '<rootDir>/../../libs/$1/src/index.ts',
  },
  transformIgnorePatterns: ['node_modules/(?!.*\\.mjs$|@jsverse|@formatjs|intl-messageformat|@noble|d3-|internmap)'],
};
