/**
 * Text of people as HTML: paragraphs, lists, quotations, emphasis and links to other sites. What is not on that short
 * list stays the text that it was, so no HTML, image, heading or script of a writer reaches a page.
 */
import MarkdownIt from 'markdown-it';

const TOEGESTAAN = ['list', 'blockquote', 'emphasis', 'escape', 'link', 'newline', 'autolink'];

const lezer = new MarkdownIt('zero', { html: false, linkify: false, breaks: true }).enable(TOEGESTAAN);
lezer.validateLink = (adres) => /^https?:\/\/[^\s/]/i.test(adres);
lezer.renderer.rules['link_open'] = (tokens, plaats, opties, _omgeving, renderer) => {
  // Another site is not told which page of the monitor its reader came from.
  tokens[plaats]?.attrSet('rel', 'noopener noreferrer nofollow');
  tokens[plaats]?.attrSet('class', 'nl-link');
  return renderer.renderToken(tokens, plaats, opties);
};

export function renderMarkdown(tekst: string): string {
  return lezer.render(tekst);
}
