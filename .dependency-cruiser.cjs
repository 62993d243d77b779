// Who may import whom, as docs/architecture.md says.
const lib = (name) => `^libs/${name}/`;
const anyLibBut = (...names) => `^libs/(?!(?:${names.join('|')})/)`;

const only = (name, ...allowed) => ({
  name: `${name}-imports-${allowed.length > 0 ? allowed.join('-and-') : 'no-other-lib'}`,
  severity: 'error',
  from: { path: lib(name) },
  to: { path: anyLibBut(name, ...allowed) },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'What is loaded only when needed breaks a cycle; types do not.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } },
    },
    only('domain'),
    only('document-model'),
    only('words'),
    only('policies', 'domain'),
    only('evidence', 'domain', 'document-model'),
    only('signing'),
    only('api-types', 'domain', 'document-model'),
    only('database', 'domain', 'document-model'),
    only('forms', 'domain', 'document-model'),
    only('document-engine', 'domain', 'document-model', 'words'),
    { name: 'libs-do-not-import-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^(apps|test|scripts)/' } },
    {
      name: 'portal-imports-browser-libs',
      comment: 'What the portal imports is sent to every reader.',
      severity: 'error',
      from: { path: '^apps/portal/' },
      to: { path: anyLibBut('domain', 'document-model', 'api-types', 'words', 'evidence') },
    },
    { name: 'portal-does-not-import-api', severity: 'error', from: { path: '^apps/portal/' }, to: { path: '^apps/api/' } },
    { name: 'api-does-not-import-portal', severity: 'error', from: { path: '^apps/api/' }, to: { path: '^apps/portal/' } },
    {
      name: 'product-does-not-import-tests',
      severity: 'error',
      from: { path: '^apps/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^test/' },
    },
    {
      name: 'pure-libs-use-no-node',
      comment: 'They run in the browser too.',
      severity: 'error',
      from: { path: '^libs/(domain|document-model|api-types|policies|words|evidence)/src/', pathNot: '(\\.spec\\.ts$|/testing/)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'domain-uses-no-package',
      severity: 'error',
      from: { path: lib('domain'), pathNot: '(\\.spec\\.ts$|/testing/)' },
      to: { path: 'node_modules' },
    },
    {
      name: 'document-model-packages',
      severity: 'error',
      from: { path: lib('document-model'), pathNot: '(\\.spec\\.ts$|/testing/)' },
      to: { path: 'node_modules', pathNot: 'node_modules/(prosemirror-model|prosemirror-transform|orderedmap|@noble/hashes)/' },
    },
    {
      name: 'repository-and-acts-stay-at-home',
      comment:
        'A capability may use another’s query or module, and the contracts’ PerformContractAction; locks and acts are its own affair.',
      severity: 'error',
      from: {
        path: '^apps/api/src/(templates|contracts|negotiation|approvals|documents|deadlines|clients|conversations|notifications|insights|audit|members)/',
        pathNot: '\\.spec\\.ts$',
      },
      to: {
        path: '^apps/api/src/(templates|contracts|negotiation|approvals|documents|deadlines|clients|conversations|notifications|insights|audit|members)/(.*\\.repository\\.ts$|acts/)',
        // The one writer of facts, through which every act goes.
        pathNot: ['^apps/api/src/$1/', '^apps/api/src/audit/facts\\.repository\\.ts$'],
      },
    },
    {
      name: 'platform-knows-no-capability',
      severity: 'error',
      from: { path: '^apps/api/src/platform/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^apps/api/src/(templates|contracts|negotiation|approvals|documents|deadlines|clients|conversations|notifications|insights|audit|members|seed)/',
      },
    },
    {
      name: 'libs-through-their-index',
      comment: 'What a lib does not export is its own affair; its words are read file by file to keep the portal small.',
      severity: 'error',
      from: { path: '^(apps|libs/([^/]+))/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^libs/([^/]+)/src/',
        pathNot: ['^libs/$2/', '^libs/[^/]+/src/index\\.ts$', '^libs/words/src/', '^libs/database/src/testing/index\\.ts$'],
      },
    },
    {
      name: 'tests-only-in-tests',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '(\\.spec\\.ts$|/testing/)' },
      to: { path: '^(apps|libs)/.*/testing/' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(libs|apps/api/src)/',
        pathNot: ['\\.spec\\.ts$', '\\.d\\.ts$', 'main\\.ts$', 'worker\\.ts$', '/index\\.ts$', '\\.json$', '/migrations/'],
      },
      to: {},
    },
    {
      name: 'declared-packages-only',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: '(\\.spec\\.ts$|/testing/|/jest\\.(config|setup)\\.)' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg'],
        pathNot: 'node_modules/(@types|@angular/build)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'resolvable',
      comment: 'Types that a package keeps out of its exports are resolved by the compiler alone.',
      severity: 'error',
      from: { path: '^(libs|apps|test)/' },
      to: { couldNotResolve: true, pathNot: '^class-validator/types/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|^data/|/goldens/)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
    },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
};
