/** Reports as files, read by a program that is not ours. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBeheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { leesEditiebestand, type Editie } from '@regiomonitor/queries/edities/editie.ts';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import { createPeriode, type Periode } from '@regiomonitor/queries/periode/periode.ts';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RAPPORTSOORTEN, type Rapport, type Rapportsoort } from '../src/lib/rapport/model.ts';
import { writeEditie } from '../test-support/edities.ts';
import { inventInhoud, type Inhoud } from '../test-support/inhoud.ts';
import { leesEditierapport } from './dienst.ts';
import { maakPdf } from './pdf.ts';

const GEMEENTEN = [
  { code: 'GM0001', naam: 'Aarde' },
  { code: 'GM0002', naam: 'Berg' },
];
/** Figures of Berg that nobody may see; the numbers stand nowhere else. */
const GEHEIM = { teller: '86420', noemer: 97531, waarde: '88.607' };
const RAPPORT = {
  voortgang: 'De aanpak ligt op schema.\n\n- Alle teams werken zo.\n- De scholing #loopt *door*.',
  resultaten: 'Meer gezinnen hebben één plan.',
  knelpunten: 'Niet elke gemeente levert op tijd.',
  besluit: 'Stem in met dit rapport.',
};

const PROGRAMMA: Pick<Inhoud, 'mijlpaal' | 'begroting' | 'afspraak' | 'communicatie'> = {
  mijlpaal: [
    ...[...Array(12).keys()].map((nummer) => ({
      ...{
        gebied: 'test',
        activiteit: `Activiteit ${nummer}`,
        eindproduct: 'Een lang omschreven eindproduct',
      },
      ...({ periode: '2026KW01', status: 'loopt' } as const),
    })),
    { gebied: 'test', activiteit: 'Website', eindproduct: null, periode: '2026KW01', status: 'gereed' },
  ],
  begroting: [],
  afspraak: [
    { gemeente: 'GM0001', afspraak: 'Warme overdracht', partners: 'SLT, RET', vastgelegd_op: '2026-03-03' },
  ],
  communicatie: [{ middel: 'kennissessies', gebied: 'test', periode: '2026KW01', aantal: 3 }],
};

let map: string;
let edities: Record<Rapportsoort, Editie>;
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'rapport-'));
  const inhoud = inventInhoud({ gemeenten: GEMEENTEN, definities: INDICATOREN });
  // As protection leaves it, but with the numbers still there: whatever reads a hidden figure must not show them.
  const cijfer = inhoud.cijfer.map((rij) =>
    rij.gebied === 'GM0002' && rij.periode.startsWith('2026') ? { ...rij, ...GEHEIM, verborgen: true } : rij,
  );
  const beheer = await openBeheer(map);
  const schrijf = (nummer: number, periode: Periode) =>
    writeEditie(
      map,
      beheer,
      { ...inhoud, ...PROGRAMMA, cijfer },
      { nummer, niveau: 'openbaar', periode, rapport: RAPPORT },
    );
  const jaar = await schrijf(7, createPeriode('jaar', 2026));
  edities = { jaar, factsheet: jaar, halfjaar: await schrijf(8, createPeriode('halfjaar', 2026, 1)) };
  await beheer.close();
});
afterAll(() => rm(map, { recursive: true }));

const lees = async (soort: Rapportsoort): Promise<Rapport> => {
  const rapport = await leesEditierapport(map, edities[soort], soort);
  if (!rapport) throw new Error(`no ${soort}`);
  return rapport;
};

async function withPdf<T>(soort: Rapportsoort, work: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const data = new Uint8Array(await leesEditiebestand(map, edities[soort], `${soort}.pdf`));
  const taak = getDocument({ data, verbosity: 0 });
  try {
    return await work(await taak.promise);
  } finally {
    await taak.destroy();
  }
}

interface Woord {
  readonly tekst: string;
  readonly x: number;
  readonly y: number;
  readonly breedte: number;
  readonly hoogte: number;
}

async function leesPaginas(pdf: PDFDocumentProxy): Promise<Woord[][]> {
  const paginas: Woord[][] = [];
  for (let nummer = 1; nummer <= pdf.numPages; nummer++) {
    const { items } = await (await pdf.getPage(nummer)).getTextContent();
    paginas.push(
      items.flatMap((item) =>
        'str' in item && item.str.trim()
          ? [
              {
                tekst: item.str,
                x: item.transform[4] as number,
                y: item.transform[5] as number,
                breedte: item.width,
                hoogte: item.height,
              },
            ]
          : [],
      ),
    );
  }
  return paginas;
}

interface Knoop {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Knoop[];
}

function flatten(knoop: Knoop): Knoop[] {
  return [knoop, ...(knoop.children ?? []).flatMap(flatten)];
}

