/**
 * What must hold between the cells of one row, and between rows: order of dates, the levering's period and gemeente,
 * no key twice. Imports nothing of Node.
 */
import type { Celwaarde } from '@regiomonitor/queries/schema/register.ts';
import type { Regio } from '@regiomonitor/queries/regio/regio.ts';
import type { Contract, Tijdregel } from '../bronnen/contract.ts';
import type { Opdracht } from './controle.ts';
import { Celkolom, type Kolomlezer } from './kolomlezer.ts';
import { createAantallenregel } from './regel-aantallen.ts';
import type { Regel, Ruw } from './regel.ts';
import { Sleutelregister } from './sleutels.ts';
import { schrijfDatum } from './waarden/datum.ts';
import { HELE_REGIO } from './waarden/gemeente.ts';

/** The rules of a bron, in the order in which their findings are listed for one row. */
export function createRegels(
  contract: Contract,
  opdracht: Opdracht,
  regio: Regio,
  lezers: ReadonlyMap<string, Kolomlezer>,
): Regel[] {
  const ruw = (naam: string, rij: string[] | undefined): string | null => {
    const lezer = lezers.get(naam);
    return lezer instanceof Celkolom ? lezer.ruw(rij) : null;
  };
  return [
    ...contract.volgorde.map(([begin, einde]) => createVolgorderegel(begin, einde, ruw)),
    ...(contract.tijd ? [createPerioderegel(contract.tijd, opdracht, ruw)] : []),
    ...(contract.bron === 'aantallen' ? [createAantallenregel(opdracht, ruw)] : []),
    ...(contract.gemeentekolom && opdracht.scope !== HELE_REGIO
      ? [createGemeenteregel(contract.gemeentekolom, opdracht, regio, ruw)]
      : []),
    createSleutelregel(contract),
  ];
}

/** Whether a row with these dates lies outside the period. Unknown dates are judged elsewhere. */
export function isBuiten(
  tijd: Tijdregel,
  periode: { start: string; eind: string },
  start: Celwaarde | undefined,
  einde: Celwaarde | undefined,
): boolean {
  if (typeof start !== 'string') return false;
  if (tijd.soort === 'gebeurtenis') return start < periode.start || start > periode.eind;
  return start > periode.eind || (typeof einde === 'string' && einde < periode.start);
}

function createVolgorderegel(begin: string, einde: string, ruw: Ruw): Regel {
  return ({ rijen, nummers, kolommen }, fouten) => {
    const eersten = kolommen[begin] ?? [];
    const laatsten = kolommen[einde] ?? [];
    for (let i = 0; i < rijen.length; i++) {
      const eerste = eersten[i];
      const laatste = laatsten[i];
      if (typeof eerste !== 'string' || typeof laatste !== 'string' || laatste >= eerste) continue;
      const gegevens = { kolom: einde, begin };
      fouten.meld(nummers[i] ?? 0, einde, 'einde_voor_start', 'standaard', gegevens, ruw(einde, rijen[i]));
    }
  };
}

function createPerioderegel(tijd: Tijdregel, { periode }: Opdracht, ruw: Ruw): Regel {
  const beginkolom = tijd.soort === 'toestand' ? tijd.start : tijd.datum;
  const eindkolom = tijd.soort === 'toestand' ? tijd.einde : undefined;
  const variant = tijd.soort === 'toestand' ? 'toestand' : 'standaard';
  const gegevens = { start: schrijfDatum(periode.start), eind: schrijfDatum(periode.eind) };
  return ({ rijen, nummers, kolommen }, fouten) => {
    const begin = kolommen[beginkolom] ?? [];
    const eind = eindkolom ? (kolommen[eindkolom] ?? []) : [];
    for (let i = 0; i < rijen.length; i++) {
      const start = begin[i];
      const einde = eind[i];
      if (!isBuiten(tijd, periode, start, einde) || isReversed(start, einde)) continue;
      const kolom = eindkolom && typeof start === 'string' && start <= periode.eind ? eindkolom : beginkolom;
      fouten.meld(nummers[i] ?? 0, kolom, 'datum_buiten_periode', variant, gegevens, ruw(kolom, rijen[i]));
    }
  };
}

/** Already reported as einde_voor_start: which of the two is wrong is not known. */
function isReversed(start: Celwaarde | undefined, einde: Celwaarde | undefined): boolean {
  return typeof start === 'string' && typeof einde === 'string' && einde < start;
}

function createGemeenteregel(kolom: string, opdracht: Opdracht, regio: Regio, ruw: Ruw): Regel {
  const { scope } = opdracht;
  const naam = regio.gemeenten.find((gemeente) => gemeente.code === scope)?.naam ?? scope;
  return ({ rijen, nummers, kolommen }, fouten) => {
    const waarden = kolommen[kolom] ?? [];
    for (let i = 0; i < rijen.length; i++) {
      const waarde = waarden[i];
      if (waarde === null || waarde === undefined || waarde === scope) continue;
      if (Array.isArray(waarde) && (waarde.includes(scope) || waarde.includes(HELE_REGIO))) continue;
      const variant = waarde === regio.code ? 'regio' : 'standaard';
      const cel = ruw(kolom, rijen[i]);
      fouten.meld(nummers[i] ?? 0, kolom, 'gemeente_buiten_bereik', variant, { scope: naam }, cel);
    }
  };
}

function createSleutelregel({ sleutel, kolommen: contractkolommen }: Contract): Regel {
  const register = new Sleutelregister();
  const eerste = sleutel[0] ?? null;
  const nodig = new Set(contractkolommen.filter((kolom) => !kolom.magLeeg).map((kolom) => kolom.naam));
  const naam = sleutel.join(' + ');
  return ({ rijen, nummers, kolommen }, fouten) => {
    const delen = sleutel.map((deel) => ({ waarden: kolommen[deel] ?? [], nodig: nodig.has(deel) }));
    rijlus: for (let i = 0; i < rijen.length; i++) {
      register.begin();
      for (const deel of delen) {
        const waarde = deel.waarden[i] ?? null;
        // A part that is wrong has been reported; without it there is no key to compare.
        if (waarde === null && deel.nodig) continue rijlus;
        register.deel(waarde === null || typeof waarde === 'string' ? waarde : String(waarde));
      }
      const eerdere = register.eindig(nummers[i] ?? 0);
      if (eerdere === 0) continue;
      fouten.meld(nummers[i] ?? 0, eerste, 'dubbele_sleutel', 'standaard', { sleutel: naam, eerdere });
    }
  };
}
