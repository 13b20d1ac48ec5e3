import { afterEach, describe, expect, test } from 'vitest';
import type { Records } from '../lezen/records.ts';
import { Leesfout } from '../lezen/leesfout.ts';
import { leesAgenda } from '../lezen/agenda/agenda.ts';
import { openWerkmap } from '../lezen/rekenblad/open.ts';
import { bouwXlsx, bouwXlsxdelen, bouwZip, schrijfBlad } from '../lezen/rekenblad/proefrekenblad.ts';
import { createGeheugenbestand } from '../lezen/geheugenbestand.ts';
import { createSecretKey } from 'node:crypto';
import { controleerLevering, leverAan } from './lever-aan.ts';
import { createProefregister, proefopdracht } from './proefregister.ts';
import { createLeesdraad } from './leesdraad.ts';

const KOP = ['casus_id', 'gemeente', 'start', 'opgeschaald', 'plan_datum', 'aantal_regisseurs'];
const rijen = Array.from({ length: 5_000 }, (_, i) => [`C${i}`, 'Aldorp', '2026-02-03', 'ja', '', '1']);
const draad = createLeesdraad();

afterEach(() => draad.close());

async function verzamel(groepen: AsyncIterable<Records>): Promise<Records[]> {
  const alles: Records[] = [];
  for await (const groep of groepen) alles.push(groep);
  return alles;
}

describe('a spreadsheet that is read in a thread of its own', () => {
  test('gives what reading it here gives, as often as is asked', async () => {
    const bytes = await bouwXlsx({ bladen: [{ naam: 'Blad1', xml: schrijfBlad([KOP, ...rijen]) }] });
    const hier = await openWerkmap(bytes);
    const daar = await draad.lezers.openWerkmap(bytes);
    expect(daar.bladen).toEqual(hier.bladen);
    // A reader that stops half-way leaves the workbook open for the next one.
    for await (const { eerste } of daar.lees(0)) if (eerste > 0) break;
    expect(await verzamel(daar.lees(0))).toEqual(await verzamel(hier.lees(0)));
  });

  test('that is broken is refused with the same reason', async () => {
    const delen = bouwXlsxdelen({ bladen: [{ naam: 'Blad1', xml: schrijfBlad([KOP]) }] });
    const bom = await bouwZip(delen, { 'xl/worksheets/sheet1.xml': 4_000_000_000 });
    const fout = await draad.lezers.openWerkmap(bom).catch((reden: unknown) => reden);
    expect(fout).toBeInstanceOf(Leesfout);
    expect((fout as Leesfout).reden).toEqual({ code: 'te_groot', variant: 'uitgepakt' });
  });

  test('is checked and stored like any other file', async () => {
    const { register, handeling, close } = await createProefregister();
    try {
      const bytes = await bouwXlsx({ bladen: [{ naam: 'Blad1', xml: schrijfBlad([KOP, ...rijen]) }] });
      const bestand = createGeheugenbestand(bytes);
      expect((await controleerLevering(register, bestand, proefopdracht())).status).toBe('gecontroleerd');
      const sleutel = createSecretKey(Buffer.alloc(32, 7));
      const uitkomst = await leverAan(register, bestand, proefopdracht(), { ...handeling, sleutel });
      expect(uitkomst).toMatchObject({ status: 'aanvaard', rijen: 5_000, dialect: { codering: 'xlsx' } });
    } finally {
      await close();
    }
  });
});

describe('a calendar that is read in a thread of its own', () => {
  const wens = {
    profiel: { partijen: new Map([['slt.example', 'SLT']]), gemeenten: new Map(), soort: new Map() },
    periode: { start: '2026-01-01', eind: '2026-06-30' },
    gemeente: 'GM0758',
  };
  const agenda = (regels: string) =>
    `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:SYN-1\r\nDTSTART:20260203T100000\r\n${regels}\r\n` +
    'ATTENDEE:mailto:bo.bedacht@slt.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';

  test('gives what reading it here gives', async () => {
    const tekst = agenda('RRULE:FREQ=WEEKLY');
    const daar = await draad.lezers.leesAgenda(tekst, wens);
    expect(daar).toEqual(leesAgenda(tekst, wens));
    expect(daar.rijen.length).toBeGreaterThan(10);
  });

  test('that repeats too often is refused with the same reason', async () => {
    const eeuwen = agenda('RRULE:FREQ=DAILY').replace('20260203', '18000101');
    const fout = await draad.lezers.leesAgenda(eeuwen, wens).catch((reden: unknown) => reden);
    expect(fout).toBeInstanceOf(Leesfout);
    expect((fout as Leesfout).reden).toEqual({ code: 'te_groot', variant: 'afspraken' });
  });
});
