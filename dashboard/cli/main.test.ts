/** The program as it is run: a process of its own, with exit codes, signals and pipes. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withRegister } from '@regiomonitor/queries/database/register.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const MAIN = join(import.meta.dirname, 'main.ts');
const REGIO = {
  code: 'proef',
  naam: 'Proefregio',
  gemeenten: [{ code: 'GM0001', naam: 'Aldorp', opgevolgd: [] }],
};
const IMPORT = ['--bron', 'casussen', '--gemeente', 'GM0001', '--periode', '2026HJ01'];

let map: string;
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'programma-'));
  await writeFile(join(map, 'regio.json'), JSON.stringify(REGIO));
});
afterAll(() => rm(map, { recursive: true }));

interface Lopend {
  readonly process: ChildProcess;
  readonly gezegd: { stdout: string; stderr: string };
  readonly afloop: Promise<number | NodeJS.Signals | null>;
}

function start(...argumenten: string[]): Lopend {
  const child = spawn(process.execPath, [MAIN, ...argumenten], {
    cwd: map,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gezegd = { stdout: '', stderr: '' };
  child.stdout.on('data', (deel: Buffer) => (gezegd.stdout += deel.toString()));
  child.stderr.on('data', (deel: Buffer) => (gezegd.stderr += deel.toString()));
  const afloop = once(child, 'close').then(
    ([code, signal]) => (code ?? signal) as number | NodeJS.Signals | null,
  );
  return { process: child, gezegd, afloop };
}

async function voer(...argumenten: string[]): Promise<{ afloop: unknown; stdout: string; stderr: string }> {
  const { afloop, gezegd } = start(...argumenten);
  return { afloop: await afloop, ...gezegd };
}

function createCasussen(aantal: number): string {
  const regels = Array.from(
    { length: aantal },
    (_, n) => `casus-${n};GM0001;2026-02-01;nee;2026-02-02;1;gezin-${n >> 1}\n`,
  );
  return `casus_id;gemeente;start;opgeschaald;plan_datum;aantal_regisseurs;gezin_id\n${regels.join('')}`;
}

const telRijen = () =>
  withRegister(join(map, 'data'), {}, async ({ db }) => {
    const rijen = await db
      .selectFrom('rij_casussen')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    const leveringen = await db.selectFrom('levering').select(['rijen', 'wie', 'rol']).execute();
    return { rijen: rijen.n, leveringen };
  });

describe('the program', () => {
  test('keeps to its exit codes, results on stdout and messages on stderr', async () => {
    expect(await voer('init', '--regio', 'regio.json')).toMatchObject({ afloop: 0 });
    expect(await voer('figures', '--formaat', 'pdf')).toMatchObject({ afloop: 2, stdout: '' });
    await writeFile(join(map, 'leeg.csv'), '');
    const leeg = await voer('import', 'leeg.csv', ...IMPORT, '--json');
    expect(leeg.afloop).toBe(1);
    expect(JSON.parse(leeg.stdout)).toMatchObject({
      status: 'geweigerd',
      fouten: [{ code: 'leeg_bestand' }],
    });
    await writeFile(join(map, 'data-als-bestand'), '');
    expect(await voer('leveringen', '--data', 'data-als-bestand/onder')).toMatchObject({
      afloop: 2,
      stdout: '',
    });
  }, 60_000);

  test('killed in the middle of an import leaves the register as it was; the next import works', async () => {
    await writeFile(join(map, 'groot.csv'), createCasussen(150_000));
    const lopend = start('import', 'groot.csv', ...IMPORT);
    await untilRegisterHeld(lopend);
    lopend.process.kill('SIGKILL');
    expect(await lopend.afloop).toBe('SIGKILL');
    expect(await telRijen()).toEqual({ rijen: 0, leveringen: [] });

    await writeFile(join(map, 'klein.csv'), createCasussen(3));
    expect(await voer('import', 'klein.csv', ...IMPORT)).toMatchObject({ afloop: 0 });
    const { rijen, leveringen } = await telRijen();
    expect(rijen).toBe(3);
    expect(leveringen).toMatchObject([
      { rijen: 3, rol: 'opdrachtregel', wie: expect.stringMatching(/./) as string },
    ]);
  }, 120_000);
});

/** Waits until the import holds the register: from then on it is reading and storing. */
async function untilRegisterHeld({ process: child }: Lopend): Promise<void> {
  while (child.exitCode === null) {
    const bezet = await withRegister(join(map, 'data'), { wachtMs: 0 }, async () => false).catch(() => true);
    if (bezet) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await new Promise((resolve) => setTimeout(resolve, 150));
}
