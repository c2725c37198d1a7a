/** What is written beside an Indonesian name and is none of it, and what is written short. In lower case, points left out. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** What stands before or behind a name and is none: of address, of the pilgrimage, of study. */
export const TITLES = words(
  'h hj haji hajah hajjah kh k tgh ust ustad ustadz ustaz ustadzah tn tuan ny nyonya nn nona bp bpk bapak pak ibu bu sdr sdri saudara saudari ' +
    'alm almh almarhum almarhumah dr drs dra drg drh ir prof st se sh sp si ss sag spd spdi spsi skm skep skom sip ssos ssi stp stt sst stpi sthi shi ' +
    'sei mm mh ma mt mpd mpdi msi mkes mkom mag msc mba mhum ama amd amdkeb amdkep amk ns apt bsc ba cn raden rr',
);

/** Whose child somebody is: what follows is another's name. */
export const CHILD_OF = words('bin binti bint binte bte bt ibn ibnu');

/** Written short by whole villages. */
export const SHORT: ReadonlyMap<string, string> = new Map([
  ...['m', 'md', 'mhd', 'muh', 'moh', 'moch', 'much', 'mukh', 'muhd', 'mohd', 'mhmd', 'muham', 'moham'].map(
    (one) => [one, 'muhammad'] as const,
  ),
  ...['ach', 'akh', 'achm', 'ahm'].map((one) => [one, 'ahmad'] as const),
  ...['abd', 'abdl', 'abdu'].map((one) => [one, 'abdul'] as const),
]);
