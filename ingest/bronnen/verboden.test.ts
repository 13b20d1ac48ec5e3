import { expect, it } from 'vitest';
import { isVerboden } from './verboden.ts';

it.each([
  ...[
    'bsn',
    'BSN-nummer',
    'Burgerservicenummer',
    'sofinummer',
    'Naam',
    'Voornaam',
    'achternaam',
    'Naam cliënt',
  ],
  ...['Naam van het kind', 'Achternaam moeder', 'geboortedatum', 'Geb. datum', 'Adres', 'straat', 'Postcode'],
  ...['telefoon', 'Tel.', 'E-mail', 'e-mailadres', 'IBAN', 'Medewerkernaam', 'Mobiele nummer'],
])('%s is forbidden', (kop) => {
  expect(isVerboden(kop)).toBe(true);
});

it.each([
  'Gemeentenaam',
  'naam organisatie',
  'Teamnaam',
  'opmerking',
  'leeftijd',
  'status',
  'maatregel',
  'Hotel',
])('%s is not', (kop) => {
  expect(isVerboden(kop)).toBe(false);
});
