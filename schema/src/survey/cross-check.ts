import { can } from '@puskesos/core/shared/actor';
import * as Survey from '@puskesos/core/survey';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { ReasonRef } from '../shared/reason.ts';
import { CheckKind } from './enums.ts';

export const CheckRef = builder.objectRef<Survey.SurveyCheck>('SurveyCheck').implement({
  description: 'Something of an older version that is to be asked again, or looked at (kroscek).',
  fields: (t) => ({
    item: t.exposeString('item', { description: 'The item as it was called.' }),
    version: t.exposeInt('version', { description: 'The version that last asked it.' }),
    kind: t.expose('kind', { type: CheckKind, description: 'Sebab.' }),
    ask: t.field({
      type: ['String'],
      description: 'What to ask now; nothing where the item is retired: then tell what was found.',
      resolve: ({ ask }) => [...ask],
    }),
    was: t.string({
      nullable: true,
      description: 'The answer that is in doubt, as it was given; null where it is in words, for who may not see names (jawaban lama).',
      resolve: ({ doubt }, _args, { core }) => (doubt.words && !can(core.actor, 'names.read') ? null : doubt.value),
    }),
    why: t.expose('why', { type: ReasonRef, description: 'Alasan.' }),
    since: t.field({
      type: 'Instant',
      description: 'When the version that asks otherwise was published (sejak).',
      resolve: ({ since }) => since,
    }),
    open: t.boolean({ description: 'Not settled yet (terbuka).', resolve: (check) => Survey.isOpen(check) }),
    settledBy: t.field({
      type: ActorRef,
      nullable: true,
      description: 'Who settled it.',
      resolve: ({ settled }) => settled?.by,
    }),
    reason: t.string({
      nullable: true,
      description: 'What was found; null for who may not see names (hasil kroscek).',
      resolve: ({ settled }, _args, { core }) => (can(core.actor, 'names.read') ? settled?.reason : null),
    }),
  }),
});
