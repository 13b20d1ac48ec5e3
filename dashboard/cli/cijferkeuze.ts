/** Choosing from the figure table by what people type. */
import { parsePeriode } from '@regiomonitor/queries/periode/periode.ts';
import type { GebiedTable } from '@regiomonitor/queries/publicatie/schema.ts';
import type { CijferFilter } from '@regiomonitor/queries/reads/cijfers.ts';
import { Gebruiksfout } from '../invoer/gebruiksfout.ts';
import { splitLijst, zoekGebied } from '../invoer/keuzes.ts';

/** Options as given: values with commas between them. */
export interface Cijferkeuze {
  readonly indicator?: string;
  readonly gebied?: string;
  readonly periode?: string;
}

/** What there is to choose from. */
export interface Cijferaanbod {
  readonly indicatoren: readonly { readonly code: string }[];
  readonly gebieden: readonly Pick<GebiedTable, 'code' | 'naam' | 'soort'>[];
  readonly periodes: readonly { readonly code: string }[];
}

/**
 * The choice in the codes of the figure table; an option left out chooses all.
 *
 * @throws Gebruiksfout something is not there; the message lists what is.
 */
export function toFilter(keuze: Cijferkeuze, aanbod: Cijferaanbod): CijferFilter {
  const indicatoren = aanbod.indicatoren.map(({ code }) => code);
  const periodes = aanbod.periodes.map(({ code }) => code);
  return {
    indicator: kies(keuze.indicator, 'De indicator', indicatoren, (tekst) =>
      indicatoren.find((code) => code === tekst.toLowerCase()),
    ),
    gebied: kies(
      keuze.gebied,
      'Het gebied',
      aanbod.gebieden.map(({ code, naam }) => `${code} (${naam})`),
      (tekst) => zoekGebied(tekst, aanbod.gebieden)?.code,
    ),
    periode: kies(keuze.periode, 'De periode', periodes, (tekst) =>
      periodes.find((code) => code === parsePeriode(tekst)?.code),
    ),
  };
}

function kies(
  tekst: string | undefined,
  wat: string,
  aanbod: readonly string[],
  zoek: (tekst: string) => string | undefined,
): string[] {
  if (tekst === undefined) return [];
  const delen = splitLijst(tekst);
  if (delen.length === 0) throw new Gebruiksfout(`${wat} is leeg. Kies uit: ${aanbod.join(', ')}.`);
  return delen.map((deel) => {
    const gevonden = zoek(deel);
    if (gevonden !== undefined) return gevonden;
    const keuzes =
      aanbod.length > 0 ? `Kies uit: ${aanbod.join(', ')}.` : 'Er zijn nog geen cijfers: lever eerst aan.';
    throw new Gebruiksfout(`${wat} "${deel}" staat niet in de cijfers. ${keuzes}`);
  });
}
