import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mag, magErgens, ROLLEN, type Handeling, type Identiteit, type Rol } from './rechten.ts';

const BREDA = { scope: 'GM0758' };
const ALTENA = { scope: 'GM1959' };
const HANDELINGEN: readonly Handeling[] = [
  'cijfers-lezen',
  'edities-lezen',
  'leveringen-bekijken',
  'eigen-leveringen-bekijken',
  'eigen-cijfers-lezen',
  'aanleveren',
  'leveringen-herstellen',
  'duiding-schrijven',
  'signalen-schrijven',
  'gebeurtenissen-schrijven',
  'regio-instellen',
  'mensen-uitnodigen',
  'accounts-beheren',
  'logboek-lezen',
];

function iemand(
  rol: Rol,
  anders: Partial<Identiteit & { scope: string; aanleveraar: string }> = {},
): Identiteit {
  const { scope = 'GM0758', aanleveraar = 'gemeente', ...rest } = anders;
  return {
    rollen: [{ rol, scope, aanleveraar: rol === 'aanleveraar' ? aanleveraar : null }],
    niveau: 'intern',
    account: 'proef',
    alleenLezen: false,
    eerst: null,
    ...rest,
  };
}

describe('what each role of Breda may do about Breda, and about Altena', () => {
  it.each<[Rol, Handeling[], Handeling[]]>([
    [
      'aanleveraar',
      ['eigen-leveringen-bekijken', 'eigen-cijfers-lezen', 'aanleveren', 'leveringen-herstellen'],
      [],
    ],
    [
      'beleidsadviseur',
      ['cijfers-lezen', 'edities-lezen', 'leveringen-bekijken', 'duiding-schrijven'],
      ['cijfers-lezen', 'edities-lezen', 'leveringen-bekijken'],
    ],
    ['bestuurder', ['edities-lezen'], ['edities-lezen']],
    [
      'beheerder',
      ['mensen-uitnodigen', 'accounts-beheren', 'logboek-lezen'],
      ['mensen-uitnodigen', 'accounts-beheren', 'logboek-lezen'],
    ],
  ])('%s', (rol, eigen, ander) => {
    const wie = iemand(rol);
    expect(HANDELINGEN.filter((handeling) => mag(wie, handeling, BREDA))).toEqual(eigen);
    expect(HANDELINGEN.filter((handeling) => mag(wie, handeling, ALTENA))).toEqual(ander);
  });

  it.each<[Rol, Handeling[]]>([
    [
      'coordinator',
      [
        'cijfers-lezen',
        'edities-lezen',
        'leveringen-bekijken',
        'eigen-leveringen-bekijken',
        'aanleveren',
        'leveringen-herstellen',
        'duiding-schrijven',
        'signalen-schrijven',
        'gebeurtenissen-schrijven',
        'regio-instellen',
        'mensen-uitnodigen',
      ],
    ],
    [
      'regiegroeplid',
      [
        'cijfers-lezen',
        'edities-lezen',
        'leveringen-bekijken',
        'duiding-schrijven',
        'signalen-schrijven',
        'gebeurtenissen-schrijven',
      ],
    ],
  ])('%s of the region, about every gemeente', (rol, rechten) => {
    for (const over of [BREDA, ALTENA, { scope: 'regio' }]) {
      expect(
        HANDELINGEN.filter((handeling) => mag(iemand(rol, { scope: 'regio' }), handeling, over)),
      ).toEqual(rechten);
    }
  });
});

