/** Short ways to write leveringen and rows down in tests: what is not named has its most ordinary value. */
import type { Bron } from '../kpis/definitie.ts';
import type { Regio } from '../regio/regio.ts';
import type { ReferentieLevering, Rij } from './reference-dossier.ts';

const GEWOON: { readonly [B in Bron]: Rij<B> } = {
  professionals: {
    professional_id: 'p',
    gemeente: null,
    organisatietype: 'SLT',
    in_dienst: '2020-01-01',
    uit_dienst: null,
  },
  scholing: {
    professional_id: 'p',
    datum: null,
    status: 'afgerond',
    gemeente: null,
    soort: 'training',
    thema: 'signalering',
    geldig_tot: null,
  },
  casussen: {
    casus_id: 'c',
    gemeente: null,
    start: null,
    einde: null,
    opgeschaald: false,
    plan_datum: null,
    aantal_regisseurs: null,
    gezin_id: null,
    team: null,
    scheiding: true,
    gradatie: null,
  },
  verwijzingen: {
    verwijzing_id: 'v',
    gemeente: null,
    datum: null,
    hulpvorm: 'pleegzorg',
    scheiding: true,
    jeugdige_id: null,
    soort_start: 'nieuw',
    datum_uiteengaan: null,
  },
  overleggen: {
    overleg_id: 'o',
    datum: null,
    gemeenten: [],
    partijen: [],
    status: 'doorgegaan',
    soort: null,
  },
  ervaringsdeskundigen: {
    persoon_id: 'e',
    gemeenten: [],
    domein: 'beide',
    start: null,
    einde: null,
    momenten: null,
  },
  tevredenheid: {
    respons_id: 'r',
    gemeente: null,
    datum: null,
    groep: 'ouder',
    cijfer: null,
    herkomst: 'meting',
  },
  streefwaarden: {
    indicator: null,
    gebied: null,
    jaar: null,
    streefwaarde: null,
    nulmeting: null,
    nulmeting_jaar: null,
  },
  context: {
    gemeente: null,
    jaar: null,
    inwoners: null,
    jeugdigen_0_17: null,
    scheidingen_met_kinderen: null,
  },
  aantallen: { indicator: null, gemeente: null, periode: null, teller: null, noemer: null },
  mijlpalen: { activiteit: 'a', eindproduct: null, periode: '2026JJ00', status: 'loopt' },
  begroting: { post: 'p', jaar: 2026, soort: 'structureel', optioneel: false, begroot: '100', besteed: null },
  afspraken: { afspraak: 'a', gemeenten: [], partners: ['SLT'], vastgelegd_op: null },
  communicatie: { middel: 'nieuwsbrieven', gemeente: null, periode: '2026JJ00', aantal: 1 },
};

/** A levering of these rows, each given by what is not ordinary about it; without rows it is a nulmelding. */
export function levering<B extends Bron>(
  bron: B,
  scope: string,
  periode: string,
  rijen: readonly Partial<Rij<B>>[] = [],
  aanleveraar = 'gemeente',
): ReferentieLevering {
  const volledig = rijen.map((rij) => ({ ...GEWOON[bron], ...rij }));
  return { bron, aanleveraar, scope, periode, rijen: volledig } as unknown as ReferentieLevering;
}

/** A region of these gemeenten, with the usual list of zware hulpvormgroepen. */
export function regioVan(
  gemeenten: readonly string[],
  dekkend: Readonly<Record<string, readonly string[]>> = {},
): Regio {
  return {
    code: 'voorbeeld',
    naam: 'Voorbeeldregio',
    gemeenten: gemeenten.map((code) => ({ code, naam: `Gemeente ${code}`, opgevolgd: [] })),
    zwareHulpvormgroepen: ['verblijf', 'bescherming', 'reclassering'],
    dekkend,
    synthetisch: true,
  };
}
