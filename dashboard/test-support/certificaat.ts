/** A certificate that nobody signed but itself, made anew for every test. */
import { generate } from 'selfsigned';

export interface Proefcertificaat {
  readonly cert: string;
  readonly key: string;
}

/** For these names, and for 127.0.0.1. */
export async function maakCertificaat(
  namen: readonly string[],
  geldigTot = new Date('2049-01-01'),
): Promise<Proefcertificaat> {
  const altNames = [
    ...namen.map((value) => ({ type: 2 as const, value })),
    { type: 7 as const, ip: '127.0.0.1' },
  ];
  const { cert, private: key } = await generate([{ name: 'commonName', value: namen[0] ?? 'proef' }], {
    keyType: 'ec',
    notBeforeDate: new Date('2020-01-01'),
    notAfterDate: geldigTot,
    extensions: [{ name: 'subjectAltName', altNames }],
  });
  return { cert, key };
}
