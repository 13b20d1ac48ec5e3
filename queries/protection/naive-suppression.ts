/** Test support: what is done by hand, and leaks. Beside every small number, the next smallest of its column is hidden. */
import { sleutelVan, type CelResultaat, type Cijfer } from './interface.ts';
import { need } from './need.ts';

/** `cellen`: a result whose small numbers are right; its other choices are thrown away. */
export function hideNextSmallest(
  cijfers: readonly Cijfer[],
  cellen: readonly CelResultaat[],
  regio: string,
): CelResultaat[] {
  const verborgen = new Set(
    cellen.filter((cel) => cel.reden === 'klein' || cel.reden === 'onvolledig').map(sleutelVan),
  );
  const kolommen = Map.groupBy(
    cijfers.filter((cijfer) => cijfer.gebied !== regio && cijfer.teller !== null),
    (cijfer) => `${cijfer.indicator}|${cijfer.periode}`,
  );
  for (const kolom of kolommen.values()) {
    if (kolom.filter((cijfer) => verborgen.has(sleutelVan(cijfer))).length !== 1) continue;
    const [volgende] = kolom
      .filter((cijfer) => !verborgen.has(sleutelVan(cijfer)))
      .sort((a, b) => (a.noemer ?? Number(a.teller)) - (b.noemer ?? Number(b.teller)));
    if (volgende) verborgen.add(sleutelVan(volgende));
  }
  return cellen.map((cel, nummer) =>
    cel.reden === 'afleidbaar' || verborgen.has(sleutelVan(cel))
      ? rewrite(cel, need(cijfers[nummer]), verborgen)
      : cel,
  );
}

function rewrite(cel: CelResultaat, cijfer: Cijfer, verborgen: ReadonlySet<string>): CelResultaat {
  const weg = verborgen.has(sleutelVan(cel));
  return {
    ...cel,
    verborgen: weg,
    toonTeller: !weg,
    toonNoemer: !weg,
    toonWaarde: !weg,
    teller: weg ? null : cijfer.teller,
    noemer: weg ? null : cijfer.noemer,
    waarde: weg ? null : cijfer.waarde,
    afgerond: false,
  };
}
