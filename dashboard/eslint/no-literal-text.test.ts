import { RuleTester } from 'eslint';
import parser from 'svelte-eslint-parser';
import { describe, it } from 'vitest';
import rule from './no-literal-text.js';

RuleTester.describe = describe;
RuleTester.it = it;

const filename = 'Tegel.svelte';
const errors = 1;

new RuleTester({ languageOptions: { parser } }).run('words of a screen come from src/lib/texts', rule, {
  valid: [
    { name: 'text from the texts module', filename, code: '<p>{teksten.titel}</p>' },
    { name: 'signs and digits are no words', filename, code: '<p>· – {waarde} 4 / 5 %</p>' },
    { name: 'a comparison', filename, code: "<p>{soort === 'jaar' ? tekst : ander}</p>" },
    { name: 'a choice of class', filename, code: "<p class={open ? 'open' : 'dicht'}>{tekst}</p>" },
    { name: 'attributes that nobody hears', filename, code: '<p class="tegel groot" id="kpi">{tekst}</p>' },
    {
      name: 'script and style',
      filename,
      code: '<script>const a = "woord";</script><style>p { color: red }</style>',
    },
  ],
  invalid: [
    { name: 'text between tags', filename, code: '<p>Nog niet aangeleverd</p>', errors },
    { name: 'a label that is read aloud', filename, code: '<svg aria-label="Ontwikkeling"></svg>', errors },
    { name: 'text in braces', filename, code: "<p>{'Verborgen'}</p>", errors },
    { name: 'a choice of words', filename, code: "<p>{af ? 'Geleverd' : tekst}</p>", errors },
    { name: 'words in a template', filename, code: '<p>{`van ${aantal} gezinnen`}</p>', errors: 2 },
    { name: 'a word added', filename, code: "<p>{aantal + ' gezinnen'}</p>", errors },
    { name: 'a word instead of nothing', filename, code: "<p title={naam ?? 'onbekend'}></p>", errors },
    { name: 'a label in braces', filename, code: "<img src={bron} alt={'Kaart'} />", errors },
  ],
});
