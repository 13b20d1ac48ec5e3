import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  INZAGESOORTEN,
  leesInzage,
  wisInzage,
  type Inzagerij,
  type Inzagesoort,
  type Inzagevraag,
} from '@regiomonitor/ingest/laden/inzage.ts';
import { leesSleutel } from '@regiomonitor/ingest/laden/sleutel.ts';
import { publiceer } from '@regiomonitor/queries/publicatie/publiceer.ts';
import { Option, type Command } from 'commander';
import { Gebruiksfout } from '../../invoer/gebruiksfout.ts';
import { parseAanleveraar, parseScope } from '../../invoer/keuzes.ts';
import { AFLOOP } from '../afloop.ts';
import type { Inrichting } from '../inrichting.ts';
import { noteer } from '../logboek.ts';
import type { Omgeving } from '../omgeving.ts';
import { bepaalPlekken, type Plekken } from '../plekken.ts';
import { metUitleg } from '../publiceren.ts';
import { maakSleutelAf } from '../sleutel.ts';
import { createOpenOpties, metRegister } from '../toegang.ts';

interface InzageOpties {
  readonly soort: Inzagesoort;
  readonly gemeente: string;
  readonly id?: string;
  readonly idBestand?: string;
  readonly aanleveraar?: string;
  readonly json?: boolean;
  readonly wissen?: boolean;
}

export function addInzage({ programma, omgeving, actie }: Inrichting): void {
  const soorten = Object.keys(INZAGESOORTEN);
  programma
    .command('inzage')
    .description(
      'Toont of wist alles wat over één nummer bewaard is. Vraagt het nummer, of leest het uit een bestand.',
    )
    .addOption(new Option('--soort <soort>', 'waarvan het nummer is').choices(soorten).makeOptionMandatory())
    .requiredOption('--gemeente <gemeente>', 'code of naam van de gemeente die erom vraagt')
    .option('--aanleveraar <naam>', 'wiens nummer het is, bij verwijzing en respons; standaard de gemeente')
    .option('--id-bestand <bestand>', 'bestand met alleen het nummer')
    .option('--id <nummer>', 'het nummer zelf; let op: het blijft in de geschiedenis van uw opdrachten staan')
    .option('--json', 'één JSON-object')
    .option('--wissen', 'wist alles wat er gevonden wordt, ook in oude versies; niet terug te draaien')
    .action(
      actie(async (opties: InzageOpties, command: Command) => {
        const plekken = await bepaalPlekken(command, omgeving);
        await maakSleutelAf(plekken, omgeving);
        const vraag = await leesVraag(opties, plekken.map, omgeving);
        if (opties.wissen) await wis(plekken, vraag, omgeving);
        else await toon(plekken, vraag, opties.json === true, omgeving);
        return AFLOOP.gelukt;
      }),
    );
}

async function leesVraag(opties: InzageOpties, map: string, omgeving: Omgeving): Promise<Inzagevraag> {
  const { soort, aanleveraar } = opties;
  const gemeente = await metRegister(map, omgeving, async ({ regio }) => parseScope(opties.gemeente, regio));
  if (gemeente === 'regio') throw new Gebruiksfout('Noem één gemeente: inzage is van één gemeente.');
  return { soort, gemeente, aanleveraar: parseAanleveraar(aanleveraar), id: await leesId(opties, omgeving) };
}

/** What the audit log is told: never the number. */
const describeVraag = ({ soort, gemeente, aanleveraar }: Inzagevraag) => ({
  van: soort,
  gemeente,
  aanleveraar,
});

async function toon(
  { map, sleutel: pad }: Plekken,
  vraag: Inzagevraag,
  json: boolean,
  omgeving: Omgeving,
): Promise<void> {
  const sleutel = await leesSleutel(pad);
  const rijen = await metRegister(map, omgeving, (register) => leesInzage(register, sleutel, vraag));
  await noteer(map, [{ soort: 'inzage', over: describeVraag(vraag) }], omgeving);
  omgeving.stdout.write(json ? formatJson(vraag, rijen, omgeving) : formatTekst(rijen));
}

async function wis({ map, sleutel: pad }: Plekken, vraag: Inzagevraag, omgeving: Omgeving): Promise<void> {
  const { stdout, stderr, klok } = omgeving;
  const opties = createOpenOpties(omgeving);
  const rijen = await wisInzage(map, await leesSleutel(pad), vraag, opties);
  await noteer(map, [{ soort: 'wissen', over: { ...describeVraag(vraag), rijen } }], omgeving);
  stdout.write(rijen === 1 ? '1 rij is gewist.\n' : `${rijen} rijen zijn gewist.\n`);
  if (rijen === 0) return;
  // Nothing in the list of leveringen changed by which that would be seen.
  await metUitleg(() => publiceer(map, { ...opties, klok }));
  stderr.write('De cijfers zijn bijgewerkt.\n');
}

async function leesId({ id, idBestand }: InzageOpties, omgeving: Omgeving): Promise<string> {
  if (id !== undefined && idBestand !== undefined)
    throw new Gebruiksfout('Kies --id of --id-bestand, niet allebei.');
  const tekst = id ?? (await leesIdtekst(idBestand, omgeving));
  const regels = tekst.split(/\r?\n/).filter((regel) => regel.trim() !== '');
  const [nummer] = regels;
  if (nummer === undefined || regels.length > 1) throw new Gebruiksfout('Geef één nummer op, op één regel.');
  return nummer;
}

async function leesIdtekst(bestand: string | undefined, omgeving: Omgeving): Promise<string> {
  if (bestand === undefined) {
    omgeving.stderr.write('Typ het nummer, druk op Enter en dan op Ctrl-D.\n');
    return omgeving.leesInvoer();
  }
  return readFile(resolve(omgeving.werkmap, bestand), 'utf8').catch(() => {
    throw new Gebruiksfout(`Het bestand ${bestand} is niet te lezen.`);
  });
}

function formatJson(vraag: Inzagevraag, rijen: readonly Inzagerij[], { klok }: Omgeving): string {
  const { soort, gemeente, aanleveraar } = vraag;
  const antwoord = { soort, gemeente, aanleveraar, gemaakt_op: klok().toISOString(), rijen };
  return `${JSON.stringify(antwoord, null, 2)}\n`;
}

function formatTekst(rijen: readonly Inzagerij[]): string {
  if (rijen.length === 0) return 'Over dit nummer is niets bewaard.\n';
  const delen = rijen.map(({ bron, periode, aanleveraar, versie, status, rijnummer, gegevens }) =>
    [
      `${bron}, ${periode}, aangeleverd door ${aanleveraar}, versie ${versie} (${status}), rij ${rijnummer}`,
      ...Object.entries(gegevens).map(([kolom, waarde]) => `  ${kolom}: ${formatCel(waarde)}`),
    ].join('\n'),
  );
  return `${delen.join('\n\n')}\n\nNummers staan er als pseudoniem: het nummer zelf is nergens bewaard.\n`;
}

function formatCel(waarde: Inzagerij['gegevens'][string] | undefined): string {
  if (waarde === null || waarde === undefined) return 'onbekend';
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  return typeof waarde === 'object' ? waarde.join(', ') : String(waarde);
}
