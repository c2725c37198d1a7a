import * as Change from '@puskesos/core/program/program-changes';
import { ExclusionOverlaps, PastIsSettled } from '@puskesos/core/program/program-errors';
import { mutation, why } from '../shared/mutation.ts';
import { asItIsNow, SOURCE, which } from './change.ts';
import { CriterionInput } from './criteria-inputs.ts';
import { ExclusionReach } from './enums.ts';
import { ProgramRef } from './program.ts';

const other = { for: ProgramRef, required: true, description: 'The programme that may not be had together with it.' } as const;

mutation('setProgramCriteria', {
  description:
    'Says who a programme is for from a day on, as its next version (syarat penerima). Criteria that nobody can meet are refused; the version before ends the day before.',
  right: 'program.write',
  changes: 'the programme',
  errors: [PastIsSettled],
  input: (t) => ({
    program: t.globalID(which),
    tree: t.field({ type: CriterionInput, required: true, description: 'What must hold of whoever receives it (syarat).' }),
    from: t.field({ type: 'Date', required: true, description: 'First day it holds: today or later, unless these are its first.' }),
    source: t.string({ required: true, description: SOURCE }),
    reason: t.string(why),
  }),
  gives: { program: asItIsNow },
}).runs(Change.setCriteria);

mutation('setProgramExclusion', {
  description: 'Says that two programmes may not be had together, from a day on and whichever came first (pengecualian).',
  right: 'program.write',
  changes: 'the programme',
  errors: [PastIsSettled, ExclusionOverlaps],
  input: (t) => ({
    program: t.globalID(which),
    excludes: t.globalID(other),
    among: t.field({ type: ExclusionReach, required: true, description: 'Who may not have both (cakupan).' }),
    from: t.field({ type: 'Date', required: true, description: 'First day it holds.' }),
    to: t.field({ type: 'Date', description: 'Last day it holds; left out: until changed.' }),
    source: t.string({ required: true, description: SOURCE }),
    reason: t.string(why),
  }),
  gives: { program: asItIsNow },
}).runs(Change.setExclusion);

mutation('endProgramExclusion', {
  description: 'Lets two programmes be had together again after a day (akhiri pengecualian).',
  right: 'program.write',
  changes: 'the programme',
  errors: [PastIsSettled],
  input: (t) => ({
    program: t.globalID(which),
    excludes: t.globalID(other),
    to: t.field({ type: 'Date', required: true, description: 'The last day it holds, today or later.' }),
    reason: t.string(why),
  }),
  gives: { program: asItIsNow },
}).runs(Change.endExclusion);
