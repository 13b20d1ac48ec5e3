/**
 * Builds the small scripts that single pages ask for by name. Pages carry no framework, so SvelteKit builds nothing for
 * the browser; each script in src/browser becomes `/_app/<name>.js`, what it loads later gets a name by content.
 */
import { build } from 'vite';

/** `scripts`: name to source file. `out`: the folder that is served as `/_app`. */
export async function buildBrowserScripts(
  scripts: Readonly<Record<string, string>>,
  out: string,
): Promise<void> {
  await build({
    configFile: false,
    // Scripts find each other from where they are: `/_app`.
    base: './',
    publicDir: false,
    logLevel: 'warn',
    worker: {
      format: 'es',
      rolldownOptions: { output: { entryFileNames: 'immutable/[name].[hash].js' } },
    },
    build: {
      outDir: out,
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: { ...scripts },
        output: { entryFileNames: '[name].js', chunkFileNames: 'immutable/[name].[hash].js' },
      },
    },
  });
}
