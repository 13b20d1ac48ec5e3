import { createSecretKey } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { leverAan } from './lever-aan.ts';
import { meldNul } from './nulmelding.ts';
import {
  createBronbestand,
  createProefregister,
  proefopdracht,
  type Proefregister,
} from './proefregister.ts';

const sleutel = createSecretKey(Buffer.alloc(32, 3));
const KOP = 'casus_id;gemeente;start;einde;opgeschaald;plan_datum;aantal_regisseurs\n';

let proef: Proefregister;
beforeEach(async () => {
  proef = await createProefregister();
});
afterEach(() => proef.close());

type Anders = Parameters<typeof proefopdracht>[0];

const lever = (tekst: string, anders: Anders = {}, toelichting?: string) =>
  leverAan(proef.register, createBronbestand(tekst), proefopdracht(anders), {
    ...proef.handeling,
    sleutel,
    ...(toelichting && { toelichting }),
  });

const noem = ({ waarschuwingen }: Awaited<ReturnType<typeof lever>>) =>
  waarschuwingen.map(({ code, melding }) => `${code}: ${melding}`);

/** Casussen with these numbers, closed in the period that they are delivered for. */
function casussen(van: number, tot: number, { einde = '2026-03-01', opgeschaald = 'nee' } = {}): string {
  const rijen = Array.from(
    { length: tot - van },
    (_, plaats) => `C${van + plaats};Aldorp;2025-08-01;${einde};${opgeschaald};2026-02-01;1`,
  );
  return `${KOP}${rijen.join('\n')}\n`;
}

describe('beside the earlier leveringen', () => {
  test('far fewer rows and another share are a question each; they refuse nothing', async () => {
    await lever(casussen(0, 131, { einde: '2025-12-01' }), { periode: '2025HJ02' });
    const uitkomst = await lever(casussen(200, 250, { opgeschaald: 'ja' }));
    expect(uitkomst).toMatchObject({ status: 'aanvaard', aantal_waarschuwingen: 2 });
    expect(noem(uitkomst)).toEqual([
      'rijen_wijken_af: 62% minder casussen dan een half jaar geleden (50, toen 131): klopt dat?',
      'aandeel_wijkt_af: Het deel dat is opgeschaald is 100% (50 van 50); een half jaar geleden was dat 0%: klopt dat?',
    ]);
    expect(uitkomst.waarschuwingen[0]).toMatchObject({ rij: null, kolom: null, waarde: null });
  });

  test('of several the middle is what is usual', async () => {
    for (const [periode, aantal] of [
      ['2024HJ01', 30],
      ['2024HJ02', 32],
      ['2025HJ01', 31],
    ] as const) {
      await lever(
        casussen(0, aantal, { einde: periode.startsWith('2024') ? '2025-08-02' : '2025-08-02' }).replaceAll(
          '2025-08-01',
          `${periode.slice(0, 4)}-01-01`,
        ),
        { periode },
      );
    }
    const uitkomst = await lever(casussen(0, 131, { einde: '2025-12-01' }), { periode: '2025HJ02' });
    expect(noem(uitkomst)).toContain(
      'rijen_wijken_af: 323% meer casussen dan in de 3 leveringen hiervoor (131, doorgaans 31): klopt dat?',
    );
  });

  test('a nulmelding after many rows is a question too', async () => {
    await lever(casussen(0, 40, { einde: '2025-12-01' }), { periode: '2025HJ02' });
    const uitkomst = await meldNul(proef.register, proefopdracht(), proef.handeling);
    expect(noem(uitkomst)).toEqual([
      'rijen_wijken_af: Geen casussen, terwijl er een half jaar geleden 40 waren: klopt dat?',
    ]);
  });

  test('another gemeente, another aanleveraar and another length of period are no comparison', async () => {
    await lever(casussen(0, 131, { einde: '2025-12-01' }).replaceAll('Aldorp', 'Berghem'), {
      periode: '2025HJ02',
      scope: 'GM0002',
    });
    await lever(casussen(0, 131, { einde: '2025-12-01' }), { periode: '2025HJ02', aanleveraar: 'slt' });
    await lever(casussen(0, 131, { einde: '2025-12-01' }), { periode: '2025KW04' });
    expect(noem(await lever(casussen(200, 210)))).toEqual([]);
  });
});

