/** The words of the pages around the figures: frame, choice of period and gebied, errors. */
import type { Periode } from '@regiomonitor/queries/periode/periode.ts';
import { formatPeriode } from '../format/periode.ts';

export const ADRES = {
  geenPeriode: 'Dit is geen verslagperiode. Schrijf een jaar als 2026, een halfjaar als 2026-H1 en een kwartaal als 2026-Q1.',
  onbekendePeriode: (periode: Periode) => `Over ${formatPeriode(periode)} zijn er geen leveringen. Kies een andere verslagperiode.`,
  onbekendGebied: 'Dit gebied hoort niet bij deze regio. Kies de regio of een van haar gemeenten.',
  onbekendeGemeente: 'Deze gemeente hoort niet bij deze regio. Kies een gemeente uit de lijst.',
  onbekendeIndicator: 'Deze indicator kennen we niet. Kies een indicator in het overzicht.',
  geenCijfers: 'Er zijn nog geen cijfers over de regio. Ze verschijnen hier na de eerste levering.',
} as const;
