import { meldNul } from '@regiomonitor/ingest/laden/nulmelding.ts';
import type { Command } from 'commander';
import { parseOpdracht, rondAf, toonUitkomst } from '../aanleveren.ts';
import type { Inrichting } from '../inrichting.ts';
import { noemLeveringen } from '../../server/aanleveren/noem-leveringen.ts';
import { noteer } from '../logboek.ts';
import { bepaalPlekken } from '../plekken.ts';
import { werkCijfersBij } from '../publiceren.ts';
import { metRegister } from '../toegang.ts';

interface NulmeldingOpties {
  readonly bron: string;
  readonly gemeente: string;
  readonly periode: string;
  readonly aanleveraar?: string;
  readonly json?: boolean;
}

export function addNulmelding({ programma, omgeving, actie }: Inrichting): void {
  programma
    .command('nulmelding')
    .description('Legt vast dat er over een periode niets te melden is: een levering zonder rijen.')
    .requiredOption('--bron <bron>', 'waar het over gaat, zoals casussen of scholing')
    .requiredOption('--gemeente <gemeente>', 'code of naam van de gemeente, of regio')
    .requiredOption('--periode <periode>', 'zoals 2026, 2026HJ01 of 2026KW01')
    .option('--aanleveraar <naam>', 'wie aanlevert; standaard de gemeente zelf')
    .option('--json', 'één JSON-object')
    .action(
      actie(async (opties: NulmeldingOpties, command: Command) => {
        const { map } = await bepaalPlekken(command, omgeving);
        const uitkomst = await metRegister(map, omgeving, (register) =>
          meldNul(
            register,
            parseOpdracht({ ...opties, buitenPeriode: 'weigeren' }, register.regio),
            omgeving,
          ),
        );
        toonUitkomst(uitkomst, null, opties.json === true, omgeving);
        await noteer(map, noemLeveringen([uitkomst]), omgeving);
        if (uitkomst.status !== 'geweigerd') await werkCijfersBij(map, omgeving);
        return rondAf([uitkomst], omgeving);
      }),
    );
}
