/** The part of a report about the programme itself. */
import { totEnMet, type Programma } from '@regiomonitor/queries/publicatie/programma.ts';
import { createVoortgang, type Voortgang } from '../paginas/voortgang.ts';
import { VOORTGANG as T } from '../texts/voortgang.ts';
import { alinea, klein, tabel } from './bouwstenen.ts';
import type { Stof } from './delen.ts';
import type { Blok, Deel } from './model.ts';

/** Nothing when nothing was delivered. Money and communication are those of the year of the report. */
export function voortgangdelen({ kader, keuze }: Stof, programma: Programma): Deel[] {
  const { jaar } = keuze.periode;
  const tot = totEnMet(programma, keuze.periode);
  const voortgang = createVoortgang(kader, {
    ...tot,
    begroting: tot.begroting.filter((rij) => rij.jaar === jaar),
    communicatie: tot.communicatie.filter(({ periode }) => periode.startsWith(String(jaar))),
  });
  if (voortgang.leeg) return [];
  return [
    {
      id: 'voortgang',
      titel: T.rapportdeel,
      nieuwePagina: true,
      blokken: [
        ...mijlpalen(voortgang),
        ...begroting(voortgang),
        ...afspraken(voortgang),
        ...communicatie(voortgang),
      ],
    },
  ];
}

/** How many milestones are reached, in words; nothing when there are none. */
export function voortgangzin({ kader, keuze }: Stof, programma: Programma): string {
  return createVoortgang(kader, totEnMet(programma, keuze.periode)).samenvatting;
}

function mijlpalen({ samenvatting, tijdvakken }: Voortgang): Blok[] {
  if (tijdvakken.length === 0) return [];
  return [
    ...(samenvatting ? [alinea(samenvatting)] : []),
    tabel(
      T.mijlpalen,
      [
        [T.activiteit, 32],
        [T.eindproduct, 32],
        [T.periode, 18],
        [T.status, 18],
      ],
      tijdvakken.flatMap(({ naam, mijlpalen: binnen }) =>
        binnen.map(({ activiteit, eindproduct, statustekst }) => [
          activiteit,
          eindproduct,
          naam,
          statustekst,
        ]),
      ),
    ),
  ];
}

function begroting({ begroting: jaren }: Voortgang): Blok[] {
  return (jaren ?? []).flatMap(({ jaar, posten, totaal, onvolledig }) => [
    tabel(
      T.begrotingVan(jaar),
      [
        [T.post, 32],
        [T.soort, 24],
        [T.begroot, 14, 'getal'],
        [T.besteed, 14, 'getal'],
        [T.aandeel, 16, 'getal'],
      ],
      [...posten, totaal].map(({ post, soort, begroot, besteed, aandeel }) => [
        post,
        soort,
        begroot,
        besteed,
        aandeel,
      ]),
      (plaats) => plaats === posten.length,
    ),
    ...(onvolledig ? [klein(T.onbekend)] : []),
  ]);
}

function afspraken({ afspraken: regels }: Voortgang): Blok[] {
  if (regels.length === 0) return [];
  return [
    tabel(
      T.afspraken,
      [
        [T.gemeente, 20],
        [T.afspraak, 40],
        [T.partners, 22],
        [T.vastgelegd, 18],
      ],
      regels.map(({ gemeente, afspraak, partners, vastgelegd }) => [
        gemeente,
        afspraak || T.geenAfspraak,
        partners,
        vastgelegd,
      ]),
    ),
  ];
}

function communicatie({ communicatie: regels }: Voortgang): Blok[] {
  if (regels.length === 0) return [];
  return [
    tabel(
      T.communicatie,
      [
        [T.middel, 36],
        [T.periode, 20],
        [T.aantal, 12, 'getal'],
        [T.waar, 32],
      ],
      regels.map(({ middel, periode, aantal, waar }) => [middel, periode, aantal, waar]),
    ),
  ];
}
