/**
 * Test support: a process of its own that opens the register of a data folder, commits one row, says 'open' and holds on
 * until its standard input ends, or not at all with --meteen.
 */
import { once } from 'node:events';
import { openRegister } from './register.ts';

const [map = '', meteen] = process.argv.slice(2);
const register = await openRegister(map);
await register.db
  .insertInto('levering_gebeurtenis')
  .values({
    levering_id: 1,
    soort: 'ontvangen',
    op: '2027-03-11T10:00:00Z',
    wie: 'toets',
    rol: 'toets',
    gemeente: null,
    reden: null,
    door_levering_id: null,
  })
  .execute();
process.stdout.write('open\n');
if (meteen === undefined) {
  process.stdin.resume();
  await once(process.stdin, 'end');
}
await register.close();
