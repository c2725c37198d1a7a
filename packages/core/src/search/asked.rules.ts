import type { Vault } from '../shared/vault.ts';
import type { Findable } from './findable.rules.ts';
import { blindOf, codeMarks, type Line, plainMarks } from './line.rules.ts';
import { wordsOf } from './name.rules.ts';

/** What somebody looks for, as the index can be asked for it. */
export interface Asked {
  /** Words that a name must have; none: nothing can be found. */
  readonly codes: readonly string[];
  /** Under what those lie who have them all, or two of them. */
  readonly blind: string;
  readonly needed: readonly string[];
  readonly plain: readonly string[];
  readonly father: readonly string[];
}

const MOST = 5;

/** Long words are rare: who has the two longest of several is most of the question. */
const rarest = (codes: readonly string[]): readonly string[] => codes.toSorted((a, b) => b.length - a.length).slice(0, 2);

export function askedFor(vault: Vault, kind: Findable, name: string): Asked {
  const { own, father } = wordsOf(name);
  const codes = [...new Set(own.flatMap((word) => word.codes))].slice(0, MOST);
  return {
    codes,
    blind: blindOf(vault, kind, rarest(codes)),
    needed: codeMarks(vault, codes),
    plain: plainMarks(
      vault,
      own.map(({ plain }) => plain),
    ),
    father: codeMarks(
      vault,
      father.flatMap((word) => word.codes),
    ),
  };
}

/** The same with one word meant otherwise. */
export function askedWith(vault: Vault, kind: Findable, { codes, ...asked }: Asked, { from, to }: { from: string; to: string }): Asked {
  const meant = codes.map((code) => (code === from ? to : code));
  const [other] = rarest(meant.filter((code) => code !== to));
  return {
    ...asked,
    codes: meant,
    blind: blindOf(vault, kind, other === undefined ? [to] : [to, other]),
    needed: codeMarks(vault, meant),
  };
}

const holds = (all: readonly string[], some: readonly string[]): boolean => some.every((one) => all.includes(one));

/** Has it all words that are needed? */
export const answersTo = ({ needed }: Asked, line: Line): boolean => holds(line.codes, needed);

/** The better the lower: as written, then nothing beside what was asked for, then the father’s name too. */
export const rankOf = ({ needed, plain, father }: Asked, { codes, plain: written }: Line): number =>
  (holds(written, plain) ? 0 : 4) + (codes.length === needed.length + father.length ? 0 : 2) + (holds(codes, father) ? 0 : 1);
