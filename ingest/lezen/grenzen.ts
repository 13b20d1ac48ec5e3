/** How much of a file is taken in: no delivery, however hostile, costs more memory or time than this allows. */
export const GRENZEN = {
  /** Bytes of the whole file: a million casussen are about 110 MB. */
  bestand: 150 * 1024 * 1024,
  /** Rows, empty ones included. */
  rijen: 5_000_000,
  /** Characters of one row. */
  rij: 1_000_000,
  /** Characters of one cell: what a spreadsheet can hold. */
  cel: 32_767,
  /** Columns of the header. */
  kolommen: 500,
} as const;
