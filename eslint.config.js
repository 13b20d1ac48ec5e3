import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';
import noLiteralText from './dashboard/eslint/no-literal-text.js';

const typed = ['**/*.ts'];

export default defineConfig(
  globalIgnores(['**/node_modules/', 'dashboard/build/', 'dashboard/.svelte-kit/', '**/*.cjs']),
  typescript.configs.strict,
  svelte.configs.recommended,
  {
    files: typed,
    extends: [typescript.configs.strictTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers read well in a template; objects do not.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // An async function without await is how an interface of promises is fulfilled.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/only-throw-error': [
        'error',
        { allowThrowingUnknown: true, allowThrowingAny: false },
      ],
      // An index that the loop around it bounds is there, which the type checker cannot see: `!` says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Objects are made by functions and hold their state in a closure: their methods need no `this`.
      '@typescript-eslint/unbound-method': 'off',
      // `Promise<void> | void` is how a callback says that it may be awaited.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'object-shorthand': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    files: ['**/*.test.ts', 'dashboard/e2e/**', 'dashboard/bench/**', 'fixtures/**'],
    rules: { 'no-console': 'off' },
  },
  { files: ['*.config.ts', 'dashboard/*.config.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: typescript.parser, extraFileExtensions: ['.svelte'] } },
    plugins: { regiomonitor: { rules: { 'no-literal-text': noLiteralText } } },
    rules: {
      'regiomonitor/no-literal-text': 'error',
      // Links hold the view in their query string; the paths come from one function that is tested.
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/require-each-key': 'error',
    },
  },
);
