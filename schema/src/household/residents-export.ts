import { exportLayouts, residentsPage } from '@puskesos/core/intake/export-residents';
import { PageInput, USUAL_ROWS } from '@puskesos/core/shared/page';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { forwardArgs } from '../shared/connection.ts';
import { enumOf } from '../shared/enum-of.ts';

const ExportLayout = enumOf('ExportLayout', 'How residents are written in a file (susunan berkas).', exportLayouts, {
  opensid: 'OpenSID’s columns and codes, which are taken in again (susunan OpenSID)',
  plain: 'Plain columns and words (kata biasa)',
});

const ExportRef = builder.objectRef<Awaited<ReturnType<typeof residentsPage>>>('ResidentsExport').implement({
  description: 'A part of a village’s residents as CSV; the parts in order make the file (ekspor penduduk).',
  fields: (t) => ({
    csv: t.exposeString('csv', { description: 'Lines of CSV, the header before the first, with NIK and KK numbers in clear.' }),
    households: t.exposeInt('households', { description: 'How many households are in it.' }),
    hasNext: t.exposeBoolean('hasNext', { description: 'More follows.' }),
    end: t.exposeString('end', { nullable: true, description: 'Give this as `after` for the next part.' }),
  }),
});

builder.objectField(VillageRef, 'residentsExport', (t) =>
  t.field({
    type: ExportRef,
    nullable: true,
    description:
      'Its residents as a file, part by part, `first` households in each, for who may read their numbers (ekspor penduduk). The purpose is kept in ' +
      'the access log under each household and number, and once under who asks.',
    args: {
      purpose: t.arg.string({ required: true, description: 'What the numbers are for; kept in the access log (tujuan).' }),
      layout: t.arg({ type: ExportLayout, required: true, defaultValue: 'opensid', description: 'Susunan.' }),
      ...forwardArgs,
    },
    // As much as the numbers of as many households asked for one by one.
    complexity: ({ first }) => 20 * Number(first ?? USUAL_ROWS),
    authScopes: { right: 'numbers.read' },
    resolve: ({ code }, { purpose, layout, ...page }, { core }) =>
      residentsPage(core, { village: code, purpose, layout, page: PageInput.parse(page) }),
  }),
);
