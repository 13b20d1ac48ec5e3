import { createPeriode } from '@regiomonitor/queries/periode/periode.ts';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import { describe, expect, it } from 'vitest';
import { inventInhoud } from '../../../test-support/inhoud.ts';
import { createKader, hasCijfers, type KaderMetCijfers } from './kader.ts';
import { adresVan, OngeldigAdres, readKeuze } from './keuze.ts';

const inhoud = inventInhoud({ gemeenten: [{ code: 'GM0758', naam: 'Breda' }], definities: INDICATOREN });

function kaderMet(metCijfer: readonly string[]): KaderMetCijfers {
  const rijen = {
    kop: inhoud.publicatie[0]!,
    gebieden: inhoud.gebied,
    periodes: inhoud.periode,
    indicatoren: [],
  };
  const kader = createKader(rijen, new Set(metCijfer), []);
  if (!hasCijfers(kader)) throw new RangeError('no period with a figure');
  return kader;
}

const kader = kaderMet(['2025JJ00', '2025HJ02', '2026HJ01', '2026KW02', '2026JJ00']);
const read = (zoek: string) => readKeuze(new URLSearchParams(zoek), kader);

function statusOf(zoek: string): number | undefined {
  try {
    read(zoek);
    return undefined;
  } catch (fout) {
    return fout instanceof OngeldigAdres ? fout.status : undefined;
  }
}

describe('the choice without an address', () => {
  it('is the latest half-year with a figure, and the region', () => {
    expect(read('')).toMatchObject({ periode: { code: '2026HJ01' }, gebied: { code: 'test' } });
  });

  it('is another kind of period only where no half-year has a figure', () => {
    expect(kaderMet(['2024JJ00', '2025JJ00']).laatste.code).toBe('2025JJ00');
  });
});

describe('the choice in an address', () => {
  it.each([
    ['periode=2026HJ01', '2026HJ01'],
    ['periode=2026-H1', '2026HJ01'],
    ['periode=2026', '2026JJ00'],
    ['periode=2026-q2', '2026KW02'],
    ['periode=', '2026HJ01'],
  ])('%s is the period %s', (zoek, code) => {
    expect(read(zoek).periode.code).toBe(code);
  });

  it.each(['gebied=GM0758', 'gebied=gm0758', 'gebied=%20GM0758%20'])('%s is the gemeente', (zoek) => {
    expect(read(zoek).gebied.naam).toBe('Breda');
  });

  it.each([
    ['periode=2026-13', 400],
    ['periode=<script>', 400],
    ['periode=2019', 404],
    ['gebied=GM9999', 404],
  ])('%s is refused with %i', (zoek, status) => {
    expect(() => read(zoek)).toThrow(OngeldigAdres);
    expect(statusOf(zoek)).toBe(status);
  });

  it('never repeats what was asked', () => {
    expect(() => read('periode=%3Cscript%3E')).not.toThrow(/script/);
  });
});

describe('an address for a choice', () => {
  const [breda] = kader.gemeenten;

  it('leaves out what would be chosen anyway', () => {
    expect(adresVan('/indicator/kpi2', read(''), kader)).toBe('/indicator/kpi2');
  });

  it('holds the whole view otherwise, and is read back as the same choice', () => {
    const keuze = { periode: createPeriode('jaar', 2025), gebied: breda! };
    const adres = adresVan('/', keuze, kader);
    expect(adres).toBe('/?periode=2025JJ00&gebied=GM0758');
    expect(read(adres.slice(2))).toMatchObject({ periode: { code: '2025JJ00' }, gebied: breda });
  });
});
