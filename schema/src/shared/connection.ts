import { PageInput } from '@puskesos/core/shared/page';
import { builder } from './builder.ts';

/** Lists are read forward only: there is one Query behind each page, and it has one direction. */
export const pageArgs = builder.args((arg) => ({
  first: arg.int({
    required: true,
    defaultValue: 20,
    validate: PageInput.shape.first,
    description: 'Rows on the page, 1 to 100 (jumlah baris).',
  }),
  after: arg.string({ description: 'The `endCursor` of the page before (penanda halaman).' }),
}));

/** A page of a list counts each row's fields as often as there may be rows. */
export const pageComplexity = ({ first }: { first?: unknown }) => ({ field: 5, multiplier: Math.max(1, Number(first ?? 20)) });
