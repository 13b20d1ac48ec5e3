/** Makes the reports of an edition when it is locked, and those of the figures of now. */
import type { Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { leesBijdragen } from '@regiomonitor/queries/beheer/bijdragen.ts';
import { leesRapportteksten } from '@regiomonitor/queries/beheer/rapportteksten.ts';
import { leesEdities, leesEditiebestand, type Editie } from '@regiomonitor/queries/edities/editie.ts';
import { openEditie } from '@regiomonitor/queries/edities/openen.ts';
import type { Editieconcept } from '@regiomonitor/queries/edities/vaststellen.ts';
import { vergelijk } from '@regiomonitor/queries/edities/vergelijken.ts';
import type { Periode } from '@regiomonitor/queries/periode/periode.ts';
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import { maakRapport, soortenVan } from '../src/lib/rapport/maak.ts';
import type { Rapport, Rapportsoort } from '../src/lib/rapport/model.ts';
import type { Wijzigingen } from '../src/lib/rapport/verantwoordingdeel.ts';
import { maakPdf } from './pdf.ts';

/** The files that are kept with an edition: each report as data and as PDF. */
export async function maakEditierapporten(
  map: string,
  { publicatie, teksten, eerder }: Editieconcept,
): Promise<Record<string, Uint8Array>> {
  const { editie } = publicatie;
  const wijzigingen = await leesWijzigingen(map, publicatie, editie.periode, eerder);
  const bestanden: Record<string, Uint8Array> = {};
  for (const soort of soortenVan(editie.periode, editie.niveau)) {
    const rapport = await maakRapport(publicatie, {
      soort,
      periode: editie.periode,
      teksten: teksten.rapport,
      bijdragen: teksten.bijdragen,
      wijzigingen,
    });
    bestanden[`${soort}.json`] = Buffer.from(JSON.stringify(rapport));
    bestanden[`${soort}.pdf`] = maakPdf(rapport);
  }
  return bestanden;
}

/** The report of a year or half-year as it would be if it were locked now. @throws RapportKanNiet */
export async function maakConceptrapport(
  map: string,
  beheer: Beheer,
  publicatie: Publicatie,
  periode: Periode,
): Promise<Rapport> {
  const bijdragen = await leesBijdragen(beheer, publicatie.niveau);
  return maakRapport(publicatie, {
    soort: periode.soort === 'jaar' ? 'jaar' : 'halfjaar',
    periode,
    teksten: await leesRapportteksten(beheer, periode.code),
    bijdragen: bijdragen.filter(({ soort }) => soort === 'duiding' || soort === 'gebeurtenis'),
    wijzigingen: await leesWijzigingen(map, publicatie, periode, await leesEdities(beheer)),
  });
}

/** The report that was kept with an edition, as data. @throws EditieGeschonden */
export async function leesEditierapport(
  map: string,
  editie: Editie,
  soort: Rapportsoort,
): Promise<Rapport | undefined> {
  const naam = `${soort}.json`;
  if (!(naam in editie.bestanden)) return undefined;
  return JSON.parse((await leesEditiebestand(map, editie, naam)).toString('utf8')) as Rapport;
}

/** What differs from the last edition of this level: of the same period where there is one. */
async function leesWijzigingen(
  map: string,
  publicatie: Publicatie,
  periode: Periode,
  eerder: readonly Editie[],
): Promise<Wijzigingen | null> {
  const zelfde = eerder.filter(({ niveau }) => niveau === publicatie.niveau);
  const vorige = zelfde.findLast((een) => een.periode.code === periode.code) ?? zelfde.at(-1);
  if (!vorige) return null;
  const oud = await openEditie(map, vorige);
  try {
    return { nummer: vorige.nummer, vergelijking: await vergelijk(oud, publicatie) };
  } finally {
    await oud.close();
  }
}
