/** What saved operations answer: types alone, from the source of the package that frontend teams get built. */
export type * from '../../../../client/src/generated/office.ts';
