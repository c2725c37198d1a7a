import { PastIsSettled, RuleOverlaps } from '@puskesos/core/program/program-errors';
import * as Limits from '@puskesos/core/program/program-limits';
import { mutation, why } from '../shared/mutation.ts';
import { asItIsNow, SOURCE, which } from './change.ts';

mutation('setProgramCap', {
  description:
    'Says for how many people of a household, and how often for one of them, amounts are due together, from a day on (batas penerimaan). The highest claims count. Give one of the two at least.',
  right: 'program.write',
  changes: 'the programme',
  errors: [PastIsSettled, RuleOverlaps],
  input: (t) => ({
    program: t.globalID(which),
    persons: t.int({ description: 'At most so many people of a household, 1 to 50; left out: no bound (orang).' }),
    perPerson: t.int({ description: 'At most so many amounts for one person, 1 to 20; left out: no bound (per orang).' }),
    from: t.field({ type: 'Date', required: true, description: 'First day it holds.' }),
    to: t.field({ type: 'Date', description: 'Last day it holds; left out: until changed.' }),
    source: t.string({ required: true, description: SOURCE }),
    reason: t.string(why),
  }),
  gives: { program: asItIsNow },
}).runs(Limits.setCap);

mutation('setProgramGapRule', {
  description:
    'Says from a day on whether a poor household that has this programme, and no other, is reached by it; where not, it stays on the gap list (penutup celah).',
  right: 'program.write',
  changes: 'the programme',
  errors: [PastIsSettled, RuleOverlaps],
  input: (t) => ({
    program: t.globalID(which),
    closes: t.boolean({ required: true, description: 'Whether it closes the gap (menutup celah).' }),
    from: t.field({ type: 'Date', required: true, description: 'First day it holds.' }),
    to: t.field({ type: 'Date', description: 'Last day it holds; left out: until changed.' }),
    source: t.string({ required: true, description: SOURCE }),
    reason: t.string(why),
  }),
  gives: { program: asItIsNow },
}).runs(Limits.setGapRule);
