import { schoonOp, telVerlopen, type Opschoonregel } from '@regiomonitor/ingest/laden/opschonen.ts';
import { openBeheer, type Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import {
  bewaarTermijn,
  isTermijn,
  leesBewaartermijnen,
  standaardTermijn,
  type Bewaartermijnen,
} from '@regiomonitor/queries/beheer/bewaartermijn.ts';
import type { Bron } from '@regiomonitor/queries/kpis/definitie.ts';
import type { Command } from 'commander';
import { Gebruiksfout } from '../../invoer/gebruiksfout.ts';
import { parseBron } from '../../invoer/keuzes.ts';
import { AFLOOP } from '../afloop.ts';
import type { Inrichting } from '../inrichting.ts';
import { noteer } from '../logboek.ts';
import type { Omgeving } from '../omgeving.ts';
import { bepaalPlekken } from '../plekken.ts';
import { werkCijfersBij } from '../publiceren.ts';
import { formatTabel } from '../tabel.ts';
import { createOpenOpties, metRegister } from '../toegang.ts';

interface OpschoonOpties {
  readonly uitvoeren?: boolean;
  readonly bron?: string;
  readonly termijn?: string;
}

const NIETS = 'Er is niets waarvan de bewaartermijn verstreken is.\n';

export function addOpschonen({ programma, omgeving, actie }: Inrichting): void {
  programma
    .command('opschonen')
    .description('Wist rijen waarvan de bewaartermijn verstreken is. Toont eerst alleen wat weggaat.')
    .option('--uitvoeren', 'wist ze echt; dat is niet terug te draaien')
    .option('--bron <bron>', 'de bron waarvan --termijn de bewaartermijn verandert')
    .option('--termijn <jaren>', 'jaren na de periode: 1 tot en met 30, onbeperkt, of standaard')
    .action(
      actie(async (opties: OpschoonOpties, command: Command) => {
        const { map } = await bepaalPlekken(command, omgeving);
        // Only a folder with a register has terms; this says so when there is none.
        await metRegister(map, omgeving, () => Promise.resolve());
        if (opties.bron !== undefined || opties.termijn !== undefined) {
          if (opties.uitvoeren) throw new Gebruiksfout('Verander eerst de termijn, en schoon daarna op.');
          await stelTermijnIn(map, opties, omgeving);
          return AFLOOP.gelukt;
        }
        const termijnen = await metBeheer(map, leesBewaartermijnen);
        if (opties.uitvoeren) await voerUit(map, termijnen, omgeving);
        else await toon(map, termijnen, omgeving);
        return AFLOOP.gelukt;
      }),
    );
}

async function metBeheer<T>(map: string, work: (beheer: Beheer) => Promise<T>): Promise<T> {
  const beheer = await openBeheer(map);
  try {
    return await work(beheer);
  } finally {
    await beheer.close();
  }
}

async function stelTermijnIn(
  map: string,
  { bron, termijn }: OpschoonOpties,
  omgeving: Omgeving,
): Promise<void> {
  if (bron === undefined || termijn === undefined)
    throw new Gebruiksfout('Geef --bron en --termijn samen op.');
  const welke = parseBron(bron);
  const jaren = parseTermijn(termijn, welke);
  const { actor, klok, stdout } = omgeving;
  await metBeheer(map, (beheer) => bewaarTermijn(beheer, { bron: welke, jaren }, actor, klok()));
  await noteer(map, [{ soort: 'instelling', over: { bewaartermijn: welke, jaren } }], omgeving);
  stdout.write(`${welke} wordt ${describeTermijn(jaren)} bewaard. Er is nog niets gewist.\n`);
}

function parseTermijn(tekst: string, bron: Bron): number | null {
  if (tekst === 'standaard') return standaardTermijn(bron);
  if (tekst === 'onbeperkt') return null;
  const jaren = Number(tekst);
  if (isTermijn(jaren)) return jaren;
  throw new Gebruiksfout(
    `De termijn "${tekst}" kan niet. Kies 1 tot en met 30 jaar, onbeperkt of standaard.`,
  );
}

const describeTermijn = (jaren: number | null) => (jaren === null ? 'onbeperkt' : `${jaren} jaar`);

async function toon(map: string, termijnen: Bewaartermijnen, omgeving: Omgeving): Promise<void> {
  const { stdout, stderr, klok } = omgeving;
  const regels = await metRegister(map, omgeving, (register) => telVerlopen(register, termijnen, klok()));
  const bewaard = [...termijnen].map(([bron, jaren]) => [bron, describeTermijn(jaren)]);
  stdout.write(`${formatTabel(['bron', 'bewaard na de periode'], bewaard)}\n`);
  stdout.write(regels.length === 0 ? NIETS : formatRegels(regels));
  if (regels.length === 0) return;
  stderr.write(
    'Er is nog niets gewist. Met --uitvoeren verdwijnen deze rijen voorgoed: de leveringen zijn dan niet meer terug te zetten, ' +
      'en de cijfers over deze perioden vervallen. Vastgestelde edities blijven: daarin staan alleen cijfers.\n',
  );
  if (regels.some(({ bron }) => bron === 'scholing')) {
    stderr.write(
      'Let op: scholing telt ook mee voor latere jaren. Wie alleen daar staat, telt dan als niet geschoold.\n',
    );
  }
}

async function voerUit(map: string, termijnen: Bewaartermijnen, omgeving: Omgeving): Promise<void> {
  const { stdout, stderr } = omgeving;
  const regels = await schoonOp(map, termijnen, omgeving, createOpenOpties(omgeving));
  const gebeurtenissen = regels.map(({ perioden, ...regel }) => ({
    soort: 'opschonen' as const,
    over: { ...regel, perioden: perioden.join(' ') },
  }));
  await noteer(map, gebeurtenissen, omgeving);
  stdout.write(regels.length === 0 ? NIETS : formatRegels(regels));
  if (regels.length === 0) return;
  stderr.write(
    'Deze rijen zijn gewist. De leveringen blijven genoemd, maar zijn niet meer terug te zetten.\n',
  );
  await werkCijfersBij(map, omgeving);
}

function formatRegels(regels: readonly Opschoonregel[]): string {
  return formatTabel(
    ['bron', 'leveringen', 'waarvan oude versies', 'rijen', 'perioden die vervallen'],
    regels.map(({ bron, leveringen, oudeVersies, rijen, perioden }) => [
      ...[bron, leveringen, oudeVersies, rijen, perioden.join(' ')],
    ]),
  );
}
