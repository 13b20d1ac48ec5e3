import type { Register } from '@regiomonitor/queries/database/register.ts';
import { leesKwaliteit, type Kwaliteitsregel } from '@regiomonitor/queries/kwaliteit/kwaliteit.ts';
import type { Levering } from '@regiomonitor/queries/schema/register.ts';
import { Option, type Command } from 'commander';
import { AFLOOP } from '../afloop.ts';
import type { Inrichting } from '../inrichting.ts';
import { bepaalPlekken } from '../plekken.ts';
import { formatCsv, formatTabel } from '../tabel.ts';
import { metRegister } from '../toegang.ts';

type Formaat = 'tabel' | 'csv' | 'json';

/** What is told of a levering, in this order; in JSON these are the keys. */
type Leveringsregel = ReturnType<typeof toRegel>;

export function addLeveringen({ programma, omgeving, actie }: Inrichting): void {
  programma
    .command('leveringen')
    .description('Toont wat er is aangeleverd, met de nummers voor intrekken en terugzetten.')
    .addOption(
      new Option('--formaat <formaat>', 'hoe de lijst eruitziet')
        .choices(['tabel', 'csv', 'json'])
        .default('tabel'),
    )
    .option('--kwaliteit', 'toont per levering hoe volledig zij is, in exacte aantallen')
    .action(
      actie(async ({ formaat, kwaliteit }: { formaat: Formaat; kwaliteit?: boolean }, command: Command) => {
        const { map } = await bepaalPlekken(command, omgeving);
        if (kwaliteit) {
          const regels = await metRegister(map, omgeving, ({ db }) => leesKwaliteit(db));
          omgeving.stdout.write(KWALITEITSFORMATEN[formaat](regels));
          return AFLOOP.gelukt;
        }
        const regels = (await metRegister(map, omgeving, leesLeveringen)).map(toRegel);
        omgeving.stdout.write(FORMATEN[formaat](regels));
        return AFLOOP.gelukt;
      }),
    );
}

function leesLeveringen(register: Register): Promise<Levering[]> {
  return register.db.selectFrom('levering').selectAll().orderBy('id').execute();
}

function toRegel(levering: Levering) {
  return {
    id: levering.id,
    bron: levering.bron,
    gemeente: levering.scope,
    periode: levering.periode,
    aanleveraar: levering.aanleveraar,
    versie: levering.versie,
    soort: levering.soort,
    status: levering.status,
    rijen: levering.rijen,
    rijen_weggelaten: levering.rijen_weggelaten,
    ontvangen_op: levering.ontvangen_op,
    wie: levering.wie,
    rol: levering.rol,
    sha256: levering.sha256,
  };
}

const KOLOMMEN: readonly (keyof Leveringsregel)[] = [
  'id',
  'bron',
  'gemeente',
  'periode',
  'aanleveraar',
  'versie',
  'soort',
  'status',
  'rijen',
  'rijen_weggelaten',
  'ontvangen_op',
  'wie',
  'rol',
  'sha256',
];
/** What fits on a screen. */
const TABELKOLOMMEN = KOLOMMEN.slice(0, 9);

const FORMATEN: Readonly<Record<Formaat, (regels: readonly Leveringsregel[]) => string>> = {
  json: (regels) => `${JSON.stringify(regels, null, 2)}\n`,
  csv: (regels) =>
    formatCsv(
      KOLOMMEN,
      regels.map((regel) => KOLOMMEN.map((kolom) => regel[kolom])),
    ),
  tabel: (regels) =>
    regels.length === 0
      ? 'Er is nog niets aangeleverd.\n'
      : formatTabel(
          TABELKOLOMMEN,
          regels.map((regel) => TABELKOLOMMEN.map((kolom) => regel[kolom] ?? '')),
        ),
};

const KWALITEITSKOLOMMEN: readonly (keyof Kwaliteitsregel)[] = [
  ...(['levering_id', 'bron', 'gemeente', 'periode', 'aanleveraar'] as const),
  ...(['rijen', 'maat', 'aantal', 'aandeel'] as const),
];

const toCellen = (regel: Kwaliteitsregel) => KWALITEITSKOLOMMEN.map((kolom) => regel[kolom]);

const KWALITEITSFORMATEN: Readonly<Record<Formaat, (regels: readonly Kwaliteitsregel[]) => string>> = {
  json: (regels) => `${JSON.stringify(regels, null, 2)}\n`,
  csv: (regels) => formatCsv(KWALITEITSKOLOMMEN, regels.map(toCellen)),
  tabel: (regels) => {
    const opvallend = regels.filter(({ aantal }) => aantal > 0);
    return opvallend.length === 0
      ? 'In de actuele leveringen is niets onbekend of dubbel.\n'
      : formatTabel(KWALITEITSKOLOMMEN, opvallend.map(toCellen));
  },
};
