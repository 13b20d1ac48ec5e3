/** Dates as people write them: '3 april 2026'. */

const MAANDEN = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** '2026-04-03' is '3 april 2026'. Throws when the text is no date of the calendar. */
export function formatDatum(datum: string): string {
  const delen = /^(\d{4})-(\d{2})-(\d{2})$/.exec(datum);
  const dag = new Date(`${datum}T00:00:00Z`);
  if (!delen || Number.isNaN(dag.getTime()) || dag.toISOString().slice(0, 10) !== datum) {
    throw new TypeError(`Geen datum: '${datum}'. Verwacht wordt tekst als '2026-04-03'.`);
  }
  return `${Number(delen[3])} ${MAANDEN[Number(delen[2]) - 1]} ${Number(delen[1])}`;
}

const AMSTERDAM = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' });

/** The calendar day in the Netherlands of an ISO instant: '2026-03-31T23:30:00Z' is '2026-04-01'. */
export function dagVan(moment: string): string {
  const tijd = new Date(moment);
  if (Number.isNaN(tijd.getTime())) throw new TypeError(`Geen tijdstip: '${moment}'.`);
  return AMSTERDAM.format(tijd);
}

const TIJD = new Intl.DateTimeFormat('nl-NL', { timeStyle: 'short', timeZone: 'Europe/Amsterdam' });

/** An ISO instant as day and time in the Netherlands: '2026-03-31T23:30:00Z' is '1 april 2026, 01:30'. */
export function formatMoment(moment: string): string {
  return `${formatDatum(dagVan(moment))}, ${TIJD.format(new Date(moment))}`;
}
