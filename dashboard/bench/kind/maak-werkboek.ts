/** `maak-werkboek.ts <data folder> xlsx|ods`: the published figures as a workbook; prints milliseconds and figures. */
import { leesCijferkolommen } from '@regiomonitor/queries/reads/cijfers.ts';
import { openHuidigePublicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import { KOLOMMEN } from '../../figure-table/figure-table.ts';
import { maakWerkboek } from '../../export/maak-werkboek.ts';
import { createWerkboek } from '../../export/werkboek.ts';

const [map = '', soort] = process.argv.slice(2);
const publicatie = await openHuidigePublicatie(map, 'intern');
if (!publicatie) throw new Error('Nothing was published.');
const begin = performance.now();
const cijfers = await leesCijferkolommen(publicatie, {}, KOLOMMEN);
const werkboek = createWerkboek(publicatie, cijfers, {});
await maakWerkboek({ werkboek, soort: soort === 'ods' ? 'ods' : 'xlsx' });
process.stdout.write(JSON.stringify({ ms: performance.now() - begin, cijfers: cijfers.length }));
await publicatie.close();
