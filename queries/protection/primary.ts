/** The primary rule: which numbers of a figure are secret by themselves, and what may then still be shown of it. */
import type { Cijfer, Grootheid, IndicatorVorm, Instelling, Reden } from './interface.ts';
import { WAARDERING_DREMPEL } from './settings.ts';

/** A mean this close to an end of the scale speaks of everybody who answered. */
const HOOG = 9.5;
const LAAG = 1.5;

/** A number that must not be learned: the listed values of it have to stay possible. */
export interface Geheim {
  readonly grootheid: Grootheid;
  readonly waarden: readonly number[];
  /** The noemer is held at its own value meanwhile: then a range of the sum is a range of the mean. */
  readonly bijVasteNoemer: boolean;
}

/** How a figure is shown before anything else is hidden to protect it. */
export interface Oordeel {
  readonly toon: 'alles' | 'afgerond' | 'uiterste' | 'niets';
  /** Teller and noemer both stay away (incomplete region); only with `afgerond` and `uiterste`. */
  readonly zonderNoemer: boolean;
  readonly reden: Reden | null;
  readonly geheimen: readonly Geheim[];
}

const ALLES: Oordeel = { toon: 'alles', zonderNoemer: false, reden: null, geheimen: [] };

/**
 * Judges one figure by the setting of its indicator. `isRegio`: the gebied is the region, whose teller and noemer are
 * not shown while gemeenten are missing.
 */
export function judge(
  cijfer: Cijfer,
  vorm: IndicatorVorm,
  instelling: Instelling,
  isRegio: boolean,
): Oordeel {
  if (cijfer.teller === null || !instelling.beschermen) return ALLES;
  const onvolledig = isRegio && cijfer.status === 'onvolledig';
  switch (instelling.klasse) {
    case 'geen':
      return ALLES;
    case 'rol':
      return instelling.niveau === 'openbaar' && !isRegio ? { ...ALLES, toon: 'niets', reden: 'rol' } : ALLES;
    case 'waardering':
      return vorm.vorm === 'gemiddelde'
        ? judgeMean(cijfer, onvolledig)
        : judgeCounts(cijfer, instelling, true, onvolledig);
    case 'persoon':
      return judgeCounts(cijfer, instelling, true, onvolledig);
    case 'werkproces':
      return judgeCounts(cijfer, instelling, instelling.complement, onvolledig);
  }
}

/** A count, or a share: its noemer, and with the complement rule its teller and rest too. */
function judgeCounts(
  cijfer: Cijfer,
  instelling: Instelling,
  complement: boolean,
  onvolledig: boolean,
): Oordeel {
  const teller = Number(cijfer.teller);
  const { noemer } = cijfer;
  const grootheden: [Grootheid, number][] =
    noemer === null
      ? [['teller', teller]]
      : complement
        ? [
            ['noemer', noemer],
            ['teller', teller],
            ['rest', noemer - teller],
          ]
        : [['noemer', noemer]];
  const top = instelling.drempel - 1;
  const geheimen = grootheden
    .filter(([, waarde]) => waarde > 0 && waarde <= top)
    .map(([grootheid]) => ({ grootheid, waarden: [1, top], bijVasteNoemer: false }));
  if (geheimen.length > 0) return { toon: 'niets', zonderNoemer: true, reden: 'klein', geheimen };
  if (!onvolledig) return ALLES;
  const toon = noemer === null ? 'niets' : 'afgerond';
  return { toon, zonderNoemer: true, reden: 'onvolledig', geheimen };
}

function judgeMean(cijfer: Cijfer, onvolledig: boolean): Oordeel {
  const som = Number(cijfer.teller);
  const n = cijfer.noemer ?? 0;
  if (n > 0 && n < WAARDERING_DREMPEL) {
    const geheimen: Geheim[] = [
      { grootheid: 'noemer', waarden: [1, WAARDERING_DREMPEL - 1], bijVasteNoemer: false },
      { grootheid: 'teller', waarden: rangeOfSum(som, n), bijVasteNoemer: true },
    ];
    return { toon: 'niets', zonderNoemer: true, reden: 'klein', geheimen };
  }
  if (n > 0 && (som >= HOOG * n || som <= LAAG * n)) {
    const [laagste, hoogste] = som >= HOOG * n ? [HOOG * n, 10 * n] : [n, LAAG * n];
    const waarden = [som - Math.floor(som - laagste), som + Math.floor(hoogste - som)];
    const geheimen: Geheim[] = [{ grootheid: 'teller', waarden, bijVasteNoemer: true }];
    return { toon: 'uiterste', zonderNoemer: onvolledig, reden: 'uiterste', geheimen };
  }
  return onvolledig ? { toon: 'afgerond', zonderNoemer: true, reden: 'onvolledig', geheimen: [] } : ALLES;
}

/** Two sums of n grades around `som`, whole steps away from it, at least n apart: means at least 1,0 apart. */
function rangeOfSum(som: number, n: number): [number, number] {
  const omlaag = Math.min(Math.ceil(n / 2), Math.floor(som - n));
  const omhoog = Math.min(n - omlaag, Math.floor(10 * n - som));
  const meerOmlaag = Math.min(n - omhoog, Math.floor(som - n));
  return [som - meerOmlaag, som + omhoog];
}

/**
 * The waarde as it is shown rounded: whole percentages, means to one decimal, and 10 or 1 for an extreme mean. Half goes
 * up, as kpi.md rounds (no figure is negative).
 */
export function roundedWaarde(
  cijfer: Cijfer,
  vorm: IndicatorVorm,
  toon: 'afgerond' | 'uiterste',
): string | null {
  if (cijfer.teller === null || !cijfer.noemer) return null;
  const teller = Number(cijfer.teller);
  if (toon === 'uiterste') return teller >= HOOG * cijfer.noemer ? '10' : '1';
  if (vorm.vorm === 'aandeel')
    return String(Math.floor((200 * teller + cijfer.noemer) / (2 * cijfer.noemer)));
  const tienden = Math.floor((20 * teller) / cijfer.noemer / 2 + 0.5 + 1e-9);
  return (tienden / 10).toFixed(1);
}
