/** Locking on a disk that is really full: a small file system of its own, which grows until everything fits. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRegister, withRegister } from '../database/register.ts';
import { levering, regioVan } from '../figures/reference-example.ts';
import { fillRegister } from '../figures/reference-register.ts';
import { publiceer } from '../publicatie/publiceer.ts';
import { verbergMetDeHand } from '../publicatie/verberg-met-de-hand.ts';

/** A namespace in which a file system may be mounted that nobody else sees; not every machine gives one. */
const KOPPELING = ['--map-root-user', '--mount'];
const kanKoppelen =
  spawnSync('unshare', [...KOPPELING, 'mount', '-t', 'tmpfs', 'proef', tmpdir()]).status === 0;

const regio = regioVan(['GM0758', 'GM0826']);
const VERWIJZING = {
  ...{ verwijzing_id: 'v1', gemeente: 'GM0758', jeugdige_id: 'j1', datum: '2026-03-03' },
  ...{ hulpvorm: 'pleegzorg', soort_start: 'nieuw', scheiding: true },
};

let map: string;
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'edities-vol-'));
  await createRegister(join(map, 'data'), regio);
  const leveringen = [levering('verwijzingen', 'GM0758', '2026JJ00', [VERWIJZING])];
  await withRegister(join(map, 'data'), {}, (register) =>
    fillRegister(register, { regio, leveringen, oude: [] }),
  );
  await publiceer(join(map, 'data'), {
    klok: () => new Date('2027-03-11T10:00:00Z'),
    beschermer: verbergMetDeHand(() => false),
  });
  await mkdir(join(map, 'schijf'));
  await writeFile(join(map, 'kind.mjs'), SCRIPT);
});
afterAll(() => rm(map, { recursive: true }));

const deel = (pad: string) => JSON.stringify(new URL(pad, import.meta.url).href);
/** Locks at each of these numbers of free kB, and prints what came of it. */
const SCRIPT = `
  import { execFileSync } from 'node:child_process';
  import { cpSync, existsSync, readdirSync } from 'node:fs';
  import { join } from 'node:path';
  import { openBeheer } from ${deel('../beheer/beheer.ts')};
  import { createPeriode } from ${deel('../periode/periode.ts')};
  import { verbergMetDeHand } from ${deel('../publicatie/verberg-met-de-hand.ts')};
  import { readWijzer } from ${deel('../publicatie/wijzer.ts')};
  import { leesEdities } from ${deel('./editie.ts')};
  import { explainVaststelfout } from ${deel('./vaststelfout.ts')};
  import { stelVast } from ${deel('./vaststellen.ts')};

  const [bron, map, ...vrij] = process.argv.slice(2);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'schijf', map]);
  cpSync(bron, map, { recursive: true });
  const gebruikt = Number(execFileSync('du', ['-sk', map]).toString().split(/\\s/)[0]);
  const actor = { wie: 'x', rol: 'x', gemeente: null };
  const opties = { klok: () => new Date('2027-03-11T10:00:00Z'), actor, beschermer: verbergMetDeHand(() => false) };
  for (const kB of vrij) {
    execFileSync('mount', ['-o', 'remount,size=' + (gebruikt + Number(kB)) + 'k', map]);
    const voor = (await readWijzer(map)).id;
    const fout = await stelVast(map, { niveau: 'intern', periode: createPeriode('jaar', 2026) }, opties)
      .then(() => null, (error) => explainVaststelfout(error) ?? String(error));
    execFileSync('mount', ['-o', 'remount,size=64m', map]);
    const beheer = await openBeheer(map);
    const edities = (await leesEdities(beheer)).map(({ nummer }) => nummer);
    await beheer.close();
    const mappen = existsSync(join(map, 'edities')) ? readdirSync(join(map, 'edities')) : [];
    console.log(JSON.stringify({ fout, edities, mappen, zelfde: (await readWijzer(map)).id === voor }));
  }`;

it.skipIf(!kanKoppelen)(
  'a full disk leaves the old state and a clear message, wherever it is full; then it works',
  async () => {
    // Full at the first byte, at the figures of the edition, at the publicatie after it; and room for everything.
    const vrij = ['0', '200', '3000', '30000'];
    const opdracht = [...KOPPELING, process.execPath, join(map, 'kind.mjs'), join(map, 'data')];
    const { stdout } = await promisify(execFile)('unshare', [...opdracht, join(map, 'schijf'), ...vrij]);
    const uitslagen = stdout
      .trim()
      .split('\n')
      .map((regel) => JSON.parse(regel) as Record<string, unknown>);
    const vol = {
      fout: 'De schijf is vol. Maak ruimte vrij en probeer het opnieuw. Er is niets vastgesteld.',
      ...{ edities: [], mappen: [], zelfde: true },
    };
    const gelukt = { fout: null, edities: [1], mappen: ['1'], zelfde: false };
    expect(uitslagen).toEqual([vol, vol, vol, gelukt]);
  },
);
