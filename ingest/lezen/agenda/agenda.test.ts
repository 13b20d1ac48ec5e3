import { describe, expect, it } from 'vitest';
import { proef } from '../../controleren/proefregio.ts';
import { parseProfiel } from '../../koppelen/profiel.ts';
import { leesAgenda } from './agenda.ts';
import { Leesfout } from '../leesfout.ts';

const PROFIEL = parseProfiel(
  JSON.stringify({
    bron: 'overleggen',
    agenda: { partijen: { 'slt.example': 'SLT', RET: 'RET' }, gemeenten: { 'breda.example': 'Breda' } },
  }),
);

const agenda = (...regels: string[]) =>
  ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:SYN-1', ...regels, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');

function datums(...regels: string[]): string[] {
  const { agenda: profiel } = PROFIEL;
  if (!profiel) throw new Error('The profile has no calendar.');
  const wens = { profiel, periode: { start: '2026-01-01', eind: '2026-06-30' }, gemeente: 'GM0758' };
  return leesAgenda(agenda('CATEGORIES:ret', ...regels), wens).rijen.map((rij) => rij[1] ?? '');
}

describe('the day of an appointment', () => {
  it.each([
    ['that lasts all day', 'DTSTART;VALUE=DATE:20260331', '2026-03-31'],
    ['without a zone', 'DTSTART:20260331T233000', '2026-03-31'],
    ['in UTC, late in winter', 'DTSTART:20260131T233000Z', '2026-02-01'],
    ['in UTC, late in summer', 'DTSTART:20260531T220000Z', '2026-06-01'],
  ])('%s', (_, start, dag) => {
    expect(datums(start)).toEqual([dag]);
  });
});

describe('an appointment that repeats', () => {
  it('is read within the period, without the days that were taken out', () => {
    expect(
      datums('DTSTART:20240101T100000', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=1', 'EXDATE:20260301T100000'),
    ).toEqual(['2026-01-01', '2026-02-01', '2026-04-01', '2026-05-01', '2026-06-01']);
  });

  it.each([
    ['every second', 'FREQ=SECONDLY'],
    ['on a day that never comes', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31'],
    ['every seventh day, but never then', 'FREQ=DAILY;BYDAY=MO;INTERVAL=7'],
    ['every February the 31st', 'FREQ=MONTHLY;BYMONTHDAY=31;INTERVAL=12'],
    ['by a rule that is none', 'FREQ=ONZIN'],
  ])('%s is refused', (_, regel) => {
    expect(() => datums('DTSTART:20260203T100000', `RRULE:${regel}`)).toThrow(Leesfout);
  });

  it('since the beginning of time is refused', () => {
    expect(() => datums('DTSTART:14000101T100000', 'RRULE:FREQ=DAILY')).toThrow('te_groot');
  });
});

describe('the check of a calendar', () => {
  const controleer = (tekst: string, keuzes = {}) =>
    proef(tekst, { bron: 'overleggen', profiel: PROFIEL, periode: '2026', ...keuzes });
  const MENSEN = [
    'ORGANIZER;CN=Sanne Synthetisch:mailto:sanne.synthetisch@team.slt.example',
    'ATTENDEE;CN=Bo Bedacht:mailto:bo.bedacht@breda.example',
    'SUMMARY:Over Bo Bedacht',
    'DESCRIPTION:bo.bedacht@breda.example',
    'LOCATION:Dorpsstraat 1',
  ];

  it('knows parties and gemeenten by their domains, and keeps nobody', async () => {
    const { controle, blok } = await controleer(agenda('DTSTART:20260203T100000', ...MENSEN));
    expect(blok.kolommen).toMatchObject({
      gemeenten: [['GM0758']],
      partijen: [['SLT']],
      datum: ['2026-02-03'],
    });
    expect(JSON.stringify([controle, blok])).not.toMatch(/sanne|bedacht|synthetisch|dorpsstraat|@/i);
  });

  it('leaves out what has no known party, and says how many', async () => {
    const { controle } = await controleer(agenda('DTSTART:20260203T100000', 'SUMMARY:Tandarts'));
    expect(controle.waarschuwingen).toMatchObject([{ code: 'afspraak_overgeslagen' }]);
    expect(controle.fouten).toMatchObject([{ code: 'leeg_bestand' }]);
  });

  it.each([
    ['of another bron', { bron: 'casussen', profiel: undefined }, 'kies die bron'],
    ['without a profile', { profiel: undefined }, 'Koppel ze op het scherm'],
  ])('%s says what to do', async (_, keuzes, deel) => {
    const { controle } = await controleer(agenda('DTSTART:20260203T100000'), keuzes);
    expect(controle.fouten[0]?.melding).toContain(deel);
  });

  it('that is cut off is refused', async () => {
    const { controle } = await controleer('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:2026');
    expect(controle.fouten).toMatchObject([{ code: 'bestand_onleesbaar' }]);
  });
});
