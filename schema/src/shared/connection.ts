import { PageInput, USUAL_ROWS } from '@puskesos/core/shared/page';
import { builder } from './builder.ts';
import { pageWords } from './relay-words.ts';

/** How a list is asked for that goes forward only, row by row into a file. */
export const forwardArgs = builder.args((arg) => ({
  first: arg.int({ validate: PageInput.shape.first, description: pageWords.first }),
  after: arg.string({ description: pageWords.after }),
}));

/** How every list is asked for: from its beginning, or from its end. */
export const pageArgs = {
  ...forwardArgs,
  ...builder.args((arg) => ({
    last: arg.int({ validate: PageInput.shape.last, description: pageWords.last }),
    before: arg.string({ description: pageWords.before }),
  })),
};

/** Of what a list was asked, which page; the rest is about its rows. */
export function pageOf<T extends Partial<PageInput>>({ first, after, last, before, ...rest }: T) {
  return { page: { first, after, last, before }, asked: rest };
}

/** A page of a list counts each row's fields as often as there may be rows. */
export const pageComplexity = ({ first, last }: { first?: unknown; last?: unknown }) => ({
  field: 5,
  multiplier: Math.max(1, Number(first ?? last ?? USUAL_ROWS)),
});
