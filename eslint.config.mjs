import angular from 'angular-eslint';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const CLOCKS = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The rules have no clock of their own: take the time as a value.',
  },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Take the time as a value.' },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'Take new ids as values.' },
];

const SWITCHED_OFF_TESTS = [
  {
    selector: 'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip|todo|fixme|failing)$/]',
    message: 'A test runs or does not exist.',
  },
  { selector: 'CallExpression[callee.name=/^(fit|fdescribe|xit|xdescribe|xtest)$/]', message: 'A test runs or does not exist.' },
];

const BAN_DEFAULT = { selector: 'ExportDefaultDeclaration', message: 'Export by name, so that a thing has one name everywhere.' };
const NO_ENUM = { selector: 'TSEnumDeclaration', message: 'Write an `as const` union.' };

const typescript = ['libs/**/*.ts', 'apps/**/*.ts', 'test/**/*.ts', 'scripts/**/*.ts'];
const tests = ['**/*.spec.ts', 'test/**/*.ts', '**/testing/**/*.ts'];

export default defineConfig(
  globalIgnores(['dist/', 'data/', 'coverage/', 'node_modules/', '.angular/', 'test-results/', 'playwright-report/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: typescript,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'no-console': 'error',
      'no-param-reassign': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': ['error', BAN_DEFAULT, NO_ENUM],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // A class that the framework builds may be empty, and a method may be asynchronous for the caller's sake.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true, allowNullish: true }],
    },
  },
  {
    files: ['libs/domain/**/*.ts', 'libs/document-model/**/*.ts'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', BAN_DEFAULT, NO_ENUM, ...CLOCKS] },
  },
  {
    files: tests,
    rules: {
      'no-restricted-syntax': ['error', BAN_DEFAULT, NO_ENUM, ...SWITCHED_OFF_TESTS],
      // What an HTTP answer or a thrown value holds is what the test finds out.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['libs/words/**/*.ts'], rules: { 'max-lines': 'off' } },
  // The bench and the command line tools of the api talk to a terminal.
  { files: ['test/**/*.ts', 'apps/api/src/**/*main.ts', 'apps/api/src/worker.ts'], rules: { 'no-console': 'off' } },
  { files: ['**/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['apps/portal/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    languageOptions: {
      parserOptions: { projectService: false, project: './apps/portal/tsconfig.lint.json', tsconfigRootDir: import.meta.dirname },
    },
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'vz', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'vz', style: 'camelCase' }],
      '@angular-eslint/prefer-signals': 'error',
      // Zoneless Angular 22 has OnPush as its default.
      '@angular-eslint/prefer-on-push-component-change-detection': 'off',
      '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
    },
  },
  {
    files: ['apps/portal/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    rules: { '@angular-eslint/template/prefer-control-flow': 'error', '@angular-eslint/template/button-has-type': 'error' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    rules: { eqeqeq: 'error', 'max-lines': ['error', 300], 'prefer-const': 'error', 'no-unused-vars': 'off' },
  },
);
