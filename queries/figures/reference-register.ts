/** Writes leveringen straight into a register with plain SQL, past ingest: test support. */
import type { Register } from '../database/register.ts';
import { BRONNEN, type Bron } from '../kpis/definitie.ts';
import { RIJKOLOMMEN, type Celwaarde, type LeveringStatus } from '../schema/register.ts';
import { periodeVan, type ReferentieLevering } from './reference-dossier.ts';
import type { Geval } from './reference-cases.ts';

/** A value as SQL text. */
function literal(waarde: Celwaarde): string {
  if (waarde === null) return 'null';
  if (typeof waarde === 'string') return `'${waarde.replaceAll("'", "''")}'`;
  if (typeof waarde === 'object') return `[${waarde.map(literal).join(', ')}]::varchar[]`;
  return String(waarde);
}

/** Gives the register of the case's region its leveringen in place of what it held: it can serve many cases in turn. */
export async function fillRegister({ verbinding }: Register, geval: Geval): Promise<void> {
  await verbinding.run('begin');
  for (const bron of BRONNEN) await verbinding.run(`delete from rij_${bron}`);
  await verbinding.run('delete from levering_gebeurtenis; delete from levering');
  const alle = [
    ...geval.oude.map((oud, index) => [oud, index % 2 === 0 ? 'vervangen' : 'ingetrokken'] as const),
    ...geval.leveringen.map((levering) => [levering, 'actueel'] as const),
  ];
  const rijen = new Map<Bron, string[]>();
  const leveringen = alle.map(([levering, status], index) => {
    const waarden = rijen.get(levering.bron) ?? [];
    rijen.set(levering.bron, [...waarden, ...rijwaarden(levering, index + 1)]);
    return leveringwaarde(levering, index + 1, status);
  });
  if (leveringen.length > 0)
    await verbinding.run(`insert into levering ${LEVERINGKOLOMMEN} values ${leveringen.join(', ')}`);
  for (const [bron, waarden] of rijen) {
    if (waarden.length > 0) await verbinding.run(`insert into rij_${bron} values ${waarden.join(', ')}`);
  }
  await verbinding.run('commit');
}

const LEVERINGKOLOMMEN = `(id, bron, aanleveraar, scope, periode, periode_start, periode_eind, versie, soort, status,
  rijen, ontvangen_op, wie, rol)`;

function leveringwaarde(levering: ReferentieLevering, id: number, status: LeveringStatus): string {
  const { bron, aanleveraar, scope, periode } = levering;
  const { start, eind } = periodeVan(periode);
  const aantal = levering.rijen.length;
  const soort = aantal === 0 ? 'nulmelding' : 'rijen';
  const waarden = [id, bron, aanleveraar, scope, periode, start, eind, id, soort, status, aantal];
  return `(${[...waarden, '2026-01-01T00:00:00Z', 'toets', 'coördinator'].map(literal).join(', ')})`;
}

function rijwaarden(levering: ReferentieLevering, id: number): string[] {
  const kolommen = Object.keys(RIJKOLOMMEN[levering.bron]);
  return levering.rijen.map((rij, index) => {
    const cellen = rij as unknown as Record<string, Celwaarde>;
    return `(${[id, index + 2, ...kolommen.map((kolom) => cellen[kolom] ?? null)].map(literal).join(', ')})`;
  });
}
