/** The fields of the form as a question for the worker. */
import { CONTRACTEN } from '@regiomonitor/ingest/bronnen/contracten.ts';
import { parsePeriode } from '@regiomonitor/queries/periode/periode.ts';
import type { Controlegegevens, Controlevraag } from './gesprek.ts';

/** Whose file it is: profiles are kept by it. */
export interface Wiens {
  readonly bron: string;
  readonly aanleveraar: string;
  readonly scope: string;
}

/** The question; undefined while a field that is needed says nothing. */
export function leesVraag(
  form: HTMLFormElement,
  bestand: Blob,
  { regio, indicatoren, profielen }: Controlegegevens,
  gekoppeld: (wiens: Wiens) => string | undefined,
): Controlevraag | undefined {
  const veld = readFields(form);
  const wiens = readWiens(veld);
  const bron = Object.values(CONTRACTEN).find((contract) => contract.bron === wiens.bron)?.bron;
  const periode = parsePeriode(veld('periode'));
  if (!bron || !periode || wiens.scope === '') return undefined;
  const bewaard = profielen.find((profiel) => isFrom(profiel, wiens))?.json;
  const [blad, aantal] = [veld('blad').trim(), veld('aantalRijen').trim()];
  return {
    bestand,
    ...{ regio, indicatoren },
    profiel: gekoppeld(wiens) ?? bewaard ?? null,
    opdracht: {
      ...{ bron, periode, scope: wiens.scope, aanleveraar: wiens.aanleveraar },
      buitenPeriode: veld('buitenPeriode') === 'weglaten' ? 'weglaten' : 'weigeren',
      ...(blad !== '' && { blad }),
      ...(/^\d{1,9}$/.test(aantal) && { aantalRijen: Number(aantal) }),
    },
  };
}

export function readFields(form: HTMLFormElement): (naam: string) => string {
  const velden = new FormData(form);
  return (naam) => {
    const waarde = velden.get(naam);
    return typeof waarde === 'string' ? waarde : '';
  };
}

export function readWiens(veld: (naam: string) => string): Wiens {
  return {
    bron: veld('bron'),
    aanleveraar: veld('aanleveraar').trim().toLowerCase() || 'gemeente',
    scope: veld('gemeente'),
  };
}

export function isFrom(een: Wiens, ander: Wiens): boolean {
  return een.bron === ander.bron && een.aanleveraar === ander.aanleveraar && een.scope === ander.scope;
}
