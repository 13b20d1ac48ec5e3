import { defineConfig } from 'vitest/config';
import type { Reporter } from 'vitest/node';

/** The node projects start at once; the browser tests wait for them: nothing but another browser competes with a browser. */
const SNEL = ['ingest', 'queries', 'dashboard', 'fixtures', 'docs'];

/** Tests that take long because they prove much, or start the program as a process: not in `npm run test:snel`. */
const TRAAG = [
  'dashboard/cli/cli.test.ts',
  'dashboard/cli/geheim.test.ts',
  'dashboard/cli/main.test.ts',
  'dashboard/cli/opdrachten/bescherming.test.ts',
  'dashboard/cli/opdrachten/bewaren.test.ts',
  'dashboard/cli/opdrachten/editie.test.ts',
  'dashboard/cli/verborgen.test.ts',
  'dashboard/server/aanleveren/drie-wegen.test.ts',
  'dashboard/server/beschermd.test.ts',
  'dashboard/server/routes/api/aanleveren.test.ts',
  'dashboard/server/toegang/aanmelden.test.ts',
  'dashboard/server/toegang/extern/extern.test.ts',
  'dashboard/server/toegang/loket-bescherming.test.ts',
  'dashboard/server/toegang/toegangstabel.test.ts',
  'dashboard/server/post/post.test.ts',
  'dashboard/server/vervoer.test.ts',
  'dashboard/server/vijandig.test.ts',
  'fixtures/fuzz/fuzz.test.ts',
  'fixtures/import.test.ts',
  'ingest/laden/volgorde.test.ts',
  'queries/edities/vaststellen.test.ts',
  'queries/edities/volle-schijf.test.ts',
  'queries/figures/reference-properties.test.ts',
  'queries/protection/protection.test.ts',
  'queries/publicatie/publiceer.test.ts',
];

/** By itself Vitest keeps one core free, which on two cores means no tests side by side. */
const maxWorkers = '100%';

/** Not the one that SvelteKit makes for the screens: these tests need no generated file. */
const tsconfig = 'tsconfig.json';

/** A test that was skipped proves nothing: the run fails and says which. */
const refuseSkipped: Reporter = {
  onTestRunEnd(modules) {
    const skipped = modules.flatMap((module) => [...module.children.allTests('skipped')]);
    for (const test of skipped) console.error(`SKIPPED  ${test.module.relativeModuleId} > ${test.fullName}`);
    const partly = process.argv.some((argument) => /^(-t|--testNamePattern)/.test(argument));
    if (skipped.length > 0 && !partly) process.exitCode = 1;
  },
};

export default defineConfig({
  test: {
    reporters: ['default', refuseSkipped],
    projects: [
      ...SNEL.map((name) => ({
        tsconfig,
        test: {
          name,
          include: [`${name}/**/*.test.ts`],
          exclude: ['**/node_modules/**', 'dashboard/e2e/**', 'dashboard/build/**', ...TRAAG],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers,
          // One process serves many files: starting one per file would take most of the time. The examples of queries
          // share a register per file, so there each file has its own.
          isolate: name === 'queries',
          sequence: { groupOrder: 0 },
        },
      })),
      {
        tsconfig,
        test: {
          name: 'traag',
          include: TRAAG,
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers,
          sequence: { groupOrder: 0 },
        },
      },
      {
        tsconfig,
        test: {
          name: 'e2e',
          include: ['dashboard/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['dashboard/e2e/global-setup.ts'],
          maxWorkers,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
