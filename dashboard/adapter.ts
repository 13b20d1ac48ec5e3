/**
 * The SvelteKit adapter for our own Fastify host: client files (with compressed copies) in `build/client`, and in
 * `build/server/server.js` the SvelteKit server as one object that turns a Request into a Response. Listening,
 * serving files, headers and caching are the host's work (server/), so there is nothing else to adapt.
 */
import { rmSync } from 'node:fs';
import type { Adapter } from '@sveltejs/kit';
import { buildBrowserScripts } from './browser-scripts.ts';

/** `scripts`: the scripts for single pages, name to source file. */
export function fastifyAdapter(out: string, scripts: Readonly<Record<string, string>>): Adapter {
  return {
    name: 'regiomonitor-fastify',
    async adapt(builder) {
      rmSync(out, { force: true, recursive: true });
      builder.writeClient(`${out}/client`);
      await buildBrowserScripts(scripts, `${out}/client/${builder.getAppPath()}`);
      await builder.compress(`${out}/client`);
      const server = builder.getServerDirectory();
      builder.generateServerInstance(`${server}/server.js`);
      builder.copy(server, `${out}/server`);
    },
    supports: { read: () => false },
  };
}
