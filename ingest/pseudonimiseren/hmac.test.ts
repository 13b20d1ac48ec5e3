import { createHmac, createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHmacHex } from './hmac.ts';

/** RFC 4231, test cases 1, 2 and 6 (a key longer than a block). */
test.each([
  ['0b'.repeat(20), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
  [
    '4a656665',
    'what do ya want for nothing?',
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ],
  [
    'aa'.repeat(131),
    'Test Using Larger Than Block-Size Key - Hash Key First',
    '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
  ],
])('the published example with key %s', (sleutel, tekst, verwacht) => {
  expect(createHmacHex(createSecretKey(Buffer.from(sleutel, 'hex')))(tekst)).toBe(verwacht);
});

test('is what Node computes, for any key and text, long ones and letters of all alphabets included', () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 100 });
  const tekst = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ minLength: 300, maxLength: 900 }),
  );
  fc.assert(
    fc.property(bytes, fc.array(tekst, { minLength: 1, maxLength: 4 }), (ruw, teksten) => {
      const sleutel = createSecretKey(ruw);
      const hmac = createHmacHex(sleutel);
      for (const een of teksten)
        expect(hmac(een)).toBe(createHmac('sha256', sleutel).update(een).digest('hex'));
    }),
  );
});
