import { Finding } from '../household/enums.ts';
import { Answer } from '../program/enums.ts';
import { ProgramRef } from '../program/program.ts';
import { builder } from '../shared/builder.ts';
import { OrderDirection } from '../shared/order.ts';
import { DerivedFinding } from '../survey/enums.ts';

const HouseholdFilter = builder.inputType('HouseholdFilter', {
  description: 'Which households: those that meet all that is given (saringan rumah tangga).',
  fields: (t) => ({
    decileFrom: t.int({ description: 'Of this decile or a higher one, 1 to 10; who is not ranked is left out (desil dari).' }),
    decileTo: t.int({ description: 'Of this decile or a lower one, 1 to 10; who is not ranked is left out (desil sampai).' }),
    fieldFindings: t.field({ type: [Finding], description: 'Found at the house to be one of these (temuan lapangan).' }),
    receives: t.globalID({
      for: ProgramRef,
      description: 'Approved for this programme, active or suspended in it, or somebody of it is (menerima).',
    }),
    receivesNot: t.globalID({ for: ProgramRef, description: 'Nobody of it is (tidak menerima).' }),
    waitsFor: t.globalID({
      for: ProgramRef,
      description: 'Verified for this programme and not approved yet, or somebody of it is (menunggu).',
    }),
    finding: t.field({ type: DerivedFinding, description: 'What follows from its answers, for who may read surveys (temuan turunan).' }),
    answer: t.field({
      type: Answer,
      required: true,
      defaultValue: 'yes',
      description: 'Of the finding: YES, NO, or UNKNOWN where not enough is answered (jawaban).',
    }),
    visitedSince: t.field({ type: 'Date', description: 'Its last visit was on this day or later (dikunjungi sejak).' }),
    notVisitedSince: t.field({
      type: 'Date',
      description: 'Its last visit was before this day, or it was never visited (belum dikunjungi sejak).',
    }),
  }),
});

export const homeArgs = builder.args((arg) => ({
  filter: arg.field({ type: HouseholdFilter, description: 'Only those that meet all of this; left out: all (saringan).' }),
  orderBy: arg.field({
    type: OrderDirection,
    description:
      'By need, which is what was found at the house, the decile where nobody has been, and of those alike the decile. Left out or ascending: ' +
      'poorest first; descending: the other way round, those whose need nobody knows first (urutan).',
  }),
}));
