import { describe, expect, it } from 'vitest';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import { createPeriode } from '@regiomonitor/queries/periode/periode.ts';
import type { Programma } from '@regiomonitor/queries/publicatie/programma.ts';
import type { BegrotingTable, MijlpaalTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { inventInhoud } from '../../../test-support/inhoud.ts';
import { voortgangdelen } from '../rapport/voortgangdeel.ts';
import type { Stof } from '../rapport/delen.ts';
import { createKader, type KaderMetCijfers } from './kader.ts';
import { createVoortgang } from './voortgang.ts';

const GEMEENTEN = [
  { code: 'GM0001', naam: 'Aarde' },
  { code: 'GM0002', naam: 'Berg' },
];
const inhoud = inventInhoud({ gemeenten: GEMEENTEN, definities: INDICATOREN });
const kaderVan = (niveau: 'intern' | 'openbaar') =>
  createKader(
    {
      kop: { ...inhoud.publicatie[0]!, niveau },
      gebieden: inhoud.gebied,
      periodes: inhoud.periode,
      indicatoren: inhoud.indicator,
    },
    new Set(['2026JJ00']),
    [],
  ) as KaderMetCijfers;
// Made on 11 March 2027.
const kader = kaderVan('intern');

const LEEG: Programma = { mijlpaal: [], begroting: [], afspraak: [], communicatie: [] };
const mijlpaal = (activiteit: string, periode: string, status: MijlpaalTable['status'], gebied = 'test') => ({
  ...{ gebied, activiteit, eindproduct: null, periode, status },
});
const post = (naam: string, begroot: string, besteed: string | null, jaar = 2026): BegrotingTable => ({
  ...{ gebied: 'test', post: naam, jaar, soort: 'incidenteel', optioneel: false, begroot, besteed },
});
const toon = (programma: Partial<Programma>, van = kader) => createVoortgang(van, { ...LEEG, ...programma });

describe('milestones', () => {
  const { tijdvakken, samenvatting } = toon({
    mijlpaal: [
      mijlpaal('Later', '2027JJ00', 'gepland'),
      mijlpaal('Teams', '2026KW04', 'loopt'),
      mijlpaal('Folder', '2026KW04', 'vervallen'),
      mijlpaal('Plan', '2025KW02', 'gereed', 'GM0002'),
    ],
  });

  it('stand by the period in which they are to be ready, the oldest first', () => {
    expect(tijdvakken.map(({ naam, voorbij }) => [naam, voorbij])).toEqual([
      ['2e kwartaal 2025', true],
      ['4e kwartaal 2026', true],
      ['2027', false],
    ]);
  });

  it('say whose they are, and that their term is over when they are not ready', () => {
    expect(
      tijdvakken.flatMap(({ mijlpalen }) =>
        mijlpalen.map(({ activiteit, statustekst }) => `${activiteit}: ${statustekst}`),
      ),
    ).toEqual([
      'Plan (Berg): gereed',
      'Folder: vervallen',
      'Teams: loopt, termijn voorbij',
      'Later: gepland',
    ]);
  });

  it('are counted without those that were dropped', () => {
    expect(samenvatting).toBe('1 van de 3 mijlpalen is gereed. Bij 1 mijlpaal is de termijn voorbij.');
  });
});

describe('the budget', () => {
  const euro = (bedrag: string) => `€\u00a0${bedrag}`;
  const { begroting } = toon({
    begroting: [
      post('Website', '20000', '21500.25'),
      post('Dozen', '10000.5', null),
      post('Plan', '0', '0', 2025),
    ],
  });

  it('is shown per year, the latest first, with what was spent of it', () => {
    expect(begroting?.map(({ jaar }) => jaar)).toEqual([2026, 2025]);
    expect(
      begroting?.[0]?.posten.map((regel) => [regel.post, regel.begroot, regel.besteed, regel.aandeel]),
    ).toEqual([
      ['Dozen', euro('10.000,50'), '–', ''],
      ['Website', euro('20.000'), euro('21.500,25'), '108%, meer dan begroot'],
    ]);
  });

  it('adds up to the cent, and says when not everything is known', () => {
    const [jaar, vorig] = begroting ?? [];
    expect(jaar?.totaal).toMatchObject({ begroot: euro('30.000,50'), besteed: euro('21.500,25'), deel: 72 });
    expect(jaar?.onvolledig).toBe(true);
    expect(vorig).toMatchObject({
      onvolledig: false,
      totaal: { begroot: euro('0'), deel: null, aandeel: '' },
    });
  });

  it('is not there for who is outside', () => {
    expect(
      toon({ mijlpaal: [mijlpaal('Plan', '2026JJ00', 'loopt')] }, kaderVan('openbaar')).begroting,
    ).toBeNull();
  });
});

describe('agreements and communication', () => {
  it('every gemeente is named, also one without an agreement', () => {
    const { afspraken } = toon({
      afspraak: [
        { gemeente: 'GM0002', afspraak: 'Overdracht', partners: 'SLT, RET', vastgelegd_op: '2026-02-03' },
      ],
    });
    expect(afspraken.map(({ gemeente, afspraak, vastgelegd }) => [gemeente, afspraak, vastgelegd])).toEqual([
      ['Aarde', '', ''],
      ['Berg', 'Overdracht', '3 februari 2026'],
    ]);
  });

  it('counts of one period are added up over gebieden, and never over periods', () => {
    const telling = (gebied: string, periode: string, aantal: number) => ({
      ...{ middel: 'scheiddozen', gebied, periode, aantal },
    });
    const { communicatie } = toon({
      communicatie: [
        telling('GM0002', '2026KW01', 1200),
        telling('GM0001', '2026KW01', 40),
        telling('test', '2026KW02', 3),
      ],
    });
    expect(communicatie.map(({ periode, aantal, waar }) => [periode, aantal, waar])).toEqual([
      ['2e kwartaal 2026', '3', 'regio'],
      ['1e kwartaal 2026', '1.240', 'Aarde 40, Berg 1.200'],
    ]);
  });
});

describe('the part of the yearly report', () => {
  const stof = { kader, keuze: { periode: createPeriode('jaar', 2026), gebied: kader.regio } } as Stof;

  it('is left out when nothing was delivered', () => {
    expect(voortgangdelen(stof, LEEG)).toEqual([]);
  });

  it('has the money of its own year only', () => {
    const delen = voortgangdelen(stof, {
      ...LEEG,
      mijlpaal: [mijlpaal('Plan', '2026JJ00', 'loopt')],
      begroting: [post('Website', '1', '1'), post('Oud', '1', '1', 2025)],
    });
    const tabellen = delen.flatMap(({ blokken }) =>
      blokken.flatMap((blok) => (blok.soort === 'tabel' ? [blok] : [])),
    );
    expect(tabellen.map(({ titel }) => titel)).toEqual(['Mijlpalen', 'Begroting 2026']);
    expect(tabellen[1]?.rijen.map(({ cellen }) => cellen[0])).toEqual(['Website', 'Totaal']);
  });
});
