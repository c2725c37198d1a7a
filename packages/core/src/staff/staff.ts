import { z } from 'zod';
import { VillageCode } from '../region/region.ts';
import { mayEverywhere, mayIn } from '../shared/actor.ts';
import { backwards, covers, type Day, DayText, dayOf, overlap, runsForward } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { DomainError, InvalidInput } from '../shared/error.ts';
import { operation, query } from '../shared/operation.ts';
import { words } from '../shared/text.ts';
import * as store from './staff.store.ts';

/** Offices of a Puskesos (Permensos 15/2018). */
export const staffRoles = ['coordinator', 'front_office', 'back_office', 'facilitator'] as const;

export const StaffInput = z.object({
  /** Chosen by Dinsos; the sign-in carries it. */
  id: z.string().regex(/^[a-z0-9-]{3,40}$/, { error: 'Huruf kecil, angka dan tanda - / lower-case letters, digits and hyphens' }),
  name: words(2, 100),
  phone: z
    .string()
    .regex(/^\+?\d{8,15}$/, { error: 'Nomor telepon 8–15 angka / a phone number has 8 to 15 digits' })
    .optional(),
});

export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly phone?: string;
}

/** One person's office in one village, from a day, and until one where that is known. Both days are included. */
export interface Assignment {
  readonly id: string;
  readonly staff: string;
  /** Carried along, so that "who serves this village" is one Query. */
  readonly staffName: string;
  readonly village: string;
  readonly role: (typeof staffRoles)[number];
  readonly from: Day;
  readonly to?: Day;
}

/** Thrown when a person is added under an id that another has. */
export class StaffExists extends DomainError {
  readonly code = 'STAFF_EXISTS';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Petugas dengan kode ini sudah ada. Pakai kode lain.',
      en: 'A person with this code exists already. Use another code.',
    });
  }
}

/** Thrown when a person would hold the same office in the same village twice on one day. */
export class AlreadyAssigned extends DomainError {
  readonly code = 'ALREADY_ASSIGNED';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Petugas ini sudah ditugaskan dengan peran itu di desa ini pada masa tersebut. Akhiri dulu penugasan lamanya.',
      en: 'This person already has that role in this village in that period. End the earlier assignment first.',
    });
  }
}

/** Adds a person to the staff. */
export const add = operation({
  name: 'addStaff',
  input: StaffInput,
  may: (actor) => mayEverywhere(actor, 'staff.write'),
  run: ({ phone, ...staff }, { now }) => {
    const change = store.addStaff({ ...staff, ...(phone && { phone }) }, now(), () => new StaffExists());
    return { result: change.value, changes: [change] };
  },
});

/** Sends a person to serve a village in a role. Their rights there begin and end with it. */
export const assign = operation({
  name: 'assignStaff',
  input: z
    .object({ staff: z.string(), village: VillageCode, role: z.enum(staffRoles), from: DayText, to: DayText.optional() })
    .refine(runsForward, backwards),
  // The person is read before what they hold: an assignment made in between shows in their version.
  find: async ({ staff: id }, context) => {
    const staff = await store.getStaff(context, id);
    return staff && { staff, held: await store.assignmentsOf(context, id) };
  },
  may: (actor) => mayEverywhere(actor, 'staff.write'),
  run: ({ to, ...input }, context, { staff, held }) => {
    const wanted = { from: input.from, to };
    const clash = held.some((one) => one.village === input.village && one.role === input.role && overlap(one, wanted));
    if (clash) throw new AlreadyAssigned();
    const assignment: Assignment = { ...input, ...(to && { to }), id: context.newId(), staffName: staff.name };
    const change = store.addAssignment(assignment, context.now());
    // The person's own version is in the transaction: of two assignments made at once, the second is checked against the first.
    return { result: change.value, changes: [change, store.touchStaff(staff, context.now())] };
  },
});

/** Ends an assignment: `to` is the last day served. */
export const endAssignment = operation({
  name: 'endAssignment',
  input: z.object({ staff: z.string(), assignment: z.string(), to: DayText, reason: words(3, 500) }),
  find: ({ staff, assignment }, context) => store.getAssignment(context, staff, assignment),
  may: (actor) => mayEverywhere(actor, 'staff.write'),
  run: ({ to, reason }, { now }, before) => {
    if (before.to !== undefined && to > before.to) {
      throw InvalidInput.at(
        'to',
        'Penugasan ini sudah berakhir lebih awal; buat penugasan baru',
        'it ends earlier already; make a new assignment',
      );
    }
    if (to < before.from) throw InvalidInput.at('to', 'Hari akhir mendahului hari mulai', 'the last day is before the first');
    const change = store.replaceAssignment(before, { ...before, to }, now());
    return { result: change.value, changes: [change], why: reason };
  },
});

/** Who serves a village today, by name. One Query. */
export const servingVillage = query({
  input: z.object({ village: VillageCode }),
  may: (actor, { village }) => mayIn(actor, 'staff.read', village),
  run: async ({ village }, context) =>
    activeOn(await store.assignmentsIn(context, village), dayOf(context.now())).toSorted((a, b) =>
      a.staffName.localeCompare(b.staffName, 'id'),
    ),
});

/** The villages a person may work in that day. One Query; the sign-in asks it at every request, so that a hand-over counts at once. */
export async function villagesServedBy(context: Pick<Context, 'registry'>, staff: string, day: Day): Promise<string[]> {
  const active = activeOn(await store.assignmentsOf(context, staff), day);
  return [...new Set(active.map(({ village }) => village))];
}

const activeOn = (assignments: readonly Stored<Assignment>[], day: Day) => assignments.filter((assignment) => covers(assignment, day));
