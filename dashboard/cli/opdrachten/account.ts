import { existsSync } from 'node:fs';
import { registerPath } from '@regiomonitor/queries/database/register.ts';
import { RegisterOntbreekt } from '@regiomonitor/queries/database/register-fout.ts';
import { normalizeEmail, type Account } from '@regiomonitor/queries/beheer/accounts.ts';
import { openBeheer, type Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { schrijfLogboek } from '@regiomonitor/queries/beheer/logboek.ts';
import type { Regio } from '@regiomonitor/queries/regio/regio.ts';
import { Option, type Command } from 'commander';
import { leesAccounts, maakLink, nodigUit, zetBlokkade } from '../../server/toegang/accountbeheer.ts';
import { leesPersoon, type Invulfout } from '../../server/toegang/persoonsgegevens.ts';
import { ROLLEN } from '../../server/toegang/rechten.ts';
import { Gebruiksfout } from '../../invoer/gebruiksfout.ts';
import { parseAanleveraar, parseScope } from '../../invoer/keuzes.ts';
import { AFLOOP } from '../afloop.ts';
import type { Inrichting } from '../inrichting.ts';
import type { Omgeving } from '../omgeving.ts';
import { bepaalPlekken } from '../plekken.ts';
import { metRegister } from '../toegang.ts';
import { bezorgLink } from '../../server/post/bezorg.ts';
import { createPost } from '../../server/post/post.ts';
import { bepaalInstellingen, createInstellingenOption } from '../vervoer.ts';

interface Bezorgopties {
  readonly adres?: string;
  readonly instellingen?: string;
}

interface UitnodigOpties extends Bezorgopties {
  readonly email: string;
  readonly naam: string;
  readonly rol: readonly string[];
  readonly niveau: string;
}

const ADRES = 'http://127.0.0.1:3000';

export function addAccount({ programma, omgeving, actie }: Inrichting): void {
  const account = programma
    .command('account')
    .description('Nodigt mensen uit, toont wie een account heeft en geeft een nieuwe link.');
  const adres = () =>
    new Option(
      '--adres <adres>',
      `waar de monitor te vinden is (anders dat van de instellingen, of ${ADRES})`,
    );
  account
    .command('uitnodigen')
    .description('Maakt een account en een link waarmee deze persoon een wachtwoord kiest.')
    .requiredOption('--email <adres>', 'e-mailadres')
    .requiredOption('--naam <naam>', 'naam')
    .requiredOption(
      '--rol <rollen...>',
      `${ROLLEN.join(', ')}; zo nodig met gemeente en aanleveraar, zoals aanleveraar:Breda:slt`,
    )
    .addOption(
      new Option('--niveau <niveau>', 'wat deze persoon leest')
        .choices(['intern', 'openbaar'])
        .default('intern'),
    )
    .addOption(adres())
    .addOption(createInstellingenOption())
    .action(
      actie(async (opties: UitnodigOpties, command: Command) => {
        const bezorg = await createBezorger(command, opties, omgeving);
        await metBeheer(command, omgeving, (beheer, regio) =>
          stuurUitnodiging(beheer, regio, opties, omgeving, bezorg),
        );
        return AFLOOP.gelukt;
      }),
    );
  account
    .command('lijst')
    .description('Toont de accounts met hun rollen.')
    .action(
      actie(async (_opties: unknown, command: Command) => {
        await metBeheer(command, omgeving, async (beheer) => {
          for (const een of await leesAccounts(beheer)) omgeving.stdout.write(formatAccount(een));
        });
        return AFLOOP.gelukt;
      }),
    );
  account
    .command('link')
    .description(
      'Maakt een link waarmee iemand een nieuw wachtwoord kiest, en laat een geblokkeerd account weer toe.',
    )
    .argument('<email>', 'e-mailadres van het account')
    .addOption(adres())
    .addOption(createInstellingenOption())
    .action(
      actie(async (email: string, opties: Bezorgopties, command: Command) => {
        const bezorg = await createBezorger(command, opties, omgeving);
        await metBeheer(command, omgeving, async (beheer) => {
          const een = (await leesAccounts(beheer)).find((ander) => ander.email === normalizeEmail(email));
          if (!een) throw new Gebruiksfout(`Er is geen account met e-mailadres ${email}.`);
          await zetBlokkade(beheer, een.id, false);
          const { wie, rol } = omgeving.actor;
          const over = { account: een.email };
          await schrijfLogboek(beheer, [{ soort: 'link gemaakt', wie, rol, over }], omgeving.klok());
          await bezorg(een, await maakLink(beheer, een, omgeving.klok()));
        });
        return AFLOOP.gelukt;
      }),
    );
}

/** Does work on the accounts of a data folder that holds a region. */
async function metBeheer(
  command: Command,
  omgeving: Omgeving,
  work: (beheer: Beheer, regio: Regio) => Promise<void>,
): Promise<void> {
  const { map } = await bepaalPlekken(command, omgeving);
  if (!existsSync(registerPath(map))) throw new RegisterOntbreekt(map);
  const regio = await metRegister(map, omgeving, async (register) => register.regio);
  const beheer = await openBeheer(map);
  try {
    await work(beheer, regio);
  } finally {
    await beheer.close();
  }
}

async function stuurUitnodiging(
  beheer: Beheer,
  regio: Regio,
  { email, naam, rol, niveau }: UitnodigOpties,
  omgeving: Omgeving,
  bezorg: Bezorger,
): Promise<void> {
  const velden = new Map([
    ['email', email],
    ['naam', naam],
    ['niveau', niveau],
    ...rol.flatMap((een) => parseRol(een, regio)),
  ]);
  const codes = regio.gemeenten.map(({ code }) => code);
  const persoon = leesPersoon((veld) => velden.get(veld) ?? '', codes);
  if (typeof persoon === 'string') throw new Gebruiksfout(FOUTEN[persoon]);
  const uitslag = await nodigUit(beheer, persoon, omgeving.klok());
  if (uitslag === 'bestaat') {
    throw new Gebruiksfout(
      `Er is al een account met e-mailadres ${email}. Een nieuwe link maakt u met: npx regiomonitor account link ${email}`,
    );
  }
  const { wie, rol: alsRol } = omgeving.actor;
  const over = { account: uitslag.account.email, rollen: JSON.stringify(uitslag.account.rollen) };
  await schrijfLogboek(beheer, [{ soort: 'account gemaakt', wie, rol: alsRol, over }], omgeving.klok());
  await bezorg(uitslag.account, uitslag.link);
}

/** 'aanleveraar:Breda:slt' as the fields of the form. */
function parseRol(tekst: string, regio: Regio): [veld: string, waarde: string][] {
  const [naam = '', scope, aanleveraar] = tekst.split(':');
  const rol = ROLLEN.find((een) => een === naam.trim().toLowerCase());
  if (!rol) throw new Gebruiksfout(`De rol "${naam}" bestaat niet. Kies uit: ${ROLLEN.join(', ')}.`);
  if (scope === undefined && rol === 'aanleveraar') {
    throw new Gebruiksfout(
      'Zeg van welke gemeente de aanleveraar is, zoals aanleveraar:Breda, of aanleveraar:regio.',
    );
  }
  return [
    [`rol_${rol}`, 'ja'],
    [`scope_${rol}`, parseScope(scope ?? 'regio', regio)],
    ...(aanleveraar === undefined
      ? []
      : [['aanleveraar', parseAanleveraar(aanleveraar)] as [string, string]]),
  ];
}

const FOUTEN: Readonly<Record<Invulfout, string>> = {
  naam: 'Geef met --naam een naam op van hooguit 100 tekens.',
  email: 'Geef met --email een e-mailadres op, zoals naam@gemeente.nl.',
  niveau: 'Kies bij --niveau intern of openbaar.',
  rollen: 'Geef met --rol ten minste één rol op.',
  scope: 'Kies een gemeente van de regio, of regio.',
  aanleveraar: 'De naam van de aanleveraar is kort en zonder spaties, zoals gemeente, slt, ret of gi.',
};

function formatAccount({ email, naam, niveau, rollen, geblokkeerd, wachtwoord }: Account): string {
  const staat = geblokkeerd ? 'geblokkeerd' : wachtwoord === null ? 'uitgenodigd' : 'actief';
  const namen = rollen.map(({ rol, scope, aanleveraar }) =>
    [rol, ...(scope === 'regio' ? [] : [scope]), ...(aanleveraar === null ? [] : [aanleveraar])].join(':'),
  );
  return `${[email, naam, niveau, staat, namen.join(' ')].join('\t')}\n`;
}

type Bezorger = (account: Account, pad: string) => Promise<void>;

/** Shows a link, and mails it where a mail server is set. */
async function createBezorger(command: Command, opties: Bezorgopties, omgeving: Omgeving): Promise<Bezorger> {
  const { map } = await bepaalPlekken(command, omgeving);
  const { adres = ADRES, mail } = await bepaalInstellingen(map, opties, omgeving);
  const { stdout, stderr } = omgeving;
  const post = mail && createPost(mail, () => undefined);
  return async (account, pad) => {
    const { link, gemaild } = await bezorgLink({ post, adres }, account, pad);
    stdout.write(`${link}\n`);
    if (gemaild === true) stderr.write(`De link is ook gemaild naar ${account.email}.\n`);
    if (gemaild === false) stderr.write('De mail is niet verstuurd: de mailserver nam hem niet aan.\n');
    stderr.write('De link werkt één keer. Geef hem alleen aan degene voor wie hij is.\n');
  };
}
