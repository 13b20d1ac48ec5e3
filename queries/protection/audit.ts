/**
 * Attacks what is about to be published, as an outsider and as each gemeente: is every value that a secret must be able
 * to have still possible? It reads the published cells, not how they were chosen.
 */
import { Aanval, type Vraag } from './audit-attack.ts';
import { checkWorld } from './audit-world.ts';
import { readersView, type Blik } from './audit-view.ts';
import type {
  AuditVerslag,
  CelResultaat,
  CelSleutel,
  Cijfer,
  Grootheid,
  Lek,
  ProtectionInput,
} from './interface.ts';
import { BeschermingMislukt, sleutelVan } from './interface.ts';
import { judge } from './primary.ts';
import { SolverFaalt, type Solver } from './solver.ts';
import { need } from './need.ts';

/** A world that is claimed to look the same to readers: the distance of each number from the truth. */
export type Alternatief = Map<Cijfer, { readonly teller: number; readonly noemer: number }>;

interface Geheimvraag extends Vraag {
  readonly cel: CelSleutel;
  readonly grootheid: Grootheid;
}

/**
 * The report on the published `cellen` of `input`. Worlds that are offered as proof are checked number by number; what they
 * do not prove is attacked with the solver, and a question that it cannot answer counts as a leak.
 *
 * @throws BeschermingMislukt when there is not one cell per figure, or a cell that is not shown holds a number
 */
export function auditFigures(
  input: ProtectionInput,
  cellen: readonly CelResultaat[],
  solver: Solver,
  tot: number,
  alternatieven: readonly Alternatief[] = [],
): AuditVerslag {
  requireConsistent(input, cellen);
  const gepubliceerd = readersView(input, cellen);
  const vragen = questionsOf(input, gepubliceerd);
  const onderzoek = new Onderzoek(gepubliceerd, readersView(input, null), solver, tot);
  onderzoek.admit(vragen, alternatieven);
  try {
    return investigate(input, vragen, onderzoek);
  } finally {
    onderzoek.dispose();
  }
}

function investigate(
  input: ProtectionInput,
  vragen: readonly Geheimvraag[],
  onderzoek: Onderzoek,
): AuditVerslag {
  const gebieden = new Set(input.cijfers.map((cijfer) => cijfer.gebied));
  gebieden.delete(input.regio);
  const lekken = new Map<string, Lek>();
  const alBekend = new Map<string, CelSleutel>();
  let bewezen = 0;
  for (const vraag of vragen) {
    if (onderzoek.isSeenBefore(vraag)) {
      alBekend.set(sleutelVan(vraag.cel), vraag.cel);
      continue;
    }
    for (const wie of [null, ...gebieden]) {
      if (wie === vraag.cel.gebied) continue;
      if (onderzoek.leavesPossible(vraag, wie)) bewezen++;
      else lekken.set(`${sleutelVan(vraag.cel)}|${vraag.grootheid}|${wie}`, describeLeak(vraag, wie));
    }
  }
  const geheimen = new Set(vragen.map((vraag) => sleutelVan(vraag.cel))).size;
  return { lekken: [...lekken.values()], alBekend: [...alBekend.values()], geheimen, bewezen };
}

/** Answers the same question for many readers: a world in which a gemeente's figures do not move serves that gemeente. */
class Onderzoek {
  private readonly nu: Aanval;
  private readonly zonder: Aanval;
  private readonly gezien = new Map<Vraag, ReadonlySet<string>[]>();
  private readonly gepubliceerd: Blik;

  constructor(gepubliceerd: Blik, zonderPublicatie: Blik, solver: Solver, tot: number) {
    this.gepubliceerd = gepubliceerd;
    this.nu = new Aanval(gepubliceerd, solver, tot);
    this.zonder = new Aanval(zonderPublicatie, solver, tot);
  }

  /** Checks the offered worlds and keeps what each of them proves. */
  admit(vragen: readonly Geheimvraag[], alternatieven: readonly Alternatief[]): void {
    const perGetal = Map.groupBy(vragen, (vraag) => vraag.getal);
    for (const alternatief of alternatieven) {
      const bewogen = checkWorld(this.gepubliceerd, alternatief);
      if (!bewogen) continue;
      const gemeenten = new Set(
        [...bewogen.keys()].map((getal) => need(this.gepubliceerd.getallen[getal]).gebied),
      );
      for (const [getal, afstand] of bewogen) {
        for (const vraag of perGetal.get(getal) ?? []) {
          if (
            Math.abs(afstand - vraag.afstand) > 1e-9 ||
            (vraag.vast !== undefined && bewogen.has(vraag.vast))
          )
            continue;
          this.gezien.set(vraag, [...(this.gezien.get(vraag) ?? []), gemeenten]);
        }
      }
    }
  }

