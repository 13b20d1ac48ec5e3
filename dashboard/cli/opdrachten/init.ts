import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { leesSleutel, maakSleutel } from '@regiomonitor/ingest/laden/sleutel.ts';
import { createRegister, registerPath } from '@regiomonitor/queries/database/register.ts';
import { parseRegio, type Regio } from '@regiomonitor/queries/regio/regio.ts';
import type { Command } from 'commander';
import { Gebruiksfout } from '../../invoer/gebruiksfout.ts';
import { AFLOOP } from '../afloop.ts';
import type { Inrichting } from '../inrichting.ts';
import type { Omgeving } from '../omgeving.ts';
import { bepaalPlekken, type Plekken } from '../plekken.ts';
import { metRegister } from '../toegang.ts';

export function addInit({ programma, omgeving, actie }: Inrichting): void {
  programma
    .command('init')
    .description('Maakt de gegevensmap, het register en de sleutel voor een regio.')
    .requiredOption('--regio <regio.json>', 'de beschrijving van de regio')
    .action(
      actie(async (opties: { regio: string }, command: Command) => {
        const plekken = await bepaalPlekken(command, omgeving);
        await richtIn(await leesRegio(resolve(omgeving.werkmap, opties.regio)), plekken, omgeving);
        return AFLOOP.gelukt;
      }),
    );
}

/**
 * Makes the key and the register, the key first: a register without its key is of no use. An existing register is
 * left alone, and no new key is made beside it.
 */
export async function richtIn(regio: Regio, { map, sleutel }: Plekken, omgeving: Omgeving): Promise<void> {
  const { stdout, stderr } = omgeving;
  if (existsSync(registerPath(map))) {
    const { naam, code } = await metRegister(map, omgeving, async (register) => register.regio);
    stdout.write(`Er is al een register voor ${naam} (${code}) in ${map}. Het is niet veranderd.\n`);
    if (code !== regio.code)
      stderr.write(`Let op: dat is een andere regio dan ${regio.naam}. Kies een andere map met --data.\n`);
    await leesSleutel(sleutel);
    return;
  }
  await mkdir(dirname(sleutel), { recursive: true });
  const gemaakt = await maakSleutel(sleutel);
  await leesSleutel(sleutel);
  await createRegister(map, regio);
  const gemeenten = regio.gemeenten.length === 1 ? '1 gemeente' : `${regio.gemeenten.length} gemeenten`;
  stdout.write(`Register gemaakt voor ${regio.naam} (${regio.code}), ${gemeenten}, in ${map}.\n`);
  stderr.write(
    gemaakt === 'aangemaakt'
      ? `De sleutel staat in ${sleutel}. Bewaar een kopie op een andere plek dan de gegevens: zonder sleutel zijn nieuwe leveringen niet aan oude te koppelen.\n`
      : `De sleutel in ${sleutel} bestond al en wordt gebruikt.\n`,
  );
}

/** @throws Gebruiksfout the file cannot be read or is no JSON; RegioOngeldig what is in it is no region. */
export async function leesRegio(pad: string): Promise<Regio> {
  const inhoud = await readFile(pad, 'utf8').catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    const oorzaak = code === 'ENOENT' ? 'bestaat niet' : `is niet te lezen (${code ?? 'onbekende oorzaak'})`;
    throw new Gebruiksfout(
      `Het bestand ${pad} ${oorzaak}. Geef met --regio de beschrijving van de regio op.`,
    );
  });
  return parseRegio(parseJson(inhoud.replace(/^\uFEFF/, ''), pad));
}

function parseJson(inhoud: string, pad: string): unknown {
  try {
    return JSON.parse(inhoud);
  } catch {
    throw new Gebruiksfout(
      `Het bestand ${pad} is geen geldige JSON. Controleer haken, komma's en aanhalingstekens.`,
    );
  }
}
