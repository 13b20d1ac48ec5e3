import { describe, expect, test } from 'vitest';
import { Aanvaller, type Wereld } from './attacker.ts';
import { sleutelVan, type CelResultaat, type Cijfer, type Grootheid } from './interface.ts';
import { loadSolver } from './load-solver.ts';
import { hideNextSmallest } from './naive-suppression.ts';
import { need } from './need.ts';
import { protectFigures } from './protect-figures.ts';
import { INDICATOREN, randomRegion, REGIO, type RandomRegionOptions } from './random-region.ts';
import { instellingenVoor } from './settings.ts';
import type { Niveau } from '../publicatie/schema.ts';

const solver = await loadSolver();

/** The rule as bescherming.md states it, written again: what of a figure must stay possible. */
function mustStayPossible(cijfer: Cijfer, niveau: Niveau): [Grootheid, number[]][] {
  if (cijfer.teller === null) return [];
  const top = niveau === 'intern' ? 4 : 9;
  const klein = (getal: number): boolean => getal >= 1 && getal <= top;
  const teller = Number(cijfer.teller);
  const noemer = cijfer.noemer ?? 0;
  switch (cijfer.indicator) {
    case 'kpi3':
    case 'kpi3_jeugdigen':
      return klein(teller) ? [['teller', [1, top]]] : [];
    case 'kpi1':
      return klein(noemer) ? [['noemer', [1, top]]] : [];
    case 'kpi2':
    case 'kpi2b': {
      const getallen: [Grootheid, number][] = [['noemer', noemer]];
      if (niveau === 'openbaar') getallen.push(['teller', teller], ['rest', noemer - teller]);
      return getallen.filter(([, getal]) => klein(getal)).map(([wat]) => [wat, [1, top]]);
    }
    case 'kpi6':
    case 'kpi6_ouders':
    case 'kpi6_kinderen':
      return noemer >= 1 && noemer <= 9 ? [['noemer', [1, 9]]] : [];
    default:
      return [];
  }
}

const LETTER = { teller: 'T', noemer: 'N', rest: 'R' } as const;

/** Every secret that some reader can pin down further than the rule allows and than the own figures already did. */
function leaksOf(cijfers: readonly Cijfer[], cellen: readonly CelResultaat[], niveau: Niveau): string[] {
  const gemeenten = [...new Set(cijfers.map((cijfer) => cijfer.gebied))].filter((gebied) => gebied !== REGIO);
  return ['kpi1', 'kpi2', 'kpi3', 'kpi6'].flatMap((kpi) => {
    const gevonden: Wereld[] = [];
    // What a gemeente can take for the truth, anybody can who knows less: so anybody comes last.
    return [...gemeenten, null].flatMap((wie) => {
      const doelen = cijfers.filter(({ indicator, gebied }) => indicator.startsWith(kpi) && gebied !== wie);
      const lezer = new Aanvaller(cijfers, cellen, REGIO, wie, kpi, gevonden);
      const vooraf = new Aanvaller(cijfers, null, REGIO, wie, kpi, gevonden);
      const lekken = doelen.flatMap((cijfer) => [
        ...leakedNumbers(cijfer, niveau, lezer, vooraf).map((lek) => `${lek} for ${wie ?? 'anybody'}`),
        ...leakedMean(cijfer, lezer, vooraf).map((lek) => `${lek} for ${wie ?? 'anybody'}`),
      ]);
      lezer.dispose();
      vooraf.dispose();
      return lekken;
    });
  });
}

function leakedNumbers(cijfer: Cijfer, niveau: Niveau, lezer: Aanvaller, vooraf: Aanvaller): string[] {
  const { indicator, gebied, periode } = cijfer;
  return mustStayPossible(cijfer, niveau).flatMap(([grootheid, waarden]) =>
    waarden
      .filter((waarde) => {
        if (lezer.canBe(indicator, gebied, periode, LETTER[grootheid], waarde)) return false;
        const was = vooraf.range(indicator, gebied, periode, LETTER[grootheid]);
        const haalbaar = Math.min(Math.max(waarde, was.laagste), was.hoogste);
        return !lezer.canBe(indicator, gebied, periode, LETTER[grootheid], haalbaar);
      })
      .map((waarde) => `${sleutelVan(cijfer)} ${grootheid} ${waarde}`),
  );
}

/** A mean of fewer than ten: at its own n, the sum must have a range of at least n. */
function leakedMean(cijfer: Cijfer, lezer: Aanvaller, vooraf: Aanvaller): string[] {
  const { indicator, gebied, periode, noemer } = cijfer;
  if (!indicator.startsWith('kpi6') || noemer === null || noemer < 1 || noemer > 9) return [];
  if (lezer.canSpread(indicator, gebied, periode, noemer - 1e-6)) return [];
  const was = vooraf.range(indicator, gebied, periode, 'T', 'N');
  const breedte = Math.min(noemer, was.hoogste - was.laagste) - 1e-6;
  return lezer.canSpread(indicator, gebied, periode, breedte) ? [] : [`${sleutelVan(cijfer)} mean`];
}

function protectRegion(cijfers: readonly Cijfer[], niveau: Niveau) {
  return protectFigures(
    {
      niveau,
      regio: REGIO,
      indicatoren: INDICATOREN,
      cijfers,
      instellingen: instellingenVoor(niveau, INDICATOREN),
    },
    solver,
  );
}

const VORMEN = ['geen', 'nullen', 'gelijk', 'ontbrekend'] as const;

/** A hundred regions: 96 of one, two or five gemeenten, and four of fourteen. */
const REGIOS: (RandomRegionOptions & { niveau: Niveau })[] = Array.from({ length: 100 }, (_, nummer) => ({
  seed: 7000 + nummer,
  gemeenten: nummer < 96 ? need([1, 2, 5][nummer % 3]) : 14,
  jaren: [2026],
  bijzonder: need(VORMEN[nummer % 4]),
  omvang: need([20, 60, 200][Math.floor(nummer / 4) % 3]),
  niveau: nummer % 8 < 4 && nummer !== 97 ? 'intern' : 'openbaar',
}));

describe('an independent attacker', () => {
  test.each(REGIOS)(
    'learns no secret of a region: $gemeenten gemeenten, $bijzonder, $niveau, seed $seed',
    (opties) => {
      const cijfers = randomRegion(opties);
      const { cellen, voorzorg, audit } = protectRegion(cijfers, opties.niveau);
      expect(leaksOf(cijfers, cellen, opties.niveau)).toEqual([]);
      expect(audit.lekken).toEqual([]);
      expect(voorzorg).toEqual([]);
    },
    240_000,
  );

  test('does learn secrets where the next smallest is hidden instead', () => {
    const gelekt = REGIOS.filter(({ gemeenten }) => gemeenten === 5)
      .slice(0, 6)
      .filter((opties) => {
        const cijfers = randomRegion(opties);
        const naief = hideNextSmallest(cijfers, protectRegion(cijfers, opties.niveau).cellen, REGIO);
        return leaksOf(cijfers, naief, opties.niveau).length > 0;
      });
    expect(gelekt.length).toBeGreaterThan(0);
  }, 240_000);
});
