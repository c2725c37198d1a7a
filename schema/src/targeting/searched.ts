import { builder } from '../shared/builder.ts';
import { pageArgs } from '../shared/connection.ts';

/** How a list that looks for rows pages: told in every one's description. */
export const SEARCHED = 'Poorest first. A page may be short, or empty, while more follow.';

export const villageArgs = {
  ...pageArgs,
  ...builder.args((arg) => ({ village: arg.field({ type: 'RegionCode', required: true, description: 'In which village.' }) })),
};
