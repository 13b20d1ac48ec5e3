import { describe, expect, it } from 'vitest';
import { proef } from './proefregio.ts';

const KOP = 'casus_id;gemeente;start;einde;opgeschaald;plan_datum;aantal_regisseurs;scheiding';
const rij = (id: string, rest = 'Breda;2026-01-10;;ja;;1;ja'): string => `${id};${rest}`;
const bestand = (...rijen: string[]): string => [KOP, ...rijen, ''].join('\n');

describe('absent and empty', () => {
  it('an absent column has its default, an empty cell is unknown', async () => {
    const kop = 'professional_id;datum;status';
    const zonder = await proef(`${kop}\nP1;2026-02-01;afgerond\n`, { bron: 'scholing' });
    expect(zonder.blok.kolommen).toMatchObject({ thema: ['signalering'], soort: [null], gemeente: [null] });
    const leeg = await proef(`${kop};thema\nP1;2026-02-01;afgerond;\n`, { bron: 'scholing' });
    expect(leeg.blok.kolommen['thema']).toEqual([null]);
  });

  it.each([
    [
      'verwijzingen',
      'verwijzing_id;gemeente;datum;hulpvorm;scheiding\nV;Breda;1-2-2026;ots;ja',
      'soort_start',
      'nieuw',
    ],
    ['overleggen', 'overleg_id;datum;gemeenten;partijen\nO;1-2-2026;Breda;SLT', 'status', 'doorgegaan'],
    ['tevredenheid', 'respons_id;gemeente;datum;groep;cijfer\nR;Breda;1-2-2026;kind;8', 'herkomst', 'meting'],
    [
      'casussen',
      'casus_id;gemeente;start;opgeschaald;plan_datum;aantal_regisseurs\nC;Breda;1-2-2026;;;',
      'scheiding',
      true,
    ],
  ] as const)('%s', async (bron, inhoud, kolom, waarde) => {
    const { controle, blok } = await proef(inhoud, { bron });
    expect(controle.fouten).toEqual([]);
    expect(blok.kolommen[kolom]).toEqual([waarde]);
  });
});

describe('an x', () => {
  it('makes the empty cells of its own column mean nee, also those read long before it', async () => {
    const rijen = Array.from({ length: 9000 }, (_, i) => rij(`C${i}`, 'Breda;2026-01-10;;;;1;'));
    const { controle, blok } = await proef(bestand(...rijen, rij('CX', 'Breda;2026-01-10;;x;;1;')));
    expect(controle.fouten).toEqual([]);
    expect(blok.rijnummers).toHaveLength(9001);
    expect(new Set(blok.kolommen['opgeschaald']?.slice(0, 9000))).toEqual(new Set([false]));
    expect(new Set(blok.kolommen['scheiding'])).toEqual(new Set([null]));
  });

  it('elsewhere in the file changes nothing', async () => {
    const { blok } = await proef(`${KOP};opmerking\n${rij('C1', 'Breda;2026-01-10;;;;1;;x')}\n`);
    expect(blok.kolommen['opgeschaald']).toEqual([null]);
  });
});

describe('rows outside the period', () => {
  const inhoud = bestand(
    rij('C1'),
    rij('C2', 'Breda;2024-01-10;2024-02-01;ja;;1;ja'),
    rij('C1', 'Breda;2027-01-10;;ja;;1;ja'),
  );

  it('are errors', async () => {
    const { controle } = await proef(inhoud);
    expect(controle.fouten.map(({ rij, code }) => [rij, code])).toEqual([
      [3, 'datum_buiten_periode'],
      [4, 'datum_buiten_periode'],
      [4, 'dubbele_sleutel'],
    ]);
  });

  it('or left out and counted, and then no double of a row that stays', async () => {
    const { controle, blok } = await proef(inhoud, { buitenPeriode: 'weglaten' });
    expect(controle).toMatchObject({ aantal_fouten: 0, rijen: 1, weggelaten: 2 });
    expect(blok.rijnummers).toEqual([2]);
  });

  it('are still searched for BSNs', async () => {
    const { controle } = await proef(
      bestand(rij('C1'), rij('999999011', 'Breda;2020-01-10;2020-02-01;ja;;1;ja')),
      {
        buitenPeriode: 'weglaten',
      },
    );
    expect(controle.fouten.map(({ code }) => code)).toEqual(['bsn_gevonden']);
  });

  it('are an error when their dates make no sense', async () => {
    const { controle } = await proef(bestand(rij('C1', 'Breda;2020-05-10;2020-02-01;ja;;1;ja')), {
      buitenPeriode: 'weglaten',
    });
    expect(controle.fouten.map(({ code }) => code)).toEqual(['einde_voor_start']);
  });
});

