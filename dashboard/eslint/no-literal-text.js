/**
 * Words on a screen come from src/lib/texts, where one person can read and correct them all. This rule finds the ones
 * that were typed into a component: text between tags, and the attributes that are read aloud.
 * @type {import('eslint').Rule.RuleModule}
 */
export default {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { literal: 'Put "{{text}}" in src/lib/texts and show it with {…}.' },
  },
  create(context) {
    const spoken = new Set(['aria-label', 'aria-description', 'alt', 'title', 'placeholder', 'label']);
    const word = /\p{L}{2,}/u;

    function report(node, text) {
      if (!word.test(text)) return;
      context.report({ node, messageId: 'literal', data: { text: text.trim().slice(0, 30) } });
    }

    return {
      SvelteText(node) {
        const inside = node.parent?.type;
        if (inside !== 'SvelteStyleElement' && inside !== 'SvelteScriptElement') report(node, node.value);
      },
      SvelteLiteral(node) {
        const attribute = node.parent;
        if (attribute?.type === 'SvelteAttribute' && spoken.has(attribute.key.name)) report(node, node.value);
      },
      'SvelteMustacheTag > Literal'(node) {
        const attribute = node.parent.parent;
        const shown = attribute?.type !== 'SvelteAttribute' || spoken.has(attribute.key.name);
        if (shown && typeof node.value === 'string') report(node, node.value);
      },
    };
  },
};
