/** For tests: workbooks made of the XML that they are to hold. Imports nothing of Node. */
import { Crc32 } from './crc32.ts';

export type Delen = Readonly<Record<string, string | Uint8Array>>;

/** A zip of these parts; `beweerd` replaces the size that it claims a part unpacks to. */
export async function bouwZip(
  delen: Delen,
  beweerd: Readonly<Record<string, number>> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const stukken: Uint8Array[] = [];
  const inhoud: Uint8Array[] = [];
  let plaats = 0;
  for (const [naam, deel] of Object.entries(delen)) {
    const bytes = typeof deel === 'string' ? new TextEncoder().encode(deel) : deel;
    const gepakt = await pack(bytes);
    const crc = new Crc32();
    crc.neem(bytes);
    const kop = { naam, crc: crc.waarde, gepakt: gepakt.length, uitgepakt: beweerd[naam] ?? bytes.length };
    const lokaal = createKop(0x04034b50, kop);
    stukken.push(lokaal, gepakt);
    inhoud.push(createKop(0x02014b50, kop, plaats));
    plaats += lokaal.length + gepakt.length;
  }
  const lengte = inhoud.reduce((som, { length }) => som + length, 0);
  const einde = new DataView(new ArrayBuffer(22));
  einde.setUint32(0, 0x06054b50, true);
  einde.setUint16(8, inhoud.length, true);
  einde.setUint16(10, inhoud.length, true);
  einde.setUint32(12, lengte, true);
  einde.setUint32(16, plaats, true);
  return join([...stukken, ...inhoud, new Uint8Array(einde.buffer)]);
}

interface Kop {
  readonly naam: string;
  readonly crc: number;
  readonly gepakt: number;
  readonly uitgepakt: number;
}

/** The header of a part, before its bytes, or in the list at the end when it has a place. */
function createKop(teken: number, { naam, crc, gepakt, uitgepakt }: Kop, plaats?: number): Uint8Array {
  const naambytes = new TextEncoder().encode(naam);
  const inLijst = plaats !== undefined;
  const vast = inLijst ? 46 : 30;
  const verschil = inLijst ? 2 : 0;
  const kop = new Uint8Array(vast + naambytes.length);
  const beeld = new DataView(kop.buffer);
  beeld.setUint32(0, teken, true);
  beeld.setUint16(8 + verschil, 8, true);
  beeld.setUint32(14 + verschil, crc, true);
  beeld.setUint32(18 + verschil, gepakt, true);
  beeld.setUint32(22 + verschil, uitgepakt, true);
  beeld.setUint16(26 + verschil, naambytes.length, true);
  if (inLijst) beeld.setUint32(42, plaats, true);
  kop.set(naambytes, vast);
  return kop;
}

async function pack(bytes: Uint8Array): Promise<Uint8Array> {
  const stroom = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stroom).arrayBuffer());
}

function join(stukken: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const samen = new Uint8Array(stukken.reduce((som, { length }) => som + length, 0));
  let plaats = 0;
  for (const stuk of stukken) {
    samen.set(stuk, plaats);
    plaats += stuk.length;
  }
  return samen;
}

export interface Proefblad {
  readonly naam: string;
  /** What is between `<sheetData>` and its end. */
  readonly xml: string;
  readonly verborgen?: boolean;
}

export interface Proefboek {
  readonly bladen: readonly Proefblad[];
  /** Each the content of one `<si>`. */
  readonly teksten?: readonly string[];
  /** What is in styles.xml. */
  readonly opmaak?: string;
  readonly vanaf1904?: boolean;
}

const SOORT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook of Excel. */
export function bouwXlsxdelen({ bladen, teksten, opmaak, vanaf1904 }: Proefboek): Record<string, string> {
  const relatie = (id: string, soort: string, doel: string) =>
    `<Relationship Id="${id}" Type="${SOORT}/${soort}" Target="${doel}"/>`;
  return {
    '[Content_Types].xml': '<?xml version="1.0"?><Types/>',
    '_rels/.rels': `<Relationships>${relatie('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      `<workbook><workbookPr date1904="${vanaf1904 === true ? 1 : 0}"/><sheets>` +
      bladen
        .map(
          ({ naam, verborgen }, plaats) =>
            `<sheet name="${naam}" r:id="b${plaats}"${verborgen ? ' state="hidden"' : ''}/>`,
        )
        .join('') +
      '</sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships>${[
      ...bladen.map((_, plaats) => relatie(`b${plaats}`, 'worksheet', `worksheets/sheet${plaats + 1}.xml`)),
      ...(teksten ? [relatie('t', 'sharedStrings', '/xl/sharedStrings.xml')] : []),
      ...(opmaak ? [relatie('o', 'styles', 'styles.xml')] : []),
    ].join('')}</Relationships>`,
    ...(teksten && {
      'xl/sharedStrings.xml': `<sst>${teksten.map((tekst) => `<si>${tekst}</si>`).join('')}</sst>`,
    }),
    ...(opmaak && { 'xl/styles.xml': `<styleSheet>${opmaak}</styleSheet>` }),
    ...Object.fromEntries(
      bladen.map(({ xml }, plaats) => [
        `xl/worksheets/sheet${plaats + 1}.xml`,
        `<worksheet><sheetData>${xml}</sheetData></worksheet>`,
      ]),
    ),
  };
}

export async function bouwXlsx(boek: Proefboek): Promise<Uint8Array<ArrayBuffer>> {
  return bouwZip(bouwXlsxdelen(boek));
}

/** Rows of texts as the XML of a sheet of Excel. */
export function schrijfBlad(rijen: readonly (readonly string[])[]): string {
  return rijen.map((cellen) => `<row>${cellen.map(schrijfCel).join('')}</row>`).join('');
}

function schrijfCel(tekst: string): string {
  const veilig = tekst.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return tekst === '' ? '<c/>' : `<c t="inlineStr"><is><t>${veilig}</t></is></c>`;
}

/** An OpenDocument spreadsheet; `xml` is what is in `<office:spreadsheet>`. */
export async function bouwOds(xml: string, stijlen = ''): Promise<Uint8Array<ArrayBuffer>> {
  return bouwZip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': '<manifest:manifest/>',
    'content.xml': `<office:document-content><office:automatic-styles>${stijlen}</office:automatic-styles><office:body><office:spreadsheet>${xml}</office:spreadsheet></office:body></office:document-content>`,
  });
}
