import * as Proposal from '@puskesos/core/proposal';
import { FundSource } from '../fund/enums.ts';
import { DistrictRef, RegencyRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity, pageOf } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { OrderDirection } from '../shared/order.ts';
import { plain } from '../shared/plain.ts';
import { withTotal } from '../shared/total.ts';
import { ProposalConnection } from './connection.ts';
import { ProposalState } from './enums.ts';

/** The proposals of a kecamatan and of the regency. */

export const deskArgs = {
  ...builder.args((arg) => ({
    state: arg.field({ type: ProposalState, description: 'Only those that stand there (status).' }),
    purse: arg.field({ type: FundSource, description: 'Only those that ask for this money (sumber dana).' }),
    orderBy: arg.field({
      type: OrderDirection,
      description:
        'Left out or ascending: in the order of the road, and in each state those due first; descending: the other way round (urutan).',
    }),
  })),
  ...pageArgs,
};

for (const ref of [DistrictRef, RegencyRef]) {
  builder.objectField(ref, 'proposals', (t) =>
    t.field({
      type: ProposalConnection,
      nullable: true,
      description:
        'Its proposals, for who serves all of the place: state by state in the order of the road, those due first (daftar usulan). One that has ' +
        'just moved on may be missing for a moment.',
      args: deskArgs,
      complexity: pageComplexity,
      authScopes: { right: 'proposal.read' },
      resolve: async ({ code: place }, args, { core }) => {
        const { page, asked } = pageOf(args);
        const { orderBy: direction, ...which } = plain(asked);
        const listed = connectionOf(await Proposal.inPlace(core, { place, ...which, ...(direction && { direction }), page }));
        return withTotal(listed, () => Proposal.totalIn(core, { place, ...which }));
      },
    }),
  );
}
