/**
 * Writes the reference pages that follow from the code: `npm run docs`. A test holds them to it, so a page is never
 * older than what it describes.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { writeFoutcodes } from './naslag/foutcodes.ts';
import { writeIndicatoren } from './naslag/indicatoren.ts';
import { writeLeveringen } from './naslag/leveringen.ts';

/** File name in this folder, and what makes its Markdown. */
const NASLAG: Readonly<Record<string, () => string>> = {
  'foutcodes.md': writeFoutcodes,
  'indicatoren.md': writeIndicatoren,
  'leveringen.md': writeLeveringen,
};

/** Every reference page as it should be: its path and its text. */
export async function createNaslag(): Promise<{ pad: string; tekst: string }[]> {
  return Promise.all(
    Object.entries(NASLAG).map(async ([bestand, write]) => ({
      pad: join(import.meta.dirname, bestand),
      tekst: await format(write(), { parser: 'markdown', printWidth: 110 }),
    })),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { pad, tekst } of await createNaslag()) writeFileSync(pad, tekst);
}
