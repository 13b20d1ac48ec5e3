/** The words of the pages about who may see what. */
export const GEEN_TOEGANG = {
  titel: 'Geen toegang',
  uitleg:
    'U hebt geen recht op deze pagina. Hebt u dat wel nodig, vraag het dan de coördinator van uw regio.',
} as const;

export const GEEN_EDITIE = {
  titel: 'Nog geen editie',
  uitleg:
    'U leest vastgestelde edities. Er is nog geen editie vastgesteld. Zodra de regio dat doet, staat die hier.',
} as const;
