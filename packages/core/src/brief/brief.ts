export { isBriefed } from './brief.rules.ts';

/** Where the brief of a place and a month lies, below `/angka/`. */
export const pathOf = (place: string, month: string): string => `ringkas/${month}/${place}.html`;
