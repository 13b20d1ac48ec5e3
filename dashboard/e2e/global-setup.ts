/**
 * Once per run, before the browser tests: the screens are built when that is needed, the fixtures of the region are
 * imported into a data folder of its own, and a real server is started on a free port of this machine. All through the
 * command line, as a user would.
 */
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildScreensWhenNeeded } from '../build-screens.ts';
import { createDataFolder, startServer } from './server.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/wbo');

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server with the fixture region, without a slash at the end. */
    origin: string;
    /** Its data folder. */
    dataFolder: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildScreensWhenNeeded();
  const data = await createDataFolder({
    regio: join(fixtures, 'regio.json'),
    lijst: join(fixtures, 'lijst.csv'),
  });
  const server = await startServer(data.path);
  project.provide('origin', server.origin);
  project.provide('dataFolder', data.path);
  return async () => {
    await server.stop();
    await data.remove();
  };
}
