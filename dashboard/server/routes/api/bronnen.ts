/** The resources of the API: their address, what they say of themselves and how they are read from a publicatie. */
import type { Bijdrage } from '@regiomonitor/queries/beheer/bijdragen.ts';
import type { IndicatorDefinitie } from '@regiomonitor/queries/kpis/definitie.ts';
import { leesCijferkolommen } from '@regiomonitor/queries/reads/cijfers.ts';
import type { LeveringTable } from '@regiomonitor/queries/publicatie/schema.ts';
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import { nameBestand } from '../../../export/bestandsnaam.ts';
import { maakWerkboek } from '../../../export/maak-werkboek.ts';
import { createWerkboek } from '../../../export/werkboek.ts';
import { WERKBOEKTYPE } from '../../../export/werkboeksoort.ts';
import { formatFigureTable, KOLOMMEN, MEDIATYPE } from '../../../figure-table/figure-table.ts';
import type { Antwoord } from './antwoord.ts';
import { isGepagineerd, neemBlad } from './paginering.ts';
import { Probleem } from './probleem.ts';
import { Cijfer, CijfersVraag, Gebied, Indicator, Levering, LeveringenVraag, Periode } from './schema.ts';
import { bekendeCodes, readFilter, readFormaat, type Parameters } from './vraag.ts';
import type { TObject } from 'typebox';

/** Which rows who asks may see. */
export interface Zicht {
  zietLevering(levering: Pick<LeveringTable, 'scope'>): boolean;
  /** What people wrote beside the figures. */
  leesBijdragen(): Promise<readonly Bijdrage[]>;
}

export interface Bron {
  /** Below /api/v1. */
  readonly pad: string;
  readonly naam: string;
  readonly samenvatting: string;
  readonly vraag?: TObject;
  /** What the list holds. */
  readonly element: TObject;
  /** Media types besides application/json. */
  readonly anders?: readonly string[];
  read(publicatie: Publicatie, parameters: Parameters, zicht: Zicht): Antwoord | Promise<Antwoord>;
}

/** What is given as a file only. */
export interface Bestandsbron extends Omit<Bron, 'element' | 'anders'> {
  /** Media types. */
  readonly typen: readonly string[];
}

export const BRONNEN: readonly Bron[] = [
  {
    pad: '/indicatoren',
    naam: 'leesIndicatoren',
    samenvatting: 'De indicatoren, op volgorde, met wat zij tellen.',
    element: Indicator,
    read: (publicatie) => json(readIndicatoren(publicatie)),
  },
  {
    pad: '/gebieden',
    naam: 'leesGebieden',
    samenvatting: 'De regio en haar gemeenten.',
    element: Gebied,
    read: (publicatie) => json(readGebieden(publicatie)),
  },
  {
    pad: '/perioden',
    naam: 'leesPerioden',
    samenvatting: 'De perioden waarvan cijfers te verwachten zijn.',
    element: Periode,
    read: (publicatie) => json(readPerioden(publicatie)),
  },
  {
    pad: '/cijfers',
    naam: 'leesCijfers',
    samenvatting: 'De cijfertabel: één rij per indicator, gebied en periode.',
    vraag: CijfersVraag,
    element: Cijfer,
    anders: ['text/csv', ...Object.values(WERKBOEKTYPE)],
    read: readCijfers,
  },
  {
    pad: '/leveringen',
    naam: 'leesLeveringen',
    samenvatting: 'Wie wat heeft aangeleverd; zonder aantallen.',
    vraag: LeveringenVraag,
    element: Levering,
    read: async (publicatie, parameters, zicht) => {
      const { rijen, ...blad } = neemBlad(await readLeveringen(publicatie, zicht), parameters);
      return { ...json(rijen), ...blad };
    },
  },
];

function json(waarde: unknown): Antwoord {
  return { body: JSON.stringify(waarde), type: MEDIATYPE.json };
}

function readIndicatoren({ indicatoren }: Publicatie): Indicator[] {
  return indicatoren.map(({ definitie }) => {
    const indicator = JSON.parse(definitie) as IndicatorDefinitie;
    return {
      code: indicator.code,
      kpi: indicator.kpi,
      naam: indicator.teksten.naam,
      vorm: indicator.vorm,
      eenheid: indicator.eenheid,
      richting: indicator.richting,
      doel: indicator.doel,
      resultaat: indicator.resultaat,
      periodesoorten: [...indicator.periodesoorten],
      bronnen: [...indicator.bronnen],
      norm: indicator.norm ?? null,
      teller: indicator.teksten.teller,
      noemer: indicator.teksten.noemer,
    };
  });
}

function readGebieden({ gebieden }: Publicatie): Gebied[] {
  return gebieden.map(({ code, naam, soort }) => ({ code, naam, soort }));
}

function readPerioden({ periodes }: Publicatie): Periode[] {
  return periodes.map(({ code, soort, jaar, nummer, start, eind }) => ({
    code,
    soort,
    jaar,
    nummer,
    start,
    eind,
  }));
}

async function readLeveringen({ db }: Publicatie, zicht: Zicht): Promise<Levering[]> {
  const rijen = await db.selectFrom('levering').selectAll().orderBy('id').execute();
  const zichtbaar = rijen.filter((levering) => zicht.zietLevering(levering));
  return zichtbaar.map(({ scope, ontvangen_op, ...rij }) => ({
    ...rij,
    gemeente: scope,
    ontvangenOp: ontvangen_op,
  }));
}

async function readCijfers(publicatie: Publicatie, parameters: Parameters): Promise<Antwoord> {
  const formaat = readFormaat(parameters);
  const keuze = readFilter(parameters, bekendeCodes(publicatie));
  const cijfers = await leesCijferkolommen(publicatie, keuze, KOLOMMEN);
  // Who names no format reads, and takes no file along.
  if (!parameters['formaat']) {
    const { rijen, ...blad } = neemBlad(cijfers, parameters);
    return { body: formatFigureTable(rijen, 'json'), type: MEDIATYPE.json, ...blad };
  }
  if (isGepagineerd(parameters))
    throw new Probleem(400, 'Een bestand is altijd heel. Vraag een pagina zonder formaat.');
  // What is saved says what it is of, and that it is invented when it is.
  if (formaat === 'xlsx' || formaat === 'ods') {
    const werkboek = createWerkboek(publicatie, cijfers, keuze);
    return {
      body: Buffer.from(await maakWerkboek({ werkboek, soort: formaat })),
      type: WERKBOEKTYPE[formaat],
      bestandsnaam: nameBestand('cijfers', publicatie, keuze, formaat),
    };
  }
  return {
    body: formatFigureTable(cijfers, formaat),
    type: MEDIATYPE[formaat],
    bestandsnaam: nameBestand('cijfers', publicatie, keuze, formaat === 'json' ? 'json' : 'csv'),
  };
}
