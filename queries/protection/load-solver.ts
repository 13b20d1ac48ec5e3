/** Loads HiGHS. Its types describe the CommonJS build, where the loader is a property; the ES module is the loader. */
import highs from 'highs';
import type { Highs } from 'highs';

export function loadSolver(): Promise<Highs> {
  return (highs as unknown as typeof highs.default)();
}
