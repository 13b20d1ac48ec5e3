/** The view that the address asks for: `?periode=2026HJ01&gebied=wbo`. */
import { parsePeriode, type Periode } from '@regiomonitor/queries/periode/periode.ts';
import type { GebiedTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { ADRES } from '../texts/paginas.ts';
import type { Kader, KaderMetCijfers } from './kader.ts';

export interface Keuze {
  readonly periode: Periode;
  readonly gebied: GebiedTable;
}

/** An address that asks for what is not there; `status` is the HTTP status of the page that says so. */
export class OngeldigAdres extends Error {
  override name = 'OngeldigAdres';
  readonly status: 400 | 404;
  constructor(status: 400 | 404, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * Reads the choice of period and gebied. Without them: the latest period with a figure, and the region. Throws
 * OngeldigAdres: 400 for what is no period, 404 for a period or gebied that the publicatie does not have.
 */
export function readKeuze(zoek: URLSearchParams, kader: KaderMetCijfers): Keuze {
  return { periode: readPeriodekeuze(zoek, kader), gebied: readGebiedkeuze(zoek.get('gebied'), kader) };
}

export function readPeriodekeuze(zoek: URLSearchParams, kader: KaderMetCijfers): Periode {
  const tekst = zoek.get('periode');
  if (!tekst) return kader.laatste;
  const periode = parsePeriode(tekst);
  if (!periode) throw new OngeldigAdres(400, ADRES.geenPeriode);
  if (!kader.perioden.some(({ code }) => code === periode.code)) {
    throw new OngeldigAdres(404, ADRES.onbekendePeriode(periode));
  }
  return periode;
}

function readGebiedkeuze(tekst: string | null, kader: Kader): GebiedTable {
  if (!tekst) return kader.regio;
  const gezocht = tekst.trim().toLowerCase();
  const gebied = [kader.regio, ...kader.gemeenten].find(({ code }) => code.toLowerCase() === gezocht);
  if (!gebied) throw new OngeldigAdres(404, ADRES.onbekendGebied);
  return gebied;
}

/** The address of a page that shows this choice; the choice that would be made anyway is left out. */
export function adresVan(pad: string, keuze: Partial<Keuze>, kader: Kader): string {
  const zoek = new URLSearchParams();
  if (keuze.periode && keuze.periode.code !== kader.laatste?.code) zoek.set('periode', keuze.periode.code);
  if (keuze.gebied && keuze.gebied.code !== kader.regio.code) zoek.set('gebied', keuze.gebied.code);
  const vraag = zoek.toString();
  const adres = kader.basis && pad === '/' ? kader.basis : kader.basis + pad;
  return vraag ? `${adres}?${vraag}` : adres;
}
