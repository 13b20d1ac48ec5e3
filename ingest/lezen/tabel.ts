/**
 * A delivered file as one table of texts with the row numbers of the file, whatever it came as. Imports nothing of
 * Node.
 */
import type { Kopzoeker } from '../bronnen/koppelen.ts';
import type { Bronbestand } from '../controleren/controle.ts';
import { AGENDAKOPPEN, leesAgenda, type Agendatabel, type Agendawens } from './agenda/agenda.ts';
import { verken } from './codering.ts';
import { bepaalDialect, PROEF, type Gevonden } from './dialect.ts';
import { GRENZEN } from './grenzen.ts';
import { Leesfout, teGroot } from './leesfout.ts';
import { leesRecords, type Records } from './records.ts';
import { kiesBlad } from './rekenblad/bladkeuze.ts';
import { openWerkmap } from './rekenblad/open.ts';
import type { Werkmaplezer } from './rekenblad/werkmap.ts';
import { leesKop, leesTekst } from './tekst.ts';

/** A file that was read as far as its header. */
export interface Tabel extends Gevonden {
  /** `utf-8` and the like, or the format of a spreadsheet. */
  readonly codering: string;
  /** The sheet that is read: its name and its number from 1. */
  readonly blad?: { readonly naam: string; readonly nummer: number };
  /** False when no cell can be a lone `x`. */
  readonly kruisjes: boolean;
  /** What must be told of the reading itself. */
  readonly opmerkingen?: readonly { readonly code: 'afspraak_overgeslagen'; readonly aantal: number }[];
  /** Every row of the file from the first one on; as often as is asked for. */
  records(): AsyncGenerator<Records>;
}

/** How formats are read that cost most; by itself in the thread that asks. */
export interface Lezers {
  readonly openWerkmap?: Werkmaplezer | undefined;
  readonly leesAgenda?: ((tekst: string, wens: Agendawens) => Promise<Agendatabel>) | undefined;
}

export interface Leeskeuzes extends Lezers {
  /** Name or number (from 1) of the sheet. */
  readonly blad?: string | undefined;
  /** What to read of a calendar; null when nobody said what it means. */
  readonly agenda?: Agendawens | null;
}

/** First bytes of a zip, which xlsx and ods are. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** How a calendar begins, with or without a byte order mark. */
const AGENDA = /^(?:\u00ef\u00bb\u00bf)?\s*BEGIN:VCALENDAR/i;
const KOP = 64;

/**
 * Reads a file as far as its header.
 *
 * @throws Leesfout, Bladvraag
 */
export async function openTabel(
  bestand: Bronbestand,
  zoeker: Kopzoeker,
  keuzes: Leeskeuzes = {},
): Promise<Tabel> {
  if (bestand.grootte > GRENZEN.bestand) throw teGroot('bestand');
  const kop = await leesBytes(bestand, KOP);
  if (ZIP.every((byte, plaats) => kop[plaats] === byte)) return openRekenblad(bestand, zoeker, keuzes);
  return isAgenda(kop) ? openAgenda(bestand, zoeker, keuzes) : openTekst(bestand, zoeker);
}

function isAgenda(kop: Uint8Array): boolean {
  return AGENDA.test(new TextDecoder('latin1').decode(kop));
}

/** The text of a calendar; undefined for any other file. @throws Leesfout */
export async function leesAgendatekst(bestand: Bronbestand): Promise<string | undefined> {
  if (!isAgenda(await leesBytes(bestand, KOP))) return undefined;
  if (bestand.grootte > GRENZEN.agenda) throw teGroot('agenda');
  const { codering } = await verken(bestand);
  let tekst = '';
  for await (const stuk of leesTekst(bestand, codering)) tekst += stuk;
  return tekst;
}

async function openAgenda(
  bestand: Bronbestand,
  { contract }: Kopzoeker,
  { agenda: wens = null, leesAgenda: lees = async (tekst, wie) => leesAgenda(tekst, wie) }: Leeskeuzes,
): Promise<Tabel> {
  if (contract.bron !== 'overleggen')
    throw new Leesfout({ code: 'bestand_onleesbaar', variant: 'agenda_bron' });
  if (!wens) throw new Leesfout({ code: 'bestand_onleesbaar', variant: 'agenda_profiel' });
  const tekst = await leesAgendatekst(bestand);
  const { rijen, overgeslagen } = await lees(tekst ?? '', wens);
  return {
    ...{ codering: 'ics', scheidingsteken: '', kopregel: 1, koppen: AGENDAKOPPEN, kruisjes: false },
    opmerkingen: overgeslagen > 0 ? [{ code: 'afspraak_overgeslagen', aantal: overgeslagen }] : [],
    async *records() {
      yield { eerste: 1, rijen: [[...AGENDAKOPPEN], ...rijen] };
    },
  };
}

async function openTekst(bestand: Bronbestand, zoeker: Kopzoeker): Promise<Tabel> {
  const { codering, kruisjes } = await verken(bestand);
  const gevonden = bepaalDialect(await leesKop(bestand, codering, PROEF), zoeker);
  if (!gevonden) throw new Leesfout({ code: 'leeg_bestand', variant: 'leeg' });
  const { scheidingsteken } = gevonden;
  return {
    ...{ ...gevonden, codering, kruisjes },
    records: () => leesRecords(leesTekst(bestand, codering), scheidingsteken),
  };
}

async function openRekenblad(
  bestand: Bronbestand,
  zoeker: Kopzoeker,
  { blad: keuze, openWerkmap: lees = openWerkmap }: Leeskeuzes,
): Promise<Tabel> {
  if (bestand.grootte > GRENZEN.rekenblad) throw teGroot('rekenblad');
  const werkmap = await lees(await leesBytes(bestand, GRENZEN.rekenblad + 1));
  const { plaats, gevonden } = kiesBlad(werkmap.bladen, zoeker, keuze);
  return {
    ...gevonden,
    codering: werkmap.soort,
    blad: { naam: werkmap.bladen[plaats]?.naam ?? '', nummer: plaats + 1 },
    kruisjes: true,
    records: () => werkmap.lees(plaats),
  };
}

/** The first bytes of a file, in one piece; all of it when it is shorter. Reads no further. */
async function leesBytes(bestand: Bronbestand, hoogstens: number): Promise<Uint8Array> {
  const stukken: Uint8Array[] = [];
  let grootte = 0;
  for await (const stuk of bestand.open()) {
    // A copy: the piece may be written over by the next one.
    stukken.push(new Uint8Array(stuk.subarray(0, hoogstens - grootte)));
    grootte += stuk.length;
    if (grootte >= hoogstens) break;
  }
  const bytes = new Uint8Array(Math.min(grootte, hoogstens));
  let plaats = 0;
  for (const stuk of stukken) {
    bytes.set(stuk, plaats);
    plaats += stuk.length;
  }
  return bytes;
}
