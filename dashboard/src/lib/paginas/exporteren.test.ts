import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import { describe, expect, it } from 'vitest';
import { inventInhoud } from '../../../test-support/inhoud.ts';
import { createExportkeuze, exportAdres } from './exporteren.ts';
import { createKader, hasCijfers } from './kader.ts';

const inhoud = inventInhoud({ gemeenten: [{ code: 'GM0758', naam: 'Breda' }], definities: INDICATOREN });
const rijen = {
  kop: inhoud.publicatie[0]!,
  gebieden: inhoud.gebied,
  periodes: inhoud.periode,
  indicatoren: inhoud.indicator,
};

/** What is chosen in each list, by its value. */
function chosen(zoek: string) {
  const kader = createKader(rijen, new Set(['2026HJ01']), []);
  if (!hasCijfers(kader)) throw new RangeError('no period with a figure');
  const { indicatoren, gebieden, allePerioden, perioden } = createExportkeuze(
    kader,
    new URLSearchParams(zoek),
  );
  const alle = [...perioden.flatMap(({ opties }) => opties), allePerioden];
  return [indicatoren, gebieden, alle].map((lijst) =>
    lijst.filter(({ gekozen }) => gekozen).map(({ waarde }) => waarde),
  );
}

describe('what is taken along', () => {
  it('is everything, unless the address says otherwise', () => {
    expect(chosen('')).toEqual([[''], [''], ['']]);
  });

  it('is what the page showed that one came from', () => {
    expect(chosen('indicator=kpi2&gebied=gm0758&periode=2026-H1')).toEqual([
      ['kpi2'],
      ['GM0758'],
      ['2026HJ01'],
    ]);
  });

  it('is everything where the address names what is not there', () => {
    expect(chosen('indicator=kpi9&gebied=GM9999&periode=morgen')).toEqual([[''], [''], ['']]);
  });
});

describe('from the page of an indicator', () => {
  const kader = createKader(rijen, new Set(['2026HJ01']), []);
  const gebied = kader.gemeenten[0]!;
  const adres = exportAdres('kpi3', { gebied, periode: kader.perioden[0]! }, 'jaar', kader);

  it('one takes along all that it shows: every gemeente, and the whole course', () => {
    expect(chosen(adres.replace(/^.*\?/, ''))).toEqual([['kpi3'], [''], ['']]);
  });

  it('the picture is that of the chart that was looked at', () => {
    if (!hasCijfers(kader)) throw new RangeError('no period with a figure');
    const { perIndicator, perGebied, perSoort } = createExportkeuze(
      kader,
      new URLSearchParams(adres.replace(/^.*\?/, '')),
    );
    const gekozen = [perIndicator, perGebied, perSoort].map(
      (lijst) => lijst.find((optie) => optie.gekozen)?.waarde,
    );
    expect(gekozen).toEqual(['kpi3', 'GM0758', 'jaar']);
  });
});
