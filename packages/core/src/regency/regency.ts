import { regency } from '#regency';

/**
 * The one place where the code learns for which regency it runs. `#regency` in `packages/core/package.json` names the file that says it: another
 * file there, and the functions, the pages, the command line and the deployment are another regency's.
 */

export { agencyRows, districtRows, outsideRows, ownPrograms, placeRows, regency, spoken, villageRows } from '#regency';

/** `Kabupaten Kutai Kartanegara` */
export const fullName = `${regency.kind} ${regency.name}`;
export const englishKind = regency.kind === 'Kota' ? 'city' : 'regency';

/** What every page bears. */
export const office = `Puskesos ${regency.name}`;

/** Its own money, beside that of the centre and the villages. */
export const ownMoney: Readonly<Record<'id' | 'en' | 'full', string>> = {
  id: `APBD ${regency.shortName}`,
  en: `${regency.shortName}’s own (APBD)`,
  full: `${regency.kind === 'Kota' ? 'City' : 'Regency'} budget (APBD ${regency.name})`,
};

/** Of its codes, as its own examples have them. */
export const exampleVillage = regency.examples.village;
export const exampleDistrict = exampleVillage.slice(0, 8);