  isSeenBefore(vraag: Vraag): boolean {
    return this.zonder.isSeen(vraag.getal);
  }

  leavesPossible(vraag: Vraag, wie: string | null): boolean {
    const bewogen = this.gezien.get(vraag) ?? [];
    if (bewogen.some((gemeenten) => wie === null || !gemeenten.has(wie))) return true;
    try {
      const vondst = this.nu.toward(vraag, wie);
      if (vondst.afstand !== vraag.afstand) return this.isInevitable(vraag, wie, vondst.afstand);
      this.gezien.set(vraag, [...bewogen, vondst.gemeenten]);
      return true;
    } catch (fout) {
      if (fout instanceof SolverFaalt) return false;
      throw fout;
    }
  }

  /** Whether this reader would know as much if nothing were published now. */
  private isInevitable(vraag: Vraag, wie: string | null, bereikt: number): boolean {
    const { afstand } = this.zonder.toward(vraag, wie);
    return Math.abs(afstand) <= Math.abs(bereikt);
  }

  dispose(): void {
    this.nu.dispose();
    this.zonder.dispose();
  }
}

function questionsOf(input: ProtectionInput, blik: Blik): Geheimvraag[] {
  const opnames: (readonly Cijfer[])[] = [
    input.cijfers,
    ...(input.edities ?? []).map((editie) => editie.cijfers),
  ];
  return opnames.flatMap((cijfers, opname) =>
    cijfers.flatMap((cijfer) => questionsAbout(input, blik, cijfer, opname)),
  );
}

function questionsAbout(input: ProtectionInput, blik: Blik, cijfer: Cijfer, opname: number): Geheimvraag[] {
  const vorm = need(input.indicatoren.find((indicator) => indicator.code === cijfer.indicator));
  const instelling = need(input.instellingen.find((een) => een.indicator === cijfer.indicator));
  const cel = { indicator: cijfer.indicator, gebied: cijfer.gebied, periode: cijfer.periode };
  return judge(cijfer, vorm, instelling, cijfer.gebied === input.regio).geheimen.flatMap((geheim) => {
    const getal = need(blik.find(cijfer, geheim.grootheid, opname));
    const vast = geheim.bijVasteNoemer ? blik.find(cijfer, 'noemer', opname) : undefined;
    return geheim.waarden
      .map((waarde) => Math.round(waarde - need(blik.getallen[getal]).echt))
      .filter((afstand) => afstand !== 0)
      .map((afstand) => ({ cel, grootheid: geheim.grootheid, getal, afstand, vast }));
  });
}

function requireConsistent(input: ProtectionInput, cellen: readonly CelResultaat[]): void {
  const klopt =
    cellen.length === input.cijfers.length &&
    cellen.every((cel, nummer) => {
      const cijfer = need(input.cijfers[nummer]);
      return (
        sleutelVan(cel) === sleutelVan(cijfer) &&
        cel.teller === (cel.toonTeller ? cijfer.teller : null) &&
        cel.noemer === (cel.toonNoemer ? cijfer.noemer : null) &&
        (cel.toonWaarde || cel.waarde === null) &&
        (!cel.verborgen || !(cel.toonTeller || cel.toonNoemer || cel.toonWaarde)) &&
        (!cel.toonWaarde || cel.afgerond || cel.waarde === cijfer.waarde)
      );
    });
  if (!klopt)
    throw new BeschermingMislukt(
      'De beveiligde cijfers horen niet bij de berekende. Er is niets gepubliceerd.',
    );
}

function describeLeak(vraag: Geheimvraag, wie: string | null): Lek {
  const { cel, grootheid } = vraag;
  const lezer = wie === null ? 'Iedere lezer' : `De gemeente ${wie}`;
  const melding = `${lezer} kan de ${grootheid} van ${cel.indicator} van ${cel.gebied} in ${cel.periode} te nauwkeurig uitrekenen.`;
  return { ...cel, grootheid, wie, melding };
}
