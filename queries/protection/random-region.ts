/** Test support: random regions of any size, with the shapes that protection finds hard. The same seed, the same region. */
import type { Cijfer, IndicatorVorm } from './interface.ts';
import { need } from './need.ts';

export interface RandomRegionOptions {
  readonly seed: number;
  readonly gemeenten: number;
  readonly jaren: readonly number[];
  /** zeros: many zeros; ties: equal numbers everywhere; missing: one gemeente has delivered nothing. */
  readonly bijzonder?: 'geen' | 'nullen' | 'gelijk' | 'ontbrekend';
  /** Size of the largest gemeente: number of gezinnen. */
  readonly omvang?: number;
}

export const REGIO = 'proef';

/** The shapes of the eleven indicators. */
export const INDICATOREN: readonly IndicatorVorm[] = [
  vorm('kpi1', 'kpi1', 'aandeel', 'onderscheiden', true, 'werkproces'),
  vorm('kpi2', 'kpi2', 'aandeel', 'som', false, 'werkproces'),
  vorm('kpi2b', 'kpi2', 'aandeel', 'som', false, 'werkproces'),
  vorm('kpi3', 'kpi3', 'aantal', 'som', false, 'persoon'),
  vorm('kpi3_jeugdigen', 'kpi3', 'aantal', 'onderscheiden', false, 'persoon'),
  vorm('kpi4', 'kpi4', 'aantal', 'onderscheiden', false, 'geen'),
  vorm('kpi4_drie', 'kpi4', 'aantal', 'onderscheiden', false, 'geen'),
  vorm('kpi5', 'kpi5', 'aantal', 'onderscheiden', true, 'rol'),
  vorm('kpi6', 'kpi6', 'gemiddelde', 'som', false, 'waardering'),
  vorm('kpi6_ouders', 'kpi6', 'gemiddelde', 'som', false, 'waardering'),
  vorm('kpi6_kinderen', 'kpi6', 'gemiddelde', 'som', false, 'waardering'),
].map((indicator, volgorde) => ({ ...indicator, volgorde }));

function vorm(
  code: string,
  kpi: string,
  soort: IndicatorVorm['vorm'],
  regio: IndicatorVorm['regio'],
  stand: boolean,
  bescherming: IndicatorVorm['bescherming'],
): Omit<IndicatorVorm, 'volgorde'> {
  return { code, kpi, vorm: soort, regio, stand, bescherming };
}

/** Numbers between 0 and 1 (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let stand = seed >>> 0;
  return () => {
    stand = (stand + 0x6d2b79f5) >>> 0;
    let t = Math.imul(stand ^ (stand >>> 15), 1 | stand);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

interface Paar {
  t: number;
  n: number;
}

/** All figures of a random region, the region first. */
export function randomRegion(opties: RandomRegionOptions): Cijfer[] {
  const willekeurig = randomNumbers(opties.seed);
  const codes = Array.from({ length: opties.gemeenten }, (_, nummer) => `GM${String(1001 + nummer)}`);
  const cijfers = opties.jaren.flatMap((jaar) => yearFigures(opties, codes, jaar, willekeurig));
  const volgorde = new Map([REGIO, ...codes].map((code, nummer) => [code, nummer]));
  return cijfers.sort((a, b) => need(volgorde.get(a.gebied)) - need(volgorde.get(b.gebied)));
}

function yearFigures(
  opties: RandomRegionOptions,
  codes: readonly string[],
  jaar: number,
  willekeurig: () => number,
): Cijfer[] {
  const bijzonder = opties.bijzonder ?? 'geen';
  const omvang = opties.omvang ?? 120;
  const heel = (grens: number): number => Math.floor(willekeurig() * (grens + 1));
  const afwezig = bijzonder === 'ontbrekend' ? codes[heel(codes.length - 1)] : undefined;
  const uit: Cijfer[] = [];
  const tabel = new Map<string, Map<string, Paar>>();
  const put = (indicator: string, periode: string, gebied: string, paar: Paar): void => {
    const sleutel = `${indicator}|${periode}`;
    const rij = tabel.get(sleutel) ?? new Map<string, Paar>();
    tabel.set(sleutel, rij.set(gebied, paar));
  };
  const gelijk = heel(14);
  for (const gebied of codes) {
    const schaal = omvang * Math.pow(willekeurig(), 2.2);
    const getal = (deel: number): number =>
      bijzonder === 'gelijk'
        ? gelijk
        : bijzonder === 'nullen' && willekeurig() < 0.5
          ? 0
          : heel(Math.ceil(2 * schaal * deel));
    const deelVan = (paar: Paar, kans: number): Paar =>
      split(paar, kans, bijzonder === 'gelijk', willekeurig);
    const eerste = share(getal(1), 0.7, bijzonder === 'gelijk', willekeurig);
    const tweede = share(getal(1), 0.75, bijzonder === 'gelijk', willekeurig);
    const samen: Paar = {
      t: Math.max(eerste.t, tweede.t) + heel(Math.min(eerste.t, tweede.t)),
      n: 0,
    };
    samen.n =
      samen.t +
      Math.max(eerste.n - eerste.t, tweede.n - tweede.t) +
      heel(Math.min(eerste.n - eerste.t, tweede.n - tweede.t));
    const perioden: [string, Paar][] = [
      [`${jaar}HJ01`, eerste],
      [`${jaar}HJ02`, tweede],
      [`${jaar}JJ00`, samen],
    ];
    for (const [periode, paar] of perioden) {
      put('kpi2', periode, gebied, paar);
      put('kpi2b', periode, gebied, deelVan(paar, 0.3));
    }
    const jaarcode = `${jaar}JJ00`;
    put('kpi1', jaarcode, gebied, share(getal(1.4), 0.6, bijzonder === 'gelijk', willekeurig));
    const verwijzingen = getal(0.4);
    put('kpi3', jaarcode, gebied, { t: verwijzingen, n: 0 });
    put('kpi3_jeugdigen', jaarcode, gebied, { t: verwijzingen - heel(Math.floor(verwijzingen / 5)), n: 0 });
    put('kpi5', jaarcode, gebied, { t: heel(4), n: 0 });
    const ouders = grades(getal(0.4), willekeurig);
    const kinderen = grades(getal(0.15), willekeurig);
    put('kpi6_ouders', jaarcode, gebied, ouders);
    put('kpi6_kinderen', jaarcode, gebied, kinderen);
    put('kpi6', jaarcode, gebied, { t: ouders.t + kinderen.t, n: ouders.n + kinderen.n });
  }
  for (const [sleutel, rij] of tabel) {
    const [code, periode] = sleutel.split('|') as [string, string];
    const indicator = need(INDICATOREN.find((een) => een.code === code));
    const paren = [...rij].filter(([gebied]) => gebied !== afwezig).map(([, paar]) => paar);
    const regio = indicator.regio === 'som' ? total(paren) : distinct(paren, willekeurig);
    const kwartalen = periode.includes('HJ') ? 2 : 4;
    uit.push(figure(indicator, REGIO, periode, regio, kwartalen * paren.length, kwartalen * codes.length));
    for (const [gebied, paar] of rij) {
      uit.push(
        figure(
          indicator,
          gebied,
          periode,
          gebied === afwezig ? null : paar,
          gebied === afwezig ? 0 : kwartalen,
          kwartalen,
        ),
      );
    }
  }
  capDistinct(uit);
  return uit;
}

