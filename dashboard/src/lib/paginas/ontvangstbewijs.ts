/** The receipt of one levering: the same facts on the page, in the text and in the PDF. */
import { formatMoment } from '../format/datum.ts';
import { formatPeriode, readPeriode } from '../format/periode.ts';
import { ONTVANGSTBEWIJS as T } from '../texts/aanleveren.ts';
import { ROLNAAM } from '../texts/toegang.ts';

interface Levering {
  readonly id: number;
  readonly bron: string;
  readonly aanleveraar: string;
  readonly scope: string;
  readonly periode: string;
  readonly versie: number;
  readonly soort: 'rijen' | 'nulmelding';
  readonly status: keyof typeof T.standen;
  readonly sha256: string | null;
  readonly rijen: number;
  readonly rijen_weggelaten: number;
  readonly ontvangen_op: string;
  readonly wie: string;
  readonly rol: string;
}

export interface Ontvangstfeit {
  readonly naam: string;
  readonly waarde: string;
  /** Too long for one line: may be broken anywhere. */
  readonly lang?: boolean;
}

/** What, when, by whom, and which file it was. */
export function createOntvangstbewijs(
  { levering, vervangen }: { readonly levering: Levering; readonly vervangen: readonly Levering[] },
  gemeenten: readonly { readonly code: string; readonly naam: string }[],
  versie: string,
): Ontvangstfeit[] {
  const { id, bron, scope, soort, rijen_weggelaten, sha256, wie, rol, ontvangen_op } = levering;
  const gebied = gemeenten.find(({ code }) => code === scope)?.naam ?? T.heleRegio;
  const moment = formatMoment(ontvangen_op);
  const getal = (aantal: number) => aantal.toLocaleString('nl-NL');
  return [
    { naam: T.nummer, waarde: String(id) },
    { naam: T.wat, waarde: bron },
    { naam: T.gebied, waarde: gebied },
    { naam: T.periode, waarde: formatPeriode(readPeriode(levering.periode)) },
    { naam: T.aanleveraar, waarde: levering.aanleveraar },
    { naam: T.versie, waarde: String(levering.versie) },
    { naam: T.soort, waarde: soort === 'nulmelding' ? T.nulmelding : T.metRijen },
    { naam: T.rijen, waarde: getal(levering.rijen) },
    ...(rijen_weggelaten > 0 ? [{ naam: T.weggelaten, waarde: getal(rijen_weggelaten) }] : []),
    { naam: T.ontvangen, waarde: moment },
    { naam: T.door, waarde: `${wie} (${ROLNAAM[rol] ?? rol})` },
    ...(sha256 === null ? [] : [{ naam: T.sha256, waarde: sha256, lang: true }]),
    { naam: T.vervangt, waarde: vervangen.map(showVervangen).join('; ') || T.niets },
    { naam: T.stand, waarde: T.standen[levering.status] },
    { naam: T.software, waarde: T.softwareVersie(versie) },
  ];
}

function showVervangen({ id, periode, versie, rijen }: Levering): string {
  return T.vervangen(id, formatPeriode(readPeriode(periode)), versie, rijen);
}

/** As plain text, to keep or to mail. */
export function writeOntvangstbewijs(
  feiten: readonly Ontvangstfeit[],
  { naam, synthetisch }: { readonly naam: string; readonly synthetisch: boolean },
): string {
  const breedte = Math.max(...feiten.map((feit) => feit.naam.length)) + 2;
  const regels = feiten.map((feit) => `${`${feit.naam}:`.padEnd(breedte)}${feit.waarde}`);
  const kop = `${T.titel} · ${naam}`;
  return [...(synthetisch ? [T.synthetisch, ''] : []), kop, '='.repeat(kop.length), '', ...regels, ''].join(
    '\r\n',
  );
}
