/**
 * Text of people as HTML: paragraphs, lists, quotations, emphasis and links to other sites. What is not on that short
 * list stays the text that it was, so no HTML, image, heading or script of a writer reaches a page.
 */
import MarkdownIt from 'markdown-it';

const TOEGESTAAN = ['list', 'blockquote', 'emphasis', 'escape', 'link', 'newline', 'autolink'];

const lezer = new MarkdownIt('zero', { html: false, linkify: false, breaks: true }).enable(TOEGESTAAN);
lezer.validateLink = (adres) => /^https?:\/\/[^\s/]/i.test(adres);
// A link to nowhere is taken for a link by the rules of Markdown; here it stays what was typed.
lezer.core.ruler.push('links_to_nowhere', ({ tokens }) => {
  for (const { children } of tokens) {
    let nergens = false;
    for (const deel of children ?? []) {
      if (deel.type === 'link_open') nergens = deel.attrGet('href') === '';
      if (!nergens || (deel.type !== 'link_open' && deel.type !== 'link_close')) continue;
      deel.content = deel.type === 'link_open' ? '[' : ']()';
      if (deel.type === 'link_close') nergens = false;
      deel.type = 'text';
    }
  }
});
lezer.renderer.rules['link_open'] = (tokens, plaats, opties, _omgeving, renderer) => {
  // Another site is not told which page of the monitor its reader came from.
  tokens[plaats]?.attrSet('rel', 'noopener noreferrer nofollow');
  tokens[plaats]?.attrSet('class', 'nl-link');
  return renderer.renderToken(tokens, plaats, opties);
};

export function renderMarkdown(tekst: string): string {
  return lezer.render(tekst);
}
