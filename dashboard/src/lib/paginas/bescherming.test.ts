import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import { instellingenVoor } from '@regiomonitor/queries/protection/settings.ts';
import type { BeschermingTable, Niveau } from '@regiomonitor/queries/publicatie/schema.ts';
import { describe, expect, it } from 'vitest';
import { inventInhoud } from '../../../test-support/inhoud.ts';
import { BESCHERMING, showDrempel, showRest } from '../texts/bescherming.ts';
import { findProblems } from '../texts/taaltoets.ts';
import { createBescherming } from './bescherming.ts';
import { createKader } from './kader.ts';

const inhoud = inventInhoud({ gemeenten: [{ code: 'GM0001', naam: 'Aarde' }], definities: INDICATOREN });

function uitleg(niveau: Niveau, anders: Partial<BeschermingTable> = {}) {
  const kader = createKader(
    {
      kop: { ...inhoud.publicatie[0]!, niveau },
      gebieden: inhoud.gebied,
      periodes: inhoud.periode,
      indicatoren: inhoud.indicator,
    },
    new Set(['2026HJ02']),
    [],
  );
  const rijen = instellingenVoor(niveau, INDICATOREN).map((instelling) => ({
    ...instelling,
    cijfers: 1240,
    verborgen: 7,
    ...anders,
  }));
  const { regels } = createBescherming(kader, rijen.toReversed());
  return Object.fromEntries(regels.map(({ code, klein, rest }) => [code, [klein, rest]]));
}

describe('what is protected, per indicator', () => {
  it('is said in words for those who work with the figures', () => {
    expect(uitleg('intern')).toMatchObject({
      kpi1: ['minder dan 5 professionals', 'nee'],
      kpi2: ['minder dan 5 gezinnen', 'nee'],
      kpi3: ['minder dan 5 verwijzingen', ''],
      kpi4: ['niets: deze aantallen zijn niet geheim', ''],
      kpi5: ['niets: voor intern gebruik is dit niet geheim', ''],
      kpi6: [
        'minder dan 10 respons; een cijfer van 9,5 of hoger of 1,5 of lager staat er zonder decimalen',
        '',
      ],
    });
  });

  it('is more in what is public', () => {
    expect(uitleg('openbaar')).toMatchObject({
      kpi2: ['minder dan 10 gezinnen', 'ja'],
      kpi3_jeugdigen: ['minder dan 10 jeugdigen', ''],
      kpi5: ['elk aantal van een gemeente: alleen de regio staat er', ''],
    });
  });

  it('says it when a region hides nothing', () => {
    expect(uitleg('intern', { beschermen: false })['kpi2']).toEqual([
      'niets: de regio verbergt hier geen kleine aantallen',
      '',
    ]);
  });

  it('follows the class that a region chose', () => {
    const kpi2 = INDICATOREN.find(({ code }) => code === 'kpi2')!;
    const persoon = { beschermen: true, klasse: 'persoon', drempel: 8, complement: false } as const;
    expect([showDrempel(persoon, kpi2, 'intern'), showRest(persoon, kpi2)]).toEqual([
      'minder dan 8 gezinnen',
      'ja',
    ]);
  });

  it('comes with how many are hidden, in the order of the indicators', () => {
    const kader = createKader(
      {
        kop: inhoud.publicatie[0]!,
        gebieden: inhoud.gebied,
        periodes: inhoud.periode,
        indicatoren: inhoud.indicator,
      },
      new Set(),
      [],
    );
    const rij = { beschermen: true, klasse: 'persoon', drempel: 5, complement: false } as const;
    const rijen = ['kpi3', 'kpi2'].map((indicator) => ({ ...rij, indicator, cijfers: 1240, verborgen: 7 }));
    expect(createBescherming(kader, rijen).regels.map(({ code, verborgen }) => [code, verborgen])).toEqual([
      ['kpi2', '7 van 1.240'],
      ['kpi3', '7 van 1.240'],
    ]);
  });
});

describe('the explanation', () => {
  const zinnen = [
    ...BESCHERMING.waarom,
    ...BESCHERMING.vragen.flatMap(({ vraag, antwoord }) => [vraag, ...antwoord]),
    ...Object.values(BESCHERMING.niveau),
    BESCHERMING.titel,
  ].flatMap((tekst) => tekst.split(/(?<=[.?]) /));

  it.each(zinnen)('is plain: %s', (zin) => {
    expect(findProblems(zin)).toEqual([]);
  });
});
