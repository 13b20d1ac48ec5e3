import { describe, expect, it } from 'vitest';
import { formatLogboek, readLogvraag, showLogregel } from './logboek.ts';

const regel = {
  nummer: 3,
  op: '2026-11-02T23:30:00.000Z',
  soort: 'levering',
  wie: 'a@voorbeeld.nl',
  rol: 'aanleveraar',
  over: '{"id":3,"bron":"casussen","overal":false,"leeg":null}',
  hash: 'abc',
};

describe('the log on the screen', () => {
  it('tells the time in the Netherlands, and what it was about in words', () => {
    expect(showLogregel(regel)).toEqual({
      nummer: 3,
      op: '3 november 2026 00:30:00',
      soort: 'levering',
      wie: 'a@voorbeeld.nl',
      rol: 'aanleveraar',
      over: 'id: 3, bron: casussen, overal: nee',
    });
  });

  it('is filtered by what the address says, as far as it makes sense', () => {
    const vraag = new URLSearchParams({
      soort: 'export',
      wie: ' anna ',
      van: '2026-11-01',
      tot: "1' or 1=1",
      x: 'y',
    });
    expect(readLogvraag(vraag)).toEqual({ soort: 'export', wie: 'anna', van: '2026-11-01' });
  });
});

it('the log as a file runs nothing in a spreadsheet, and keeps a name in its cell', () => {
  const wie = '=HYPERLINK("http://elders.example";"x")';
  expect(formatLogboek([{ ...regel, wie }])).toBe(
    'nummer,op,soort,wie,rol,over,hash\r\n' +
      '3,2026-11-02T23:30:00.000Z,levering,"\'=HYPERLINK(""http://elders.example"";""x"")",aanleveraar,' +
      '"{""id"":3,""bron"":""casussen"",""overal"":false,""leeg"":null}",abc\r\n',
  );
});