describe('an aanleveraar', () => {
  it('delivers under the own name only', () => {
    const slt = iemand('aanleveraar', { aanleveraar: 'slt' });
    expect(mag(slt, 'aanleveren', { ...BREDA, aanleveraar: 'slt' })).toBe(true);
    expect(mag(slt, 'aanleveren', { ...BREDA, aanleveraar: 'gemeente' })).toBe(false);
  });

  it.each([
    ['slt', 'GM0758'],
    ['gemeente', 'regio'],
  ])('named %s with scope %s has no own figures', (aanleveraar, scope) => {
    expect(mag(iemand('aanleveraar', { aanleveraar, scope }), 'eigen-cijfers-lezen', BREDA)).toBe(false);
  });

  it('sees the effect on the figures as the gemeente itself, or as coördinator', () => {
    const ziet = (wie: Identiteit) => mag(wie, 'effect-bekijken', { ...BREDA, aanleveraar: 'gemeente' });
    expect(ziet(iemand('aanleveraar'))).toBe(true);
    expect(ziet(iemand('coordinator', { scope: 'regio' }))).toBe(true);
    expect(ziet(iemand('aanleveraar', { aanleveraar: 'slt' }))).toBe(false);
    expect(ziet(iemand('aanleveraar', { scope: 'regio' }))).toBe(false);
  });

  it('of one gemeente does not deliver for the region', () => {
    expect(mag(iemand('aanleveraar'), 'aanleveren', { scope: 'regio', aanleveraar: 'gemeente' })).toBe(false);
  });
});

describe('the protection level openbaar', () => {
  it('keeps everybody from the internal figures, whatever the role', () => {
    for (const rol of ROLLEN)
      expect(magErgens(iemand(rol, { niveau: 'openbaar' }), 'cijfers-lezen')).toBe(false);
  });

  it('leaves the editions', () => {
    expect(magErgens(iemand('regiegroeplid', { niveau: 'openbaar' }), 'edities-lezen')).toBe(true);
  });
});

const identiteit: fc.Arbitrary<Identiteit> = fc.record({
  rollen: fc.array(
    fc.record({
      rol: fc.constantFrom(...ROLLEN),
      scope: fc.constantFrom('GM0758', 'GM1959', 'regio'),
      aanleveraar: fc.constantFrom('gemeente', 'slt', null),
    }),
    { maxLength: 4 },
  ),
  account: fc.constantFrom('proef', null),
  niveau: fc.constantFrom('intern', 'openbaar'),
  alleenLezen: fc.boolean(),
  eerst: fc.constant(null),
});
const handeling = fc.constantFrom(...HANDELINGEN);
const onderwerp = fc.constantFrom(BREDA, ALTENA, { scope: 'regio' }, { ...BREDA, aanleveraar: 'slt' });

describe('for everybody', () => {
  it('roles combine: together they allow what one of them allows, and nothing more', () => {
    fc.assert(
      fc.property(identiteit, handeling, onderwerp, (wie, wat, over) => {
        const apart = wie.rollen.map((toekenning) => mag({ ...wie, rollen: [toekenning] }, wat, over));
        expect(mag(wie, wat, over)).toBe(apart.includes(true));
      }),
    );
  });

  it('who may do a thing about something, may do it somewhere', () => {
    fc.assert(
      fc.property(identiteit, handeling, onderwerp, (wie, wat, over) => {
        if (mag(wie, wat, over)) expect(magErgens(wie, wat)).toBe(true);
      }),
    );
  });

  it('who may only read changes nothing', () => {
    const wijzigen: Handeling[] = [
      'aanleveren',
      'leveringen-herstellen',
      'duiding-schrijven',
      'accounts-beheren',
    ];
    fc.assert(
      fc.property(identiteit, fc.constantFrom(...wijzigen), (wie, wat) => {
        expect(magErgens({ ...wie, alleenLezen: true }, wat)).toBe(false);
      }),
    );
  });

  it('no role is no right, and an unknown role neither', () => {
    const niemand = { ...iemand('beheerder'), rollen: [] };
    const vreemd = { ...niemand, rollen: [{ rol: 'opperhoofd' as Rol, scope: 'regio', aanleveraar: null }] };
    for (const wat of HANDELINGEN)
      expect([magErgens(niemand, wat), magErgens(vreemd, wat)]).toEqual([false, false]);
  });
});
