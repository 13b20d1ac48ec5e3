/** Markup as elements of a page: in the browser only. */
import type { Inhoud } from './knoop.ts';

const SVG = 'http://www.w3.org/2000/svg';

export function toDom(inhoud: Inhoud, ruimte?: string): Node {
  if (typeof inhoud === 'string') return document.createTextNode(inhoud);
  const { naam, attributen } = inhoud;
  const eigen = naam === 'svg' ? SVG : ruimte;
  const element = eigen ? document.createElementNS(eigen, naam) : document.createElement(naam);
  for (const [sleutel, waarde] of Object.entries(attributen)) element.setAttribute(sleutel, waarde);
  element.append(...inhoud.inhoud.map((deel) => toDom(deel, eigen)));
  return element;
}
