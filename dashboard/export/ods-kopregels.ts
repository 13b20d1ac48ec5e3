/**
 * Marks the first row of every sheet of an ODS file as its headings, and keeps it in sight while scrolling. The library
 * that writes the file has no word for either (OpenDocument 1.2, part 1: table:table-header-rows; view settings).
 */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zipVast } from './vaste-zip.ts';

const EERSTE_RIJ =
  /(<table:table [^>]*table:name="[^"]*"[^>]*>(?:<table:table-column[^>]*\/>)*)(<table:table-row.*?<\/table:table-row>)/gs;

export function markKopregels(ods: Uint8Array): Uint8Array {
  const bestanden = unzipSync(ods);
  const inhoud = strFromU8(bestanden['content.xml'] ?? new Uint8Array());
  const bladen = [...inhoud.matchAll(/<table:table [^>]*table:name="([^"]*)"/g)].map(
    ([, naam]) => naam ?? '',
  );
  bestanden['content.xml'] = strToU8(
    inhoud.replace(EERSTE_RIJ, '$1<table:table-header-rows>$2</table:table-header-rows>'),
  );
  bestanden['settings.xml'] = strToU8(createSettings(bladen));
  // The type of the file has to come first, and uncompressed, so that the file is recognised by its first bytes.
  const { mimetype, ...rest } = bestanden;
  return zipVast({ mimetype: mimetype ?? new Uint8Array(), ...rest }, ['mimetype']);
}

/** `bladen`: names as they stand in the XML, escaped. */
function createSettings(bladen: readonly string[]): string {
  const item = (naam: string, type: string, waarde: string | number) =>
    `<config:config-item config:name="${naam}" config:type="${type}">${waarde}</config:config-item>`;
  const vast =
    item('VerticalSplitMode', 'short', 2) +
    item('VerticalSplitPosition', 'int', 1) +
    item('PositionBottom', 'int', 1);
  const tabellen = bladen
    .map(
      (naam) => `<config:config-item-map-entry config:name="${naam}">${vast}</config:config-item-map-entry>`,
    )
    .join('');
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
    ' xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" office:version="1.2"><office:settings>',
    '<config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views">',
    `<config:config-item-map-entry>${item('ViewId', 'string', 'view1')}`,
    `<config:config-item-map-named config:name="Tables">${tabellen}</config:config-item-map-named>`,
    '</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>',
    '</office:settings></office:document-settings>',
  ].join('');
}
