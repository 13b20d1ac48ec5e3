/** The resources of the API: their address, what they say of themselves and how they are read from a publicatie. */
import type { IndicatorDefinitie } from '@regiomonitor/queries/kpis/definitie.ts';
import type { Publicatie } from '../../publicatie/open.ts';
import { formatFigureTable, MEDIATYPE } from '../../../figure-table/figure-table.ts';
import { Cijfer, CijfersVraag, Gebied, Indicator, Levering, Periode } from './schema.ts';
import { readFormaat, readSelectie } from './vraag.ts';
import type { TObject } from 'typebox';

/** A body ready to send, its media type, and the file name under which a browser may keep it. */
export interface Antwoord {
  readonly body: string;
  readonly type: string;
  readonly bestandsnaam?: string;
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
  read(publicatie: Publicatie, parameters: Readonly<Record<string, string>>): Promise<Antwoord>;
}

export const BRONNEN: readonly Bron[] = [
  {
    pad: '/indicatoren',
    naam: 'leesIndicatoren',
    samenvatting: 'De indicatoren, op volgorde, met wat zij tellen.',
    element: Indicator,
    read: async (publicatie) => json(await readIndicatoren(publicatie)),
  },
  {
    pad: '/gebieden',
    naam: 'leesGebieden',
    samenvatting: 'De regio en haar gemeenten.',
    element: Gebied,
    read: async (publicatie) => json(await readGebieden(publicatie)),
  },
  {
    pad: '/perioden',
    naam: 'leesPerioden',
    samenvatting: 'De perioden waarvan cijfers te verwachten zijn.',
    element: Periode,
    read: async (publicatie) => json(await readPerioden(publicatie)),
  },
  {
    pad: '/cijfers',
    naam: 'leesCijfers',
    samenvatting: 'De cijfertabel: één rij per indicator, gebied en periode.',
    vraag: CijfersVraag,
    element: Cijfer,
    anders: ['text/csv'],
    read: readCijfers,
  },
  {
    pad: '/leveringen',
    naam: 'leesLeveringen',
    samenvatting: 'Wie wat heeft aangeleverd; zonder aantallen.',
    element: Levering,
    read: async (publicatie) => json(await readLeveringen(publicatie)),
  },
];

function json(waarde: unknown): Antwoord {
  return { body: JSON.stringify(waarde), type: MEDIATYPE.json };
}

async function readIndicatoren({ db }: Publicatie): Promise<Indicator[]> {
  const rijen = await db.selectFrom('indicator').select('definitie').orderBy('volgorde').execute();
  return rijen.map(({ definitie }) => {
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

async function readGebieden({ db }: Publicatie): Promise<Gebied[]> {
  return db.selectFrom('gebied').select(['code', 'naam', 'soort']).orderBy('volgorde').execute();
}

async function readPerioden({ db }: Publicatie): Promise<Periode[]> {
  return db
    .selectFrom('periode')
    .select(['code', 'soort', 'jaar', 'nummer', 'start', 'eind'])
    .orderBy('code')
    .execute();
}

async function readLeveringen({ db }: Publicatie): Promise<Levering[]> {
  return db
    .selectFrom('levering')
    .select(['id', 'bron', 'aanleveraar', 'scope as gemeente', 'periode', 'versie', 'soort', 'status'])
    .select(['ontvangen_op as ontvangenOp', 'dekkend'])
    .orderBy('id')
    .execute() as Promise<Levering[]>;
}

async function readCijfers(
  publicatie: Publicatie,
  parameters: Readonly<Record<string, string>>,
): Promise<Antwoord> {
  const formaat = readFormaat(parameters);
  const [indicatoren, gebieden] = await Promise.all([readIndicatoren(publicatie), readGebieden(publicatie)]);
  const selectie = readSelectie(parameters, {
    indicator: indicatoren.map(({ code }) => code),
    gebied: gebieden.map(({ code }) => code),
  });
  const body = formatFigureTable(await leesCijfers(publicatie, selectie), formaat);
  if (formaat === 'json') return { body, type: MEDIATYPE.json };
  return { body, type: MEDIATYPE[formaat], bestandsnaam: await nameFile(publicatie) };
}

/** What is saved says what it is of, and that it is invented when it is. */
async function nameFile({ db }: Publicatie): Promise<string> {
  const { regio_code, synthetisch } = await db
    .selectFrom('publicatie')
    .select(['regio_code', 'synthetisch'])
    .executeTakeFirstOrThrow();
  return `cijfers-${regio_code}${synthetisch ? '-SYNTHETISCH' : ''}.csv`;
}
