import { expect, it } from 'vitest';
import type { LeveringTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { stelVoor } from './openstaand.ts';

const levering = (over: Partial<LeveringTable>): LeveringTable => ({
  ...{ id: 1, bron: 'casussen', aanleveraar: 'gemeente', scope: 'GM0001', periode: '2026HJ01' },
  ...{ versie: 1, soort: 'rijen', status: 'actueel', ontvangen_op: '2026-07-10T08:00:00Z', dekkend: true },
  ...over,
});
const GEBIEDEN = [{ code: 'GM0001', naam: 'Aarde' }];
const keuzes = { gebieden: GEBIEDEN, aanleveraars: ['gemeente'], andereNaam: false };
const noem = (...leveringen: LeveringTable[]) =>
  stelVoor(keuzes, leveringen, { overleggen: { weken: 40 } }, '2026-07-20').map(
    ({ bron, periode, uiterlijk, verlopen }) =>
      `${bron} ${periode.code} ${verlopen ? 'ontbreekt' : 'open'} ${uiterlijk}`,
  );

it('lists what the calendar calls missing or open, by the terms of the region', () => {
  expect(noem(levering({}))).toEqual([
    'overleggen 2026KW01 open 2027-01-05',
    'overleggen 2026KW02 open 2027-04-06',
  ]);
  expect(noem(levering({ periode: '2026KW01' }))).toEqual([
    'casussen 2026HJ01 open 2026-08-11',
    'overleggen 2026KW01 open 2027-01-05',
    'overleggen 2026KW02 open 2027-04-06',
  ]);
});

it('begins with last year where nothing came in yet, and proposes nothing to another organisation', () => {
  expect(noem()).toContain('casussen 2025HJ01 ontbreekt 2025-08-11');
  expect(stelVoor({ ...keuzes, aanleveraars: ['slt'] }, [], {}, '2026-07-20')).toEqual([]);
});
