import { builder } from '../shared/builder.ts';
import { forwardArgs } from '../shared/connection.ts';

/** How a list of what was found by a name is asked for, and put in order. */
export const LIKEST_FIRST =
  'Forgiving of spelling (oe/u, dj/j, tj/c, sy/s, Muhammad’s forms), of titles, of the order of words and of one wrong letter. The likest first; a page ' +
  'may be short while more follow. What changed is found some seconds later.';

export const nameArgs = {
  ...forwardArgs,
  ...builder.args((arg) => ({
    name: arg.string({ required: true, description: 'Two to 100 characters, as one or more words; give it as a variable (nama).' }),
  })),
};
