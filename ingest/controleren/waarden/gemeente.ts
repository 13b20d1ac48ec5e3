/** Gemeenten and gebieden of the region, in every spelling. Imports nothing of Node. */
import type { Regio } from '@regiomonitor/queries/regio/regio.ts';
import { normalizeNaam } from '../../bronnen/koppelen.ts';
import { Afgekeurd, type Lezing } from './afgekeurd.ts';
import { leesLijst } from './code.ts';

/** In a levering: the region as a whole. */
export const HELE_REGIO = 'regio';

const LANGSTE = 100;

/**
 * `758`, `0758`, `GM0758`, `Breda`, `Gemeente Breda`, and the code of a gemeente that merged into another: the CBS
 * code of today's gemeente.
 */
export function createGemeentelezing(regio: Regio): Lezing {
  const bekend = new Map<string, string>();
  for (const { code, naam, opgevolgd } of regio.gemeenten) {
    for (const gm of [code, ...opgevolgd]) bekend.set(normalizeCode(gm), code);
    bekend.set(normalizeNaam(naam), code);
  }
  return (tekst) => {
    if (tekst.length > LANGSTE) return new Afgekeurd('onbekende_gemeente');
    const naam = normalizeNaam(tekst);
    const code =
      bekend.get(naam) ?? bekend.get(normalizeCode(tekst)) ?? bekend.get(naam.replace(/^gemeente/, ''));
    return code ?? new Afgekeurd('onbekende_gemeente');
  };
}

/** One or more gemeenten; a cell that names the region is `['regio']`: it names them all. */
export function createGemeentenlezing(regio: Regio): Lezing {
  const leesEen = createRegiolezing(regio, HELE_REGIO);
  return (tekst) => {
    const codes = leesLijst(tekst, leesEen);
    return Array.isArray(codes) && codes.includes(HELE_REGIO) ? [HELE_REGIO] : codes;
  };
}

/** A gemeente, or the region by its own code. */
export function createGebiedlezing(regio: Regio): Lezing {
  return createRegiolezing(regio, regio.code);
}

function createRegiolezing(regio: Regio, alsRegio: string): Lezing {
  const leesGemeente = createGemeentelezing(regio);
  const namen = new Set([HELE_REGIO, regio.code, regio.naam].map(normalizeNaam));
  return (tekst) =>
    tekst.length <= LANGSTE && namen.has(normalizeNaam(tekst)) ? alsRegio : leesGemeente(tekst);
}

/** `758` for `GM0758`, `0758` and `758`; empty for anything that is no code. */
function normalizeCode(tekst: string): string {
  return /^(?:gm)?0{0,3}(\d{1,4})$/i.exec(tekst.trim())?.[1] ?? '';
}
