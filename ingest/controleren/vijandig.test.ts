import { describe, expect, it } from 'vitest';
import { proef } from './proefregio.ts';

const KOP = 'casus_id;gemeente;start;opgeschaald;plan_datum;aantal_regisseurs\n';
const RIJ = 'C-1;Breda;2026-01-10;ja;;1\n';
const MB = 1024 * 1024;

describe('hostile files end in a clear refusal', () => {
  it.each([
    ['a cell of 10 MB', `${KOP}${RIJ}C-2;${'a'.repeat(10 * MB)};;;;\n`, 'te_groot', 3],
    ['a quoted cell of 10 MB', `${KOP}${RIJ}C-2;"${'a;\n'.repeat(3 * MB)}";;;;\n`, 'te_groot', 3],
    ['a quote that is never closed', `${KOP}${RIJ}"C-2;Breda\n${RIJ.repeat(200_000)}`, 'te_groot', 3],
    ['a quote that is never closed, near the end', `${KOP}${RIJ}C-2;"Breda\n${RIJ}`, 'bestand_onleesbaar', 3],
    ['text behind a closing quote', `${KOP}${RIJ}"C"-2;Breda;2026-01-10;ja;;1\n`, 'bestand_onleesbaar', 3],
    ['nothing but quotes', `${KOP}${'"a'.repeat(300_000)}`, 'bestand_onleesbaar', 2],
    ['nothing but line ends', '\n'.repeat(6_000_000), 'leeg_bestand', null],
    ['more rows than a delivery has', `${KOP}${'\n'.repeat(6_000_000)}`, 'te_groot', null],
    ['a header of 100,000 columns', `${'k;'.repeat(100_000)}${KOP}`, 'te_groot', 1],
    ['one line without end', 'x'.repeat(5 * MB), 'kolom_ontbreekt', null],
    ['a control character', `${KOP}C-\0;Breda;2026-01-10;ja;;1\n`, 'bestand_onleesbaar', null],
  ])('%s', async (_, inhoud, code, rij) => {
    const { controle } = await proef(inhoud);
    expect(controle.fouten[0]).toMatchObject({ code });
    if (rij !== null) expect(controle.fouten[0]?.rij).toBe(rij);
    expect(controle.fouten[0]?.melding).toMatch(/\.$/);
  });

  it('a hundred thousand different values are each read, and none is kept', async () => {
    const rijen = Array.from({ length: 100_000 }, (_, i) => `C-${i};gemeente nummer ${i};2026-01-10;ja;;1\n`);
    const { controle } = await proef(KOP + rijen.join(''));
    expect(controle.aantal_fouten).toBe(100_000);
    expect(controle.fouten[999]).toMatchObject({ rij: 1001, waarde: 'gemeente nummer 999' });
  });
});