describe('the gemeente of a levering', () => {
  it('is named by every overleg, alone or with others', async () => {
    const kop = 'overleg_id;datum;gemeenten;partijen';
    const { controle } = await proef(
      `${kop}\nO1;2026-01-10;Breda|Altena;SLT\nO2;2026-01-10;regio;SLT\nO3;2026-01-10;Altena;SLT\n`,
      { bron: 'overleggen' },
    );
    expect(controle.fouten).toMatchObject([{ rij: 4, kolom: 'gemeenten', code: 'gemeente_buiten_bereik' }]);
  });

  it('does not matter in a levering of the region', async () => {
    const { controle } = await proef(bestand(rij('C1'), rij('C1', 'Altena;2026-01-10;;ja;;1;ja')), {
      scope: 'regio',
    });
    expect(controle.aantal_fouten).toBe(0);
  });

  it('leaves the region as gebied to the region', async () => {
    const inhoud = 'indicator;gebied;jaar;streefwaarde\nkpi2;proef;2026;80\n';
    const keuzes = { bron: 'streefwaarden', periode: '2026' } as const;
    expect((await proef(inhoud, keuzes)).controle.fouten).toMatchObject([{ code: 'gemeente_buiten_bereik' }]);
    expect((await proef(inhoud, { ...keuzes, scope: 'regio' })).blok.kolommen['gebied']).toEqual(['proef']);
  });
});

describe('what a report shows of the file', () => {
  it('no identifier, wherever it stands', async () => {
    const { controle } = await proef(
      bestand(rij('C1', 'Breda;2026-01-10;;Piet77;;1;wel piet77'), rij('PIET77')),
    );
    expect(controle.fouten.map(({ waarde }) => waarde)).toEqual([null, null]);
  });

  it('no long number, and 20 characters at most', async () => {
    const { controle } = await proef(
      bestand(
        rij('C1', 'Breda;2026-01-10;;0612345678;;1;ja'),
        rij('C2', 'Breda;2026-01-10;;abcdefghijklmnopqrstuvwxyz;;1;ja'),
      ),
    );
    expect(controle.fouten.map(({ waarde }) => waarde)).toEqual([null, 'abcdefghijklmnopqrst']);
  });

  it('no header that is an identifier or looks like data', async () => {
    const { controle } = await proef(`${KOP};C1;Vrij veld;123456\n${rij('C1')}\n`);
    expect(controle.waarschuwingen.map(({ kolom }) => kolom)).toEqual(['kolom I', 'Vrij veld', 'kolom K']);
  });
});

