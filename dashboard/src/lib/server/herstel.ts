/** The pages that take a levering out, put it back, or remove its rows: one way of asking, three things asked. */
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { leveringAdres } from '../paginas/adressen.ts';
import { nameLevering } from '../paginas/geschiedenis.ts';
import { showWijzigingen } from '../paginas/herstel.ts';
import { GESCHIEDENIS, HERSTEL } from '../texts/geschiedenis.ts';
import { FOUT } from '../texts/paginas.ts';
import { leesVelden, vereisLoket } from './loket.ts';

export type Herstelsoort = 'intrekken' | 'terugzetten' | 'verwijderen';
type Gebeurtenis = Pick<RequestEvent, 'platform' | 'params'>;

/** Whether the address says that something was done. */
export function isGedaan(tekst: string | null): tekst is keyof typeof HERSTEL.gedaan {
  return tekst !== null && Object.hasOwn(HERSTEL.gedaan, tekst);
}

/** What will happen, before it does. */
export async function leesHerstel(soort: Herstelsoort, { platform, params }: Gebeurtenis) {
  const { leveringen: boek, gemeenten } = vereisLoket(platform);
  const levering = await vindLevering(platform, params);
  const kop = {
    soort,
    ...nameLevering(levering, gemeenten),
    versie: GESCHIEDENIS.versie(levering.versie),
    terug: leveringAdres(levering.id),
    isRegio: levering.scope === 'regio',
  };
  if (soort === 'verwijderen') {
    const kan = levering.status === 'ingetrokken';
    return { ...kop, redenen: kan ? [] : [HERSTEL.niets], vervangt: '', wijzigingen: null };
  }
  const mag = soort === 'intrekken' ? levering.status === 'actueel' : levering.status !== 'actueel';
  if (!mag) return { ...kop, redenen: [HERSTEL.niets], vervangt: '', wijzigingen: null };
  const { herstel, wijzigingen } = await boek.probeer(soort, levering);
  return {
    ...kop,
    redenen: herstel.fouten.map(({ melding }) => melding),
    vervangt: herstel.vervangt.join(', '),
    wijzigingen: wijzigingen && showWijzigingen(wijzigingen),
  };
}

/** Does it, and goes back to the history, which says so. */
export async function doeHerstel(
  soort: Herstelsoort,
  { platform, params, request }: Gebeurtenis & Pick<RequestEvent, 'request'>,
) {
  const { leveringen: boek } = vereisLoket(platform);
  const veld = await leesVelden(request);
  const levering = await vindLevering(platform, params);
  const uitslag = await boek.herstel(soort, levering, veld('reden'));
  if (uitslag.status === 'tekst') return fail(400, { fout: HERSTEL.redenFout });
  if (uitslag.status === 'geweigerd') return fail(409, { fout: uitslag.redenen.join(' ') });
  if (uitslag.status === 'niets') return fail(409, { fout: HERSTEL.niets });
  redirect(303, `${leveringAdres(levering.id)}?gedaan=${soort}`);
}

async function vindLevering(platform: App.Platform | undefined, params: Partial<Record<string, string>>) {
  const levering = await vereisLoket(platform).leveringen.vindTeHerstellen(params['id'] ?? '');
  if (!levering) error(404, FOUT.onbekend);
  return levering;
}
