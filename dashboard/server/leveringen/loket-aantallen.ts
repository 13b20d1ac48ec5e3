/** The desk for totals that are typed in: by the same contract as a file of aantallen, because it becomes one. */
import type { Bevinding, Bronbestand, Opdracht } from '@regiomonitor/ingest/controleren/controle.ts';
import { leverAan, type Aanlevering } from '@regiomonitor/ingest/laden/lever-aan.ts';
import { probeerLevering } from '@regiomonitor/ingest/laden/op-proef.ts';
import { leesSleutel } from '@regiomonitor/ingest/laden/sleutel.ts';
import { isAannemelijkheid } from '@regiomonitor/queries/aannemelijkheid/opvallend.ts';
import { schrijfLogboek } from '@regiomonitor/queries/beheer/logboek.ts';
import { withRegister } from '@regiomonitor/queries/database/register.ts';
import { berekenCijfers } from '@regiomonitor/queries/figures/bereken.ts';
import { vergelijkCijfers, type Cijferwijziging } from '@regiomonitor/queries/leveringen/cijferverschil.ts';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import { parsePeriode, type Periode } from '@regiomonitor/queries/periode/periode.ts';
import { noemLeveringen } from '../aanleveren/noem-leveringen.ts';
import { werkCijfersBij } from '../aanleveren/cijfers-bijwerken.ts';
import type { Balie, Veld } from '../toegang/balie.ts';
import { mag, rolWaarmee } from '../toegang/rechten.ts';

/** For which gemeente and period totals are typed in. */
export interface Totaalkeuze {
  readonly gemeente: string;
  readonly periode: Periode;
}

export interface Totaal {
  readonly indicator: string;
  readonly teller: string;
  readonly noemer: string;
}

/** What came of typed totals: what is wrong, what would follow, or the levering that they became. */
export type Totalenuitslag =
  | { readonly status: 'leeg' | 'mag-niet' }
  | { readonly status: 'fout'; readonly fouten: readonly Bevinding[] }
  | {
      readonly status: 'proef';
      readonly wijzigingen: readonly Cijferwijziging[];
      /** What stands out, and needs a reason. */
      readonly vragen: readonly string[];
      readonly gelijk: boolean;
    }
  | { readonly status: 'bewaard'; readonly id: number };

const LANGSTE = 500;

