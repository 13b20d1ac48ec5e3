/** Loads the built screens: SvelteKit's server object, and where the files for the browser are. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Platform } from './platform.ts';

export interface Schermen {
  /** Turns a request for a page into the finished page. */
  respond(request: Request, options: { platform: Platform; getClientAddress(): string }): Promise<Response>;
  /** Folder with the files for the browser. */
  readonly bestanden: string;
}

interface SvelteKitServer {
  init(options: { env: Record<string, string> }): Promise<void>;
  respond: Schermen['respond'];
}

/** The folder that `npm run build` writes. */
export const BUILD = join(import.meta.dirname, '..', '..', 'build');

export class SchermenOntbreken extends Error {
  override name = 'SchermenOntbreken';
  constructor() {
    super('De schermen zijn nog niet gebouwd. Voer eerst uit: npm run build');
  }
}

/** Throws SchermenOntbreken when nothing was built yet. */
export async function loadSchermen(build = BUILD): Promise<Schermen> {
  const pad = join(build, 'server', 'server.js');
  if (!existsSync(pad)) throw new SchermenOntbreken();
  const { server } = (await import(pathToFileURL(pad).href)) as { server: SvelteKitServer };
  // No environment variable of this machine has any business on a page.
  await server.init({ env: {} });
  return {
    respond: (request, options) => server.respond(request, options),
    bestanden: join(build, 'client'),
  };
}
