/** Where figures in a file come from: what a reader of the file needs who has never seen the monitor. */
import type { CijferFilter } from '@regiomonitor/queries/reads/cijfers.ts';
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import { dagVan, formatDatum } from '../src/lib/format/datum.ts';
import { VOET } from '../src/lib/texts/paginas.ts';
import { HERKOMST } from '../src/lib/texts/uitvoer.ts';

/** Lines of what and its value, in the order in which they are shown. */
export function describeHerkomst(
  { kop, editie }: Pick<Publicatie, 'kop' | 'editie'>,
  { indicator = [], gebied = [], periode = [] }: CijferFilter,
): [string, string][] {
  const keuze = [indicator, gebied, periode].map((codes) => codes.join(', ')).filter(Boolean);
  return [
    ...(kop.synthetisch ? [[HERKOMST.synthetisch, HERKOMST.verzonnen] as [string, string]] : []),
    [HERKOMST.bron, HERKOMST.bronnaam],
    [HERKOMST.regio, `${kop.regio_naam} (${kop.regio_code})`],
    [HERKOMST.stand, formatDatum(dagVan(kop.gemaakt_op))],
    [
      HERKOMST.editie,
      editie
        ? HERKOMST.vastgesteld(editie.nummer, formatDatum(dagVan(editie.vastgesteldOp)))
        : HERKOMST.geenEditie,
    ],
    [HERKOMST.publicatie, kop.id],
    [HERKOMST.niveau, VOET.niveau[kop.niveau]],
    [HERKOMST.drempel, HERKOMST.drempelUitleg(kop.drempel)],
    [HERKOMST.keuze, keuze.length > 0 ? keuze.join('; ') : HERKOMST.alles],
  ];
}

/** The same in one line, for under a picture. */
export function writeBronregel({ kop, editie }: Pick<Publicatie, 'kop' | 'editie'>): string {
  return [
    HERKOMST.bronregel(kop.regio_naam),
    editie
      ? HERKOMST.vastgesteld(editie.nummer, formatDatum(dagVan(editie.vastgesteldOp)))
      : HERKOMST.voorlopig(formatDatum(dagVan(kop.gemaakt_op))),
    VOET.niveau[kop.niveau],
    ...(kop.synthetisch ? [HERKOMST.verzonnen] : []),
  ].join(' · ');
}
