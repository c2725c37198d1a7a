import type { Message } from './error.ts';

/**
 * Codes that paper and a voice on the telephone can carry: of a home `K7QM-3XPQ`, of a visit `K7QM-3XPA-9RT4`. The last sign is made of the
 * others, so that one wrong sign, or two that changed places, is noticed before a form goes to somebody else's record. No I/O; a page runs it too.
 */

/** 31 signs, a prime: that is what finds every exchange. None is read or heard for another; I, L and O are taken for the digits they look like. */
export const SIGNS = '0123456789ABCDEFGHJKMNPQRSTWXYZ';

/** How many signs each has, its check among them; and what sets the one apart from the other. */
const kinds = { home: { length: 8, from: 0 }, visit: { length: 12, from: 7 } } as const;
export type CodeKind = keyof typeof kinds;

const checkOf = (kind: CodeKind, signs: readonly number[]): number =>
  signs.reduce((sum, sign, place) => sum + sign * (place + 1), kinds[kind].from) % SIGNS.length;

const dressed = (signs: string): string => signs.match(/.{4}/g)?.join('-') ?? signs;

/** The code of so large a number; the same of the same. */
export function codeFrom(kind: CodeKind, number: bigint): string {
  const base = BigInt(SIGNS.length);
  const signs: number[] = [];
  for (let rest = number; signs.length < kinds[kind].length - 1; rest /= base) signs.push(Number(rest % base));
  return dressed([...signs, checkOf(kind, signs)].map((sign) => SIGNS[sign]).join(''));
}

/** The code as it is written here of whatever somebody typed: small letters, other groups. Undefined: that is no such code, or one sign is wrong. */
export function readCode(kind: CodeKind, typed: string): string | undefined {
  const plain = typed
    .toUpperCase()
    .replaceAll(/[\s.–-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const signs = [...plain].map((sign) => SIGNS.indexOf(sign));
  if (signs.length !== kinds[kind].length || signs.includes(-1)) return undefined;
  return signs.at(-1) === checkOf(kind, signs.slice(0, -1)) ? dressed(plain) : undefined;
}

/** What to say of one that is misspelt. */
export const wrongCode: Readonly<Record<CodeKind, Message>> = {
  home: {
    id: 'Kode rumah salah tulis: delapan huruf atau angka seperti K7QM-3XPQ. Periksa lagi di kertasnya',
    en: 'the home’s code is misspelt: eight letters or digits as K7QM-3XPQ. Look at the paper again',
  },
  visit: {
    id: 'Kode kunjungan salah tulis: dua belas huruf atau angka seperti K7QM-3XPA-9RT4. Periksa lagi di kertasnya',
    en: 'the visit’s code is misspelt: twelve letters or digits as K7QM-3XPA-9RT4. Look at the paper again',
  },
};

/** Is it meant as one, right or wrong? By its groups: other ids of visits are longer, or have other letters. */
export const looksLikeCode = (kind: CodeKind, text: string): boolean =>
  (kind === 'home' ? /^[0-9a-z]{4}-[0-9a-z]{4}$/i : /^[0-9a-z]{4}(-[0-9a-z]{4}){2}$/i).test(text);

/** A new visit's: 54 bits, so that devices that know nothing of each other don't meet. */
export function newVisitCode(random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (bytes) => crypto.getRandomValues(bytes)): string {
  const bytes = random(new Uint8Array(8));
  return codeFrom(
    'visit',
    bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n),
  );
}
