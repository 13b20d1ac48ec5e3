/** Turns the choice of hidden cells into what readers see of every figure. */
import type { CelResultaat, Cijfer, IndicatorVorm, ProtectionInput, Reden } from './interface.ts';
import { sleutelVan } from './interface.ts';
import { roundedWaarde } from './primary.ts';
import type { Cel, Stelsel } from './system.ts';

/** One result per figure, in the order given. `voorzorg`: hidden because a computation failed. */
export function present(
  input: ProtectionInput,
  stelsel: Stelsel,
  verborgen: ReadonlySet<string>,
  voorzorg: ReadonlySet<string>,
): CelResultaat[] {
  const cellen = new Map(stelsel.cellen.map((cel) => [sleutelVan(cel), cel]));
  const gedekt = new Set(verborgen);
  const moetIntern = new Set((input.ookVerborgen ?? []).map(sleutelVan));
  const spreiding = spreadRule(input, gedekt);
  return input.cijfers.map((cijfer) => {
    const sleutel = sleutelVan(cijfer);
    const cel = cellen.get(sleutel);
    if (!cel) return missing(cijfer);
    if (!verborgen.has(sleutel)) return visible(cel, spreiding(cijfer));
    const reden: Reden = voorzorg.has(sleutel)
      ? 'voorzorg'
      : cel.oordeel.toon === 'niets'
        ? (cel.oordeel.reden ?? 'klein')
        : moetIntern.has(sleutel)
          ? 'intern'
          : 'afleidbaar';
    return hidden(cel, reden);
  });
}

function missing(cijfer: Cijfer): CelResultaat {
  return {
    ...keyOf(cijfer),
    verborgen: false,
    toonTeller: true,
    toonNoemer: true,
    toonWaarde: true,
    teller: cijfer.teller,
    noemer: cijfer.noemer,
    waarde: cijfer.waarde,
    afgerond: false,
    toonSpreiding: true,
    status: cijfer.status,
    reden: null,
    gewicht: 0,
  };
}

function hidden(cel: Cel, reden: Reden): CelResultaat {
  return {
    ...keyOf(cel),
    verborgen: true,
    toonTeller: false,
    toonNoemer: false,
    toonWaarde: false,
    teller: null,
    noemer: null,
    waarde: null,
    afgerond: false,
    toonSpreiding: false,
    status: cel.cijfer.status === 'nvt' ? 'voorlopig' : cel.cijfer.status,
    reden,
    gewicht: cel.gewicht,
  };
}

function visible(cel: Cel, toonSpreiding: boolean): CelResultaat {
  const { toon, zonderNoemer, reden } = cel.oordeel;
  const afgerond = toon === 'afgerond' || toon === 'uiterste';
  return {
    ...keyOf(cel),
    verborgen: false,
    toonTeller: !afgerond,
    toonNoemer: !zonderNoemer,
    toonWaarde: true,
    teller: afgerond ? null : cel.cijfer.teller,
    noemer: zonderNoemer ? null : cel.cijfer.noemer,
    waarde: afgerond ? roundedWaarde(cel.cijfer, cel.vorm, toon) : cel.cijfer.waarde,
    afgerond,
    toonSpreiding: toonSpreiding && !afgerond,
    status: cel.cijfer.status,
    reden,
    gewicht: cel.gewicht,
  };
}

/**
 * Spread and interviews of an aggregate give those of a hidden part away by subtraction. They are shown only when every
 * part is: for the region those of the gemeenten, for a headline those of its side series, for the region's headline both.
 */
function spreadRule(input: ProtectionInput, verborgen: ReadonlySet<string>): (cijfer: Cijfer) => boolean {
  const vormen = new Map(input.indicatoren.map((vorm) => [vorm.code, vorm]));
  const delen = [...verborgen].map((sleutel) => {
    const [indicator, gebied, periode] = sleutel.split('|') as [string, string, string];
    return { indicator, gebied, periode };
  });
  return (cijfer) =>
    !delen.some(
      (deel) =>
        deel.periode === cijfer.periode &&
        (deel.gebied === cijfer.gebied || cijfer.gebied === input.regio) &&
        (deel.indicator === cijfer.indicator || isSideOf(vormen.get(deel.indicator), cijfer.indicator)),
    );
}

function isSideOf(zij: IndicatorVorm | undefined, hoofd: string): boolean {
  return zij?.kpi === hoofd;
}

function keyOf({ indicator, gebied, periode }: { indicator: string; gebied: string; periode: string }) {
  return { indicator, gebied, periode };
}
