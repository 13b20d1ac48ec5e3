import { describe, expect, it } from 'vitest';
import { createLeegProfiel, vulAan } from '../koppelen/aanvullen.ts';
import { createPeriode } from '@regiomonitor/queries/periode/periode.ts';
import { createGeheugenbestand } from '../lezen/geheugenbestand.ts';
import type { Bestandsbeeld } from './beeld.ts';
import type { Opdracht } from './controle.ts';
import { controleer } from './controleer.ts';
import { PROEFREGIO } from './proefregio.ts';

const OPDRACHT: Opdracht = {
  ...{ bron: 'verwijzingen', scope: 'GM0758', aanleveraar: 'gi', buitenPeriode: 'weigeren' },
  periode: createPeriode('jaar', 2026),
};

async function bekijk(regels: readonly string[], opdracht: Partial<Opdracht> = {}): Promise<Bestandsbeeld> {
  const bestand = createGeheugenbestand(new TextEncoder().encode(regels.join('\n')));
  const { beeld } = await controleer(bestand, { ...OPDRACHT, ...opdracht }, PROEFREGIO, {
    beeld: { rijen: 2 },
  });
  if (!beeld) throw new Error('There is no picture of the file.');
  return beeld;
}

const EIGEN = 'Dossiernr.;Gemeente;Datum besluit;Soort zorg;Na scheiding?;Postcode;Opmerking';

describe('what a file looks like', () => {
  it('names its columns, what they are taken for, and what they probably mean', async () => {
    const { kolommen, ontbrekend } = await bekijk([
      'Uitvoer van het systeem',
      EIGEN,
      'D-1;Breda;1-2-2026;x;ja;;',
    ]);
    expect(kolommen.map(({ kop, kolom, staat, voorstel }) => [kop, kolom, staat, voorstel])).toEqual([
      ['Dossiernr.', null, 'onbekend', null],
      ['Gemeente', 'gemeente', 'gekoppeld', null],
      ['Datum besluit', null, 'onbekend', 'datum'],
      ['Soort zorg', null, 'onbekend', null],
      ['Na scheiding?', 'scheiding', 'gekoppeld', null],
      ['Postcode', null, 'verboden', null],
      ['Opmerking', null, 'onbekend', null],
    ]);
    expect(ontbrekend).toEqual(['verwijzing_id', 'datum', 'hulpvorm']);
  });

  it('holds the words that have no meaning yet, and the first rows without identifiers', async () => {
    const koppen = 'verwijzing_id;gemeente;datum;hulpvorm;scheiding';
    const { woorden, rijen } = await bekijk([
      koppen,
      'V-0001;Breda;1-2-2026;Ambulante begeleiding;ja',
      'V-0002;Breda;2-2-2026;pleegzorg;nee',
      'V-0003;Breda;3-2-2026;Ambulante begeleiding;weet niet',
      'V-0004;Breda;3-2-2026;is V-0002;ja',
      'V-0005;Breda;3-2-2026;06-12345678;ja',
    ]);
    expect(woorden.map(({ kolom, woord, cellen }) => [kolom, woord, cellen])).toEqual([
      ['hulpvorm', 'Ambulante begeleiding', 2],
      ['scheiding', 'weet niet', 1],
    ]);
    expect(rijen.map(({ nummer }) => nummer)).toEqual([2, 3]);
    expect(rijen[1]?.waarden).toMatchObject({ datum: '2026-02-02', hulpvorm: 'pleegzorg', scheiding: false });
    expect(JSON.stringify(rijen)).not.toContain('V-0');
  });

  it('takes each value of a cell with several for a word', async () => {
    const { woorden } = await bekijk(
      [
        'overleg_id;datum;gemeenten;partijen',
        'O-1;1-2-2026;Breda;SLT + Wijkteam',
        'O-2;1-2-2026;Breda;wijkteam',
      ],
      { bron: 'overleggen' },
    );
    expect(woorden.map(({ woord }) => woord)).toEqual(['Wijkteam']);
  });

  it('has nothing to match in a file without a header', async () => {
    const { kolommen } = await bekijk([
      'Jan Jansen;Breda;1-2-2026;hulp',
      'Piet Pietersen;Breda;2-2-2026;hulp',
    ]);
    expect(kolommen.map(({ kop }) => kop)).toEqual([null, null, null, null]);
    expect(JSON.stringify(kolommen)).not.toContain('Jansen');
  });

  it('needs nothing more once the profile says what everything means', async () => {
    const { profiel } = vulAan(createLeegProfiel('verwijzingen', 'gi'), [
      { soort: 'kolom', kop: 'Dossiernr.', kolom: 'verwijzing_id' },
      { soort: 'kolom', kop: 'Datum besluit', kolom: 'datum' },
      { soort: 'kolom', kop: 'Soort zorg', kolom: 'hulpvorm' },
      { soort: 'kolom', kop: 'Opmerking', kolom: null },
      { soort: 'woord', kolom: 'hulpvorm', woord: 'Ambulante begeleiding', code: 'ambulant' },
    ]);
    const regels = [EIGEN.replace(';Postcode', ''), 'D-1;Breda;1-2-2026;ambulante begeleiding;ja;geheim'];
    const beeld = await bekijk(regels, { profiel });
    expect(beeld.kolommen.map(({ staat }) => staat)).toEqual([
      ...Array<string>(5).fill('gekoppeld'),
      'genegeerd',
    ]);
    expect(beeld).toMatchObject({ ontbrekend: [], woorden: [] });
    expect(beeld.rijen[0]?.waarden).toMatchObject({ hulpvorm: 'ambulant' });
  });
});
