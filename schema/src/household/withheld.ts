import type { Household, Withheld } from '@puskesos/core/household/shapes';
import { can, serves } from '@puskesos/core/shared/actor';
import type { Context } from '@puskesos/core/shared/context';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { WithholdingGround } from './enums.ts';

/** With the village it is of: why is told to who works there alone. */
type Shown = Withheld & Pick<Household, 'village'>;

const worksThere = ({ actor }: Context, { village }: Shown): boolean => can(actor, 'household.write') && serves(actor, village);

export const WithheldRef = builder.objectRef<Shown>('Withheld').implement({
  description: 'That a household is on no public list, whatever it receives (disembunyikan dari daftar umum).',
  fields: (t) => ({
    ground: t.field({
      type: WithholdingGround,
      nullable: true,
      description: 'Why; null for who does not work on households of its village (dasar).',
      resolve: (withheld, _args, { core }) => (worksThere(core, withheld) ? withheld.ground : null),
    }),
    reason: t.string({
      nullable: true,
      description: 'The same in words; null for who does not work on households of its village (alasan).',
      resolve: (withheld, _args, { core }) => (worksThere(core, withheld) ? withheld.reason : null),
    }),
    by: t.field({ type: ActorRef, description: 'Who said so last.', resolve: ({ by }) => by }),
    since: t.expose('since', { type: 'Date', description: 'Since when.' }),
  }),
});
