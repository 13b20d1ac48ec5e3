/** Calendar days as ISO text, for the reference implementation: the slow and plain way. */

const MILLISECONDEN_PER_DAG = 86_400_000;

/** The day `aantal` days later (negative: earlier). */
export function telDagenOp(dag: string, aantal: number): string {
  return new Date(Date.parse(dag) + aantal * MILLISECONDEN_PER_DAG).toISOString().slice(0, 10);
}

/** The number of days from the first day to the second. */
export function dagenTussen(van: string, tot: string): number {
  return (Date.parse(tot) - Date.parse(van)) / MILLISECONDEN_PER_DAG;
}

/** The same day of the month `aantal` months later; a day that does not exist becomes the last of its month. */
export function telMaandenOp(dag: string, aantal: number): string {
  const maanden = Number(dag.slice(0, 4)) * 12 + Number(dag.slice(5, 7)) - 1 + aantal;
  const jaar = Math.floor(maanden / 12);
  const maand = maanden - jaar * 12;
  const laatste = new Date(Date.UTC(jaar, maand + 1, 0)).getUTCDate();
  const dagVanMaand = Math.min(Number(dag.slice(8, 10)), laatste);
  return new Date(Date.UTC(jaar, maand, dagVanMaand)).toISOString().slice(0, 10);
}
