/** What must hold for a total that a gemeente types in. Imports nothing of Node. */
import { omvat, parsePeriode } from '@regiomonitor/queries/periode/periode.ts';
import type { Celwaarde } from '@regiomonitor/queries/schema/register.ts';
import type { Bevindingen } from './bevindingen.ts';
import type { Indicatorregel, Opdracht } from './controle.ts';
import type { Regel, Ruw } from './regel.ts';
import { schrijfDatum } from './waarden/datum.ts';

/** The highest grade: a sum of grades is at most this many times their number. */
const HOOGSTE_CIJFER = 10;

/** The period is one that the indicator has and that the levering covers; teller and noemer can go together. */
export function createAantallenregel(opdracht: Opdracht, ruw: Ruw): Regel {
  const indicatoren = new Map((opdracht.indicatoren ?? []).map((indicator) => [indicator.code, indicator]));
  return ({ rijen, nummers, kolommen }, fouten) => {
    for (let i = 0; i < rijen.length; i++) {
      const indicator = indicatoren.get(String(kolommen['indicator']?.[i] ?? ''));
      if (!indicator) continue;
      const meld = (kolom: string, ...fout: FoutInRij): void =>
        fouten.meld(nummers[i] ?? 0, kolom, ...fout, ruw(kolom, rijen[i]));
      judgePeriode(kolommen['periode']?.[i], indicator, opdracht, meld);
      judgeGetallen(kolommen['teller']?.[i], kolommen['noemer']?.[i], indicator, meld);
    }
  };
}

type MeldArgumenten = Parameters<Bevindingen['meld']>;
type FoutInRij = [code: MeldArgumenten[2], variant: MeldArgumenten[3], gegevens: MeldArgumenten[4]];
type Meld = (kolom: string, ...fout: FoutInRij) => void;

function judgePeriode(
  code: Celwaarde | undefined,
  indicator: Indicatorregel,
  opdracht: Opdracht,
  meld: Meld,
): void {
  const periode = typeof code === 'string' ? parsePeriode(code) : undefined;
  if (!periode) return;
  if (!indicator.periodesoorten.includes(periode.soort)) {
    meld('periode', 'onbekende_waarde', 'periodesoort', { toegestaan: indicator.periodesoorten.join(', ') });
  } else if (!omvat(opdracht.periode, periode)) {
    const { start, eind } = opdracht.periode;
    const gegevens = { start: schrijfDatum(start), eind: schrijfDatum(eind) };
    meld('periode', 'datum_buiten_periode', 'periode', gegevens);
  }
}

function judgeGetallen(
  tellertekst: Celwaarde | undefined,
  noemer: Celwaarde | undefined,
  { vorm }: Indicatorregel,
  meld: Meld,
): void {
  if (typeof tellertekst !== 'string') return;
  const teller = Number(tellertekst);
  const heel = Number.isInteger(teller);
  if (vorm !== 'gemiddelde' && !heel) meld('teller', 'ongeldig_getal', 'geheel', { kolom: 'teller' });
  if (vorm === 'aantal') {
    if (typeof noemer === 'number') meld('noemer', 'getal_buiten_bereik', 'geen_noemer', {});
    return;
  }
  if (typeof noemer !== 'number') {
    meld('noemer', 'waarde_ontbreekt', 'standaard', { kolom: 'noemer' });
    return;
  }
  const past = vorm === 'aandeel' ? teller <= noemer : teller >= noemer && teller <= noemer * HOOGSTE_CIJFER;
  if (!past) meld('teller', 'getal_buiten_bereik', 'teller_noemer', {});
}
