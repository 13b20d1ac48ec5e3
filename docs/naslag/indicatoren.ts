/** The reference page of the indicators, in the words that the screens use, from their definitions. */
import { INDICATOREN, type Indicator } from '@regiomonitor/queries/kpis/indicatoren.ts';
import type { Beschermingsklasse, Richting, Vorm } from '@regiomonitor/queries/kpis/definitie.ts';

const VORM: Record<Vorm, string> = {
  aandeel: 'percentage: teller gedeeld door noemer',
  aantal: 'aantal: alleen een teller',
  gemiddelde: 'gemiddelde: som van de cijfers gedeeld door hun aantal',
};
const RICHTING: Record<Richting, string> = {
  hoger: 'hoger is beter',
  lager: 'lager is beter',
  neutraal: 'geen gewenste richting',
};
const KLASSE: Record<Beschermingsklasse, string> = {
  werkproces: 'werkproces (kleine noemers zijn verborgen)',
  persoon: 'persoon (kleine aantallen zijn verborgen)',
  waardering: 'waardering (gemiddelden van weinig cijfers zijn verborgen)',
  rol: 'rol (openbaar alleen de regio)',
  geen: 'geen',
};

/** Markdown; ends with a line end. */
export function writeIndicatoren(indicatoren: readonly Indicator[] = INDICATOREN): string {
  const inhoud = indicatoren.map(({ code, teksten }) => `| [\`${code}\`](#${code}) | ${teksten.naam} |`);
  return [
    '<!-- Gemaakt met `npm run docs` uit queries/kpis. Wijzig niet deze pagina maar de definitie. -->',
    '# Indicatoren',
    'Wat elke indicator telt. Hoe er een bij komt: [nieuwe-indicator.md](nieuwe-indicator.md).',
    ['| code | naam |', '| --- | --- |', ...inhoud].join('\n'),
    ...indicatoren.map(writeIndicator),
    '',
  ].join('\n\n');
}

function writeIndicator(indicator: Indicator): string {
  const { code, teksten } = indicator;
  const kenmerken = [
    ['Soort', VORM[indicator.vorm]],
    ['Berekend per', indicator.periodesoorten.join(', ')],
    ['Bronnen die nodig zijn', indicator.bronnen.map((bron) => `\`${bron}\``).join(', ')],
    [
      'Regio',
      indicator.regio === 'som' ? 'de som van de gemeenten' : 'elke persoon of elk overleg telt één keer',
    ],
    ['Richting', RICHTING[indicator.richting]],
    ['Norm', indicator.norm === undefined ? 'geen' : String(indicator.norm)],
    ['Bescherming', KLASSE[indicator.bescherming]],
    ['Doel en resultaat in het plan', `${indicator.doel}, ${indicator.resultaat}`],
  ];
  return [
    `## ${code}`,
    `**${teksten.naam}**`,
    ...(teksten.noemer ? [`**Wie telt mee (noemer).** ${teksten.noemer}`] : []),
    `**Wanneer telt het (teller).** ${teksten.teller}`,
    `**Peildatum.** ${teksten.peildatum}`,
    `**Bron.** ${teksten.bron}`,
    `**Voorbeeld.** ${teksten.voorbeeld}`,
    ...(teksten.regio ? [`**In de regio.** ${teksten.regio}`] : []),
    ['| kenmerk | |', '| --- | --- |', ...kenmerken.map((rij) => `| ${rij.join(' | ')} |`)].join('\n'),
    ...(teksten.beperkingen.length > 0
      ? ['**Let op**', teksten.beperkingen.map((zin) => `- ${zin}`).join('\n')]
      : []),
    [
      '<details><summary>De berekening (SQL)</summary>',
      '```sql\n' + indicator.eenheden.trim() + '\n```',
      '</details>',
    ].join('\n\n'),
  ].join('\n\n');
}
