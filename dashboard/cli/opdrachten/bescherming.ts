import { openBeheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { leesAfwijkingen } from '@regiomonitor/queries/beheer/bescherming.ts';
import type { Beschermingsklasse } from '@regiomonitor/queries/kpis/definitie.ts';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import {
  InstellingOngeldig,
  instellingenVoor,
  type Afwijking,
} from '@regiomonitor/queries/protection/settings.ts';
import { isZwakker, wijzigBescherming } from '@regiomonitor/queries/publicatie/instellen.ts';
import type { Niveau } from '@regiomonitor/queries/publicatie/schema.ts';
import { Option, type Command } from 'commander';
import { Gebruiksfout } from '../../invoer/gebruiksfout.ts';
import { AFLOOP } from '../afloop.ts';
import type { Inrichting } from '../inrichting.ts';
import { noteer } from '../logboek.ts';
import { bepaalPlekken } from '../plekken.ts';
import { metUitleg } from '../publiceren.ts';
import { formatTabel } from '../tabel.ts';
import { createOpenOpties, metRegister } from '../toegang.ts';
import { toonVerborgen } from '../verborgen.ts';

const NIVEAUS: readonly Niveau[] = ['intern', 'openbaar'];
const KLASSEN: readonly Beschermingsklasse[] = ['werkproces', 'persoon', 'waardering', 'rol', 'geen'];

interface BeschermingOpties {
  readonly niveau?: Niveau;
  readonly indicator?: string;
  readonly drempel?: string;
  readonly klasse?: Beschermingsklasse;
  readonly complement?: 'aan' | 'uit';
  readonly beschermen?: 'aan' | 'uit';
  readonly standaard?: boolean;
  readonly verborgen?: boolean;
}

export function addBescherming({ programma, omgeving, actie }: Inrichting): void {
  programma
    .command('bescherming')
    .description('Toont of verandert hoe kleine aantallen beschermd worden, per niveau en indicator.')
    .addOption(new Option('--niveau <niveau>', 'alleen dit niveau').choices([...NIVEAUS]))
    .option('--indicator <code>', 'alleen deze indicator, zoals kpi3')
    .option('--drempel <getal>', 'aantallen onder dit getal zijn klein')
    .addOption(new Option('--klasse <klasse>', 'wat een klein aantal hier verraadt').choices([...KLASSEN]))
    .addOption(new Option('--complement <keuze>', 'ook een kleine rest verbergen').choices(['aan', 'uit']))
    .addOption(new Option('--beschermen <keuze>', 'kleine aantallen verbergen').choices(['aan', 'uit']))
    .option('--standaard', 'terug naar de standaard')
    .option('--verborgen', 'welke cijfers verborgen zijn, waarom, en wat wel kan: niet verspreiden')
    .action(
      actie(async (opties: BeschermingOpties, command: Command) => {
        const { map } = await bepaalPlekken(command, omgeving);
        // Only a folder with a register has settings; this says so when there is none.
        await metRegister(map, omgeving, () => Promise.resolve());
        const wijziging = readWijziging(opties);
        if (opties.verborgen) {
          if (wijziging) throw new Gebruiksfout('Kies --verborgen of een wijziging, niet allebei.');
          await noteer(
            map,
            [{ soort: 'onbeveiligde cijfers', over: { wat: 'redenen van verbergen' } }],
            omgeving,
          );
          await toonVerborgen(map, opties, omgeving);
          return AFLOOP.gelukt;
        }
        const huidig = await leesHuidig(map);
        if (!wijziging) {
          omgeving.stdout.write(show(opties, huidig));
          return AFLOOP.gelukt;
        }
        if (requirePossible(wijziging, huidig))
          omgeving.stderr.write('Let op: hiermee worden meer kleine aantallen zichtbaar dan nu.\n');
        await metUitleg(() =>
          wijzigBescherming(map, wijziging, {
            ...createOpenOpties(omgeving),
            actor: omgeving.actor,
            klok: omgeving.klok,
          }),
        );
        omgeving.stdout.write(
          `De bescherming van ${wijziging.indicator} (${wijziging.niveau}) is aangepast.\n`,
        );
        omgeving.stderr.write('De cijfers zijn bijgewerkt.\n');
        return AFLOOP.gelukt;
      }),
    );
}

/** What the options ask to change, or undefined when they only ask to see. */
function readWijziging(opties: BeschermingOpties): Afwijking | undefined {
  const { niveau, indicator, drempel, klasse, complement, beschermen, standaard } = opties;
  if (indicator !== undefined && !INDICATOREN.some(({ code }) => code === indicator)) {
    const codes = INDICATOREN.map(({ code }) => code).join(', ');
    throw new Gebruiksfout(`De indicator "${indicator}" bestaat niet. Kies uit: ${codes}.`);
  }
  const veranderd = {
    ...(drempel !== undefined && { drempel: Number(drempel) }),
    ...(klasse !== undefined && { klasse }),
    ...(complement !== undefined && { complement: complement === 'aan' }),
    ...(beschermen !== undefined && { beschermen: beschermen === 'aan' }),
  };
  if (Object.keys(veranderd).length === 0 && !standaard) return undefined;
  if (niveau === undefined || indicator === undefined) {
    throw new Gebruiksfout('Noem bij een wijziging ook --niveau en --indicator.');
  }
  if (standaard && Object.keys(veranderd).length > 0) {
    throw new Gebruiksfout('Kies --standaard of een eigen waarde, niet allebei.');
  }
  return { niveau, indicator, ...veranderd };
}

/** Whether the change makes protection weaker; throws Gebruiksfout when the settings could not be with it. */
function requirePossible(wijziging: Afwijking, huidig: readonly Afwijking[]): boolean {
  try {
    return isZwakker(huidig, wijziging);
  } catch (error) {
    if (error instanceof InstellingOngeldig) throw new Gebruiksfout(error.message);
    throw error;
  }
}

async function leesHuidig(map: string): Promise<Afwijking[]> {
  const beheer = await openBeheer(map);
  try {
    return await leesAfwijkingen(beheer);
  } finally {
    await beheer.close();
  }
}

function show({ niveau, indicator }: BeschermingOpties, afwijkingen: readonly Afwijking[]): string {
  const rijen = NIVEAUS.filter((een) => niveau === undefined || een === niveau).flatMap((een) =>
    instellingenVoor(een, INDICATOREN, afwijkingen)
      .filter((instelling) => indicator === undefined || instelling.indicator === indicator)
      .map((instelling) => [
        een,
        instelling.indicator,
        instelling.beschermen ? 'aan' : 'uit',
        instelling.klasse,
        instelling.drempel,
        instelling.complement ? 'aan' : 'uit',
        afwijkingen.some((a) => a.niveau === een && a.indicator === instelling.indicator)
          ? 'eigen keuze'
          : 'standaard',
      ]),
  );
  return formatTabel(
    ['niveau', 'indicator', 'beschermen', 'klasse', 'drempel', 'complement', 'herkomst'],
    rijen,
  );
}
