import { z } from 'zod';
import { serves } from '../shared/actor.ts';
import { NotFound } from '../shared/error.ts';
import { query } from '../shared/operation.ts';
import { said } from '../shared/said.ts';
import * as store from './household.store.ts';
import { inSight } from './in-sight.ts';
import { lookUpsADay } from './look-up.calendar.ts';
import { countLookUp } from './look-up.store.ts';
import { KKNumber, Nik } from './numbers.ts';
import { logFound } from './reading.store.ts';
import { Reason } from './shapes.ts';
import { TemporaryNumber } from './temporary-number.ts';

/** A number leads to a household for whoever may read numbers in clear anyway; to everybody else the question would be a way to guess it. */

/**
 * The household that holds a NIK or a KK number. Each question is noted with its purpose and counted before it is looked up; out of the
 * actor’s villages it is answered as if nobody held the number, and takes what that takes. Throws NotFound, TooManyLookUps.
 */
export const byNumber = query({
  input: z.xor(
    [z.object({ nik: Nik, purpose: Reason }), z.object({ kk: KKNumber, purpose: Reason })],
    said('Isi NIK atau nomor KK, salah satu, dan tujuannya', 'give a NIK or a KK number, one of them, and the purpose'),
  ),
  right: ['household.read', 'numbers.read'],
  run: async (input, context) => {
    const kind = 'nik' in input ? 'nik' : 'kk';
    const blind = context.vault.fingerprint(kind, 'nik' in input ? input.nik : input.kk);
    const noted = await countLookUp(context, { kind, blind, purpose: input.purpose, most: lookUpsADay(context) });
    const { holders, households } = await inSight(context, [blind], (village) => serves(context.actor, village));
    const household = households.get(holders.get(blind)?.household ?? '');
    if (household) {
      await logFound(context, noted, household.id);
      return household;
    }
    context.cost.withhold();
    throw new NotFound();
  },
});

/**
 * The household of a number of the register's own, a card's or a person's. It tells nothing of anybody and is nowhere but here, so whoever may
 * see the household may ask by it, and nothing is noted. Throws NotFound.
 */
export const byTemporaryNumber = query({
  input: z.object({ number: TemporaryNumber }),
  find: async ({ number }, context) => {
    const blinds = (['nik', 'kk'] as const).map((kind) => context.vault.fingerprint(kind, number));
    const holder = (await store.bookingsOf(context, blinds)).find((one) => one.holder)?.holder;
    return holder && store.get(context, holder.household);
  },
  right: 'household.read',
  may: (actor, _input, { village }) => serves(actor, village),
  run: (_input, _context, household) => household,
});
