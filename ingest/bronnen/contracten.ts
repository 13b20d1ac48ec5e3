/** Every bron's contract. Imports nothing of Node. */
import type { Bron } from '@regiomonitor/queries/kpis/definitie.ts';
import { aantallen } from './aantallen/contract.ts';
import { afspraken } from './afspraken/contract.ts';
import { begroting } from './begroting/contract.ts';
import { casussen } from './casussen/contract.ts';
import { communicatie } from './communicatie/contract.ts';
import { context } from './context/contract.ts';
import type { Contract } from './contract.ts';
import { ervaringsdeskundigen } from './ervaringsdeskundigen/contract.ts';
import { mijlpalen } from './mijlpalen/contract.ts';
import { overleggen } from './overleggen/contract.ts';
import { professionals } from './professionals/contract.ts';
import { scholing } from './scholing/contract.ts';
import { streefwaarden } from './streefwaarden/contract.ts';
import { tevredenheid } from './tevredenheid/contract.ts';
import { verwijzingen } from './verwijzingen/contract.ts';

export const CONTRACTEN: Readonly<Record<Bron, Contract>> = {
  professionals,
  scholing,
  casussen,
  verwijzingen,
  overleggen,
  ervaringsdeskundigen,
  tevredenheid,
  streefwaarden,
  context,
  aantallen,
  mijlpalen,
  begroting,
  afspraken,
  communicatie,
};
