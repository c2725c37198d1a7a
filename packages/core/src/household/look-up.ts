import * as z from 'zod';
import { serves } from '../shared/actor.ts';
import type { Context } from '../shared/context.ts';
import { NotFound } from '../shared/error.ts';
import { query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { said } from '../shared/said.ts';
import * as store from './household.store.ts';
import { inSight } from './in-sight.ts';
import { lookUpsADay } from './look-up.calendar.ts';
import { countLookUp } from './look-up.store.ts';
import { KKNumber, Nik } from './numbers.ts';
import { type Blind, list, logFound } from './reading.store.ts';
import { Reason } from './shapes.ts';
import { TemporaryNumber } from './temporary-number.ts';

/** A number leads to a household for whoever may read numbers in clear anyway; to everybody else the question would be a way to guess it. */

type Asked = { readonly nik: string } | { readonly kk: string };

const blindOf = ({ vault }: Pick<Context, 'vault'>, asked: Asked): Blind =>
  'nik' in asked ? { kind: 'nik', blind: vault.fingerprint('nik', asked.nik) } : { kind: 'kk', blind: vault.fingerprint('kk', asked.kk) };

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
    const number = blindOf(context, input);
    const { blind } = number;
    const noted = await countLookUp(context, { number, way: 'looked_up', purpose: input.purpose, most: lookUpsADay(context) });
    const { holders, households } = await inSight(context, [blind], (village) => serves(context.actor, village));
    const household = households.get(holders.get(blind)?.household ?? '');
    if (household) {
      await logFound(context, noted, number, household.id);
      return household;
    }
    context.cost.withhold();
    throw new NotFound();
  },
});

/**
 * Who saw a NIK or a KK number or asked after it, in whichever household it lay: latest first, this question before all others, since each of its
 * pages is noted with its purpose and counted. Throws TooManyLookUps.
 */
export const readingsOfNumber = query({
  input: z.xor(
    [
      z.object({ nik: Nik, purpose: Reason, page: PageInput.prefault({}) }),
      z.object({ kk: KKNumber, purpose: Reason, page: PageInput.prefault({}) }),
    ],
    said('Isi NIK atau nomor KK, salah satu, dan tujuannya', 'give a NIK or a KK number, one of them, and the purpose'),
  ),
  right: ['readings.read', 'numbers.read'],
  everywhere: true,
  run: async (input, context) => {
    const number = blindOf(context, input);
    await countLookUp(context, { number, way: 'traced', purpose: input.purpose, most: lookUpsADay(context) });
    return list(context, { blind: number.blind }, input.page);
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
