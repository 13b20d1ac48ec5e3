/** For tests: a small region, and a short way to check a text. */
import { parsePeriode } from '@regiomonitor/queries/periode/periode.ts';
import { definitie as kpi2 } from '@regiomonitor/queries/kpis/kpi2/definitie.ts';
import { parseRegio } from '@regiomonitor/queries/regio/regio.ts';
import { createGeheugenbestand } from '../lezen/geheugenbestand.ts';
import type { Controle, Opdracht, Rijenblok } from './controle.ts';
import { controleer } from './controleer.ts';

export const PROEFREGIO = parseRegio({
  code: 'proef',
  naam: 'Proef-regio',
  gemeenten: [
    { code: 'GM0758', naam: 'Breda' },
    { code: 'GM0796', naam: "'s-Hertogenbosch" },
    { code: 'GM1900', naam: 'Súdwest-Fryslân' },
    { code: 'GM1959', naam: 'Altena', opgevolgd: ['GM0738', 'GM0870'] },
  ],
});

export type Keuzes = Partial<Omit<Opdracht, 'periode'>> & {
  readonly periode?: string;
  /** Bytes per piece that the file is read in. */
  readonly stuk?: number;
};

export interface Proef {
  readonly controle: Controle;
  /** Everything that was handed on. */
  readonly blok: Rijenblok;
}

/** Checks a text or bytes; without further choices as casussen of Breda in 2026. */
export async function proef(inhoud: string | Uint8Array, keuzes: Keuzes = {}): Promise<Proef> {
  const { periode = '2026', stuk, ...overig } = keuzes;
  const bytes = typeof inhoud === 'string' ? new TextEncoder().encode(inhoud) : inhoud;
  const blok: Rijenblok = { rijnummers: [], kolommen: {} };
  const opdracht: Opdracht = {
    ...{ bron: 'casussen', scope: 'GM0758', aanleveraar: 'gemeente', buitenPeriode: 'weigeren' },
    indicatoren: [kpi2],
    ...overig,
    periode: parsePeriode(periode) ?? raise(`${periode} is no period`),
  };
  const bestand = createGeheugenbestand(bytes, stuk);
  const ontvang = ({ rijnummers, kolommen }: Rijenblok): void => {
    blok.rijnummers.push(...rijnummers);
    for (const [naam, waarden] of Object.entries(kolommen)) (blok.kolommen[naam] ??= []).push(...waarden);
  };
  const controle = await controleer(bestand, opdracht, PROEFREGIO, { ontvang });
  return { controle, blok };
}

function raise(melding: string): never {
  throw new Error(melding);
}
