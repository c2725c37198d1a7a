import * as z from 'zod';
import { DayText, dayOf } from '../shared/clock.ts';
import { dataOf } from '../shared/entity.ts';
import { InvalidInput } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { operation } from '../shared/operation.ts';
import { learnt } from './aid-task.ts';
import { mayCollect } from './collector.calendar.ts';
import { asksForCollector, withCollector } from './collector.rules.ts';
import { headOf, livingIn } from './household.rules.ts';
import * as store from './household.store.ts';
import { type Collector, collectorKinds, type Household } from './shapes.ts';
import { about, findHousehold, mayWrite } from './subject.ts';

/**
 * Names who collects what a household is paid, or one member of it: another member, or somebody from outside, whose birth date is looked at
 * and not kept. Naming the head, or the member themself, takes away whoever was named: they collect unless somebody else does.
 */
export const nameCollector = operation({
  name: 'nameCollector',
  input: about.extend({
    /** Whose own aid it is about; none: that of the household. */
    forMember: z.string().optional(),
    kind: z.enum(collectorKinds),
    member: z.string().optional(),
    name: freeText(2, 100).optional(),
    birthDate: DayText.optional(),
  }),
  find: findHousehold,
  right: 'household.write',
  may: mayWrite,
  run: async ({ forMember, kind, member, name, birthDate, reason }, context, before) => {
    const { now, actor } = context;
    const living = livingIn(before);
    if (forMember !== undefined && !before.members.some(({ id }) => id === forMember)) {
      throw InvalidInput.at('forMember', 'Bukan anggota rumah tangga ini', 'not a member of this household');
    }
    if ((member === undefined) === (name === undefined)) {
      throw InvalidInput.at(
        'member',
        'Pilih anggota, atau sebutkan nama orang luar; salah satu',
        'choose a member, or name somebody from outside; one of them',
      );
    }
    const chosen = living.find(({ id }) => id === member);
    if (member !== undefined && !chosen) {
      throw InvalidInput.at('member', 'Pengambil harus anggota yang masih tinggal di sini', 'who collects must be a member who lives here');
    }
    const born = chosen?.birthDate ?? birthDate;
    if (born === undefined) {
      throw InvalidInput.at(
        'birthDate',
        'Isi tanggal lahir: yang mengambil tidak boleh anak',
        'give the birth date: who collects may not be a child',
      );
    }
    if (!mayCollect(born, dayOf(now()))) {
      throw InvalidInput.at(chosen ? 'member' : 'birthDate', 'Yang mengambil tidak boleh anak', 'who collects may not be a child');
    }
    const self = forMember ?? headOf(before)?.id;
    const named: Collector | undefined =
      chosen && chosen.id === self
        ? undefined
        : {
            ...(forMember !== undefined && { forMember }),
            kind,
            ...(chosen ? { member: chosen.id } : {}),
            name: chosen?.name ?? name ?? '',
            reason,
            by: actor.id,
            since: dayOf(now()),
          };
    const after: Household = withCollector(dataOf(before), forMember, named);
    const change = store.replace(before, after, now());
    const collected = after.aid.filter((line) => !asksForCollector(after, line.member, dayOf(now())));
    const settled = await learnt(
      context,
      collected.map(({ id: about }) => ({ about, settles: ['not_collected'] })),
    );
    return { result: change.value, changes: [change, ...settled], why: reason };
  },
});
