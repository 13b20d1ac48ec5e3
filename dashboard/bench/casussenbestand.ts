/** One large, plain file of casussen, the same every time: UTF-8, commas, ISO dates. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { kiesDag, plusDagen } from '../../fixtures/generator/dagen.ts';
import { createToeval } from '../../fixtures/generator/toeval.ts';

/** What the file is, for the one who delivers it. */
export const OPDRACHT = { bron: 'casussen', gemeente: 'GM0758', periode: '2026HJ01' } as const;

/** The columns, in order, with the type that DuckDB is told. */
export const KOLOMMEN = {
  casus_id: 'VARCHAR',
  gezin_id: 'VARCHAR',
  gemeente: 'VARCHAR',
  team: 'VARCHAR',
  start: 'DATE',
  einde: 'DATE',
  scheiding: 'VARCHAR',
  gradatie: 'VARCHAR',
  opgeschaald: 'VARCHAR',
  plan_datum: 'DATE',
  aantal_regisseurs: 'INTEGER',
} as const;

const PERIODE = { start: '2026-01-01', eind: '2026-06-30' };
const BLOK = 1 << 20;

/** Writes `aantal` casussen of about half as many gezinnen. */
export function schrijfCasussenbestand(pad: string, aantal: number): void {
  const toeval = createToeval('bench casussen', aantal);
  const bestand = openSync(pad, 'w');
  try {
    let blok = `SYNTHETISCH: verzonnen gegevens\n${Object.keys(KOLOMMEN).join(',')}\n`;
    for (let n = 1; n <= aantal; n++) {
      const start = kiesDag(toeval, '2025-01-01', PERIODE.eind);
      const dicht = toeval.kans(0.3) && start < '2026-05-01';
      const einde = dicht ? kiesDag(toeval, start > PERIODE.start ? start : PERIODE.start, PERIODE.eind) : '';
      const plan = toeval.kans(0.8) ? plusDagen(start, toeval.tussen(0, 60)) : '';
      const vast = `SYN-BR-C${n},SYN-BR-G${Math.ceil(n / 2)},${OPDRACHT.gemeente}`;
      const soort = `${toeval.kies(['SLT', 'RET', 'CJG'])},${start},${einde},${toeval.kies(['ja', 'ja', 'nee'])}`;
      blok += `${vast},${soort},${toeval.kies(['A', 'B', 'C', 'D'])},${toeval.kies(['ja', 'nee'])},${plan},`;
      blok += `${toeval.kies(['1', '1', '1', '2', ''])}\n`;
      if (blok.length < BLOK) continue;
      writeSync(bestand, blok);
      blok = '';
    }
    writeSync(bestand, blok);
  } finally {
    closeSync(bestand);
  }
}
