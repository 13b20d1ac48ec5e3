import { expect, test } from 'vitest';
import { formatCsv, formatTabel } from './tabel.ts';

test('columns are as wide as their widest cell, numbers to the right', () => {
  expect(
    formatTabel(
      ['id', 'bron'],
      [
        [1, 'casussen'],
        [12, 'x'],
      ],
    ),
  ).toBe('id  bron\n 1  casussen\n12  x\n');
});

test('CSV quotes what needs it, ends rows with CRLF and leaves what is not there empty', () => {
  expect(
    formatCsv(
      ['a', 'b'],
      [
        ['x,"y"', null],
        ['z', 1],
      ],
    ),
  ).toBe('a,b\r\n"x,""y""",\r\nz,1\r\n');
});
