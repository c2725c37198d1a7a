import type { Household } from '@puskesos/core/household';
import * as Review from '@puskesos/core/household/review';
import { rulingOf } from '@puskesos/core/household/review.rules';
import { type Contradicted, type Ruling, rulings } from '@puskesos/core/household/shapes';
import { builder } from '../shared/builder.ts';
import { enumOf } from '../shared/enum-of.ts';
import { mutation, why } from '../shared/mutation.ts';
import { DerivedFinding } from '../survey/enums.ts';
import { asItIsNow, whose } from './change.ts';
import { HouseholdRef, HouseholdSnapshotRef } from './household.ts';

const ReviewRuling = enumOf('ReviewRuling', 'Which of the two is right (putusan tinjauan).', rulings, {
  finding_stands: 'Temuan lapangan tetap, desil dimaklumi',
  decile_disputed: 'Desil keliru, pembaruannya diusulkan ke kementerian',
});

const SettledReviewRef = builder.objectRef<Ruling>('SettledReview').implement({
  description: 'What was ruled on this decile beside this finding (hasil tinjauan). The reason is in the household’s history.',
  fields: (t) => ({
    ruling: t.expose('ruling', { type: ReviewRuling, description: 'Putusan.' }),
    on: t.expose('on', { type: 'Date', description: 'Tanggal.' }),
  }),
});

const DecileReviewRef = builder.objectRef<Household>('DecileReview').implement({
  description: 'The official decile and the field’s finding are far apart (desil dan temuan berjauhan).',
  fields: (t) => ({
    distance: t.int({ description: 'In tenths (jarak).', resolve: ({ review }) => review?.distance as number }),
    since: t.field({ type: 'Date', description: 'Sejak.', resolve: ({ review }) => review?.since as string }),
    settled: t.field({
      type: SettledReviewRef,
      nullable: true,
      description: 'Null: it waits for somebody of the Puskesos (menunggu tinjauan).',
      resolve: rulingOf,
    }),
  }),
});

for (const ref of [HouseholdRef, HouseholdSnapshotRef])
  builder.objectField(ref, 'review', (t) =>
    t.field({
      type: DecileReviewRef,
      nullable: true,
      description: 'Null: decile and finding agree, or one of them is not there (tinjauan desil).',
      resolve: (household) => (household.review ? household : null),
    }),
  );

const AnswersReviewRef = builder.objectRef<Contradicted>('AnswersReview').implement({
  description:
    'Of a home with aid: what follows from its answers can’t well be true together with what the register says (temuan bertentangan).',
  fields: (t) => ({
    findings: t.expose('findings', { type: [DerivedFinding], description: 'What follows, and is contradicted (temuan).' }),
    since: t.expose('since', { type: 'Date', description: 'Sejak.' }),
    settledOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When somebody looked at it (ditinjau). Null: it waits for somebody of the Puskesos.',
      resolve: ({ settled }) => settled?.on,
    }),
  }),
});

for (const ref of [HouseholdRef, HouseholdSnapshotRef])
  builder.objectField(ref, 'answersReview', (t) =>
    t.field({
      type: AnswersReviewRef,
      nullable: true,
      description:
        'Null: nothing contradicts, or the household receives nothing (tinjauan temuan). What says otherwise is in `contradicted`.',
      authScopes: { right: 'survey.read' },
      resolve: ({ contradicted }) => contradicted,
    }),
  );

mutation('settleReview', {
  description:
    'Rules on a household whose decile and finding are far apart, or whose answers contradict the register (putuskan tinjauan). Nothing of it is ' +
    'changed, and the same is not asked about again. For who serves its village.',
  right: 'household.write',
  changes: 'the household',
  input: (t) => ({
    household: t.globalID(whose),
    ruling: t.field({ type: ReviewRuling, required: true, description: 'Putusan.' }),
    reason: t.string(why),
  }),
  gives: { household: asItIsNow },
}).runs(Review.settleReview);
