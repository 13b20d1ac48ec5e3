import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BRONNEN } from '@regiomonitor/queries/kpis/definitie.ts';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import { createPeriode } from '@regiomonitor/queries/periode/periode.ts';
import { parseRegio } from '@regiomonitor/queries/regio/regio.ts';
import { RIJKOLOMMEN } from '@regiomonitor/queries/schema/register.ts';
import { controleer } from '../controleren/controleer.ts';
import { createGeheugenbestand } from '../lezen/geheugenbestand.ts';
import { CONTRACTEN } from './contracten.ts';
import { normalizeNaam } from './koppelen.ts';
import { isVerboden } from './verboden.ts';

const regio = parseRegio({
  code: 'proef',
  naam: 'Proefregio',
  gemeenten: [
    { code: 'GM0758', naam: 'Breda' },
    { code: 'GM0779', naam: 'Geertruidenberg' },
    { code: 'GM0826', naam: 'Oosterhout' },
    { code: 'GM1719', naam: 'Drimmelen' },
    { code: 'GM1959', naam: 'Altena' },
  ],
});

describe.each(BRONNEN)('the contract of %s', (bron) => {
  const contract = CONTRACTEN[bron];
  const namen = contract.kolommen.map((kolom) => kolom.naam);

  it('stores exactly the columns of the register', () => {
    const bewaard = contract.kolommen.filter(({ soort }) => soort !== 'vrij').map(({ naam }) => naam);
    expect(bewaard.sort()).toEqual(Object.keys(RIJKOLOMMEN[bron]).sort());
  });

  it('has rules about columns that exist', () => {
    const tijd = contract.tijd ? Object.values(contract.tijd).slice(1) : [];
    const genoemd = [...contract.sleutel, ...contract.volgorde.flat(), ...tijd, contract.gemeentekolom ?? []];
    expect(namen).toEqual(expect.arrayContaining(genoemd.flat()));
  });

  it('gives no header two meanings, and no forbidden header a meaning', () => {
    const koppen = contract.kolommen.flatMap(({ naam, aliassen }) => [naam, ...aliassen]);
    expect(new Set(koppen.map(normalizeNaam)).size).toBe(koppen.length);
    const gemeentenamen = koppen.filter((kop) => !/gemeente|functie|team/.test(kop));
    expect(gemeentenamen.filter(isVerboden)).toEqual([]);
  });

  it('has an example that is accepted, with every column in it', async () => {
    const bytes = readFileSync(new URL(`${bron}/example.csv`, import.meta.url));
    const koppen = bytes.toString('utf8').split('\n')[0]?.split(';');
    expect(koppen).toEqual(namen);
    const opdracht = { bron, scope: 'regio', periode: createPeriode('jaar', 2026), aanleveraar: 'gemeente' };
    const controle = await controleer(
      createGeheugenbestand(bytes),
      { ...opdracht, buitenPeriode: 'weigeren', indicatoren: INDICATOREN },
      regio,
    );
    expect(controle.fouten).toEqual([]);
    expect(controle.waarschuwingen).toEqual([]);
  });

  it('has a README', () => {
    expect(existsSync(new URL(`${bron}/README.md`, import.meta.url))).toBe(true);
  });
});