describe('many errors', () => {
  it('the first thousand are listed in order of row, and all are counted', async () => {
    const rijen = Array.from({ length: 6000 }, (_, i) => rij(`C${i}`, 'Breda;geen;;soms;;1;ja'));
    const { controle } = await proef(bestand(...rijen));
    expect(controle.aantal_fouten).toBe(12_000);
    expect(controle.fouten).toHaveLength(1000);
    expect(controle.fouten.map(({ rij }) => rij)).toEqual(
      Array.from({ length: 1000 }, (_, i) => 2 + (i >> 1)),
    );
  });

  it('what is said of the whole column comes first', async () => {
    const rijen = Array.from({ length: 1500 }, (_, i) => rij(`C${i}`, 'Breda;2026-01-10;;soms;;1;ja'));
    const { controle } = await proef(bestand(...rijen, rij('C0', 'Breda;2026-01-10;;999999011;;1;ja')));
    expect(controle.fouten).toHaveLength(1000);
    expect(controle.fouten[0]).toMatchObject({ code: 'bsn_gevonden', kolom: 'opgeschaald', rij: 1502 });
  });
});

describe('totals', () => {
  it('are ordinary rows while other rows follow', async () => {
    const { controle, blok } = await proef(
      bestand(rij('C1'), rij('Totaal', 'Breda;2026-01-10;;ja;;1;ja'), rij('C2')),
    );
    expect(controle.rijen).toBe(3);
    expect(blok.rijnummers).toEqual([2, 3, 4]);
  });

  it('are left out at the end, empty rows or not', async () => {
    const { controle } = await proef(bestand(rij('C1'), 'Subtotaal;1', '', 'Totaal;1;;;;;1', ';;;', ''));
    expect(controle).toMatchObject({ rijen: 1, aantal_fouten: 0, aantal_waarschuwingen: 0 });
  });
});

describe('headers', () => {
  it('the own name goes before an alias', async () => {
    const { controle, blok } = await proef(`${KOP};gemeentenaam\n${rij('C1')};Altena\n`);
    expect(blok.kolommen['gemeente']).toEqual(['GM0758']);
    expect(controle.waarschuwingen).toMatchObject([{ kolom: 'gemeentenaam', code: 'onbekende_kolom' }]);
  });

  it('a column without a name is skipped, and said so', async () => {
    const { controle } = await proef(`;${KOP}\n1;${rij('C1')}\n`);
    expect(controle).toMatchObject({ rijen: 1, aantal_fouten: 0 });
    expect(controle.waarschuwingen).toMatchObject([{ rij: 1, kolom: 'kolom A', code: 'onbekende_kolom' }]);
  });

  it('all that is wrong with them is said at once', async () => {
    const { controle } = await proef('casus_id;gemeente;start;BSN;START;opgeschaald\n1;2;3;4;5;6\n');
    expect(controle.fouten.map(({ kolom, code }) => [kolom, code])).toEqual([
      ['BSN', 'verboden_kolom'],
      ['plan_datum', 'kolom_ontbreekt'],
      ['aantal_regisseurs', 'kolom_ontbreekt'],
      ['START', 'kolom_dubbel'],
    ]);
  });

  it('a file of something else lacks every column', async () => {
    const { controle } = await proef('Beste collega,\nhierbij de lijst.\n');
    expect(new Set(controle.fouten.map(({ code }) => code))).toEqual(new Set(['kolom_ontbreekt']));
    expect(controle.aantal_fouten).toBe(6);
    expect(controle.dialect).toBeNull();
  });
});

it('an error of the receiver is not taken for an error of the file', async () => {
  const { controleer } = await import('./controleer.ts');
  const { createGeheugenbestand } = await import('../lezen/geheugenbestand.ts');
  const { PROEFREGIO } = await import('./proefregio.ts');
  const { createPeriode } = await import('@regiomonitor/queries/periode/periode.ts');
  const bytes = new TextEncoder().encode(bestand(rij('C1')));
  const opdracht = {
    bron: 'casussen',
    scope: 'GM0758',
    aanleveraar: 'gemeente',
    buitenPeriode: 'weigeren',
  } as const;
  const gang = controleer(
    createGeheugenbestand(bytes),
    { ...opdracht, periode: createPeriode('jaar', 2026) },
    PROEFREGIO,
    { ontvang: () => Promise.reject(new Error('schijf vol')) },
  );
  await expect(gang).rejects.toThrow('schijf vol');
});
