import type { Criterion } from '../program/criteria.ts';
import { namedPrograms } from '../program/criterion-tree.ts';
import { disagree } from '../program/program.rules.ts';
import * as Change from '../program/program-changes.ts';
import { AmountOverlaps, ExclusionOverlaps, RuleOverlaps } from '../program/program-errors.ts';
import * as Limits from '../program/program-limits.ts';
import { contradiction } from '../program/satisfiable.rules.ts';
import type { Amount, Cap, CriteriaVersion, Exclusion, GapRule, Program } from '../program/shapes.ts';
import { followedBy, withVersion } from '../program/succession.rules.ts';
import type { Day, Period } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Message } from '../shared/error.ts';

/** What of a programme is dated rows: how each list grows, and the operation by which it does. */

interface About {
  readonly program: string;
  readonly reason: string;
}

export interface RowList<R extends Period> {
  readonly field: 'amounts' | 'criteria' | 'excludes' | 'caps' | 'gapRules';
  readonly join: (rows: readonly R[], added: R, today: Day) => R[];
  readonly set: (context: Context, about: About, row: R) => Promise<unknown>;
  readonly words: (row: R) => Message;
  /** What nobody could meet. */
  readonly contradicted: (row: R, target: Program['target']) => Message | undefined;
  /** The programmes it names. */
  readonly names: (row: R) => readonly string[];
}

const rupiah = (amount: number): string => `Rp${amount.toLocaleString('id-ID')}`;
const dated = ({ from, to }: Period, { id, en }: Message): Message => ({
  id: `${id} sejak ${from}${to === undefined ? '' : ` sampai ${to}`}`,
  en: `${en} from ${from}${to === undefined ? '' : ` to ${to}`}`,
});
const nothing = { contradicted: () => undefined, names: () => [] };
const all = () => true;

const amounts: RowList<Amount> = {
  field: 'amounts',
  join: (rows, added, today) => followedBy(rows, added, { today, same: disagree, overlaps: (row) => new AmountOverlaps(row) }),
  set: (context, about, row) => Change.setAmount(context, { ...row, ...about }),
  words: (row) =>
    dated(row, { id: `besaran ${row.component} ${rupiah(row.rupiah)}`, en: `the amount ${row.component} ${rupiah(row.rupiah)}` }),
  contradicted: ({ each }, target) => each && contradiction({ member: { test: each } }, target),
  names: () => [],
};

const criteria: RowList<CriteriaVersion> = {
  field: 'criteria',
  join: (rows, { tree, from, source }, today) => withVersion(rows, { tree, from, source }, today),
  set: (context, about, { tree, from, source }) => Change.setCriteria(context, { ...about, tree: tree as Criterion, from, source }),
  words: (row) => dated(row, { id: 'syarat', en: 'criteria' }),
  contradicted: ({ tree }, target) => contradiction(tree, target),
  names: ({ tree }) => namedPrograms(tree),
};

const excludes: RowList<Exclusion> = {
  field: 'excludes',
  join: (rows, added, today) =>
    followedBy(rows, added, { today, same: (a, b) => a.program === b.program, overlaps: (row) => new ExclusionOverlaps(row) }),
  set: (context, about, { program: other, ...row }) => Change.setExclusion(context, { ...row, ...about, excludes: other }),
  words: (row) => dated(row, { id: `tidak bersama ${row.program}`, en: `not together with ${row.program}` }),
  contradicted: () => undefined,
  names: ({ program }) => [program],
};

const caps: RowList<Cap> = {
  field: 'caps',
  join: (rows, added, today) => followedBy(rows, added, { today, same: all, overlaps: (row) => new RuleOverlaps(row) }),
  set: (context, about, row) => Limits.setCap(context, { ...row, ...about }),
  words: (row) => dated(row, { id: 'batas penerimaan', en: 'the cap' }),
  ...nothing,
};

const gapRules: RowList<GapRule> = {
  field: 'gapRules',
  join: (rows, added, today) => followedBy(rows, added, { today, same: all, overlaps: (row) => new RuleOverlaps(row) }),
  set: (context, about, row) => Limits.setGapRule(context, { ...row, ...about }),
  words: (row) => dated(row, { id: 'penutup celah', en: 'whether it closes the gap' }),
  ...nothing,
};

/** Each is looked at by itself, with rows of its own kind. */
export const rowLists = [amounts, criteria, excludes, caps, gapRules] as unknown as readonly RowList<Period>[];