describe('beside the other rows of the register', () => {
  test('casussen that were open and are gone', async () => {
    await lever(casussen(0, 20, { einde: '' }).replaceAll('2026-02-01', '2025-09-01'), {
      periode: '2025HJ02',
    });
    expect(noem(await lever(casussen(2, 22)))).toContain(
      'open_casus_verdwenen: 2 van de 20 casussen die in de vorige levering nog open waren, staan niet in deze: klopt dat?',
    );
  });

  test('scholing of professionals in no register, once there is one', async () => {
    const scholing = 'professional_id;datum;status\nP1;2026-02-01;afgerond\nP9;2026-02-01;afgerond\n';
    expect(noem(await lever(scholing, { bron: 'scholing', scope: 'GM0002' }))).toEqual([]);
    const register = 'professional_id;gemeente;organisatietype;in_dienst\nP1;Aldorp;SLT;2020-01-01\n';
    await lever(register, { bron: 'professionals' });
    expect(noem(await lever(scholing, { bron: 'scholing' }))).toEqual([
      'scholing_buiten_register: 1 van de 2 geschoolde professionals staat in geen enkele levering van professionals: klopt dat?',
    ]);
  });

  test('an overleg with a gemeente that reported none', async () => {
    await meldNul(proef.register, proefopdracht({ bron: 'overleggen', scope: 'GM0002' }), proef.handeling);
    const overleg = 'overleg_id;datum;gemeenten;partijen\nO1;2026-02-01;Aldorp+Berghem;SLT/RET\n';
    expect(noem(await lever(overleg, { bron: 'overleggen' }))).toEqual([
      'overleg_met_nulmelding: 1 overleg noemt Berghem, die over die periode een nulmelding deed: klopt dat?',
    ]);
  });

  test('a nulmelding of overleggen where somebody else was at one', async () => {
    const overleg = 'overleg_id;datum;gemeenten;partijen\nO1;2026-02-01;Aldorp+Berghem;SLT/RET\n';
    await lever(overleg, { bron: 'overleggen', scope: 'regio', aanleveraar: 'ret' });
    const opdracht = proefopdracht({ bron: 'overleggen', scope: 'GM0002' });
    expect(noem(await meldNul(proef.register, opdracht, proef.handeling))).toEqual([
      'overleg_met_nulmelding: 1 overleg dat een ander leverde, noemt uw gemeente, terwijl u een nulmelding doet: klopt dat?',
    ]);
  });

  test('scholing that came before the register of professionals', async () => {
    const scholing = 'professional_id;datum;status\nP1;2026-02-01;afgerond\nP9;2026-02-01;afgerond\n';
    await lever(scholing, { bron: 'scholing' });
    const register = 'professional_id;gemeente;organisatietype;in_dienst\nP1;Aldorp;SLT;2020-01-01\n';
    expect(noem(await lever(register, { bron: 'professionals' }))).toEqual([
      'scholing_buiten_register: 1 van de 2 professionals met scholing in deze periode staat in geen enkele levering van professionals: klopt dat?',
    ]);
  });

  test('more opgeschaalde casussen of a team than the gemeente has casussen; the team is told nothing', async () => {
    const deel = casussen(0, 12, { opgeschaald: 'ja' });
    await lever(deel, { aanleveraar: 'slt' });
    expect(noem(await lever(casussen(100, 110)))).toEqual([
      'deel_groter_dan_geheel: Andere aanleveraars leverden meer opgeschaalde casussen van uw gemeente dan u casussen levert (12 en 10): klopt dat?',
    ]);
    expect(noem(await lever(casussen(0, 14, { opgeschaald: 'ja' }), { aanleveraar: 'slt' }))).toEqual([]);
  });

  test('casussen that were open in a file per gemeente and are gone from that of the region', async () => {
    await lever(casussen(0, 20, { einde: '' }).replaceAll('2026-02-01', '2025-09-01'), {
      periode: '2025HJ02',
    });
    expect(noem(await lever(casussen(2, 22), { scope: 'regio' }))).toContain(
      'open_casus_verdwenen: 2 van de 20 casussen die in de vorige levering nog open waren, staan niet in deze: klopt dat?',
    );
  });

  test('typed totals of which a part is more than the whole', async () => {
    const totalen =
      'indicator;gemeente;periode;teller;noemer\nkpi2;Aldorp;2026-H1;30;41\nkpi2b;Aldorp;2026-H1;30;45\n';
    expect(noem(await lever(totalen, { bron: 'aantallen' }))).toEqual([
      'deel_groter_dan_geheel: 1e halfjaar 2026: er zijn meer opgeschaalde casussen dan casussen (45 en 41): klopt dat?',
    ]);
  });

  test('never the typed totals of another aanleveraar: the question would tell them', async () => {
    const kop = 'indicator;gemeente;periode;teller;noemer\n';
    await lever(`${kop}kpi2;Aldorp;2026-H1;30;41\n`, { bron: 'aantallen' });
    const deel = `${kop}kpi2b;Aldorp;2026-H1;30;45\n`;
    expect(noem(await lever(deel, { bron: 'aantallen', aanleveraar: 'slt' }))).toEqual([]);
  });
});

