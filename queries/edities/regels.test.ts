/** The rules of editions by themselves, without a register. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPeriode } from '../periode/periode.ts';
import type { CijferTable } from '../publicatie/schema.ts';
import { hasGetal } from './controlelijst.ts';
import { makeDefinitief, markDefinitief } from './definitief.ts';
import { laatsteWoord, type Editie } from './editie.ts';

const periode = fc.oneof(
  fc.integer({ min: 2020, max: 2027 }).map((jaar) => createPeriode('jaar', jaar)),
  fc
    .tuple(fc.integer({ min: 2020, max: 2027 }), fc.integer({ min: 1, max: 2 }))
    .map(([jaar, nummer]) => createPeriode('halfjaar', jaar, nummer)),
);
const edities = fc.array(periode, { maxLength: 8 }).map((perioden) =>
  perioden.map((een, plaats): Editie => ({
    nummer: plaats + 1,
    niveau: 'openbaar',
    periode: een,
    vastgesteldOp: '',
    wie: '',
    bestanden: {},
  })),
);

describe('the last word on a period', () => {
  it('is that of the newest edition that reaches it, and of no other', () => {
    fc.assert(
      fc.property(edities, periode, (alle, over) => {
        const sprekers = laatsteWoord(alle)
          .filter(({ spreektOver }) => spreektOver(over))
          .map(({ editie }) => editie.nummer);
        const verwacht = alle.findLast((editie) => over.eind <= editie.periode.eind)?.nummer;
        expect(sprekers).toEqual(verwacht === undefined ? [] : [verwacht]);
      }),
    );
  });
});

const CIJFER: CijferTable = {
  indicator: 'kpi2',
  gebied: 'GM0001',
  periode: '2026HJ01',
  teller: '12',
  noemer: 20,
  waarde: '60',
  eenheid: '%',
  status: 'voorlopig',
  geleverd: 2,
  verwacht: 2,
  streefwaarde: null,
  nulmeting: null,
  nulmeting_jaar: null,
  verborgen: false,
  peildatum: '2026-06-30',
  gemeenten_compleet: 1,
  gemeenten_verwacht: 1,
  variantie: null,
  interviews: null,
};
const VERBORGEN = { ...CIJFER, teller: null, noemer: null, waarde: null, verborgen: true };
const definitief = (cijfer: CijferTable): CijferTable => ({ ...cijfer, status: 'definitief' });

describe('a figure is definitief', () => {
  const status = (nu: CijferTable, toen: CijferTable) => markDefinitief([nu], [toen])[0]?.status;

  it.each([
    ['the same', CIJFER, CIJFER, 'definitief'],
    ['another teller', { ...CIJFER, teller: '13' }, CIJFER, 'voorlopig'],
    ['hidden then and now: nothing is told of what changed', VERBORGEN, VERBORGEN, 'definitief'],
    ['hidden now and shown then', VERBORGEN, CIJFER, 'voorlopig'],
    ['incomplete now', { ...CIJFER, status: 'onvolledig' }, CIJFER, 'onvolledig'],
  ] as const)('when the edition shows it as it is: %s', (_, nu, toen, verwacht) => {
    expect(status(nu, definitief(toen))).toBe(verwacht);
  });

  it('is not when the edition did not lock it', () => {
    expect(status(CIJFER, CIJFER)).toBe('voorlopig');
  });

  it('in an edition of its period or of a longer one', () => {
    const statusIn = (over: ReturnType<typeof createPeriode>) => makeDefinitief([CIJFER], over)[0]?.status;
    expect(statusIn(createPeriode('jaar', 2026))).toBe('definitief');
    expect(statusIn(createPeriode('halfjaar', 2026, 1))).toBe('definitief');
    expect(statusIn(createPeriode('halfjaar', 2026, 2))).toBe('voorlopig');
  });
});

describe('a number in a text', () => {
  it.each([
    ['Er kwamen 3 gezinnen bij.', true],
    ['Er kwamen drie gezinnen bij.', true],
    ['Ruim 60% doet mee.', true],
    ['Het aantal is verdubbeld.', true],
    ['In 2026 begon de scholing, op 1 april 2026.', false],
    ['KPI 2 en R3 uit het plan, in het 1e halfjaar.', false],
    ['Eén gezin, één plan.', false],
    ['', false],
  ])('%j: %s', (tekst, getal) => {
    expect(hasGetal(tekst)).toBe(getal);
  });
});
