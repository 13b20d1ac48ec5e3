/** A monitor of one gemeente with invented figures, made once and copied for every test: a copy takes a tenth of the time. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBeheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import { inventInhoud } from './inhoud.ts';
import { writePublicatie } from './publicatie.ts';

export interface Sjabloon {
  /** A data folder of its own; whoever asks for it removes it. */
  copy(): Promise<string>;
  remove(): Promise<void>;
}

export async function createSjabloon(): Promise<Sjabloon> {
  const ouder = await mkdtemp(join(tmpdir(), 'regiomonitor-sjabloon-'));
  const bron = join(ouder, 'data');
  const gemeenten = [{ code: 'GM0001', naam: 'Aarde' }];
  await writePublicatie(bron, inventInhoud({ gemeenten, definities: INDICATOREN }));
  const beheer = await openBeheer(bron);
  await beheer.close();
  return {
    async copy() {
      const map = await mkdtemp(join(tmpdir(), 'regiomonitor-proef-'));
      await cp(bron, map, { recursive: true });
      return map;
    },
    remove: () => rm(ouder, { recursive: true }),
  };
}
