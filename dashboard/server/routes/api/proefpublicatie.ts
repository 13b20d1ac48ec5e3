/** A small real publicatie of an invented region, for tests. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import { createPeriode } from '@regiomonitor/queries/periode/periode.ts';
import { schrijfBestand } from '@regiomonitor/queries/publicatie/schrijf-bestand.ts';
import { PUBLICATIE_SCHEMA, type CijferTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { publicatiePath } from '@regiomonitor/queries/publicatie/wijzer.ts';
import { openPublicatie, type Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';

const cijfer: CijferTable = {
  indicator: 'kpi2',
  gebied: 'proef',
  periode: '2026HJ01',
  teller: '154',
  noemer: 213,
  waarde: '72.300469',
  eenheid: '%',
  status: 'voorlopig',
  geleverd: 4,
  verwacht: 4,
  streefwaarde: '75',
  nulmeting: null,
  nulmeting_jaar: null,
  verborgen: false,
  peildatum: '2026-06-30',
  gemeenten_compleet: 2,
  gemeenten_verwacht: 2,
  variantie: null,
  interviews: null,
};

/** What the publicatie below says; the second gemeente is hidden, the year is not complete. */
export const CIJFERS: readonly CijferTable[] = [
  {
    ...cijfer,
    periode: '2026JJ00',
    teller: '87',
    noemer: 101,
    waarde: '86.138614',
    status: 'onvolledig',
    verwacht: 8,
  },
  {
    ...cijfer,
    gebied: 'GM0002',
    teller: null,
    noemer: null,
    waarde: null,
    verborgen: true,
    geleverd: 2,
    verwacht: 2,
  },
  { ...cijfer, gebied: 'GM0001', teller: '96', noemer: 120, waarde: '80', geleverd: 2, verwacht: 2 },
  cijfer,
  {
    ...cijfer,
    indicator: 'kpi1',
    periode: '2026JJ00',
    teller: null,
    noemer: null,
    waarde: null,
    status: 'ontbreekt',
    geleverd: 0,
  },
];

/** Writes and opens it; `remove` closes it and takes its files away. */
export async function createProefpublicatie(): Promise<{ publicatie: Publicatie; remove(): Promise<void> }> {
  const map = await mkdtemp(join(tmpdir(), 'regiomonitor-api-'));
  const pad = publicatiePath(map, 'proef', 'intern');
  await mkdir(dirname(pad), { recursive: true });
  await schrijfBestand(pad, {
    publicatie: [
      {
        id: 'proef',
        schema_versie: PUBLICATIE_SCHEMA,
        niveau: 'intern',
        register_stand: 1,
        gemaakt_op: '2026-07-01T10:00:00.000Z',
        regio_code: 'proef',
        regio_naam: 'Proefregio',
        synthetisch: true,
        drempel: 5,
      },
    ],
    gebied: [
      { code: 'proef', naam: 'Proefregio', soort: 'regio', volgorde: 0 },
      { code: 'GM0001', naam: 'Eendorp', soort: 'gemeente', volgorde: 1 },
      { code: 'GM0002', naam: 'Tweestad', soort: 'gemeente', volgorde: 2 },
    ],
    periode: [createPeriode('halfjaar', 2026, 1), createPeriode('jaar', 2026)],
    indicator: INDICATOREN.map(({ eenheden, ...definitie }) => ({
      ...definitie,
      definitie: JSON.stringify(definitie),
      sql: eenheden,
    })),
    cijfer: CIJFERS,
    levering: [
      {
        id: 1,
        bron: 'casussen',
        aanleveraar: 'gemeente',
        scope: 'GM0001',
        periode: '2026HJ01',
        versie: 1,
        soort: 'rijen',
        status: 'actueel',
        ontvangen_op: '2026-07-01T09:00:00.000Z',
        dekkend: true,
      },
    ],
    ontbrekend: [],
    context: [],
    opmerking: [],
    bescherming: [],
    uitsplitsing: [],
    mijlpaal: [],
    begroting: [],
    afspraak: [],
    communicatie: [],
  });
  const publicatie = await openPublicatie(map, 'proef', 'intern');
  return {
    publicatie,
    async remove() {
      await publicatie.close();
      await rm(map, { recursive: true });
    },
  };
}
