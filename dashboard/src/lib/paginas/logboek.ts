/** The audit log as a table on the screen and as a file. */
import { disarm, quote } from '../../../figure-table/figure-table.ts';
import { dagVan, formatDatum } from '../format/datum.ts';

interface Regel {
  readonly nummer: number;
  /** ISO instant. */
  readonly op: string;
  readonly soort: string;
  readonly wie: string;
  readonly rol: string;
  /** JSON of an object. */
  readonly over: string;
  readonly hash: string;
}

export interface Logvraag {
  soort?: string;
  wie?: string;
  van?: string;
  tot?: string;
}

/** What is asked for in the address; what is empty or no date is left out. */
export function readLogvraag(vraag: URLSearchParams): Logvraag {
  const tekst = (naam: string) => (vraag.get(naam) ?? '').trim().slice(0, 200);
  const dag = (naam: string) => (/^\d{4}-\d{2}-\d{2}$/.test(tekst(naam)) ? tekst(naam) : '');
  const velden = { soort: tekst('soort'), wie: tekst('wie'), van: dag('van'), tot: dag('tot') };
  return Object.fromEntries(Object.entries(velden).filter(([, waarde]) => waarde !== ''));
}

const TIJD = new Intl.DateTimeFormat('nl-NL', { timeStyle: 'medium', timeZone: 'Europe/Amsterdam' });

/** As a line of the table: '2 november 2026 10:00:00', 'bron: casussen, id: 3'. */
export function showLogregel({ nummer, op, soort, wie, rol, over }: Regel) {
  const delen = Object.entries(JSON.parse(over) as Record<string, unknown>)
    .filter(([, waarde]) => waarde !== null)
    .map(
      ([naam, waarde]) =>
        `${naam}: ${typeof waarde === 'boolean' ? (waarde ? 'ja' : 'nee') : String(waarde)}`,
    );
  return {
    nummer,
    op: `${formatDatum(dagVan(op))} ${TIJD.format(new Date(op))}`,
    soort,
    wie,
    rol,
    over: delen.join(', '),
  };
}

const KOLOMMEN = ['nummer', 'op', 'soort', 'wie', 'rol', 'over', 'hash'] as const;

/** RFC 4180, without cells that a spreadsheet would run as a formula: a name can be anything. */
export function formatLogboek(regels: readonly Regel[]): string {
  const rijen = regels.map((regel) => KOLOMMEN.map((kolom) => quote(disarm(String(regel[kolom])), ',')));
  return [KOLOMMEN, ...rijen].map((cellen) => `${cellen.join(',')}\r\n`).join('');
}
