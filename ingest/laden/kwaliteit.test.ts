import { createSecretKey } from 'node:crypto';
import { leesKwaliteit } from '@regiomonitor/queries/kwaliteit/kwaliteit.ts';
import { expect, test } from 'vitest';
import { trekIn } from './herstel.ts';
import { leverAan } from './lever-aan.ts';
import { createBronbestand, createProefregister, proefopdracht } from './proefregister.ts';

const KOP = 'casus_id;gemeente;start;opgeschaald;plan_datum;aantal_regisseurs\n';

test('the quality of leveringen: what is unknown per column, and what two aanleveraars both have', async () => {
  const { register, handeling, close } = await createProefregister();
  const lever = async (rijen: string, aanleveraar: string) =>
    leverAan(register, createBronbestand(KOP + rijen), proefopdracht({ aanleveraar }), {
      ...handeling,
      sleutel: createSecretKey(Buffer.alloc(32, 7)),
    });
  try {
    await lever(
      'C1;Aldorp;2026-02-03;ja;;1\nC2;Aldorp;2026-02-03;o;2026-03-01;1\nC3;Aldorp;2026-02-03;nee;;\n',
      'gemeente',
    );
    await lever('C1;Aldorp;2026-02-03;ja;;1\nC4;Aldorp;2026-02-03;ja;;1\n', 'slt');
    const weg = await lever('C9;Aldorp;2026-02-03;ja;;1\n', 'ret');
    await trekIn(register, weg.levering?.id ?? 0, 'proef', handeling);

    const regels = await leesKwaliteit(register.db);
    const van = (aanleveraar: string) =>
      Object.fromEntries(
        regels
          .filter((regel) => regel.aanleveraar === aanleveraar && regel.aantal > 0)
          .map(({ maat, aantal, aandeel }) => [maat, [aantal, aandeel]]),
      );
    expect(van('gemeente')).toEqual({
      'opgeschaald onbekend': [1, 33.3],
      'plan_datum onbekend': [2, 66.7],
      'aantal_regisseurs onbekend': [1, 33.3],
      'gezin_id onbekend': [3, 100],
      'team onbekend': [3, 100],
      'gradatie onbekend': [3, 100],
    });
    expect(van('slt')).toMatchObject({ 'plan_datum onbekend': [2, 100], dubbel: [1, 50] });
    expect(van('ret')).toEqual({});
  } finally {
    await close();
  }
});

test('a stated number of rows that is not what was read refuses the file', async () => {
  const { register, handeling, close } = await createProefregister();
  const sleutel = createSecretKey(Buffer.alloc(32, 7));
  const bestand = createBronbestand(`${KOP}C1;Aldorp;2026-02-03;ja;;1\nC2;Aldorp;2026-02-03;ja;;1\n`);
  try {
    const mis = await leverAan(register, bestand, proefopdracht({ aantalRijen: 3 }), {
      ...handeling,
      sleutel,
    });
    expect(mis).toMatchObject({ status: 'geweigerd', fouten: [{ code: 'aantal_wijkt_af' }] });
    expect(mis.fouten[0]?.melding).toContain('Opgegeven aantal rijen: 3. Gelezen: 2.');
    const goed = await leverAan(register, bestand, proefopdracht({ aantalRijen: 2 }), {
      ...handeling,
      sleutel,
    });
    expect(goed.status).toBe('aanvaard');
  } finally {
    await close();
  }
});
