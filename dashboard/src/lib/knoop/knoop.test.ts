import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHtml } from './html.ts';
import { h } from './knoop.ts';

describe('markup as text', () => {
  it('leaves out what is not there', () => {
    const knoop = h('p', { class: 'soft', hidden: false, id: undefined, inert: true }, 'a', null, [
      false,
      h('br'),
    ]);
    expect(toHtml(knoop)).toBe('<p class="soft" inert="">a<br></p>');
  });

  it('makes no markup of any text, nor of the value of any attribute', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (tekst, waarde) => {
        const html = toHtml(h('td', { 'data-l': waarde }, tekst));
        expect(html.match(/[<>]/g)).toHaveLength(4);
        expect(html.match(/"/g)).toHaveLength(2);
      }),
    );
  });
});
