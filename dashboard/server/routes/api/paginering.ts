/**
 * Lists that grow come in pages for who asks: `perPagina` rows, with in `Link` (RFC 8288) where the others are. Who asks
 * for no page gets the whole list: what is left out silently makes a wrong figure.
 */
import { Type } from 'typebox';
import { Probleem } from './probleem.ts';
import type { Parameters } from './vraag.ts';

const MEEST = 1000;
const GEWOON = 100;

export const PAGINERING = {
  pagina: Type.Optional(
    Type.Integer({ minimum: 1, description: 'Welke pagina van de lijst; zonder deze parameter de eerste.' }),
  ),
  perPagina: Type.Optional(
    Type.Integer({
      ...{ minimum: 1, maximum: MEEST },
      description: `Hoeveel regels op een pagina. Zonder pagina en perPagina komt de hele lijst; zonder alleen deze ${GEWOON}.`,
    }),
  ),
};

export interface Blad<T> {
  readonly rijen: readonly T[];
  /** What the header Link says; undefined for a whole list. */
  readonly links?: string;
}

/** The page that the parameters ask for. @throws Probleem 400 for a page that cannot be */
export function neemBlad<T>(rijen: readonly T[], parameters: Parameters): Blad<T> {
  if (!isGepagineerd(parameters)) return { rijen };
  const perPagina = readGetal(parameters, 'perPagina', MEEST) ?? GEWOON;
  const pagina = readGetal(parameters, 'pagina', Number.MAX_SAFE_INTEGER) ?? 1;
  const laatste = Math.max(1, Math.ceil(rijen.length / perPagina));
  const adres = (naar: number) =>
    `<?${new URLSearchParams({ ...parameters, pagina: String(naar), perPagina: String(perPagina) })}>`;
  const links = [
    `${adres(1)}; rel="first"`,
    ...(pagina > 1 ? [`${adres(Math.min(pagina - 1, laatste))}; rel="prev"`] : []),
    ...(pagina < laatste ? [`${adres(pagina + 1)}; rel="next"`] : []),
    `${adres(laatste)}; rel="last"`,
  ];
  return { rijen: rijen.slice((pagina - 1) * perPagina, pagina * perPagina), links: links.join(', ') };
}

export function isGepagineerd({ pagina, perPagina }: Parameters): boolean {
  return pagina !== undefined || perPagina !== undefined;
}

function readGetal(parameters: Parameters, naam: string, meest: number): number | undefined {
  const tekst = parameters[naam]?.trim();
  if (tekst === undefined) return undefined;
  const getal = /^\d{1,15}$/.test(tekst) ? Number(tekst) : 0;
  if (getal < 1 || getal > meest)
    throw new Probleem(
      400,
      naam === 'pagina'
        ? 'pagina is een getal vanaf 1.'
        : `perPagina is een getal van 1 tot en met ${meest}.`,
    );
  return getal;
}
