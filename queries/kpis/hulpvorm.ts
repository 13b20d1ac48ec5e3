/**
 * The hulpvorm codes and the group of each, after the plan's list of jeugdhulp and the codes of the iJw (41-48).
 * Imports nothing of Node.
 */
export const HULPVORM_GROEP: Readonly<Record<string, string>> = {
  pleegzorg: 'verblijf',
  gezinsgericht: 'verblijf',
  gesloten: 'verblijf',
  verblijf_overig: 'verblijf',
  '43': 'verblijf',
  '44': 'verblijf',
  ots: 'bescherming',
  voorlopige_ots: 'bescherming',
  voogdij: 'bescherming',
  '48': 'bescherming',
  jeugdreclassering: 'reclassering',
  '47': 'reclassering',
  crisis: 'crisis',
  '46': 'crisis',
  dagbehandeling: 'dagbehandeling',
  '41': 'dagbehandeling',
  ambulant: 'ambulant',
  '45': 'ambulant',
  wijkteam: 'wijkteam',
};
