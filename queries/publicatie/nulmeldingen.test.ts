import { expect, it } from 'vitest';
import { maskNulmeldingen } from './nulmeldingen.ts';
import type { LeveringTable } from './schema.ts';

const nulmelding: LeveringTable = {
  id: 1,
  bron: 'verwijzingen',
  aanleveraar: 'gemeente',
  scope: 'GM0779',
  periode: '2026HJ01',
  versie: 1,
  soort: 'nulmelding',
  status: 'actueel',
  ontvangen_op: '2026-07-01T10:00:00.000Z',
  dekkend: true,
};
const cijfer = { indicator: 'kpi3', gebied: 'GM0779', periode: '2026JJ00', verborgen: true };

it('hides that a levering is empty where a figure that rests on it is hidden', () => {
  expect(maskNulmeldingen([nulmelding], [cijfer])).toEqual([{ ...nulmelding, soort: 'rijen' }]);
});

it('hides it for a levering of the whole region too', () => {
  const regio = { ...nulmelding, scope: 'regio' };
  expect(maskNulmeldingen([regio], [cijfer])).toEqual([{ ...regio, soort: 'rijen' }]);
});

it.each([
  ['the figure is shown', { ...cijfer, verborgen: false }],
  ['it is of another gemeente', { ...cijfer, gebied: 'GM0758' }],
  ['it is of another year', { ...cijfer, periode: '2025JJ00' }],
  ['it rests on another bron', { ...cijfer, indicator: 'kpi4' }],
])('says nulmelding when %s', (_wanneer, ander) => {
  expect(maskNulmeldingen([nulmelding], [ander])).toEqual([nulmelding]);
});
