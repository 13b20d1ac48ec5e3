import type { Uitkomst } from '@regiomonitor/ingest/laden/uitkomst.ts';
import { expect, test } from 'vitest';
import { formatRapport } from './rapport.ts';

const AANVAARD: Uitkomst = {
  status: 'aanvaard',
  bron: 'casussen',
  gemeente: 'GM0001',
  periode: '2026HJ01',
  aanleveraar: 'gemeente',
  dialect: { codering: 'utf-8', scheidingsteken: ';', kopregel: 1 },
  rijen: 1_200,
  aantal_fouten: 0,
  fouten: [],
  aantal_waarschuwingen: 0,
  waarschuwingen: [],
  levering: { id: 4, versie: 2, vervangt: [3] },
};

test('an accepted levering is one line', () => {
  expect(formatRapport(AANVAARD, 'c.csv')).toBe(
    'Aanvaard: c.csv (casussen, GM0001, 2026HJ01, aanleveraar gemeente): 1.200 rijen, levering 4, versie 2; vervangt levering 3\n',
  );
});

test('findings of one kind in one column are one line, with their first rows', () => {
  const fouten = Array.from({ length: 10 }, (_, plaats) => ({
    rij: plaats + 4,
    kolom: 'start',
    waarde: null,
    code: 'ongeldige_datum',
    melding: 'Dit is geen datum. Schrijf 31-03-2026.',
  }));
  const bestand = {
    rij: null,
    kolom: null,
    waarde: null,
    code: 'periode_overlapt',
    melding: 'De periode overlapt.',
  };
  const geweigerd: Uitkomst = {
    ...AANVAARD,
    status: 'geweigerd',
    levering: null,
    aantal_fouten: 11,
    fouten: [bestand, ...fouten],
  };
  expect(formatRapport(geweigerd, 'c.csv')).toBe(
    [
      'Geweigerd: c.csv (casussen, GM0001, 2026HJ01, aanleveraar gemeente)',
      '  Gelezen als utf-8, gescheiden door puntkomma, met de kolomnamen in rij 1.',
      '  11 fouten:',
      '  - De periode overlapt. [periode_overlapt]',
      '  - rij 4, 5, 6, 7, 8, 9, 10, 11 en nog 2, kolom start: Dit is geen datum. Schrijf 31-03-2026. [ongeldige_datum]',
      '',
    ].join('\n'),
  );
});
