/** Starts worker threads without the cost of stripping types again. */
import { getCompileCacheDir } from 'node:module';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts the module in a thread of its own, and calls the function of it by that name, when one is given. Stripping
 * types from sources takes 40 MB in each thread that does it, so the thread takes them from the compile cache of the
 * program, when that has one.
 */
export function startDraad(module: URL, opties: Omit<WorkerOptions, 'eval'>, functie?: string): Worker {
  const cache = getCompileCacheDir();
  const regels = [
    cache === undefined ? '' : `require('node:module').enableCompileCache(${JSON.stringify(cache)});`,
    `import(${JSON.stringify(module.href)})${functie === undefined ? '' : `.then((module) => module.${functie}())`};`,
  ];
  return new Worker(regels.join('\n'), { ...opties, eval: true });
}
