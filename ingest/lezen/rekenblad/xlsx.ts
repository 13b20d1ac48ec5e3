/** Workbooks of Excel (ECMA-376, transitional and strict). Imports nothing of Node. */
import { GRENZEN } from '../grenzen.ts';
import { beschadigd, Leesfout, teGroot } from '../leesfout.ts';
import type { Records } from '../records.ts';
import { GedeeldeTeksten } from './gedeelde-teksten.ts';
import { leesKop } from './kop.ts';
import { Opmaak } from './opmaak.ts';
import type { Werkmap } from './werkmap.ts';
import { Bladlezer, type Bladomgeving } from './xlsx-blad.ts';
import { leesXml, leesXmltekst, XmlLezer, type Attributen, type XmlOntvanger } from './xml.ts';
import type { Zip } from './zip.ts';

const WORTEL = '_rels/.rels';

/** Whether this is a workbook of Excel. */
export function isXlsx(zip: Zip): boolean {
  return zip.heeft('[Content_Types].xml') && zip.heeft(WORTEL);
}

/**
 * Opens the workbook. Formulas count by the outcome that is in the file; hidden rows and columns are data.
 *
 * @throws Leesfout
 */
export async function openXlsx(zip: Zip): Promise<Werkmap> {
  const hoofd = (await leesRelaties(zip, WORTEL, '')).find(({ soort }) => soort === 'officeDocument');
  if (!hoofd || !zip.heeft(hoofd.doel)) throw beschadigd();
  const boek = new Werkboek();
  await leesXml(zip.lees(hoofd.doel), boek);
  if (boek.bladen.length === 0) throw new Leesfout({ code: 'bestand_onleesbaar', variant: 'zip' });
  const map = hoofd.doel.slice(0, hoofd.doel.lastIndexOf('/') + 1);
  const relaties = await leesRelaties(zip, `${map}_rels/${hoofd.doel.slice(map.length)}.rels`, map);
  const bladen = boek.bladen.flatMap(({ naam, verborgen, id }) => {
    const relatie = relaties.find((een) => een.id === id && een.soort === 'worksheet');
    return relatie ? [{ naam, verborgen, deel: relatie.doel }] : [];
  });
  if (bladen.length > GRENZEN.bladen) throw teGroot('bladen');
  const deelVan = (soort: string) => relaties.find((een) => een.soort === soort && zip.heeft(een.doel))?.doel;
  const omgeving = await leesOmgeving(zip, boek.vanaf1904, deelVan('sharedStrings'), deelVan('styles'));
  const lees = (plaats: number) => leesBlad(zip, bladen[plaats]?.deel ?? '', omgeving);
  return {
    soort: 'xlsx',
    bladen: await Promise.all(
      bladen.map(async ({ naam, verborgen }, plaats) => ({
        ...{ naam, verborgen },
        kop: await leesKop(lees(plaats)),
      })),
    ),
    lees,
  };
}

async function leesOmgeving(
  zip: Zip,
  vanaf1904: boolean,
  tekstdeel: string | undefined,
  opmaakdeel: string | undefined,
): Promise<Bladomgeving> {
  const teksten = new GedeeldeTeksten();
  if (tekstdeel) await leesXml(zip.lees(tekstdeel), teksten);
  const opmaak = new Opmaak();
  if (opmaakdeel) await leesXml(zip.lees(opmaakdeel), opmaak);
  return { teksten: teksten.lijst, datums: opmaak.datums(), vanaf1904 };
}

async function* leesBlad(zip: Zip, deel: string, omgeving: Bladomgeving): AsyncGenerator<Records> {
  const blad = new Bladlezer(omgeving);
  const xml = new XmlLezer(blad);
  for await (const tekst of leesXmltekst(zip.lees(deel))) {
    xml.neem(tekst);
    yield* blad.rijen.oogst();
  }
  xml.sluit();
  blad.rijen.sluit();
  yield* blad.rijen.oogst();
}

/** workbook.xml: the sheets, and how days are counted. */
class Werkboek implements XmlOntvanger {
  readonly bladen: { readonly naam: string; readonly verborgen: boolean; readonly id: string }[] = [];
  vanaf1904 = false;

  open(naam: string, attributen: Attributen): void {
    if (naam === 'workbookPr') this.vanaf1904 = /^(?:1|true)$/.test(attributen.lees('date1904') ?? '');
    if (naam !== 'sheet') return;
    this.bladen.push({
      naam: attributen.lees('name') ?? '',
      verborgen: (attributen.lees('state') ?? 'visible') !== 'visible',
      id: attributen.leesLokaal('id') ?? '',
    });
  }

  tekst(): void {}
  sluit(): void {}
}

interface Relatie {
  readonly id: string;
  /** The last part of the type: the same in both dialects of the standard. */
  readonly soort: string;
  /** Path of the part in the file. */
  readonly doel: string;
}

async function leesRelaties(zip: Zip, deel: string, map: string): Promise<Relatie[]> {
  const gevonden: Relatie[] = [];
  if (!zip.heeft(deel)) throw beschadigd();
  await leesXml(zip.lees(deel), {
    open(naam, attributen) {
      if (naam !== 'Relationship' || attributen.lees('TargetMode') === 'External') return;
      const soort = (attributen.lees('Type') ?? '').split('/').at(-1) ?? '';
      gevonden.push({
        id: attributen.lees('Id') ?? '',
        soort,
        doel: resolvePad(map, attributen.lees('Target') ?? ''),
      });
    },
    tekst() {},
    sluit() {},
  });
  return gevonden;
}

/** A path as a part names another one: from its own folder, or from the root. */
function resolvePad(map: string, doel: string): string {
  const delen: string[] = [];
  for (const deel of (doel.startsWith('/') ? doel : map + doel).split('/')) {
    if (deel === '..') delen.pop();
    else if (deel !== '' && deel !== '.') delen.push(deel);
  }
  return delen.join('/');
}
