import { describe, expect, it } from 'vitest';
import { createPeriode } from '@regiomonitor/queries/periode/periode.ts';
import { dagVan, formatDatum, formatMoment } from './datum.ts';
import { formatDeel, formatDeelKort, formatPeriode, readPeriode } from './periode.ts';

describe('formatDatum', () => {
  it.each([
    ['2026-04-03', '3 april 2026'],
    ['2026-12-31', '31 december 2026'],
    ['2024-02-29', '29 februari 2024'],
  ])('%s is %s', (datum, verwacht) => {
    expect(formatDatum(datum)).toBe(verwacht);
  });

  it.each(['', '2026-02-29', '2026-13-01', '3-4-2026', '2026-04-03T00:00:00Z'])('refuses %j', (datum) => {
    expect(() => formatDatum(datum)).toThrow(TypeError);
  });
});

describe('formatMoment', () => {
  it.each([
    ['2026-03-31T23:30:00Z', '1 april 2026, 01:30'],
    ['2026-01-01T22:59:59Z', '1 januari 2026, 23:59'],
  ])('%s is %s, in summer and in winter', (moment, verwacht) => {
    expect(formatMoment(moment)).toBe(verwacht);
  });
});

describe('dagVan', () => {
  it.each([
    ['2026-03-31T23:30:00Z', '2026-04-01'],
    ['2026-01-01T22:59:59Z', '2026-01-01'],
    ['2026-01-01T23:00:00Z', '2026-01-02'],
  ])('%s falls on %s in Amsterdam', (moment, dag) => {
    expect(dagVan(moment)).toBe(dag);
  });

  it('refuses what is no instant', () => {
    expect(() => dagVan('gisteren')).toThrow(TypeError);
  });
});

describe('names of periods', () => {
  it.each([
    [createPeriode('halfjaar', 2026, 1), '1e halfjaar 2026', '1e halfjaar', '1e'],
    [createPeriode('kwartaal', 2026, 2), '2e kwartaal 2026', '2e kwartaal', '2e'],
    [createPeriode('jaar', 2026), '2026', '2026', '2026'],
  ])('%o', (periode, heel, deel, kort) => {
    expect([formatPeriode(periode), formatDeel(periode), formatDeelKort(periode)]).toEqual([
      heel,
      deel,
      kort,
    ]);
  });

  it('refuses a code that no publicatie holds', () => {
    expect(() => readPeriode('2026XX01')).toThrow(TypeError);
  });
});