export function openAantallen(balie: Balie) {
  const { map, sleutel: sleutelpad, beheer, klok, klant } = balie;
  const { wie } = klant;
  const magVoor = (scope: string) =>
    wie !== undefined && mag(wie, 'aanleveren', { scope, aanleveraar: 'gemeente' });

  async function maakAanlevering({ gemeente }: Totaalkeuze, toelichting?: string): Promise<Aanlevering> {
    const rol = wie && rolWaarmee(wie, 'aanleveren', { scope: gemeente, aanleveraar: 'gemeente' });
    if (!rol) throw new RangeError('These totals are not theirs to type in.');
    const { email } = await balie.mij();
    const actor = { wie: email, rol: rol.rol, gemeente: rol.scope === 'regio' ? null : rol.scope };
    return { actor, klok, sleutel: await leesSleutel(sleutelpad), ...(toelichting && { toelichting }) };
  }

  return {
    gemeenten: klant.gemeenten.filter(({ code }) => magVoor(code)),
    /** The indicators that are computed for this kind of period. */
    indicatoren: ({ soort }: Periode) =>
      INDICATOREN.filter(({ periodesoorten }) => periodesoorten.includes(soort)).map(
        ({ code, vorm, teksten }) => ({ code, vorm, naam: teksten.naam }),
      ),
    /** Undefined when it names no gemeente of theirs or no period. */
    leesKeuze(veld: (naam: string) => string | null): Totaalkeuze | undefined {
      const gemeente = veld('gemeente') ?? '';
      const periode = parsePeriode(veld('periode') ?? '');
      return periode && magVoor(gemeente) ? { gemeente, periode } : undefined;
    },

    /** What was typed in before, to begin from: a new levering takes the place of all of it. */
    leesHuidige({ gemeente, periode }: Totaalkeuze): Promise<Totaal[]> {
      return withRegister(map, {}, async ({ db }) => {
        const rijen = await db
          .selectFrom('rij_aantallen as r')
          .innerJoin('levering as l', 'l.id', 'r.levering_id')
          .select(['r.indicator', 'r.teller', 'r.noemer'])
          .where('l.status', '=', 'actueel')
          .where('l.aanleveraar', '=', 'gemeente')
          .where('l.scope', '=', gemeente)
          .where('l.periode', '=', periode.code)
          .execute();
        return rijen.map(({ indicator, teller, noemer }) => ({
          indicator: String(indicator),
          teller: String(Number(teller)).replace('.', ','),
          noemer: noemer === null ? '' : String(noemer),
        }));
      });
    },

    async probeer(keuze: Totaalkeuze, totalen: readonly Totaal[]): Promise<Totalenuitslag> {
      if (totalen.length === 0) return { status: 'leeg' };
      const aanlevering = await maakAanlevering(keuze);
      const over = { bron: 'aantallen', gemeente: keuze.gemeente, periode: keuze.periode.code };
      await balie.noteer('onbeveiligde cijfers', { waar: 'voorbeeld van het effect', ...over });
      return withRegister(map, {}, async (register) => {
        const { uitkomst, gezien } = await probeerLevering(
          register,
          createTotalenbestand(keuze, totalen),
          createOpdracht(keuze),
          aanlevering,
          () => berekenCijfers(register, 'lopende'),
        );
        if (uitkomst.status === 'geweigerd') return { status: 'fout', fouten: uitkomst.fouten };
        if (!gezien) return { status: 'proef', wijzigingen: [], vragen: [], gelijk: true };
        const wijzigingen = vergelijkCijfers(await berekenCijfers(register), gezien, keuze.gemeente);
        const vragen = uitkomst.waarschuwingen.filter(({ code }) => isAannemelijkheid(code));
        return { status: 'proef', wijzigingen, vragen: vragen.map(({ melding }) => melding), gelijk: false };
      });
    },

    async bewaar(
      keuze: Totaalkeuze,
      totalen: readonly Totaal[],
      toelichting: string,
    ): Promise<Totalenuitslag> {
      if (totalen.length === 0) return { status: 'leeg' };
      const aanlevering = await maakAanlevering(keuze, toelichting.trim().slice(0, LANGSTE));
      const uitkomst = await withRegister(map, {}, (register) =>
        leverAan(register, createTotalenbestand(keuze, totalen), createOpdracht(keuze), aanlevering),
      );
      if (!uitkomst.levering) return { status: 'fout', fouten: uitkomst.fouten };
      const { wie: naam, rol } = aanlevering.actor;
      const regels = noemLeveringen([uitkomst]).map((regel) => ({ ...regel, wie: naam, rol }));
      await schrijfLogboek(beheer, regels, klok());
      await werkCijfersBij(map, { klok }, balie.meld);
      return { status: 'bewaard', id: uitkomst.levering.id };
    },

    /** What was typed in, of the indicators of this period; empty ones are left out. */
    leesTotalen: ({ periode }: Totaalkeuze, veld: Veld): Totaal[] =>
      INDICATOREN.filter(({ periodesoorten }) => periodesoorten.includes(periode.soort)).flatMap(
        ({ code }) => {
          const [teller, noemer] = [veld(`${code}-teller`).trim(), veld(`${code}-noemer`).trim()];
          return teller === '' && noemer === '' ? [] : [{ indicator: code, teller, noemer }];
        },
      ),
  };
}

function createOpdracht({ gemeente, periode }: Totaalkeuze): Opdracht {
  return { bron: 'aantallen', scope: gemeente, periode, aanleveraar: 'gemeente', buitenPeriode: 'weigeren' };
}

/** As the file that a gemeente could have delivered; what was typed can break nothing out of its cell. */
function createTotalenbestand({ gemeente, periode }: Totaalkeuze, totalen: readonly Totaal[]): Bronbestand {
  const cel = (tekst: string) =>
    `"${tekst
      .slice(0, 40)
      .replaceAll('"', '""')
      .replaceAll(/[\r\n]/g, ' ')}"`;
  const regels = totalen.map(({ indicator, teller, noemer }) =>
    [indicator, gemeente, periode.code, teller, noemer].map(cel).join(';'),
  );
  const bytes = new TextEncoder().encode(['indicator;gemeente;periode;teller;noemer', ...regels].join('\n'));
  return {
    grootte: bytes.byteLength,
    async *open() {
      yield bytes;
    },
  };
}
