import type { ObjectionLetter } from './shapes.ts';

/** The letter of a household about itself as it lies where the public's function reads: not under which entry it stands on the list. */
export const withoutOwn = (letter: ObjectionLetter): ObjectionLetter => (letter.own ? { ...letter, entry: '' } : letter);
