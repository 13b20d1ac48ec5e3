/** Spreadsheets of LibreOffice and others (OpenDocument 1.3, part 3). Imports nothing of Node. */
import { GRENZEN } from '../grenzen.ts';
import { beschadigd, Leesfout, teGroot } from '../leesfout.ts';
import type { Records } from '../records.ts';
import { Inhoudlezer } from './ods-inhoud.ts';
import { KOPRIJEN, type Werkmap } from './werkmap.ts';
import { leesXml, leesXmltekst, XmlLezer } from './xml.ts';
import type { Zip } from './zip.ts';

const INHOUD = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';
const SOORT = 'application/vnd.oasis.opendocument.spreadsheet';

/** Whether this is a spreadsheet of OpenDocument. */
export async function isOds(zip: Zip): Promise<boolean> {
  if (!zip.heeft('mimetype') || !zip.heeft(INHOUD)) return false;
  let soort = '';
  for await (const bytes of zip.lees('mimetype')) {
    soort += new TextDecoder().decode(bytes);
    if (soort.length > SOORT.length * 2) break;
  }
  return soort.trim().startsWith(SOORT);
}

/**
 * Opens the spreadsheet. Formulas count by the outcome that is in the file; hidden rows and columns are data.
 *
 * @throws Leesfout
 */
export async function openOds(zip: Zip): Promise<Werkmap> {
  await refuseLocked(zip);
  const inhoud = new Inhoudlezer({ blad: null, hoogstens: KOPRIJEN });
  await leesXml(zip.lees(INHOUD), inhoud);
  if (inhoud.bladen.length > GRENZEN.bladen) throw teGroot('bladen');
  return {
    soort: 'ods',
    bladen: inhoud.bladen.map(({ naam, opmaak, kop }) => ({
      ...{ naam, kop },
      verborgen: inhoud.verborgen.has(opmaak),
    })),
    lees: (plaats) => leesBlad(zip, plaats),
  };
}

async function* leesBlad(zip: Zip, plaats: number): AsyncGenerator<Records> {
  const inhoud = new Inhoudlezer({ blad: plaats, hoogstens: GRENZEN.rijen + 1 });
  const xml = new XmlLezer(inhoud);
  for await (const tekst of leesXmltekst(zip.lees(INHOUD))) {
    xml.neem(tekst);
    yield* inhoud.rijen.oogst();
    if (inhoud.bladen.length > plaats + 1) break;
  }
  inhoud.rijen.sluit();
  yield* inhoud.rijen.oogst();
}

/** With a password, every part is noise; the list of parts says so. */
async function refuseLocked(zip: Zip): Promise<void> {
  if (!zip.heeft(MANIFEST)) throw beschadigd();
  await leesXml(zip.lees(MANIFEST), {
    open(naam) {
      if (naam === 'encryption-data')
        throw new Leesfout({ code: 'bestand_onleesbaar', variant: 'wachtwoord' });
    },
    tekst() {},
    sluit() {},
  });
}
