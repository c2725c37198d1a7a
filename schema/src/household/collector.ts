import type { Collector } from '@puskesos/core/household/shapes';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { nameFor, wordsFor } from '../shared/names.ts';
import { CollectorKind } from './enums.ts';

export const CollectorRef = builder.objectRef<Collector>('Collector').implement({
  description: 'Who collects what a household, or one member of it, is paid (pengurus, wali, penerima kuasa).',
  fields: (t) => ({
    kind: t.expose('kind', { type: CollectorKind, description: 'As what (sebagai).' }),
    name: t.string({
      description: 'Masked for who may not see names (nama).',
      resolve: ({ name }, _args, { core }) => nameFor(core, name),
    }),
    forOneMember: t.boolean({
      description: 'It is about one member’s own aid, not the household’s.',
      resolve: ({ forMember }) => forMember !== undefined,
    }),
    reason: t.string({
      nullable: true,
      description: 'Why; null for who may not see names (alasan).',
      resolve: ({ reason }, _args, { core }) => wordsFor(core, reason),
    }),
    by: t.field({ type: ActorRef, description: 'Who named them.', resolve: ({ by }) => by }),
    since: t.expose('since', { type: 'Date', description: 'Since when.' }),
  }),
});
