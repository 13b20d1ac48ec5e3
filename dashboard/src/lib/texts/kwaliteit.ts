/** The words of the page about how complete the delivered rows are. */
import { formatAantal } from '../format/getal.ts';

export const GEGEVENSKWALITEIT = {
  titel: 'Kwaliteit van de gegevens',
  inleiding:
    'Hoe volledig de rijen zijn waarop de cijfers rusten. Van elke gemeente en aanleveraar staat de laatste levering hier.',
  exact: 'Exacte aantallen, zonder bescherming van kleine aantallen. Verspreid ze niet.',
  geen: 'Er is nog geen levering met rijen.',
  gebied: 'Gemeente',
  wat: 'Levering',
  rijen: 'Rijen',
  maten: 'Niet ingevuld of dubbel',
  volledig: 'alles is ingevuld, niets is dubbel',
  aantal: formatAantal,
  heleRegio: 'hele regio',
  samen: 'Samen',
  verantwoording: [
    'Van elke levering tellen we per kolom hoeveel rijen niet zijn ingevuld: ook reacties zonder rapportcijfer en casussen waarvan niet bekend is of er een plan is. We tellen ook rijen die een andere aanleveraar al leverde: die tellen één keer.',
    'Die aantallen zijn klein en gaan over één gemeente. Daarom ziet alleen de gemeente zelf ze, en de coördinator. Wat iedereen mag weten, staat hieronder bij elk cijfer: hoe compleet het is, en of het misschien niet zegt wat het lijkt te zeggen.',
  ],
  naar: 'Bekijk de kwaliteit van de gegevens',
} as const;
