/** Test support: a register in a folder of its own, with a clock that ticks a second at every look. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRegister, openRegister, type Register } from '@regiomonitor/queries/database/register.ts';
import { parsePeriode } from '@regiomonitor/queries/periode/periode.ts';
import { parseRegio, type Regio } from '@regiomonitor/queries/regio/regio.ts';
import type { Bronbestand, Opdracht } from '../controleren/controle.ts';
import type { Handeling } from './boekhouding.ts';

/** An invented region of three gemeenten. */
export const PROEFREGIO: Regio = parseRegio({
  code: 'proef',
  naam: 'Proefregio',
  synthetisch: true,
  gemeenten: [
    { code: 'GM0001', naam: 'Aldorp' },
    { code: 'GM0002', naam: 'Berghem', opgevolgd: ['GM0012'] },
    { code: 'GM0003', naam: 'Cadzijl' },
  ],
  dekkend: { overleggen: ['ret'] },
});

export interface Proefregister {
  readonly map: string;
  readonly register: Register;
  readonly handeling: Handeling;
  close(): Promise<void>;
}

export async function createProefregister(regio = PROEFREGIO): Promise<Proefregister> {
  const map = await mkdtemp(join(tmpdir(), 'proefregister-'));
  await createRegister(map, regio);
  const register = await openRegister(map);
  let tijd = Date.UTC(2027, 0, 1);
  const klok = () => new Date((tijd += 1_000));
  return {
    map,
    register,
    handeling: { actor: { wie: 'proef', rol: 'opdrachtregel', gemeente: null }, klok },
    close: async () => {
      await register.close();
      await rm(map, { recursive: true });
    },
  };
}

/** What a delivery is said to be: casussen of Aldorp over the first half of 2026, unless told otherwise. */
export function proefopdracht(
  anders: Partial<Omit<Opdracht, 'periode'>> & { periode?: string } = {},
): Opdracht {
  const { periode: code = '2026HJ01', ...rest } = anders;
  const periode = parsePeriode(code);
  if (!periode) throw new Error(`${code} is no period.`);
  return {
    bron: 'casussen',
    scope: 'GM0001',
    aanleveraar: 'gemeente',
    buitenPeriode: 'weigeren',
    ...rest,
    periode,
  };
}

/** A file that exists in memory only. */
export function createBronbestand(tekst: string): Bronbestand {
  const bytes = new TextEncoder().encode(tekst);
  return {
    grootte: bytes.byteLength,
    async *open() {
      yield bytes;
    },
  };
}
