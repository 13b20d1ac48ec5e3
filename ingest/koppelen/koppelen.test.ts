import { describe, expect, it } from 'vitest';
import { proef } from '../controleren/proefregio.ts';
import { findGelijkende } from './gelijkenis.ts';
import { parseProfiel, ProfielOngeldig } from './profiel.ts';

const profiel = (inhoud: object) =>
  parseProfiel(JSON.stringify({ bron: 'verwijzingen', aanleveraar: 'gi', ...inhoud }));

const KOP = 'Zaak;Woonplaats;Ingediend op;Product;Scheiding j/n;Afdeling\n';
const RIJEN =
  'V1;Breda-Noord;2026-02-03;Ambulante begeleiding;J;A\nV2;Breda;2026-02-04;pleegzorg;Geen idee;B\n';
const MIJN_SYSTEEM = {
  kolommen: {
    Zaak: 'verwijzing_id',
    Woonplaats: 'gemeente',
    'Ingediend op': 'datum',
    Product: 'hulpvorm',
    'Scheiding j/n': 'scheiding',
    Afdeling: null,
  },
  waarden: {
    hulpvorm: { 'ambulante  BEGELEIDING': 'ambulant' },
    gemeente: { 'Breda-Noord': 'Breda' },
    scheiding: { 'geen idee': null },
  },
};

describe('a profile', () => {
  it('makes the file of any system readable, and leaves alone what it says', async () => {
    const { controle, blok } = await proef(KOP + RIJEN, {
      bron: 'verwijzingen',
      profiel: profiel(MIJN_SYSTEEM),
    });
    expect(controle).toMatchObject({ aantal_fouten: 0, aantal_waarschuwingen: 0, rijen: 2 });
    expect(blok.kolommen).toMatchObject({
      verwijzing_id: ['V1', 'V2'],
      gemeente: ['GM0758', 'GM0758'],
      hulpvorm: ['ambulant', 'pleegzorg'],
      scheiding: [true, null],
    });
  });

  it('goes before the names of the contract', async () => {
    const tekst =
      'verwijzing_id;gemeente;Woonplaats;datum;hulpvorm;scheiding\nV1;onzin;Breda;2026-02-03;pleegzorg;j\n';
    const { controle } = await proef(tekst, {
      bron: 'verwijzingen',
      profiel: profiel({ kolommen: { Woonplaats: 'gemeente' } }),
    });
    expect(controle.fouten).toEqual([]);
    expect(controle.waarschuwingen).toMatchObject([{ code: 'onbekende_kolom', kolom: 'gemeente' }]);
  });

  it('translates each value of a cell with more than one', async () => {
    const tekst = 'overleg_id;datum;gemeenten;partijen\nO1;2026-02-03;Breda;Basisschool + SLT + Voorzitter\n';
    const { blok } = await proef(tekst, {
      bron: 'overleggen',
      profiel: profiel({
        bron: 'overleggen',
        waarden: { partijen: { basisschool: 'onderwijs', voorzitter: 'anders' } },
      }),
    });
    expect(blok.kolommen['partijen']).toEqual([['onderwijs', 'SLT', 'anders']]);
  });

  it.each([
    ['no JSON', 'kolommen: {}'],
    ['a list', '[]'],
    ['no bron', '{"kolommen":{}}'],
    ['an unknown column', '{"bron":"casussen","kolommen":{"Zaak":"zaak"}}'],
    ['a column that may not be delivered', '{"bron":"casussen","kolommen":{"BSN":"casus_id"}}'],
    ['a column that may not be delivered, left alone', '{"bron":"casussen","kolommen":{"Achternaam":null}}'],
    ['words in a column of identifiers', '{"bron":"casussen","waarden":{"casus_id":{"a":"b"}}}'],
    ['a code that is not there', '{"bron":"casussen","waarden":{"team":{"wijk":"WIJK"}}}'],
    [
      'unknown where that is not allowed',
      '{"bron":"verwijzingen","waarden":{"hulpvorm":{"weet niet":null}}}',
    ],
    ['another meaning of an empty cell', '{"bron":"casussen","waarden":{"team":{"":"SLT"}}}'],
  ])('with %s is refused', (_, json) => {
    expect(() => parseProfiel(json)).toThrow(ProfielOngeldig);
  });
});

describe('suggestions', () => {
  it.each([
    ['ambulan', ['ambulant', 'verblijf'], 'ambulant'],
    ['Bredaa', ['Breda', 'Altena'], 'Breda'],
    ['startdatum casus', ['start', 'einde'], 'start'],
    ['iets anders', ['ambulant', 'verblijf'], undefined],
    ['a', ['ambulant'], undefined],
    ['', ['ambulant'], undefined],
  ])('for %j from %j: %j', (tekst, kandidaten, gevonden) => {
    expect(findGelijkende(tekst, kandidaten)).toBe(gevonden);
  });

  it('name the header, the word and the gemeente that was probably meant', async () => {
    const { controle } = await proef(
      'casus_nummertje;gemeente;start;opgeschaald;plan_datum;aantal_regisseurs\n',
    );
    expect(controle.fouten[0]?.melding).toContain('Is dat de kolom "casus_nummertje"?');
    const kop = 'casus_id;gemeente;start;opgeschaald;plan_datum;aantal_regisseurs;team\n';
    const rij = await proef(`${kop}C1;Breeda;2026-02-03;ja;;1;SLTT\n`);
    expect(rij.controle.fouten.map(({ melding }) => /Bedoelt u ([^?]+)\?/.exec(melding)?.[1])).toEqual([
      'Breda',
      'SLT',
    ]);
  });
});
