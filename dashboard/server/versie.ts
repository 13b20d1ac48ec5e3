import { readFileSync } from 'node:fs';

/** Version of the software, as in its package. */
export const VERSIE = readVersie();

function readVersie(): string {
  const pakket: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return (pakket as { version: string }).version;
}
