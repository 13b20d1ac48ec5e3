/** What the pages about profiles show, and what their forms say. */
import { CONTRACTEN } from '@regiomonitor/ingest/bronnen/contracten.ts';
import type { Contract } from '@regiomonitor/ingest/bronnen/contract.ts';
import type { Agendadeel, Keuze, Profielinhoud } from '@regiomonitor/ingest/koppelen/aanvullen.ts';
import { AGENDADELEN, zoekBezwaar } from '@regiomonitor/ingest/koppelen/aanvullen.ts';
import { codesVan } from '@regiomonitor/ingest/koppelen/codes.ts';
import type { Bewaardprofiel } from '@regiomonitor/queries/beheer/profielen.ts';
import { PROFIEL, PROFIELEN } from '../texts/koppelen.ts';
import { NIETS } from '../uitslag/keuzes.ts';

/** A choice from a list; `waarde` is what the form sends. */
interface Optie {
  readonly waarde: string;
  readonly tekst: string;
}

/** One line of a profile: what it is about, and what it means. */
interface Regel {
  readonly sleutel: string;
  /** What the form sends to say which line it is. */
  readonly velden: Readonly<Record<string, string>>;
  readonly naam: string;
  readonly erbij: string | null;
  readonly betekent: string;
  readonly opties: readonly Optie[];
}

/** The name of a gemeente, or of the region as a whole. */
export function nameGebied(
  scope: string,
  gemeenten: readonly { readonly code: string; readonly naam: string }[],
): string {
  if (scope === 'regio') return PROFIELEN.regio;
  return gemeenten.find(({ code }) => code === scope)?.naam ?? scope;
}

/** How many columns, words and domains a profile speaks of. */
export function leesProfieltelling(json: string): [kolommen: number, woorden: number, agenda: number] {
  const { kolommen = {}, waarden = {}, agenda = {} } = JSON.parse(json) as Profielinhoud;
  const som = (delen: object[]): number => delen.reduce((tot, deel) => tot + Object.keys(deel).length, 0);
  return [Object.keys(kolommen).length, som(Object.values(waarden)), som(Object.values(agenda))];
}

/** That a kept profile can no longer be used and why; null when it can. */
export function nameBezwaar(json: string): string | null {
  const reden = zoekBezwaar(json);
  return reden === null ? null : PROFIELEN.ongeldig(reden);
}

/** A profile as its page shows it. */
export function showProfiel({ id, bron, aanleveraar, inhoud }: Bewaardprofiel, gemeenten: readonly string[]) {
  const contract = contractOf(bron);
  const profiel = JSON.parse(inhoud) as Profielinhoud;
  return {
    ...{ id, bron, aanleveraar },
    bezwaar: nameBezwaar(inhoud),
    kolommen: showKolommen(profiel, contract),
    woorden: showWoorden(profiel, contract, gemeenten),
    agenda: bron === 'overleggen' ? showAgenda(profiel, contract, gemeenten) : null,
    kolomopties: kolomopties(contract),
    /** Columns whose words can be given a meaning, with what they can mean. */
    woordkolommen: contract.kolommen
      .map((kolom) => ({ naam: kolom.naam, opties: woordopties(contract, kolom.naam, gemeenten) }))
      .filter(({ opties }) => opties.length > 0),
    agendadelen: AGENDADELEN.map((deel) => ({
      ...{ waarde: deel, tekst: PROFIEL.delen[deel] },
      opties: agendaopties(contract, deel, gemeenten),
    })),
  };
}

function showKolommen({ kolommen = {} }: Profielinhoud, contract: Contract): Regel[] {
  return Object.entries(kolommen).map(([kop, kolom]) => ({
    ...{ sleutel: kop, naam: kop, erbij: null, velden: { soort: 'kolom', kop } },
    betekent: kolom ?? NIETS,
    opties: kolomopties(contract),
  }));
}

function showWoorden(
  { waarden = {} }: Profielinhoud,
  contract: Contract,
  gemeenten: readonly string[],
): Regel[] {
  return Object.entries(waarden).flatMap(([kolom, woorden]) =>
    Object.entries(woorden).map(([woord, code]) => ({
      ...{ sleutel: `${kolom} ${woord}`, naam: woord, erbij: kolom },
      velden: { soort: 'woord', kolom, woord },
      betekent: code ?? NIETS,
      opties: withOwn(woordopties(contract, kolom, gemeenten), code),
    })),
  );
}

function showAgenda(
  { agenda = {} }: Profielinhoud,
  contract: Contract,
  gemeenten: readonly string[],
): Regel[] {
  return AGENDADELEN.flatMap((deel) =>
    Object.entries(agenda[deel] ?? {}).map(([kenmerk, code]) => ({
      ...{ sleutel: `${deel} ${kenmerk}`, naam: kenmerk, erbij: PROFIEL.delen[deel] },
      velden: { soort: 'agenda', deel, kenmerk },
      betekent: code,
      opties: withOwn(agendaopties(contract, deel, gemeenten), code),
    })),
  );
}

/** A profile may name a gemeente by its code: what it says stays a choice. */
function withOwn(opties: readonly Optie[], code: string | null): readonly Optie[] {
  if (code === null || opties.some(({ waarde }) => waarde === code)) return opties;
  return [{ waarde: code, tekst: code }, ...opties];
}

function kolomopties({ kolommen }: Contract): Optie[] {
  return [
    ...kolommen.map(({ naam }) => ({ waarde: naam, tekst: naam })),
    { waarde: NIETS, tekst: PROFIEL.nietGebruiken },
  ];
}

function woordopties({ kolommen }: Contract, naam: string, gemeenten: readonly string[]): Optie[] {
  const kolom = kolommen.find((een) => een.naam === naam);
  const codes = kolom ? codesVan(kolom, gemeenten) : [];
  const opties = codes.map((code) => ({ waarde: code, tekst: code }));
  return kolom?.magLeeg && codes.length > 0
    ? [...opties, { waarde: NIETS, tekst: PROFIEL.onbekend }]
    : opties;
}

function agendaopties(contract: Contract, deel: Agendadeel, gemeenten: readonly string[]): Optie[] {
  if (deel === 'soort') return [{ waarde: 'casusoverleg', tekst: 'casusoverleg' }];
  return woordopties(contract, deel, gemeenten).filter(({ waarde }) => waarde !== NIETS);
}

function contractOf(bron: string): Contract {
  const contract = Object.values(CONTRACTEN).find((een) => een.bron === bron);
  if (!contract) throw new RangeError('A profile was kept of a bron that is not there.');
  return contract;
}

/** What a form of the page says: one line of the profile. Whether it can be is for the profile to say. */
export function leesProfielkeuze(veld: (naam: string) => string): Keuze {
  const betekent = veld('betekent') === NIETS ? null : veld('betekent');
  switch (veld('soort')) {
    case 'kolom':
      return { soort: 'kolom', kop: veld('kop'), kolom: betekent };
    case 'agenda': {
      const deel = AGENDADELEN.find((een) => een === veld('deel')) ?? 'partijen';
      return { soort: 'agenda', deel, kenmerk: veld('kenmerk'), code: betekent ?? '' };
    }
    default:
      return { soort: 'woord', kolom: veld('kolom'), woord: veld('woord'), code: betekent };
  }
}
