import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Regio } from '../regio/regio.ts';
import { isGeheugenOp, metGenoegGeheugen } from './geheugen.ts';
import { createRegister, withRegister, type Register } from './register.ts';

const REGIO: Regio = {
  code: 'proef',
  naam: 'SYNTHETISCH',
  gemeenten: [{ code: 'GM0001', naam: 'Aarde', opgevolgd: [] }],
  zwareHulpvormgroepen: ['verblijf'],
  dekkend: {},
  synthetisch: true,
};
let map: string;
beforeEach(async () => {
  map = join(await mkdtemp(join(tmpdir(), 'regiomonitor-geheugen-')), 'data');
  await createRegister(map, REGIO);
});
afterEach(() => rm(join(map, '..'), { recursive: true }));

/** One text of fifty million characters: it does not fit in the memory that the register was opened with. */
const TEVEEL = "select length(string_agg(repeat('x', 100), '')) as lengte from range(500000)";
const zuinig = <T>(work: (register: Register) => Promise<T>) => withRegister(map, { geheugen: '16MB' }, work);

it('stops work that needs more than it was given', async () => {
  const fout = await zuinig(async ({ verbinding }) => verbinding.run(TEVEEL)).catch(
    (error: unknown) => error,
  );
  expect(isGeheugenOp(fout)).toBe(true);
});

it('does work that needs more once again with more', async () => {
  let keren = 0;
  const lengte = await zuinig((register) =>
    metGenoegGeheugen(register, async () => {
      keren++;
      const rijen = await (await register.verbinding.run(TEVEEL)).getRows();
      return Number(rijen[0]?.[0]);
    }),
  );
  expect([lengte, keren]).toEqual([50_000_000, 2]);
});

it('leaves another failure what it is, and does the work no second time', async () => {
  let keren = 0;
  const fout = zuinig((register) =>
    metGenoegGeheugen(register, () => {
      keren++;
      return register.verbinding.run('select bestaat_niet');
    }),
  );
  await expect(fout).rejects.toThrow('bestaat_niet');
  expect(keren).toBe(1);
});
