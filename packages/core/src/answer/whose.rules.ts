import type { Day } from '../shared/clock.ts';

/** By what a person's answer is found and opened: all that they know and the table does not. */
export const whoseIs = ({ nik, birthDate }: { readonly nik: string; readonly birthDate: Day }): string => `${nik} ${birthDate}`;
