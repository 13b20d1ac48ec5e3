/** The desk for what people write beside the figures: duiding, signalen and events. */
import { randomUUID } from 'node:crypto';
import {
  bewaarBijdrage,
  BijdrageGewijzigd,
  leesBijdragen,
  leesVersies,
  type Bijdrage,
  type NieuweBijdrage,
} from '@regiomonitor/queries/beheer/bijdragen.ts';
import {
  SIGNAALSOORTEN,
  TOONSTATUSSEN,
  type Bijdragesoort,
} from '@regiomonitor/queries/beheer/bijdragen-schema.ts';
import { duidingId, type Duidingplaats } from '@regiomonitor/queries/beheer/duiding.ts';
import type { Logsoort } from '@regiomonitor/queries/beheer/logboek.ts';
import { dagVan } from '../../src/lib/format/datum.ts';
import type { Balie, Veld } from '../toegang/balie.ts';
import { mag, magErgens, rolWaarmee, type Handeling } from '../toegang/rechten.ts';
import {
  leesGebeurtenis,
  leesNiveau,
  leesSignaal,
  leesTekst,
  type Keuzes,
  type Schrijffout,
} from './invoer.ts';

/** What came of a form: the id of what was saved, or why it was not. */
export type Schrijfuitslag = { readonly id: string } | { readonly fout: Schrijffout };

export function openGesprek({ beheer, klok, klant, noteer }: Balie) {
  const { wie, gemeenten } = klant;
  /** A role is for a gemeente or for the region as a whole, whatever the code of that. */
  const scopeVan = (gebied: string) => (gemeenten.some(({ code }) => code === gebied) ? gebied : 'regio');
  const magOver = (handeling: Handeling, gebied: string) =>
    wie !== undefined && mag(wie, handeling, { scope: scopeVan(gebied) });

  type Inhoud = Pick<NieuweBijdrage, 'id' | 'soort' | 'gebied' | 'tekst' | 'status'> &
    Partial<NieuweBijdrage>;

  async function bewaar(
    handeling: Handeling,
    logsoort: Logsoort,
    inhoud: Inhoud,
    vorige: number,
  ): Promise<Schrijfuitslag> {
    const rol = wie && rolWaarmee(wie, handeling, { scope: scopeVan(inhoud.gebied) });
    if (!rol) return { fout: 'mag-niet' };
    const auteur = { auteur_rol: rol.rol, auteur_gebied: rol.scope, account: wie.account };
    try {
      await bewaarBijdrage(beheer, { ...LEEG, ...inhoud, ...auteur }, vorige, klok());
    } catch (error) {
      if (error instanceof BijdrageGewijzigd) return { fout: 'gewijzigd' };
      throw error;
    }
    const { id, soort, status, gebied, indicator = null, periode = null } = inhoud;
    await noteer(logsoort, { id, soort, status, gebied, indicator, periode });
    return { id };
  }

  /** Every version of one of these that this reader may know of, the newest first; none when there is no such one. */
  async function vindVersies(soorten: readonly Bijdragesoort[], id: string): Promise<Bijdrage[]> {
    const versies = await leesVersies(beheer, id);
    const [laatste] = versies;
    const voorMij = wie?.niveau === 'intern' || laatste?.niveau === 'openbaar';
    return laatste && voorMij && soorten.includes(laatste.soort) ? versies : [];
  }

  return {
    /** Today in the Netherlands, as ISO date. */
    vandaag: dagVan(klok().toISOString()),
    /** What this reader may read; with an edition what was kept in it. */
    leesBijdragen: async (): Promise<readonly Bijdrage[]> =>
      klant.editie?.teksten.bijdragen ?? leesBijdragen(beheer, wie?.niveau ?? 'openbaar'),
    magDuiden: (gebied: string) => !klant.editie && magOver('duiding-schrijven', gebied),
    magSignaleren: wie !== undefined && magErgens(wie, 'signalen-schrijven'),
    magGebeurtenissen: wie !== undefined && magErgens(wie, 'gebeurtenissen-schrijven'),

    /** Concepts are for who writes there. */
    vindDuiding: async (plaats: Duidingplaats) =>
      magOver('duiding-schrijven', plaats.gebied) ? vindVersies(['duiding'], duidingId(plaats)) : [],
    async schrijfDuiding(plaats: Duidingplaats, veld: Veld): Promise<Schrijfuitslag> {
      const status = TOONSTATUSSEN.find((een) => een === veld('status'));
      const tekst = leesTekst(veld, 'duiding');
      if (typeof tekst === 'string') return { fout: tekst };
      if (!status) return { fout: 'keuze' };
      const inhoud = { id: duidingId(plaats), soort: 'duiding', ...plaats, ...tekst, status } as const;
      const niveau = leesNiveau(veld);
      return bewaar('duiding-schrijven', 'duiding', { ...inhoud, niveau }, Number(veld('vorige')));
    },

    vindSignaal: (id: string) => vindVersies(SIGNAALSOORTEN, id),
    /** `id`: of the one that is changed; left out for a new one. `periode`: in whose review it is agreed. */
    async schrijfSignaal(
      veld: Veld,
      keuzes: Keuzes,
      { id = randomUUID(), periode }: { readonly id?: string; readonly periode: string | null },
    ): Promise<Schrijfuitslag> {
      const inhoud = leesSignaal(veld, keuzes);
      if (typeof inhoud === 'string') return { fout: inhoud };
      return bewaar('signalen-schrijven', 'signaal', { id, periode, ...inhoud }, Number(veld('vorige')));
    },

    vindGebeurtenis: (id: string) => vindVersies(['gebeurtenis'], id),
    async schrijfGebeurtenis(veld: Veld, keuzes: Keuzes, id: string = randomUUID()): Promise<Schrijfuitslag> {
      const inhoud = leesGebeurtenis(veld, keuzes);
      if (typeof inhoud === 'string') return { fout: inhoud };
      const status = veld('status') === 'ingetrokken' ? 'ingetrokken' : 'getoond';
      const bijdrage = { id, soort: 'gebeurtenis', status, ...inhoud } as const;
      return bewaar('gebeurtenissen-schrijven', 'gebeurtenis', bijdrage, Number(veld('vorige')));
    },
  };
}

const LEEG = {
  indicator: null,
  periode: null,
  niveau: 'intern',
  wie_rol: null,
  wie_gebied: null,
  datum: null,
  trendbreuk: 0,
} as const;
