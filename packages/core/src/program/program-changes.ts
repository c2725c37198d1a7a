import * as z from 'zod';
import { Reason } from '../household/shapes.ts';
import { DayText, dayOf, daysLater, laterDay } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { InvalidInput } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { Id } from '../shared/id.ts';
import { operation } from '../shared/operation.ts';
import { amountsTask } from './amounts-task.ts';
import type { Criterion } from './criteria.ts';
import { CriterionTree, namedPrograms } from './criterion-tree.ts';
import { waysShown } from './kinds.ts';
import { weighingOf } from './new-criteria.ts';
import { disagree, fallsDueIn, longerThanPeriod } from './program.rules.ts';
import * as store from './program.store.ts';
import { AmountOverlaps, ExclusionOverlaps, PastIsSettled, ProgramEnded, ProgramRuns } from './program-errors.ts';
import { contradiction } from './satisfiable.rules.ts';
import { Amount, Conditions, Exclusion, type Program } from './shapes.ts';
import { endedOn, followedBy, withVersion } from './succession.rules.ts';

/** What changes of a programme from a day on. What held before that day stays as it was, and stays to be seen. */

export const about = { program: Id, reason: Reason };

export const findProgram = ({ program }: { program: string }, context: Context) => store.get(context, program);
export const today = ({ now }: Context) => dayOf(now());

/** Far below what one item may hold, since a request's receipt holds the programme too. */
const LONGEST = 100_000;

export function changed(context: Context, before: Stored<Program>, after: Partial<Program>, why: string) {
  const { version: _version, updatedAt: _updatedAt, ...program } = { ...before, ...after };
  if (JSON.stringify(program).length > LONGEST) {
    throw InvalidInput.at(
      '',
      'Catatan program ini menjadi terlalu panjang. Ringkas syaratnya, atau buat program baru',
      'the programme’s record would become too long; shorten its criteria, or add a new programme',
    );
  }
  const change = store.replace(before, program, context.now());
  return { result: change.value, changes: [change, amountsTask(program)], why };
}

/**
 * Sets what a component pays from a day on: a new row, before which the old one ends. Throws PastIsSettled for days that have passed
 * under another row, AmountOverlaps where a row of the same component begins within the new one's days, InvalidInput where it is for
 * each of such members as there can't be.
 */
export const setAmount = operation({
  name: 'setProgramAmount',
  input: Amount.safeExtend(about),
  find: findProgram,
  right: 'program.write',
  everywhere: true,
  run: ({ program: _program, reason, ...amount }, context, before) => {
    const amiss = amount.each && contradiction({ member: { test: amount.each } }, before.target);
    if (amiss) throw InvalidInput.at('each', amiss.id, amiss.en);
    if (!fallsDueIn(before.period, amount.per)) throw InvalidInput.at('per', longerThanPeriod.id, longerThanPeriod.en);
    const among = { today: today(context), same: disagree, overlaps: (row: Amount) => new AmountOverlaps(row) };
    return changed(context, before, { amounts: followedBy(before.amounts, amount, among) }, reason);
  },
});

/** Says whether the public list names who receives it, or only counts them. Holds for the next list of each village. */
export const setShownAs = operation({
  name: 'setProgramShownAs',
  input: z.object({ ...about, shownAs: z.enum(waysShown) }),
  find: findProgram,
  right: 'program.write',
  everywhere: true,
  run: ({ shownAs, reason }, context, before) => changed(context, before, { shownAs }, reason),
});

/** Sets what a recipient has to do to go on receiving, all of it anew. */
export const setConditions = operation({
  name: 'setProgramConditions',
  input: z.object({ ...about, conditions: Conditions }),
  find: findProgram,
  right: 'program.write',
  everywhere: true,
  run: ({ conditions, reason }, context, before) => changed(context, before, { conditions }, reason),
});

/**
 * Sets who the programme is for from a day on, under the next version number. Throws PastIsSettled for a day that has passed, unless
 * these are its first; InvalidInput where nobody could meet them. Who receives is weighed by them once they have begun.
 */
