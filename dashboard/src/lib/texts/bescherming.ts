/** The words about hidden figures: why a reader sees none, and what is protected of each indicator. */
import type { IndicatorDefinitie } from '@regiomonitor/queries/kpis/definitie.ts';
import type { BeschermingTable, Niveau } from '@regiomonitor/queries/publicatie/schema.ts';
import { count } from './opsomming.ts';

export const BESCHERMING = {
  titel: 'Waarom zie ik geen cijfer?',
  waarom: [
    'Deze cijfers gaan over mensen. Soms zijn dat er heel weinig.',
    'Dan kan iemand herkennen over wie het gaat. Daarom verbergen wij dat cijfer.',
  ],
  vragen: [
    {
      vraag: 'Waarom is een groot aantal soms ook verborgen?',
      antwoord: [
        'Met optellen en aftrekken kunt u soms een klein aantal uitrekenen.',
        'Om dat te voorkomen verbergen wij dan nog een cijfer. Dat kan ook een nul zijn.',
      ],
    },
    {
      vraag: 'Ziet u aan het teken waarom een cijfer is verborgen?',
      antwoord: ['Nee. Er is één teken voor elke reden. Een eigen teken per reden zou iets verraden.'],
    },
    {
      vraag: 'Is verborgen hetzelfde als ontbreekt?',
      antwoord: ['Nee. Een verborgen cijfer is er wel. Bij een cijfer dat ontbreekt is niets geleverd.'],
    },
    {
      vraag: 'Wat verandert er als een gemeente nog niet alles heeft geleverd?',
      antwoord: [
        'Van de regio ziet u dan geen aantallen mensen, en geen teller en noemer.',
        'Een percentage van de regio staat er wel, in hele procenten. Een rapportcijfer heeft één decimaal.',
        'Anders verraadt het verschil met later het cijfer van de gemeente die nog levert.',
      ],
    },
    {
      vraag: 'Wanneer zie ik een cijfer wel?',
      antwoord: [
        'Als het om genoeg mensen gaat. Een heel jaar telt er meer dan een halfjaar.',
        'Ook het cijfer van de regio gaat over meer mensen.',
      ],
    },
  ],
  tabel: 'Wat wij per indicator beschermen',
  niveau: {
    intern: 'Dit geldt voor de cijfers voor intern gebruik. In openbare cijfers verbergen wij meer.',
    openbaar: 'Dit geldt voor de openbare cijfers. In cijfers voor intern gebruik verbergen wij minder.',
  } satisfies Record<Niveau, string>,
  geenInstellingen: 'Bij deze cijfers is niet bewaard hoe ze zijn beschermd.',
  indicator: 'Indicator',
  watBeschermd: 'Gaat over',
  klein: 'Klein is',
  rest: 'Ook een kleine teller of rest',
  verborgen: 'Nu verborgen',
} as const;

/** What the class of an indicator says, in words. */
export const KLASSE: Record<BeschermingTable['klasse'], string> = {
  werkproces: 'hoe er gewerkt wordt',
  persoon: 'gezinnen of jeugdigen',
  waardering: 'het oordeel van mensen',
  rol: 'mensen met een bekende rol',
  geen: 'geen mensen',
};

export type Instelling = Pick<BeschermingTable, 'beschermen' | 'klasse' | 'drempel' | 'complement'>;

/** 'minder dan 5 gezinnen', 'niets: dit is niet geheim': from where a number is small. */
export function showDrempel(
  { beschermen, klasse, drempel }: Instelling,
  { vorm, teksten }: Pick<IndicatorDefinitie, 'vorm' | 'teksten'>,
  niveau: Niveau,
): string {
  if (!beschermen) return 'niets: de regio verbergt hier geen kleine aantallen';
  if (klasse === 'geen') return 'niets: deze aantallen zijn niet geheim';
  if (klasse === 'rol') {
    return niveau === 'intern'
      ? 'niets: voor intern gebruik is dit niet geheim'
      : 'elk aantal van een gemeente: alleen de regio staat er';
  }
  const onder = `minder dan ${count(drempel, teksten.telwoord)}`;
  const uiterste = klasse === 'waardering' && vorm === 'gemiddelde';
  return uiterste ? `${onder}; een cijfer van 9,5 of hoger of 1,5 of lager staat er zonder decimalen` : onder;
}

/** Whether a small teller or rest is hidden too: 'ja' or 'nee', or '' where the figure has no such parts. */
export function showRest(
  { beschermen, klasse, complement }: Instelling,
  { vorm }: Pick<IndicatorDefinitie, 'vorm'>,
): string {
  if (vorm !== 'aandeel' || !beschermen || klasse === 'geen' || klasse === 'rol') return '';
  return klasse !== 'werkproces' || complement ? 'ja' : 'nee';
}
