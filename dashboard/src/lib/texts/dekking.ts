/** Coverage in words: '4 van 5 gemeenten', and who is missing. */
import type { Dekking } from '../kpi/dekking.ts';
import { join, nameGemeenten } from './opsomming.ts';
import { TOESTAND } from './tekens.ts';

export const DEKKING = { geleverd: 'geleverd' } as const;

export interface Dekkingtekst {
  /** One square per gemeente, the complete ones first; empty for one gemeente. */
  readonly vakjes: readonly boolean[];
  /** '4 van 5 gemeenten'; for one gemeente 'geleverd', 'onvolledig' or 'ontbreekt'. */
  readonly tekst: string;
  /** 'onvolledig: Geertruidenberg ontbreekt', '1 van 2 kwartalen', or ''. */
  readonly noot: string;
}

export function showDekking(dekking: Dekking): Dekkingtekst {
  const { compleet, verwacht, kwartalen } = dekking;
  if (verwacht > 1) {
    const vakjes = Array.from({ length: verwacht }, (_, plaats) => plaats < compleet);
    return { vakjes, tekst: `${compleet} van ${verwacht} gemeenten`, noot: missingNote(dekking) };
  }
  if (kwartalen.geleverd === kwartalen.verwacht) return { vakjes: [], tekst: DEKKING.geleverd, noot: '' };
  if (kwartalen.geleverd === 0) return { vakjes: [], tekst: TOESTAND.ontbreekt, noot: '' };
  const noot = `${kwartalen.geleverd} van ${kwartalen.verwacht} kwartalen`;
  return { vakjes: [], tekst: TOESTAND.onvolledig, noot };
}

function missingNote({ ontbreekt, gedeeltelijk }: Dekking): string {
  const delen = [
    ontbreekt.length ? `${nameGemeenten(ontbreekt)} ${ontbreekt.length > 1 ? 'ontbreken' : 'ontbreekt'}` : '',
    gedeeltelijk.length
      ? `${nameGemeenten(gedeeltelijk)} ${gedeeltelijk.length > 1 ? 'missen' : 'mist'} een deel`
      : '',
  ].filter(Boolean);
  return delen.length ? `${TOESTAND.onvolledig}: ${join(delen)}` : '';
}

/** The sentences that say who is missing, at most 15 words each; none when all is in. */
export function writeOntbrekend({ verwacht, ontbreekt, gedeeltelijk }: Dekking): string[] {
  if (verwacht > 1 && ontbreekt.length === verwacht) {
    return ['Nog geen enkele gemeente heeft cijfers aangeleverd.'];
  }
  const zinnen: string[] = [];
  if (ontbreekt.length) {
    const hebben = ontbreekt.length > 1 ? 'hebben' : 'heeft';
    zinnen.push(`${nameGemeenten(ontbreekt)} ${hebben} nog geen cijfers aangeleverd.`);
  }
  if (gedeeltelijk.length) {
    const hebben = gedeeltelijk.length > 1 ? 'hebben' : 'heeft';
    zinnen.push(`${nameGemeenten(gedeeltelijk)} ${hebben} nog niet alles aangeleverd.`);
  }
  return zinnen;
}
