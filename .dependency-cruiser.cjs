/** The layers of docs/architectuur.md: dashboard -> queries <- ingest; dashboard may call ingest to deliver. */

/** Tests, and what only tests use. */
const tests = '(\\.test|/(proef|voorbeeld)[^/]*)\\.ts$';
/** Finds the indicators by their folders, on the server; the screens get the definitions from the publicatie. */
const loader = '^queries/kpis/indicatoren\\.ts$';
/** What the browser runs too: it may import nothing of Node, nor anything that does. */
const browserModules = '^(ingest/(lezen|controleren|bronnen|koppelen)|queries/(periode|regio|kpis|schema))/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'queries-knows-no-other-layer',
      comment: 'queries knows numbers: not files (ingest), nor people (dashboard).',
      severity: 'error',
      from: { path: '^queries/', pathNot: tests },
      to: { path: '^(ingest|dashboard|fixtures)/' },
    },
    {
      name: 'ingest-knows-no-screens',
      severity: 'error',
      from: { path: '^ingest/' },
      to: { path: '^dashboard/' },
    },
    {
      name: 'screens-read-through-queries-reads',
      comment: 'A screen neither opens a database nor stores a levering: that is the server.',
      severity: 'error',
      from: { path: '^dashboard/src/', pathNot: tests },
      to: {
        path: ['^(ingest/(laden|pseudonimiseren)|queries/(database|staging|figures|protection))/', loader],
      },
    },
    {
      name: 'unprotected-figures-have-one-door',
      comment:
        'The own figures of a gemeente: only the desk that checks the right and writes every look down.',
      severity: 'error',
      from: {
        pathNot: ['^queries/eigen-cijfers/', '^dashboard/server/toegang/loket-eigen-cijfers\\.ts$', tests],
      },
      to: { path: '^queries/eigen-cijfers/' },
    },
    {
      name: 'readers-cannot-reach-the-register',
      comment: 'What reads publicaties for people has no way to rows or unprotected figures, however long.',
      severity: 'error',
      from: { path: ['^queries/reads/', '^dashboard/(figure-table|server/publicatie)/'], pathNot: tests },
      to: { path: '^queries/(database/register\\.ts|figures/|eigen-cijfers/)', reachable: true },
    },
    {
      name: 'server-knows-no-command-line',
      comment: 'The command line starts the server. What both ask of people stands in dashboard/invoer.',
      severity: 'error',
      from: { path: '^dashboard/(server|src|invoer)/', pathNot: tests },
      to: { path: '^dashboard/cli/' },
    },
    {
      name: 'browser-modules-import-nothing-of-node',
      severity: 'error',
      from: { path: browserModules, pathNot: [tests, loader] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'browser-modules-stay-among-themselves',
      comment: 'What they import must run in a browser as well.',
      severity: 'error',
      from: { path: browserModules, pathNot: [tests, loader] },
      to: {
        path: ['^(ingest|queries|dashboard|fixtures)/', loader],
        pathNot: `${browserModules}(?!indicatoren\\.ts)`,
      },
    },
    {
      name: 'browser-modules-use-no-native-package',
      severity: 'error',
      from: { path: browserModules, pathNot: [tests, loader] },
      to: { path: 'node_modules/(@duckdb|fastify|highs)' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-test-in-the-product',
      severity: 'error',
      from: { pathNot: [tests, '^dashboard/(e2e|bench)/', '^fixtures/'] },
      to: { path: tests },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      // SvelteKit makes these when it builds.
      to: {
        couldNotResolve: true,
        pathNot: '^(\\$app|\\$env|\\$service-worker|\\./\\$types|#|\\.\\./build/)',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dashboard/(build|\\.svelte-kit)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types', 'svelte'],
      extensions: ['.ts', '.js', '.svelte', '.json'],
    },
  },
};
