import { createHash } from 'node:crypto';
import * as z from 'zod';
import { serves } from '../shared/actor.ts';
import type { Context } from '../shared/context.ts';
import { InvalidInput } from '../shared/error.ts';
import { query } from '../shared/operation.ts';
import { said } from '../shared/said.ts';
import { codeFrom, readCode, wrongCode } from '../shared/short-code.ts';
import type { Item } from '../shared/table.ts';
import * as codes from './home-code.store.ts';
import * as store from './household.store.ts';

/** A household's code (kode rumah), as paper and telephone carry it. */

/** It follows from the id, so every household has one, from before there were codes too. It tells nothing of anybody. */
export const homeCodeOf = (household: string): string =>
  codeFrom('home', createHash('sha256').update(`home ${household}`).digest().readBigUInt64BE());

const { id, en } = wrongCode.home;
export const wrongHomeCode = said(id, en);

/** As somebody typed it. */
export const HomeCode = z
  .string()
  .max(40, wrongHomeCode)
  .refine((typed) => readCode('home', typed) !== undefined, wrongHomeCode)
  .transform((typed) => readCode('home', typed) ?? '');

/** The household of a code; absent and out of reach are undefined alike. Two of the same code in reach are no answer: throws InvalidInput. A Query and a BatchGet. */
export const byCode = query({
  input: z.object({ code: HomeCode }),
  right: 'household.read',
  run: async ({ code }, context) => {
    const found = await behindCode(context, code);
    const reached = found.filter(({ village }) => serves(context.actor, village));
    if (reached.length > 1) {
      throw InvalidInput.at('code', 'Dua rumah tangga memakai kode ini. Cari menurut nama', 'two households have this code: look by name');
    }
    if (reached.length < found.length || found.length === 0) context.cost.withhold();
    return reached[0];
  },
});

/** All that have the code, one nearly always: of 250,000 households about two have one in common. No right is judged here. */
export const behindCode = async (context: Context, code: string) => {
  const ids = await codes.householdsOf(context, code);
  return ids.length > 0 ? store.getMany(context, ids) : [];
};

type Opened = Pick<Context, 'registry'>;

/** What lies where its code is looked for. */
export const codeItemOf = (household: string): Item => codes.codeItem({ household, code: homeCodeOf(household) });

/** Has the households found by their codes from now on; told twice, it comes to the same. */
export const keepCodes = (opened: Opened, households: readonly string[]): Promise<void> =>
  codes.putCodes(
    opened,
    [...new Set(households)].map((household) => ({ household, code: homeCodeOf(household) })),
  );
