import { contractsEnding } from '@puskesos/core/staff/contracts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity, pageOf } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { OrderDirection } from '../shared/order.ts';
import { StaffConnection } from './staff.ts';

builder.queryField('contractsEnding', (t) =>
  t.field({
    type: StaffConnection,
    description:
      'Whose engagement ends within those days and goes on by no other contract, by its last day and then by name (kontrak yang akan berakhir). ' +
      'One who has just been engaged further may be missing for a moment from where they are now.',
    args: {
      from: t.arg({ type: 'Date', required: true, description: 'The first of those days (dari).' }),
      to: t.arg({ type: 'Date', required: true, description: 'The last of them (sampai).' }),
      orderBy: t.arg({ type: OrderDirection, required: true, defaultValue: 'asc', description: 'By the last day (urutan).' }),
      ...pageArgs,
    },
    complexity: pageComplexity,
    authScopes: { right: 'staff.read' },
    resolve: async (_root, args, { core }) => {
      const { page, asked } = pageOf(args);
      const { orderBy: direction, from, to } = asked;
      return connectionOf(await contractsEnding(core, { from, to, direction, page }));
    },
  }),
);
