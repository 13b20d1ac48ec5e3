/** Reference count of kpi3: verwijzingen naar zware jeugdhulp, and the jeugdigen among them. Used by tests only. */
import type { Periode } from '../periode/periode.ts';
import { dagenTussen } from './reference-days.ts';
import { rijenVan, type Dossier } from './reference-dossier.ts';
import { aantal, teltMee, type Teller } from './reference-telling.ts';

const HULPVORMGROEPEN: Record<string, string[]> = {
  verblijf: ['pleegzorg', 'gezinsgericht', 'gesloten', 'verblijf_overig', '43', '44'],
  bescherming: ['ots', 'voorlopige_ots', 'voogdij', '48'],
  reclassering: ['jeugdreclassering', '47'],
  crisis: ['crisis', '46'],
  dagbehandeling: ['dagbehandeling', '41'],
  ambulant: ['ambulant', '45'],
  wijkteam: ['wijkteam'],
};

function groepVan(hulpvorm: string | null): string | undefined {
  return Object.keys(HULPVORMGROEPEN).find((groep) => HULPVORMGROEPEN[groep]?.includes(hulpvorm ?? ''));
}

interface Verwijzing {
  readonly jeugdige: string | null;
  readonly datum: string;
}

/** The verwijzingen of one gemeente over all its leveringen, rows about the same one taken together. */
function verwijzingenVan(dossier: Dossier, gemeente: string): Verwijzing[] {
  const verwijzingen: Verwijzing[] = [];
  const dagen = new Map<string, { jeugdige: string; data: string[] }>();
  for (const { levering, rij } of rijenVan(dossier, 'verwijzingen')) {
    if (rij.gemeente !== gemeente || rij.datum === null) continue;
    if (rij.scheiding !== true) continue;
    if (rij.soort_start !== 'nieuw' && rij.soort_start !== 'herhaald') continue;
    const groep = groepVan(rij.hulpvorm);
    if (groep === undefined || !dossier.regio.zwareHulpvormgroepen.includes(groep)) continue;
    // Where the day of uiteengaan is known, only what came on or after it.
    if (rij.datum_uiteengaan !== null && rij.datum < rij.datum_uiteengaan) continue;
    if (rij.jeugdige_id === null) {
      // Without a jeugdige each row of the gemeente is one; those of others are control figures.
      if (levering.aanleveraar === 'gemeente') verwijzingen.push({ jeugdige: null, datum: rij.datum });
      continue;
    }
    const sleutel = JSON.stringify([rij.jeugdige_id, groep]);
    const bekend = dagen.get(sleutel) ?? { jeugdige: rij.jeugdige_id, data: [] };
    bekend.data.push(rij.datum);
    dagen.set(sleutel, bekend);
  }
  for (const { jeugdige, data } of dagen.values()) {
    let vorige: string | null = null;
    for (const datum of data.sort()) {
      // At most 30 days after the row before it: the same verwijzing, which keeps its first day.
      if (vorige === null || dagenTussen(vorige, datum) > 30) verwijzingen.push({ jeugdige, datum });
      vorige = datum;
    }
  }
  return verwijzingen;
}

/** Counted in the period of its first day, when that quarter is covered. */
function getelde(dossier: Dossier, gemeente: string, periode: Periode): Verwijzing[] {
  return verwijzingenVan(dossier, gemeente).filter(({ datum }) =>
    teltMee(dossier, 'verwijzingen', gemeente, datum, periode),
  );
}

export const telVerwijzingen: Teller = (dossier, gemeenten, periode) =>
  aantal(gemeenten.flatMap((gemeente) => getelde(dossier, gemeente, periode)).length);

export const telJeugdigen: Teller = (dossier, gemeenten, periode) => {
  const jeugdigen = new Set<string>();
  for (const gemeente of gemeenten) {
    for (const { jeugdige } of getelde(dossier, gemeente, periode)) {
      if (jeugdige !== null) jeugdigen.add(jeugdige);
    }
  }
  return aantal(jeugdigen.size);
};
