/** The words of the page about one indicator. */
import type { IndicatorDefinitie } from '@regiomonitor/queries/kpis/definitie.ts';
import type { Periodesoort } from '@regiomonitor/queries/periode/periode.ts';
import { formatSoort } from '../format/periode.ts';

export const INDICATOR = {
  tabel: 'Toon tabel van de grafiek',
  tabelKop: 'Tabel van de grafiek',
  periode: 'Periode',
  perGemeente: 'Per gemeente',
  tellerNoemer: 'Teller en noemer',
  aantallen: 'De aantallen',
  teller: 'Teller',
  noemer: (meervoud: string) => `Noemer: ${meervoud}`,
  verschil: { '%': 'Verschil, procentpunt', aantal: 'Verschil', cijfer: 'Verschil' },
  gemeente: 'Gemeente',
  leesregel: 'Leesregel',
  status: 'Status',
  regio: 'Regio',
  definitie: 'Zo is dit cijfer gemaakt',
  naarVerantwoording: 'Naar de hele verantwoording',
  bijreeksen: 'Hoort bij dit cijfer',
  peildatum: 'Peildatum',
  oudstePeildatum: 'Oudste peildatum',
  interviews: (aantal: number) =>
    `Daarnaast ${aantal === 1 ? 'is er 1 interview' : `zijn er ${aantal} interviews`}. Die tellen niet mee in het gemiddelde.`,
  geenCijfer: 'Tot en met deze verslagperiode is er over dit gebied geen cijfer.',
  sleutel: 'Uitleg bij de grafiek',
  band: 'Blijft het cijfer in het lichte vlak, dan kan een verschil toeval zijn.',
  percentage: 'Percentage',
  perDuizend: 'Per 1.000 jeugdigen',
  perDuizendZin: (getal: string, noemer: string) => `${getal} per 1.000 jeugdigen (${noemer})`,
  kwaliteit: 'Hoe goed zijn de gegevens?',
} as const;

/** What the small charts show; only the lines that are drawn are named. */
export function explainKleintjes(metRegio: boolean, metStreefwaarde: boolean): string {
  return [
    'Alle grafieken hebben dezelfde assen en staan op volgorde van gemeentecode.',
    'Het is geen ranglijst: de aantallen verschillen te veel.',
    metRegio ? 'De grijze lijn is de regio.' : '',
    metStreefwaarde ? 'De oranje streep is de streefwaarde.' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** What is known of the data behind a figure. */
export const KWALITEIT = {
  compleet: 'Alles wat dit cijfer nodig heeft, is geleverd.',
  geen: 'Er zijn geen opmerkingen bij de kwaliteit.',
  bij: (namen: string) => `Dat geldt voor ${namen}.`,
} as const;

/** The signs of a trend chart, in words. */
export const SLEUTEL = {
  onvolledig: 'onvolledige periode',
  band: 'normale schommeling (95%)',
  streefwaarde: 'streefwaarde per jaar',
  nulmeting: (jaar: string) => `nulmeting ${jaar}`.trim(),
} as const;

const UITLEG_REGIO: Record<IndicatorDefinitie['vorm'], string> = {
  aandeel:
    'Het percentage van de regio is de som van de tellers, gedeeld door de som van de noemers. Het is geen gemiddelde van percentages.',
  gemiddelde:
    'Het cijfer van de regio is de som van alle cijfers, gedeeld door het aantal. Het is geen gemiddelde van gemiddelden.',
  aantal: 'Het aantal van de regio is de som van de gemeenten.',
};

/** How the gemeenten make up the region, above the table. */
export function explainRegio({ vorm, teksten }: IndicatorDefinitie): string {
  return teksten.regio || UITLEG_REGIO[vorm];
}

/** 'doel D2, resultaat R2 · percentage van de gezinnen, per halfjaar'. */
export function describeIndicator(
  { doel, resultaat, vorm, teksten }: IndicatorDefinitie,
  soort: Periodesoort,
): string {
  const meervoud = teksten.telwoord[1];
  const wat = {
    aandeel: `percentage van de ${meervoud}`,
    aantal: `aantal ${meervoud}`,
    gemiddelde: 'gemiddeld rapportcijfer',
  }[vorm];
  return `doel ${doel}, resultaat ${resultaat} · ${wat}, ${formatSoort(soort)}`;
}
