import { villageOf } from '@puskesos/core/region';
import type { UploadResult } from '@puskesos/core/survey/upload-many';
import { HouseholdRef } from '../household/household.ts';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { RefusalRef } from '../shared/refusal.ts';

export const TakenRef = builder.objectRef<UploadResult>('TakenVisit').implement({
  description: 'What became of one form of many (hasil per formulir).',
  fields: (t) => ({
    visit: t.string({
      description: 'The visit’s id, as it was given; empty where a document names none.',
      resolve: ({ id }) => id,
    }),
    household: t.field({
      type: HouseholdRef,
      nullable: true,
      description: 'Rumah tangga; null where it was not taken.',
      resolve: ({ household }) => household ?? null,
    }),
    clockAhead: t.exposeBoolean('clockAhead', {
      nullable: true,
      description: 'The device’s clock ran ahead of ours (jam perangkat maju).',
    }),
    movedTo: t.field({
      type: VillageRef,
      nullable: true,
      description:
        'Where the family lives by now, or the one that it became part of: its officers go on with what you told. Null where it is still where you visited it ' +
        '(pindah ke).',
      resolve: ({ movedTo }) => (movedTo === undefined ? null : villageOf(movedTo)),
    }),
    skipped: t.field({
      type: ['String'],
      description: 'Answers to questions that the others skip: kept, not counted.',
      resolve: ({ skipped }) => [...(skipped ?? [])],
    }),
    refusal: t.expose('refusal', {
      type: RefusalRef,
      nullable: true,
      description: 'Why it was not taken, and what to do; null where it was.',
    }),
  }),
});
