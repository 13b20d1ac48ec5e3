import { describe, expect, it } from 'vitest';
import { findGemeente, isDekkend, parseRegio, RegioOngeldig } from './regio.ts';

const wbo = {
  code: 'wbo',
  naam: 'West-Brabant Oost',
  gemeenten: [
    { code: 'GM1959', naam: 'Altena', opgevolgd: ['GM0738', 'GM0870', 'GM0874'] },
    { code: 'GM0758', naam: 'Breda' },
  ],
  dekkend: { overleggen: ['RET'] },
};

describe('a regio.json', () => {
  it('is read with gemeenten by code and the usual heavy groups', () => {
    const regio = parseRegio(wbo);
    expect(regio.gemeenten.map(({ naam }) => naam)).toEqual(['Breda', 'Altena']);
    expect(regio.zwareHulpvormgroepen).toEqual(['verblijf', 'bescherming', 'reclassering']);
    expect(regio.synthetisch).toBe(false);
    expect(findGemeente(regio, 'GM1959')?.opgevolgd).toContain('GM0870');
  });

  it('survives being stored and read again', () => {
    const regio = parseRegio({ ...wbo, zware_hulpvormgroepen: ['verblijf'] });
    expect(parseRegio(JSON.parse(JSON.stringify(regio)))).toEqual(regio);
  });

  it.each([
    ['no object', []],
    ['no gemeenten', { ...wbo, gemeenten: [] }],
    ['a gemeente twice', { ...wbo, gemeenten: [...wbo.gemeenten, { code: 'GM0758', naam: 'Breda II' }] }],
    ['a code that is none', { ...wbo, gemeenten: [{ code: 'Breda', naam: 'Breda' }] }],
    ['a region that reads as a gemeente', { ...wbo, code: 'gm0758' }],
    ['a region called regio', { ...wbo, code: 'regio' }],
    ['no name', { ...wbo, naam: ' ' }],
    ['dekkend without a list', { ...wbo, dekkend: { overleggen: 'ret' } }],
  ])('is refused with a sentence: %s', (_naam, inhoud) => {
    expect(() => parseRegio(inhoud)).toThrow(RegioOngeldig);
    expect(() => parseRegio(inhoud)).toThrow(/regio\.json/);
  });
});

it('lets the gemeente cover always, and others only where the region says so', () => {
  const regio = parseRegio(wbo);
  expect(isDekkend(regio, 'casussen', 'gemeente')).toBe(true);
  expect(isDekkend(regio, 'overleggen', 'ret')).toBe(true);
  expect(isDekkend(regio, 'casussen', 'ret')).toBe(false);
});
