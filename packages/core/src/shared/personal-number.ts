/**
 * What looks like a NIK or a KK number, in whatever dress: digits of any script, in groups, with marks or with what nobody sees between them.
 * The one answer for words that people write, names of files and columns, reports and logs. No I/O.
 */

/** From how many digits on a number is masked: written together, and in groups. */
interface Least {
  readonly together: number;
  readonly inGroups: number;
}

/** What a village wrote into a cell or a header: what is left of a number that was cut or mistyped is masked as well. */
export const inCells: Least = { together: 8, inGroups: 9 };
/** Names of files, and what a program says of a fault: lines, ports and versions stay. */
export const inLogs: Least = { together: 10, inGroups: 12 };

/** Does it hold sixteen digits, or one more or less, that may be somebody's? */
export const holdsPersonalNumber = (text: string): boolean =>
  runsIn(without(withPlainDigits(text), [...OTHERS, TELEPHONE])).some((run) => personalIn(run).length > 0);

/** The same text with a star for each digit of what may be somebody's number. Days, sums of money, places and UUIDs stay. */
export function withoutNumbers(text: string, { together, inGroups }: Least): string {
  const shown = [...text];
  for (const run of runsIn(without(withPlainDigits(text), OTHERS))) {
    const long = run.digits.length >= inGroups ? run.groups : run.groups.filter(({ digits }) => digits.length >= together);
    for (const { at, digits } of [...long, ...personalIn(run)]) shown.fill('*', at, at + digits.length);
  }
  return shown.join('');
}

/** A character for each of the text's own, its digits as ASCII has them. */
export const withPlainDigits = (text: string): string => Array.from(text, plain).join('');

function plain(char: string): string {
  if (char < '\u0080') return char;
  const shape = char.normalize('NFKC');
  if (/^\d$/.test(shape)) return shape;
  if (/^\p{Nd}$/u.test(char)) return digitOf(char);
  // One unit each, so that a place in this text is the same in the other.
  return char.length === 1 ? char : /\p{L}/u.test(char) ? 'x' : '\u00b7';
}

/** Unicode keeps the ten digits of a script together, from nought on. */
function digitOf(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  let nought = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(nought - 1))) nought -= 1;
  return String((code - nought) % 10);
}

interface Group {
  readonly at: number;
  readonly digits: string;
}
interface Run {
  readonly groups: readonly Group[];
  readonly digits: string;
}

/** Groups of digits with no letter between them, and no more than three marks. */
function runsIn(text: string): Run[] {
  const runs: Group[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { index: at, 0: digits } of text.matchAll(/\d+/g)) {
    if (runs.length > 0 && isOnlyMarks(text.slice(end, at))) runs.at(-1)?.push({ at, digits });
    else runs.push([{ at, digits }]);
    end = at + digits.length;
  }
  return runs.map((groups) => ({ groups, digits: groups.map(({ digits }) => digits).join('') }));
}

const isOnlyMarks = (between: string): boolean => !/\p{L}/u.test(between) && between.replaceAll(/[\p{C}\p{M}]/gu, '').length <= 3;

/** A NIK and a KK number begin with the code of a province; OpenSID's temporary NIK has a nought before it. */
const PROVINCE = /^0?(1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])/;

function personalIn({ groups }: Run): Group[] {
  const found = new Set<Group>();
  for (const first of groups.keys()) {
    let digits = '';
    for (const [place, group] of groups.slice(first, first + 16).entries()) {
      digits += group.digits;
      if (digits.length > 17 && place > 0) break;
      const few = place < 8 || digits.length === 16;
      const isLong = digits.length >= 15 && (place === 0 || (few && PROVINCE.test(digits)));
      if (isLong) for (const one of groups.slice(first, first + place + 1)) found.add(one);
    }
  }
  return [...found];
}

/** Digits that are plainly something else, where they stand alone. */
const shape = (source: string, beside: string) => new RegExp(String.raw`(?<![\d\p{L}]${beside})(?:${source})(?!${beside}[\d\p{L}])`, 'giu');
const UNSEEN = String.raw`[\p{C}\p{M}]*`;
const NEXT_TO = String.raw`${UNSEEN}[-–.,/_\s]?${UNSEEN}`;
const MONTH = '(?:0?[1-9]|1[0-2])';
const OF_MONTH = '(?:0?[1-9]|[12][0-9]|3[01])';
const YEAR = '(?:19|20)[0-9][0-9]';
const OTHERS = [
  shape('[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', ''),
  shape(
    `${OF_MONTH}(?<a>[-./])${MONTH}\\k<a>${YEAR}|${YEAR}(?<b>[-./])${MONTH}\\k<b>${OF_MONTH}|${YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])`,
    `${UNSEEN}[-./]?${UNSEEN}`,
  ),
  shape(String.raw`[0-9]{1,3}(?:\.[0-9]{3}){1,2}|[0-9]{1,3}(?:,[0-9]{3}){1,2}`, NEXT_TO),
  shape(String.raw`[0-9]{2}\.[0-9]{2}\.[0-9]{2}\.[12]0[0-9]{2}`, String.raw`${UNSEEN}[-–.,_\s]?${UNSEEN}`),
];
const TELEPHONE = shape('(?:[+]62|62|0)[-. ]?8[1-9][0-9]?(?:[-. ]?[0-9]{3,4}){2,3}', String.raw`[^\p{L}\d]{0,3}`);

const without = (text: string, shapes: readonly RegExp[]): string =>
  shapes.reduce((left, one) => left.replaceAll(one, (found) => 'x'.repeat(found.length)), text);
