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

    /** Every text that an expression can come out as by itself: through a choice, a sum or a template. */
    function wordsOf(node) {
      switch (node?.type) {
        case 'Literal':
          return typeof node.value === 'string' ? [[node, node.value]] : [];
        case 'TemplateLiteral':
          return [
            ...node.quasis.map((part) => [part, part.value.cooked]),
            ...node.expressions.flatMap(wordsOf),
          ];
        case 'ConditionalExpression':
          return [...wordsOf(node.consequent), ...wordsOf(node.alternate)];
        case 'LogicalExpression':
        case 'BinaryExpression':
          return node.operator.endsWith('=') || node.operator.startsWith('=')
            ? []
            : [...wordsOf(node.left), ...wordsOf(node.right)];
        default:
          return [];
      }
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
      SvelteMustacheTag(node) {
        const attribute = node.parent;
        const shown = attribute?.type !== 'SvelteAttribute' || spoken.has(attribute.key.name);
        if (shown) for (const [part, text] of wordsOf(node.expression)) report(part, text);
      },
    };
  },
};
