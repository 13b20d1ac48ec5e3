/** What a profile says of calendars: domains and categories to parties and gemeenten. Imports nothing of Node. */

export interface Agendaprofiel {
  /** By e-mail domain or category, in lower case: the party. */
  readonly partijen: ReadonlyMap<string, string>;
  /** By e-mail domain or category: the gemeente, by name or code. */
  readonly gemeenten: ReadonlyMap<string, string>;
  /** By category: the kind of meeting. */
  readonly soort: ReadonlyMap<string, string>;
}
