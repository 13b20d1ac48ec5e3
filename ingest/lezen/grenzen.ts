const MB = 1024 * 1024;

/** How much of a file is taken in: no delivery, however hostile, costs more memory or time than this allows. */
export const GRENZEN = {
  /** Bytes of the whole file: a million casussen are about 110 MB. */
  bestand: 150 * MB,
  /** Bytes of a spreadsheet as it is delivered: it is held in memory. 100,000 rows are about 5 MB. */
  rekenblad: 25 * MB,
  /** Bytes that one part of a spreadsheet may unpack to, and characters of all cells of a sheet together. */
  uitgepakt: 160 * MB,
  /** Bytes of a calendar. */
  agenda: 10 * MB,
  /** Appointments of a calendar, each day of a repeating one counted, also before the period. */
  afspraken: 50_000,
  /** Sheets of a spreadsheet. */
  bladen: 100,
  /** Cells of a sheet, the empty ones to the left of a filled one included. */
  cellen: 50_000_000,
  /** Rows, empty ones included. */
  rijen: 5_000_000,
  /** Characters of one row. */
  rij: 1_000_000,
  /** Characters of one cell: what a spreadsheet can hold. */
  cel: 32_767,
  /** Columns of the header. */
  kolommen: 500,
} as const;
