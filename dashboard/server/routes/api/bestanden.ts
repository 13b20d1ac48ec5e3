/** What the API gives as files only: pictures of charts, and presentations. */
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import { nameBestand } from '../../../export/bestandsnaam.ts';
import { drawGrafiekbestand, renderPng } from '../../../export/grafiekbestand.ts';
import { maakPresentatie } from '../../../export/maak-presentatie.ts';
import { readGrafiekreeks } from '../../../export/reeks.ts';
import { listHoofdindicatoren } from '../../../src/lib/paginas/tegels.ts';
import { readKader } from '../../../src/lib/server/kader.ts';
import { PAGINA } from '../../../src/lib/texts/paginas.ts';
import { PRESENTATIE } from '../../../src/lib/texts/uitvoer.ts';
import type { Antwoord } from './antwoord.ts';
import type { Bestandsbron, Zicht } from './bronnen.ts';
import { Probleem } from './probleem.ts';
import { GrafiekenVraag, PresentatiesVraag } from './schema.ts';
import { bekendeCodes, readFilter, readKeuze, type Parameters } from './vraag.ts';

const SVG = 'image/svg+xml; charset=utf-8';
const PNG = 'image/png';
const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

export const BESTANDSBRONNEN: readonly Bestandsbron[] = [
  {
    pad: '/grafieken',
    naam: 'leesGrafiek',
    samenvatting: 'De grafiek van een indicator als plaatje, met titel, bron en datum erin.',
    vraag: GrafiekenVraag,
    typen: [SVG, PNG],
    read: readGrafiek,
  },
  {
    pad: '/presentaties',
    naam: 'leesPresentatie',
    samenvatting: 'Een presentatie met één dia per KPI; de grafieken zijn aan te passen.',
    vraag: PresentatiesVraag,
    typen: [PPTX],
    read: readPresentatie,
  },
];

async function readGrafiek(publicatie: Publicatie, parameters: Parameters, zicht: Zicht): Promise<Antwoord> {
  const formaat = readKeuze(parameters, 'formaat', ['svg', 'png']) ?? 'svg';
  const soort = readKeuze(parameters, 'soort', ['jaar', 'halfjaar', 'kwartaal']);
  const { indicator, gebied } = readEen(publicatie, parameters);
  if (!indicator) throw new Probleem(400, 'Noem de indicator van de grafiek, bijvoorbeeld indicator=kpi2.');
  const reeks = await readGrafiekreeks(publicatie, { indicator, gebied, soort }, await zicht.leesBijdragen());
  const svg = drawGrafiekbestand(publicatie, reeks);
  const keuze = { indicator: [indicator], gebied: gebied ? [gebied] : [] };
  return {
    body: formaat === 'png' ? renderPng(svg) : svg,
    type: formaat === 'png' ? PNG : SVG,
    bestandsnaam: nameBestand(nameSoort('grafiek', soort), publicatie, keuze, formaat),
  };
}

async function readPresentatie(
  publicatie: Publicatie,
  parameters: Parameters,
  zicht: Zicht,
): Promise<Antwoord> {
  const { gebied } = readEen(publicatie, parameters);
  const soort = readKeuze(parameters, 'soort', ['jaar', 'halfjaar', 'kwartaal']);
  const kader = await readKader(publicatie);
  const bijdragen = await zicht.leesBijdragen();
  const reeksen = await Promise.all(
    listHoofdindicatoren(kader).map(({ code: indicator }) =>
      readGrafiekreeks(publicatie, { indicator, gebied, soort }, bijdragen),
    ),
  );
  const over = kader.gemeenten.find(({ code }) => code === gebied)?.naam ?? PAGINA.regioMet(kader.regio.naam);
  return {
    body: Buffer.from(await maakPresentatie(publicatie, PRESENTATIE.over(over), reeksen)),
    type: PPTX,
    bestandsnaam: nameBestand(
      nameSoort('presentatie', soort),
      publicatie,
      { gebied: gebied ? [gebied] : [] },
      'pptx',
    ),
  };
}

/** 'grafiek-per-jaar' where a kind of period was asked for. */
function nameSoort(wat: string, soort: string | undefined): string {
  return soort ? `${wat}-per-${soort}` : wat;
}

/** One indicator and one gebied. @throws Probleem 400 for one that does not exist, or more than one */
function readEen(publicatie: Publicatie, parameters: Parameters): { indicator?: string; gebied?: string } {
  const { indicator = [], gebied = [] } = readFilter(parameters, bekendeCodes(publicatie));
  if (indicator.length > 1 || gebied.length > 1)
    throw new Probleem(400, 'Een bestand gaat over één indicator en één gebied.');
  return { ...(indicator[0] && { indicator: indicator[0] }), ...(gebied[0] && { gebied: gebied[0] }) };
}
