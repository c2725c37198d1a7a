import { operation } from '../shared/operation.ts';
import { about, changed, findProgram, today } from './program-changes.ts';
import { RuleOverlaps } from './program-errors.ts';
import { Cap, GapRule } from './shapes.ts';
import { followedBy } from './succession.rules.ts';

/** What of a programme's gifts counts, and how far they go together: dated rows, of which one holds on a day. */

const rules = { same: () => true, overlaps: (row: Cap | GapRule) => new RuleOverlaps(row) };

/**
 * Sets from a day on for how many persons of a household, and how often for one of them, amounts are due; the row before ends the day
 * before. Throws PastIsSettled for days that have passed under another row, RuleOverlaps where one begins within the new one's days.
 */
export const setCap = operation({
  name: 'setProgramCap',
  input: Cap.safeExtend(about),
  find: findProgram,
  right: 'program.write',
  everywhere: true,
  run: ({ program: _program, reason, ...cap }, context, before) =>
    changed(context, before, { caps: followedBy(before.caps, cap, { ...rules, today: today(context) }) }, reason),
});

/** Sets from a day on whether whoever has this programme, and no other, is reached. Throws PastIsSettled, RuleOverlaps. */
export const setGapRule = operation({
  name: 'setProgramGapRule',
  input: GapRule.safeExtend(about),
  find: findProgram,
  right: 'program.write',
  everywhere: true,
  run: ({ program: _program, reason, ...rule }, context, before) =>
    changed(context, before, { gapRules: followedBy(before.gapRules, rule, { ...rules, today: today(context) }) }, reason),
});