/** The region's distinct jeugdigen are never more than its verwijzingen. */
function capDistinct(cijfers: Cijfer[]): void {
  for (const [nummer, cijfer] of cijfers.entries()) {
    if (cijfer.indicator !== 'kpi3_jeugdigen' || cijfer.gebied !== REGIO || cijfer.teller === null) continue;
    const totaal = need(
      cijfers.find(
        (een) => een.indicator === 'kpi3' && een.gebied === REGIO && een.periode === cijfer.periode,
      ),
    );
    const teller = String(Math.min(Number(cijfer.teller), Number(totaal.teller)));
    cijfers[nummer] = { ...cijfer, teller, waarde: cijfer.waarde === null ? null : teller };
  }
}

function share(n: number, kans: number, vast: boolean, willekeurig: () => number): Paar {
  if (vast) return { t: Math.floor(n * kans), n };
  let t = 0;
  for (let een = 0; een < n; een++) if (willekeurig() < kans) t++;
  return { t, n };
}

function split(paar: Paar, kans: number, vast: boolean, willekeurig: () => number): Paar {
  const ja = share(paar.t, kans, vast, willekeurig).t;
  const nee = share(paar.n - paar.t, kans, vast, willekeurig).t;
  return { t: ja, n: ja + nee };
}

function grades(n: number, willekeurig: () => number): Paar {
  let t = 0;
  for (let een = 0; een < n; een++)
    t += Math.min(10, Math.max(1, Math.round((5 + willekeurig() * 5) * 2) / 2));
  return { t, n };
}

function total(paren: readonly Paar[]): Paar {
  return paren.reduce((som, paar) => ({ t: som.t + paar.t, n: som.n + paar.n }), { t: 0, n: 0 });
}

/** Some are shared: fewer than the sum, never fewer than the largest. */
function distinct(paren: readonly Paar[], willekeurig: () => number): Paar {
  const som = total(paren);
  const meesteJa = Math.max(0, ...paren.map((paar) => paar.t));
  const meesteNee = Math.max(0, ...paren.map((paar) => paar.n - paar.t));
  const t = som.t - Math.floor(willekeurig() * 0.1 * (som.t - meesteJa));
  const nee = som.n - som.t - Math.floor(willekeurig() * 0.1 * (som.n - som.t - meesteNee));
  return { t, n: t + nee };
}

function figure(
  indicator: IndicatorVorm,
  gebied: string,
  periode: string,
  paar: Paar | null,
  geleverd: number,
  verwacht: number,
): Cijfer {
  const basis = { indicator: indicator.code, gebied, periode, geleverd, verwacht };
  if (!paar || geleverd === 0)
    return { ...basis, teller: null, noemer: null, waarde: null, status: 'ontbreekt' };
  const compleet = geleverd === verwacht;
  if (indicator.vorm === 'aantal') {
    const teller = String(paar.t);
    return {
      ...basis,
      teller,
      noemer: null,
      waarde: compleet ? teller : null,
      status: compleet ? 'voorlopig' : 'onvolledig',
    };
  }
  const factor = indicator.vorm === 'aandeel' ? 100 : 1;
  const waarde = paar.n === 0 ? null : String(Math.round((factor * paar.t * 1e6) / paar.n) / 1e6);
  const status = !compleet ? 'onvolledig' : paar.n === 0 ? 'nvt' : 'voorlopig';
  return { ...basis, teller: String(paar.t), noemer: paar.n, waarde, status };
}
