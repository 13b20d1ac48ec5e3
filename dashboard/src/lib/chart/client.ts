/**
 * Interaction on a trend chart that the server drew: a tooltip with the point in words. The drawing stays as it was
 * sent; ECharts' own hydration (2 kB) reports which point the pointer is on. Keyboard and screen reader have the
 * table beside the chart, so the tooltip is theirs to skip.
 */
import { hydrate } from 'echarts/ssr/client/index.js';
import type { Punt } from './grafiek.ts';

/** `figuur` holds one drawing of this chart. Returns what takes the interaction away. */
export function hydrateTrend(
  figuur: HTMLElement,
  { punten }: { readonly punten: readonly Pick<Punt, 'uitleg'>[] },
): () => void {
  const ballon = figuur.ownerDocument.createElement('div');
  ballon.className = 'uitleg';
  ballon.hidden = true;
  ballon.setAttribute('aria-hidden', 'true');
  figuur.append(ballon);

  const hide = () => {
    ballon.hidden = true;
  };
  const show = (punt: number | undefined, doel: EventTarget | null) => {
    const regels = punt === undefined ? undefined : punten[punt]?.uitleg;
    if (!regels || !(doel instanceof Element)) return;
    ballon.replaceChildren(...regels.map((regel) => paragraph(figuur.ownerDocument, regel)));
    ballon.hidden = false;
    moveTo(ballon, figuur, doel);
  };
  hydrate(figuur, {
    on: {
      mouseover: ({ dataIndex, event }) => show(dataIndex, event.target),
      click: ({ dataIndex, event }) => show(dataIndex, event.target),
      mouseout: hide,
    },
  });
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') hide();
  };
  figuur.ownerDocument.addEventListener('keydown', onKey);
  return () => {
    figuur.ownerDocument.removeEventListener('keydown', onKey);
    ballon.remove();
  };
}

function paragraph(document: Document, regel: string): HTMLElement {
  const alinea = document.createElement('p');
  alinea.textContent = regel;
  return alinea;
}

/** Above the column of the point, and never past an edge of the figure. */
function moveTo(ballon: HTMLElement, figuur: HTMLElement, doel: Element): void {
  const kader = figuur.getBoundingClientRect();
  const kolom = doel.getBoundingClientRect();
  const midden = kolom.left + kolom.width / 2 - kader.left;
  const links = Math.min(Math.max(0, midden - ballon.offsetWidth / 2), kader.width - ballon.offsetWidth);
  ballon.style.left = `${Math.max(0, links)}px`;
  ballon.style.top = `${kolom.top - kader.top}px`;
}
