/** Markup as text, for pages that the server makes. */
import type { Inhoud } from './knoop.ts';

const TEKENS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Elements without an end tag. */
const LEEG = new Set(['input', 'br', 'hr', 'path', 'circle']);

export function toHtml(inhoud: Inhoud): string {
  if (typeof inhoud === 'string') return escape(inhoud);
  const { naam, attributen } = inhoud;
  const tekst = Object.entries(attributen)
    .map(([sleutel, waarde]) => ` ${sleutel}="${escape(waarde)}"`)
    .join('');
  if (LEEG.has(naam)) return `<${naam}${tekst}>`;
  return `<${naam}${tekst}>${inhoud.inhoud.map(toHtml).join('')}</${naam}>`;
}

function escape(tekst: string): string {
  return tekst.replace(/[&<>"']/g, (teken) => TEKENS[teken] ?? teken);
}
