import { MASKED } from '@puskesos/core/household/numbers';
import type { FamilyCard } from '@puskesos/core/household/shapes';
import { builder } from '../shared/builder.ts';
import { purposeArgs } from '../shared/purpose.ts';

/** A card knows its household, because who may read its number depends on it. */
export const FamilyCardRef = builder.objectRef<FamilyCard & { household: string }>('FamilyCard').implement({
  description: 'A family card (Kartu Keluarga, KK) that the household has or had.',
  fields: (t) => ({
    number: t.field({
      type: 'KKNumber',
      description: 'Masked, no digit of it; in clear with a `purpose`, for whoever may read it, and then logged (nomor KK).',
      args: purposeArgs,
      complexity: ({ purpose }) => (purpose ? 20 : 1),
      resolve: async ({ id, household }, { purpose }, { numbersOf }) =>
        purpose ? ((await numbersOf(household, purpose))?.kks.get(id) ?? MASKED) : MASKED,
    }),
    temporary: t.exposeString('temporary', {
      nullable: true,
      description: 'The register’s own number, as `SEM-7K2M-9Q4X-TP3B`, while the family has no card; null otherwise (nomor sementara).',
    }),
    from: t.expose('from', { type: 'Date', description: 'First day it was known here.' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'Day it was replaced; null while in use.' }),
  }),
});
