/** The kinds of workbook, and their media types. */
export const WERKBOEKSOORTEN = ['xlsx', 'ods'] as const;
export type Werkboeksoort = (typeof WERKBOEKSOORTEN)[number];

export const WERKBOEKTYPE: Record<Werkboeksoort, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};
