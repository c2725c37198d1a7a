import { SIGNS, wrongCode } from '../shared/short-code.ts';

/** A home's code as a phone without a signal checks it: by the sign that is made of the others. */

/** As somebody types it: small letters, groups, and what looks like a digit. */
const plain = `translate(., 'abcdefghijklmnopqrstuvwxyzILO -.', 'ABCDEFGH1JK1MN0PQRSTUVWXYZ110')`;

/** Which sign stands at a place, as a number. */
const signAt = (place: number): string => `string-length(substring-before('${SIGNS}', substr(${plain}, ${place}, ${place + 1})))`;

const weighed = [0, 1, 2, 3, 4, 5, 6].map((place) => (place === 0 ? signAt(place) : `${signAt(place)} * ${place + 1}`));

export const codeConstraint = {
  constraint: `regex(${plain}, '^[${SIGNS}]{8}$') and (${weighed.join(' + ')}) mod ${SIGNS.length} = ${signAt(7)}`,
  message: wrongCode.home,
};