describe.each(RAPPORTSOORTEN)('the PDF of the report %s', (soort) => {
  it('is tagged, in Dutch, with a title, and says that it is PDF/UA-1', async () => {
    await withPdf(soort, async (pdf) => {
      const { info, metadata } = await pdf.getMetadata();
      const gemerkt = (await pdf.getMarkInfo()) as unknown as ReadonlyMap<string, boolean>;
      expect(gemerkt.get('Marked')).toBe(true);
      expect((info as Record<string, unknown>)['Language']).toMatch(/^nl/);
      expect((info as Record<string, unknown>)['Title']).toContain('2026');
      expect(metadata.getRaw()).toMatch(/pdfuaid:part[^\d]*1/);
    });
  });

  it('keeps every text inside the margins and off other text', async () => {
    await withPdf(soort, async (pdf) => {
      for (const [nummer, woorden] of (await leesPaginas(pdf)).entries()) {
        const buiten = woorden.filter(
          ({ x, y, breedte }) => x < 50 || x + breedte > 546 || y < 20 || y > 815,
        );
        expect(buiten, `page ${nummer + 1}`).toEqual([]);
        expect(findOverlap(woorden), `page ${nummer + 1}`).toBeUndefined();
      }
    });
  });

  it('is the same, byte for byte, when it is made again', async () => {
    const opnieuw = maakPdf(await lees(soort));
    expect(opnieuw.equals(await leesEditiebestand(map, edities[soort], `${soort}.pdf`))).toBe(true);
  });

  it('holds no hidden number, nor does what it is made from', async () => {
    const geheimen = ['86420', '86.420', '97531', '97.531', '88,6', '88.6', '89%'];
    const model = JSON.stringify(await lees(soort));
    const tekst = await withPdf(soort, async (pdf) =>
      (await leesPaginas(pdf))
        .flat()
        .map((woord) => woord.tekst)
        .join(' '),
    );
    for (const geheim of geheimen) {
      expect(model, geheim).not.toContain(geheim);
      expect(tekst, geheim).not.toContain(geheim);
    }
  });
});

/** Two texts of which more than a hair lies over one another. */
function findOverlap(woorden: readonly Woord[]): [string, string] | undefined {
  for (const [plaats, een] of woorden.entries()) {
    for (const ander of woorden.slice(plaats + 1)) {
      const breed = Math.min(een.x + een.breedte, ander.x + ander.breedte) - Math.max(een.x, ander.x);
      const hoog = Math.min(een.y + een.hoogte, ander.y + ander.hoogte) - Math.max(een.y, ander.y);
      if (breed > 1.5 && hoog > Math.min(een.hoogte, ander.hoogte) * 0.4) return [een.tekst, ander.tekst];
    }
  }
  return undefined;
}

describe('the jaarrapport', () => {
  it('has progress, results, obstacles and the decision on its first page, in that order', async () => {
    await withPdf('jaar', async (pdf) => {
      const [eerste = []] = await leesPaginas(pdf);
      const tekst = eerste.map((woord) => woord.tekst).join(' ');
      const koppen = [
        'Jaarrapport 2026',
        'Voortgang',
        'Resultaten',
        'Knelpunten',
        'Gevraagd besluit',
        'Stem in',
      ];
      const plaatsen = koppen.map((kop) => tekst.indexOf(kop));
      expect(plaatsen).not.toContain(-1);
      expect(plaatsen).toEqual(plaatsen.toSorted((a, b) => a - b));
      expect(tekst).toContain('Editie 7');
    });
  });

  it('shows what was typed as it was typed', async () => {
    await withPdf('jaar', async (pdf) => {
      const tekst = (await leesPaginas(pdf))
        .flat()
        .map((woord) => woord.tekst)
        .join(' ');
      expect(tekst).toContain('De scholing #loopt *door*.');
    });
  });

  it('has a page per KPI and per gemeente, each with its heading, and says every chart in words', async () => {
    await withPdf('jaar', async (pdf) => {
      const koppen: string[] = [];
      let figuren = 0;
      for (let nummer = 1; nummer <= pdf.numPages; nummer++) {
        const boom = (await (await pdf.getPage(nummer)).getStructTree()) as Knoop | null;
        const knopen = boom ? flatten(boom) : [];
        koppen.push(...knopen.filter(({ role }) => /^H\d?$/.test(role ?? '')).map(({ role }) => role ?? ''));
        for (const { alt } of knopen.filter(({ role }) => role === 'Figure')) {
          figuren++;
          expect(alt?.split(' ').length ?? 0).toBeGreaterThan(5);
        }
      }
      expect(figuren).toBe(6);
      expect(koppen.filter((rol) => rol === 'H1')).toHaveLength(1);
      expect(koppen.filter((rol) => rol === 'H2').length).toBeGreaterThanOrEqual(1 + 1 + 6 + 2 + 1);
    });
  });
});

describe('the programme', () => {
  it.each(['jaar', 'halfjaar'] as const)('has a part of its own in the report %s', async (soort) => {
    const deel = (await lees(soort)).delen.find(({ id }) => id === 'voortgang');
    const tabellen = deel?.blokken.flatMap((blok) => (blok.soort === 'tabel' ? [blok.titel] : []));
    expect(tabellen).toEqual(['Mijlpalen', 'Samenwerkingsafspraken', 'Communicatie']);
  });

  it('is a sentence on the factsheet, which stays one page', async () => {
    await withPdf('factsheet', async (pdf) => {
      expect(pdf.numPages).toBe(1);
      const tekst = (await leesPaginas(pdf)).flat().map((woord) => woord.tekst);
      expect(tekst.join(' ')).toContain('1 van de 13 mijlpalen is gereed.');
    });
  });
});
