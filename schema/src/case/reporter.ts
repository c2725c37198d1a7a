import type * as Case from '@puskesos/core/case';
import { builder } from '../shared/builder.ts';

export const ReporterRef = builder.objectRef<NonNullable<Case.Statement['reporter']>>('CaseReporter').implement({
  description: 'Who came with it, as far as they said (pelapor).',
  fields: (t) => ({
    name: t.exposeString('name', { nullable: true, description: 'Nama.' }),
    phone: t.exposeString('phone', { nullable: true, description: 'Telepon.' }),
  }),
});
