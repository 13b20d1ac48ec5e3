import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from './markdown.ts';

describe('what a writer may do', () => {
  it.each([
    ['Twee\nregels', '<p>Twee<br>\nregels</p>\n'],
    ['**Sterk** en *schuin*', '<p><strong>Sterk</strong> en <em>schuin</em></p>\n'],
    ['- een\n- twee', '<ul>\n<li>een</li>\n<li>twee</li>\n</ul>\n'],
    [
      '[CBS](https://www.cbs.nl/)',
      '<p><a href="https://www.cbs.nl/" rel="noopener noreferrer nofollow" class="nl-link">CBS</a></p>\n',
    ],
  ])('%j', (tekst, html) => expect(renderMarkdown(tekst)).toBe(html));
});

describe('what stays text', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '![plaatje](https://elders.example/x.png)',
    '[klik](javascript:alert(1))',
    '[klik](data:text/html,x)',
    '[klik](//elders.example/)',
    '[klik](mailto:iemand)',
    '[klik]()',
    '[]()',
    '# Kop',
    '```\ncode\n```',
    '<javascript:alert(1)>',
  ])('%j', (tekst) => {
    expect(renderMarkdown(tekst)).not.toMatch(/<(script|img|h\d|pre|code)|href="(?!https?:)/i);
  });

  it('a link to nowhere, to the letter', () => {
    expect(renderMarkdown('[klik]() en [CBS](https://www.cbs.nl/)')).toMatch(
      /^<p>\[klik\]\(\) en <a href="https/,
    );
  });

  it('whatever is written: no element or attribute but those of the list', () => {
    const stuk = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '[',
      '](',
      ')',
      '!',
      'http://a',
      'javascript:',
      ' onload=x',
      '&lt;',
      '\n',
      '- ',
      '> ',
      '**',
      '`',
      'a',
    );
    fc.assert(
      fc.property(fc.array(stuk, { maxLength: 30 }), (stukken) => {
        const html = renderMarkdown(stukken.join(''));
        for (const [element] of html.matchAll(/<[^>]*>/g)) {
          expect(element).toMatch(
            /^<(\/?(p|ul|ol|li|blockquote|strong|em|a)|br|ol start="\d+"|a href="https?:[^"]*" rel="noopener noreferrer nofollow" class="nl-link")>$/,
          );
        }
      }),
      { numRuns: 1000 },
    );
  });
});
