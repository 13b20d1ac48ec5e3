/** Drawings of charts as a PDF can hold them: with the colours of print in them, since there is no stylesheet beside. */

/** The custom properties of styles/tokens.css, in print. */
const KLEUREN: Readonly<Record<string, string>> = {
  ground: '#ffffff',
  paper: '#ffffff',
  sunken: '#ffffff',
  ink: '#18222d',
  'ink-2': '#414d5a',
  'ink-3': '#586572',
  line: '#d6dce2',
  edge: '#76828f',
  region: '#0a4b86',
  'region-soft': '#dfe8f1',
  'region-tint': '#ffffff',
  context: '#8793a0',
  target: '#9a4300',
};

/** The rules of styles/charts.css for what is inside a drawing. */
const STIJL = `text{font-family:'Source Sans 3';font-size:13px;fill:var(--ink-3)}
.c-grid{stroke:var(--line);stroke-width:1}
.c-axis{stroke:var(--edge);stroke-width:1}
.c-line{stroke:var(--region);stroke-width:2.5;fill:none}
.c-line.inc{stroke-dasharray:2 5}
.c-dot{fill:var(--region);stroke:var(--paper);stroke-width:1.5}
.c-dot.inc{fill:var(--paper);stroke:var(--region);stroke-width:2.5}
.c-band{fill:var(--region-soft)}
.c-tgt{stroke:var(--target);stroke-width:1.75;stroke-dasharray:6 4;fill:none}
.c-base{fill:var(--paper);stroke:var(--ink-2);stroke-width:1.75}
.c-ev{stroke:var(--ink-2);stroke-width:1}
text.v{fill:var(--region);font-weight:600}
text.t{fill:var(--target)}
text.i{fill:var(--ink-2)}
text.ink{fill:var(--ink);font-weight:600}
text.hid{fill:var(--ink);font-weight:600;font-size:20px}`;

/** The drawing with its own stylesheet, and without words for a screen reader: those go beside it in the PDF. */
export function toPrint(svg: string): string {
  return svg
    .replace(/<title\b[\s\S]*?<\/title>|<desc\b[\s\S]*?<\/desc>/g, '')
    .replace(/^<svg(?![^>]*xmlns=)/, '<svg xmlns="http://www.w3.org/2000/svg"')
    .replace(/^(<svg[^>]*>)/, `$1<style>${STIJL}</style>`)
    .replaceAll(/var\(--([\w-]+)\)/g, (heel, naam: string) => KLEUREN[naam] ?? heel);
}
