/** The objectives and results of the plan, in a few plain words each. */

export const DOELEN: Readonly<Record<string, string>> = {
  D1: 'Vroeg signaleren',
  D2: 'Hulp die klopt, en sneller',
  D3: 'Minder zware trajecten',
  D4: 'Beter samenwerken',
  D5: 'Stem van kinderen en ouders',
};

export const RESULTATEN: Readonly<Record<string, string>> = {
  R1: 'Professionals signaleren en melden eerder',
  R2: 'Opgeschaald: altijd één plan',
  R3: 'Zware jeugdhulp neemt af',
  R4: 'Afspraken liggen vast',
  R5: 'Ervaring telt structureel mee',
};