export const setCriteria = operation({
  name: 'setProgramCriteria',
  input: z.object({ ...about, tree: CriterionTree, from: DayText, source: freeText(3, 300) }),
  find: findProgram,
  right: 'program.write',
  everywhere: true,
  run: async ({ tree, from, source, reason }, context, before) => {
    const amiss = contradiction(tree, before.target) ?? (await unknownProgram(context, tree));
    if (amiss) throw InvalidInput.at('tree', amiss.id, amiss.en);
    const day = today(context);
    const { changes, ...rest } = changed(context, before, { criteria: withVersion(before.criteria, { tree, from, source }, day) }, reason);
    return { ...rest, changes: [...changes, ...weighingOf(before, from, day)] };
  },
});

async function unknownProgram(context: Context, tree: Criterion) {
  const named = namedPrograms(tree);
  if (named.length === 0) return undefined;
  const known = new Set((await store.list(context)).map(({ id }) => id));
  const unknown = named.find((id) => !known.has(id));
  if (unknown === undefined) return undefined;
  return {
    id: 'Syarat menyebut program yang tidak terdaftar. Pakai kode program yang ada',
    en: 'it names a programme that is not in the register; use the code of one that is',
  };
}

/**
 * Says that another programme may not be had together with this one from a day on. Throws PastIsSettled for days that have passed under
 * another such row, ExclusionOverlaps where one begins within the new one's days.
 */
export const setExclusion = operation({
  name: 'setProgramExclusion',
  input: Exclusion.safeExtend({ ...about, excludes: Id }),
  find: findProgram,
  right: 'program.write',
  everywhere: true,
  run: async ({ excludes, among, from, to, source, reason }, context, before) => {
    if (excludes === before.id) throw InvalidInput.at('excludes', 'Sebut program lain', 'name another programme');
    if (!(await store.get(context, excludes))) throw InvalidInput.at('excludes', 'Program ini tidak terdaftar', 'no such programme');
    const row: Exclusion = { program: excludes, among, from, ...(to !== undefined && { to }), source };
    const rules = {
      today: today(context),
      same: (a: Exclusion, b: Exclusion) => a.program === b.program,
      overlaps: (one: Exclusion) => new ExclusionOverlaps(one),
    };
    return changed(context, before, { excludes: followedBy(before.excludes, row, rules) }, reason);
  },
});

/** Lets the other programme be had together with this one again after a day. Throws PastIsSettled for a day that has passed. */
export const endExclusion = operation({
  name: 'endProgramExclusion',
  input: z.object({ ...about, excludes: Id, to: DayText }),
  find: findProgram,
  right: 'program.write',
  everywhere: true,
  run: ({ excludes, to, reason }, context, before) => {
    if (to < today(context)) throw new PastIsSettled(today(context));
    const these = ({ program }: Exclusion) => program === excludes;
    if (!before.excludes.some((row) => these(row) && (row.to === undefined || row.to >= to))) {
      throw InvalidInput.at('excludes', 'Tidak ada pengecualian yang berlaku pada hari itu', 'no such exclusion holds on that day');
    }
    return changed(context, before, { excludes: endedOn(before.excludes, these, to) }, reason);
  },
});

/** Sets the programme's last day. Throws PastIsSettled for a day that has passed, ProgramEnded when it has ended already. */
export const close = operation({
  name: 'closeProgram',
  input: z.object({ ...about, to: DayText }),
  find: findProgram,
  right: 'program.write',
  everywhere: true,
  run: ({ to, reason }, context, before) => {
    const day = today(context);
    if (before.to !== undefined && before.to < day) throw new ProgramEnded(before.to);
    if (to < day) throw new PastIsSettled(day);
    if (to < before.from) throw InvalidInput.at('to', 'Program belum mulai pada hari itu', 'the programme has not begun by that day');
    return changed(context, before, { to }, reason);
  },
});

/** Opens the programme anew from a day on; the period it ran in is kept. Throws ProgramRuns for days on which it runs. */
export const reopen = operation({
  name: 'reopenProgram',
  input: z.object({ ...about, from: DayText }),
  find: findProgram,
  right: 'program.write',
  everywhere: true,
  run: ({ from, reason }, context, before) => {
    const { to } = before;
    if (to === undefined) throw new ProgramRuns(to);
    const day = today(context);
    if (from < day) throw new PastIsSettled(laterDay(day, daysLater(to, 1)));
    if (from <= to) throw new ProgramRuns(to);
    return changed(context, before, { from, to: undefined, earlier: [...before.earlier, { from: before.from, to }] }, reason);
  },
});
