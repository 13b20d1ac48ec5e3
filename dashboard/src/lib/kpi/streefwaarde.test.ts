import { describe, expect, it } from 'vitest';
import { definitie as kpi2 } from '@regiomonitor/queries/kpis/kpi2/definitie.ts';
import { definitie as kpi2b } from '@regiomonitor/queries/kpis/kpi2b/definitie.ts';
import { definitie as kpi3 } from '@regiomonitor/queries/kpis/kpi3/definitie.ts';
import { definitie as kpi4 } from '@regiomonitor/queries/kpis/kpi4/definitie.ts';
import { definitie as kpi5 } from '@regiomonitor/queries/kpis/kpi5/definitie.ts';
import { definitie as kpi6 } from '@regiomonitor/queries/kpis/kpi6/definitie.ts';
import { showStreefwaarde } from '../texts/streefwaarde.ts';
import { readCijfer } from './cijfer.ts';
import { judgeStreefwaarde } from './streefwaarde.ts';
import { countOf, meanOf, ONTBREEKT, ONVOLLEDIG, rowOf, shareOf } from './voorbeelden.ts';

const doel = (streefwaarde: string) => ({ streefwaarde });

describe('judgeStreefwaarde, in words', () => {
  it.each([
    ['reached, higher is better', kpi2, { ...shareOf(8, 10), ...doel('80') }, 'gehaald', '80% in 2026'],
    [
      'not reached',
      kpi2,
      { ...shareOf(72, 100), ...doel('80') },
      'nog niet gehaald',
      '80% in 2026, nog 8 procentpunt',
    ],
    [
      'not reached, though it displays as 80%',
      kpi2,
      { ...shareOf(199, 250), ...doel('80') },
      'nog niet gehaald',
      '80% in 2026, nog minder dan 1 procentpunt',
    ],
    [
      'a target with a decimal',
      kpi2,
      { ...shareOf(72, 100), ...doel('79.5') },
      'nog niet gehaald',
      '79,5% in 2026, nog 7,5 procentpunt',
    ],
    [
      'displayed past a target that is not reached',
      kpi2,
      { ...shareOf(796, 1000), ...doel('79.7') },
      'nog niet gehaald',
      '79,7% in 2026, nog minder dan 0,1 procentpunt',
    ],
    [
      'reached, lower is better',
      kpi3,
      { ...countOf(90), ...doel('95') },
      'gehaald',
      'ten hoogste 95 in 2026',
    ],
    [
      'lower is better, not reached',
      kpi3,
      { ...countOf(98), ...doel('95') },
      'nog niet gehaald',
      'ten hoogste 95 in 2026, nog 3 minder',
    ],
    ['a count', kpi5, { ...countOf(5), ...doel('7') }, 'nog niet gehaald', 'ten minste 7 in 2026, nog 2'],
    [
      'a grade',
      kpi6,
      { ...meanOf(1084.5, 150, 1), ...doel('7.5') },
      'nog niet gehaald',
      '7,5 in 2026, nog 0,3',
    ],
    [
      'the norm of the plan',
      kpi2b,
      { ...shareOf(66, 71), ...doel('100') },
      'nog niet gehaald',
      'norm 100%, nog 7 procentpunt',
    ],
    ['none', kpi2, shareOf(1, 2), 'geen streefwaarde', ''],
    ['none, no direction', kpi4, countOf(3), 'geen streefwaarde', 'meer is niet vanzelf beter'],
    [
      'set, no direction',
      kpi4,
      { ...countOf(3), ...doel('9') },
      'geen oordeel',
      'streefwaarde: 9 in 2026; meer is niet vanzelf beter',
    ],
    [
      'hidden',
      kpi2,
      { ...shareOf(1, 2), ...doel('80'), verborgen: true },
      'verborgen',
      'streefwaarde: 80% in 2026',
    ],
    ['missing', kpi2, { ...ONTBREEKT, ...doel('80') }, 'niet te zeggen', 'streefwaarde: 80% in 2026'],
    ['not applicable', kpi2b, { status: 'nvt', ...doel('100') }, 'niet van toepassing', 'norm: 100%'],
    [
      'incomplete and short of it',
      kpi2,
      { ...shareOf(72, 100), ...ONVOLLEDIG, ...doel('80') },
      'nog niet gehaald',
      '80% in 2026, nog 8 procentpunt',
    ],
    [
      'incomplete and past it',
      kpi2,
      { ...shareOf(9, 10), ...ONVOLLEDIG, ...doel('80') },
      'nog niet te zeggen',
      'streefwaarde: 80% in 2026',
    ],
    [
      'an incomplete count',
      kpi3,
      { teller: '31', ...ONVOLLEDIG, ...doel('95') },
      'nog niet te zeggen',
      'streefwaarde: ten hoogste 95 in 2026',
    ],
  ] as const)('%s', (_, indicator, anders, woord, noot) => {
    const cijfer = readCijfer(indicator, rowOf(indicator, '2026JJ00', anders));
    const tekst = showStreefwaarde(judgeStreefwaarde(cijfer));
    expect([tekst.woord, tekst.noot]).toEqual([woord, noot]);
  });
});
