/**
 * Markup as data: made once by a pure function, written as text on the server (html.ts) and built as elements in the
 * browser (dom.ts). Texts are never markup, so nothing of a file can become any.
 */
export interface Knoop {
  readonly naam: string;
  readonly attributen: Readonly<Record<string, string>>;
  readonly inhoud: readonly Inhoud[];
}

/** An element or a text. */
export type Inhoud = Knoop | string;

/** What is left out: so that a condition can stand between the parts. */
type Deel = Inhoud | false | null | undefined | readonly Deel[];

/** `true` is an attribute without a value; false and undefined are left out. */
export type Attributen = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element. */
export function h(naam: string, attributen: Attributen = {}, ...delen: readonly Deel[]): Knoop {
  const gegeven = Object.entries(attributen).flatMap(([sleutel, waarde]) =>
    waarde === undefined || waarde === false ? [] : [[sleutel, waarde === true ? '' : String(waarde)]],
  );
  return { naam, attributen: Object.fromEntries(gegeven) as Record<string, string>, inhoud: flatten(delen) };
}

function flatten(delen: readonly Deel[]): Inhoud[] {
  return delen.flatMap((deel) => {
    if (deel === false || deel === null || deel === undefined) return [];
    return isLijst(deel) ? flatten(deel) : [deel];
  });
}

function isLijst(deel: Inhoud | readonly Deel[]): deel is readonly Deel[] {
  return Array.isArray(deel);
}