describe('rows beside typed totals', () => {
  const KOPREGEL = 'indicator;gemeente;periode;teller;noemer\n';
  const totalen = (...regels: string[]) =>
    lever(`${KOPREGEL}${regels.join('\n')}\n`, { bron: 'aantallen', periode: '2026' });

  test('more opgeschaalde casussen typed in than there are rows', async () => {
    await lever(casussen(0, 10));
    expect(noem(await totalen('kpi2b;Aldorp;2026-H1;9;12'))).toEqual([
      'deel_groter_dan_geheel: 1e halfjaar 2026: er zijn meer opgeschaalde casussen dan casussen (12 en 10 in de rijen): klopt dat?',
      'totaal_wijkt_af: 1e halfjaar 2026, Eén plan en één regisseur bij opgeschaalde gezinnen: ingevuld als totaal is 9 van 12, de rijen geven 0 van 0. De rijen tellen: klopt dat?',
    ]);
  });

  test('rows that come later, and say something else than the total', async () => {
    await totalen('kpi2;Aldorp;2026-H1;10;10', 'kpi3;Aldorp;2026;4;');
    const verwijzingen =
      'verwijzing_id;gemeente;datum;hulpvorm;scheiding;jeugdige_id\nV1;Aldorp;2026-02-01;pleegzorg;ja;J1\n';
    expect(noem(await lever(verwijzingen, { bron: 'verwijzingen', periode: '2026' }))).toEqual([
      'totaal_wijkt_af: 2026, Verwijzingen naar zware jeugdhulp na scheiding: ingevuld als totaal is 4, de rijen geven 1. De rijen tellen: klopt dat?',
    ]);
    const uitkomst = await lever(casussen(0, 12, { opgeschaald: 'ja' }), { periode: '2026-Q1' });
    expect(noem(uitkomst)).toEqual([
      'deel_groter_dan_geheel: 1e halfjaar 2026: er zijn meer opgeschaalde casussen dan casussen (12 in de rijen en 10): klopt dat?',
    ]);
    expect(noem(await lever(casussen(0, 10)))).toEqual([]);
  });

  test('rows that do not cover the period are no whole', async () => {
    await lever(casussen(0, 10), { periode: '2026-Q1' });
    expect(noem(await totalen('kpi2b;Aldorp;2026-H1;9;12'))).toEqual([]);
  });

  test('a typed total beside those of before', async () => {
    const jaar = (periode: string) =>
      lever(`${KOPREGEL}kpi3;Aldorp;${periode};52;\nkpi6;Aldorp;${periode};700;100\n`, {
        bron: 'aantallen',
        periode,
      });
    await jaar('2024');
    await jaar('2025');
    const uitkomst = await lever(`${KOPREGEL}kpi3;Aldorp;2026;520;\nkpi6;Aldorp;2026;450;100\n`, {
      bron: 'aantallen',
      periode: '2026',
    });
    expect(noem(uitkomst).map((zin) => zin.replace(/:.*?(dan|is) /, ': … $1 '))).toEqual([
      'rijen_wijken_af: … dan in de 2 leveringen hiervoor (520, doorgaans 52): klopt dat?',
      'gemiddelde_wijkt_af: … is 4,5; in de 2 leveringen hiervoor was dat doorgaans 7,0: klopt dat?',
    ]);
  });
});

describe('what stood out', () => {
  const leesBewaard = async () => {
    const { db } = proef.register;
    return {
      opvallend: await db.selectFrom('aannemelijkheid').selectAll().execute(),
      toelichting: await db.selectFrom('toelichting').select(['levering_id', 'tekst', 'wie']).execute(),
    };
  };

  test('stays with the levering, with the reason that was given', async () => {
    await lever(casussen(0, 131, { einde: '2025-12-01' }), { periode: '2025HJ02' }, 'nergens voor nodig');
    await lever(casussen(200, 250), {}, 'Wij zijn overgestapt op een ander systeem.');
    expect(await leesBewaard()).toMatchObject({
      opvallend: [{ levering_id: 2, volgorde: 1, code: 'rijen_wijken_af' }],
      toelichting: [{ levering_id: 2, tekst: 'Wij zijn overgestapt op een ander systeem.', wie: 'proef' }],
    });
  });

  test('is gone with a levering that is refused', async () => {
    await lever(casussen(0, 131, { einde: '2025-12-01' }), { periode: '2025HJ02' });
    await lever(`${casussen(200, 250)}C300;Onbekend;2026-01-01;;nee;;\n`);
    expect(await leesBewaard()).toEqual({ opvallend: [], toelichting: [] });
  });
});
