import { openBeheer, type Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { schrijfLogboek } from '@regiomonitor/queries/beheer/logboek.ts';
import {
  EditieGeschonden,
  findEditie,
  leesEditiebestand,
  leesEdities,
  type Editie,
} from '@regiomonitor/queries/edities/editie.ts';
import { leesControlelijst } from '@regiomonitor/queries/edities/controlelijst.ts';
import { openEditie } from '@regiomonitor/queries/edities/openen.ts';
import { writeOpenbaar } from '@regiomonitor/queries/edities/openbaar.ts';
import { leesTeksten } from '@regiomonitor/queries/edities/teksten.ts';
import { explainVaststelfout } from '@regiomonitor/queries/edities/vaststelfout.ts';
import { stelVast, VaststellenKanNiet } from '@regiomonitor/queries/edities/vaststellen.ts';
import { vergelijk, type Cijferverschil } from '@regiomonitor/queries/edities/vergelijken.ts';
import type { Periode } from '@regiomonitor/queries/periode/periode.ts';
import type { CijferTable, Niveau } from '@regiomonitor/queries/publicatie/schema.ts';
import { openHuidigePublicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import { Argument, Option, type Command } from 'commander';
import { createControleregels } from '../../src/lib/paginas/edities.ts';
import { VASTSTELLEN } from '../../src/lib/texts/edities.ts';
import { Gebruiksfout } from '../../invoer/gebruiksfout.ts';
import { parsePeriodekeuze } from '../../invoer/keuzes.ts';
import { AFLOOP, Mislukt, type Afloop } from '../afloop.ts';
import type { Inrichting } from '../inrichting.ts';
import type { Omgeving } from '../omgeving.ts';
import { bepaalPlekken } from '../plekken.ts';
import { formatTabel } from '../tabel.ts';
import { createOpenOpties, metRegister } from '../toegang.ts';

const NIVEAUS: readonly Niveau[] = ['intern', 'openbaar'];

export function addEditie({ programma, omgeving, actie }: Inrichting): void {
  const editie = programma
    .command('editie')
    .description('Stelt een halfjaar of jaar vast, en toont wat er is vastgesteld.');
  editie
    .command('vaststellen')
    .description('Legt een periode vast in een genummerde editie die nooit meer verandert.')
    .requiredOption('--periode <periode>', 'een jaar of halfjaar, zoals 2026 of 2026-H1')
    .addOption(
      new Option('--niveau <niveau>', 'voor wie de editie is').choices([...NIVEAUS]).makeOptionMandatory(),
    )
    .action(
      actie(async ({ periode, niveau }: { periode: string; niveau: Niveau }, command: Command) => {
        const { map } = await bepaalPlekken(command, omgeving);
        await toonControlelijst(map, niveau, parsePeriodekeuze(periode), omgeving);
        const nieuw = await vaststel(map, { periode: parsePeriodekeuze(periode), niveau }, omgeving);
        omgeving.stdout.write(
          `Editie ${nieuw.nummer} is vastgesteld: ${nieuw.periode.code}, ${nieuw.niveau}.\n`,
        );
        return AFLOOP.gelukt;
      }),
    );
  editie
    .command('lijst')
    .description('Toont de edities, en of hun bestanden nog zijn zoals ze zijn vastgesteld.')
    .action(
      actie(async (_opties: object, command: Command) => {
        const { map } = await bepaalPlekken(command, omgeving);
        return metBeheer(map, omgeving, (beheer) => toonLijst(map, beheer, omgeving));
      }),
    );
  editie
    .command('vergelijk')
    .description('Toont welke cijfers anders zijn in de tweede editie.')
    .addArgument(new Argument('<een>', 'nummer van de eerste editie'))
    .addArgument(new Argument('<ander>', 'nummer van de tweede editie'))
    .action(
      actie(async (een: string, ander: string, _opties: object, command: Command) => {
        const { map } = await bepaalPlekken(command, omgeving);
        return metBeheer(map, omgeving, async (beheer) => {
          const [toen, nu] = [await requireEditie(beheer, een), await requireEditie(beheer, ander)];
          return toonVerschil(map, toen, nu, omgeving);
        });
      }),
    );
  editie
    .command('openbaar')
    .description('Zet de openbare pagina met de laatste openbare editie aan of uit.')
    .addArgument(new Argument('<stand>').choices(['aan', 'uit']))
    .action(
      actie(async (stand: 'aan' | 'uit', _opties: object, command: Command) => {
        const { map } = await bepaalPlekken(command, omgeving);
        return metBeheer(map, omgeving, async (beheer) => {
          await writeOpenbaar(beheer, stand === 'aan');
          const { wie, rol } = omgeving.actor;
          const over = { openbaar: stand === 'aan' };
          await schrijfLogboek(beheer, [{ soort: 'instelling', wie, rol, over }], omgeving.klok());
          omgeving.stdout.write(`De openbare pagina staat ${stand}.\n`);
          return AFLOOP.gelukt;
        });
      }),
    );
}

/** What the page for locking says beforehand, as far as one has to be aware of it. */
async function toonControlelijst(
  map: string,
  niveau: Niveau,
  periode: Periode,
  omgeving: Omgeving,
): Promise<void> {
  await metRegister(map, omgeving, () => Promise.resolve());
  const publicatie = await openHuidigePublicatie(map, niveau);
  const beheer = await openBeheer(map);
  try {
    // A period without figures is refused further on, with the reason.
    if (!publicatie?.periodes.some(({ code }) => code === periode.code)) return;
    const teksten = await leesTeksten(beheer, { niveau, periode });
    const lijst = await leesControlelijst(publicatie, periode, teksten, await leesEdities(beheer));
    for (const { goed, tekst, bij } of createControleregels(lijst, niveau, publicatie.gebieden)) {
      if (goed) continue;
      omgeving.stderr.write(`${VASTSTELLEN.letOp}: ${tekst}\n${bij.map((een) => `  - ${een}\n`).join('')}`);
    }
  } finally {
    await Promise.all([publicatie?.close(), beheer.close()]);
  }
}

async function vaststel(
  map: string,
  opdracht: Parameters<typeof stelVast>[1],
  omgeving: Omgeving,
): Promise<Editie> {
  const { klok, actor } = omgeving;
  // Much that no other command needs.
  const { maakEditierapporten } = await import('../../rapport/dienst.ts');
  const opties = createOpenOpties(omgeving);
  try {
    return await stelVast(map, opdracht, {
      ...{ ...opties, klok, actor },
      maakRapporten: (concept) => maakEditierapporten(map, concept),
    });
  } catch (error) {
    if (error instanceof VaststellenKanNiet) throw new Gebruiksfout(error.message);
    const uitleg = explainVaststelfout(error);
    throw uitleg === undefined ? error : new Mislukt(uitleg, { cause: error });
  }
}

/** Only a folder with a register has editions; this says so when there is none. */
async function metBeheer(
  map: string,
  omgeving: Omgeving,
  work: (beheer: Beheer) => Promise<Afloop>,
): Promise<Afloop> {
  await metRegister(map, omgeving, () => Promise.resolve());
  const beheer = await openBeheer(map);
  try {
    return await work(beheer);
  } finally {
    await beheer.close();
  }
}

async function requireEditie(beheer: Beheer, tekst: string): Promise<Editie> {
  const editie = /^\d{1,6}$/.test(tekst) ? await findEditie(beheer, Number(tekst)) : undefined;
  if (editie) return editie;
  const nummers = (await leesEdities(beheer)).map(({ nummer }) => nummer);
  throw new Gebruiksfout(
    nummers.length > 0
      ? `Editie "${tekst}" is er niet. Kies uit: ${nummers.join(', ')}.`
      : 'Er is nog geen editie vastgesteld.',
  );
}

async function toonLijst(map: string, beheer: Beheer, { stdout, stderr }: Omgeving): Promise<Afloop> {
  const edities = await leesEdities(beheer);
  if (edities.length === 0) {
    stderr.write('Er is nog geen editie vastgesteld.\n');
    return AFLOOP.gelukt;
  }
  const geschonden: string[] = [];
  const rijen: string[][] = [];
  for (const editie of edities) {
    const heel = await isHeel(map, editie, geschonden);
    const { nummer, periode, niveau, vastgesteldOp, wie } = editie;
    rijen.push([String(nummer), periode.code, niveau, vastgesteldOp, wie, heel ? 'heel' : 'geschonden']);
  }
  stdout.write(formatTabel(['editie', 'periode', 'niveau', 'vastgesteld op', 'door', 'bestanden'], rijen));
  stdout.write('\n');
  for (const melding of geschonden) stderr.write(`${melding}\n`);
  return geschonden.length > 0 ? AFLOOP.mislukt : AFLOOP.gelukt;
}

async function isHeel(map: string, editie: Editie, meldingen: string[]): Promise<boolean> {
  try {
    for (const naam of Object.keys(editie.bestanden)) await leesEditiebestand(map, editie, naam);
    return true;
  } catch (error) {
    if (!(error instanceof EditieGeschonden)) throw error;
    meldingen.push(error.message);
    return false;
  }
}

async function toonVerschil(
  map: string,
  toen: Editie,
  nu: Editie,
  { stdout, stderr }: Omgeving,
): Promise<Afloop> {
  const [oud, nieuw] = [await openEditie(map, toen), await openEditie(map, nu)];
  try {
    const { cijfers, definities, bescherming } = await vergelijk(oud, nieuw);
    const koppen = ['indicator', 'gebied', 'periode', `editie ${toen.nummer}`, `editie ${nu.nummer}`];
    if (cijfers.length > 0) stdout.write(`${formatTabel(koppen, cijfers.map(showVerschil))}\n`);
    stderr.write(
      cijfers.length === 1 ? 'Er is 1 cijfer anders.\n' : `Er zijn ${cijfers.length} cijfers anders.\n`,
    );
    if (definities.length > 0) stderr.write(`Anders gedefinieerd: ${definities.join(', ')}.\n`);
    if (bescherming.length > 0) stderr.write(`Anders beschermd: ${bescherming.join(', ')}.\n`);
    return AFLOOP.gelukt;
  } finally {
    await Promise.all([oud.close(), nieuw.close()]);
  }
}

function showVerschil({ indicator, gebied, periode, toen, nu }: Cijferverschil): string[] {
  return [indicator, gebied, periode, showCijfer(toen), showCijfer(nu)];
}

function showCijfer(cijfer: CijferTable | null): string {
  if (!cijfer) return '';
  if (cijfer.verborgen) return 'verborgen';
  if (cijfer.waarde === null) return cijfer.status;
  const { waarde, teller, noemer } = cijfer;
  return teller !== null && noemer !== null ? `${waarde} (${teller}/${noemer})` : waarde;
}
