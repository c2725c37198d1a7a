import type { Vault } from '../shared/vault.ts';
import type { Findable, Named } from './findable.rules.ts';
import { codesOf, plainOf } from './name.rules.ts';

/**
 * A name in the index: a line under each of its words, and one under each two of them, so that a name of several words is one narrow question. In
 * the lines lie fingerprints under the vault’s key, and nothing that could be read.
 */
export interface Line {
  readonly village: string;
  readonly record: string;
  readonly member: string;
  /** All its words, by their codes; and as they are written. */
  readonly codes: readonly string[];
  readonly plain: readonly string[];
}

type Sealing = Pick<Vault, 'fingerprint'>;

/** Under what one word lies, or two of them in whichever order. */
export const blindOf = (vault: Sealing, kind: Findable, codes: readonly string[]): string =>
  vault.fingerprint(`name ${kind}`, codes.toSorted().join(' '));

/** Tells one word from another within a line: 48 bits are enough for that. */
const markOf = (vault: Sealing, use: 'code' | 'plain', word: string): string =>
  (vault.fingerprint(`name ${use}`, word).split('.')[1] ?? '').slice(0, 8);
export const codeMarks = (vault: Sealing, codes: readonly string[]): string[] => codes.map((code) => markOf(vault, 'code', code));
export const plainMarks = (vault: Sealing, words: readonly string[]): string[] => words.map((word) => markOf(vault, 'plain', word));

/** The fingerprints under which a name lies, and what lies there: fifteen at most. */
export function linesOf(vault: Sealing, { kind, name, ...place }: Named): { blinds: readonly string[]; line: Line } {
  const codes = codesOf(name);
  const pairs = codes.flatMap((one, n) => codes.slice(n + 1).map((other) => [one, other]));
  return {
    blinds: [...codes.map((code) => [code]), ...pairs].map((some) => blindOf(vault, kind, some)),
    line: { ...place, codes: codeMarks(vault, codes), plain: plainMarks(vault, plainOf(name)) },
  };
}
