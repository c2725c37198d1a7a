import * as z from 'zod';
import { spoken } from '../regency/regency.ts';
import { type Day, DayText, endsBeforeItBegins, runsForward } from '../shared/clock.ts';
import { freeText } from '../shared/free-text.ts';
import { chosenId } from '../shared/id.ts';
import { said } from '../shared/said.ts';
import type { Person } from './person.ts';

/** What the people of a Puskesos and their assignments look like. */

/** Offices of a Puskesos (Permensos 15/2018), and of those who work beside it. */
export const staffRoles = ['coordinator', 'front_office', 'back_office', 'facilitator', 'tksk', 'pkh_companion', 'psm'] as const;
export type StaffRole = (typeof staffRoles)[number];
/** Whom somebody works for: the Puskesos itself, or one of its partners. */
export const positions = ['puskesos', 'tksk', 'pkh_companion', 'psm'] as const;
export const languages = Object.keys(spoken) as (keyof typeof spoken)[];

export const StaffId = chosenId(3);

export const Contract = z
  .object({ from: DayText, to: DayText.optional(), basis: freeText(3, 200) })
  .refine(runsForward, endsBeforeItBegins);
export type Contract = z.output<typeof Contract>;

const Qualification = z.object({
  name: freeText(2, 120),
  year: z.int().min(1950).max(2100).optional(),
  issuer: freeText(2, 120).optional(),
});
export const Learned = z.object({
  name: freeText(2, 120),
  on: DayText,
  provider: freeText(2, 120),
  hours: z.int().min(1).max(2_000).optional(),
});

export const StaffInput = z.object({
  /** Chosen by Dinsos; the sign-in carries it. */
  id: StaffId,
  name: freeText(2, 100),
  sex: z.enum(['male', 'female']).optional(),
  position: z.enum(positions).default('puskesos'),
  phone: z
    .string()
    .regex(/^\+?\d{8,15}$/, said('Nomor telepon 8–15 angka', 'a phone number has 8 to 15 digits'))
    .optional(),
  email: z.email(said('Bukan alamat surel', 'not an e-mail address')).max(120).optional(),
  languages: z.array(z.enum(languages)).min(1).max(languages.length).default(['indonesian']),
  qualifications: z.array(Qualification).max(30).default([]),
  /** None recorded, as with volunteers: then no assignment is measured by one. */
  contracts: z.array(Contract).max(30).default([]),
  /** Training received for the work. */
  trainings: z.array(Learned).max(100).default([]),
});
export interface StaffMember extends Readonly<z.output<typeof StaffInput>> {
  /** Which person it is, sealed; two codes with one fingerprint are one person. */
  readonly person?: Person;
}

/** One person's office in one village, from a day, and until one where that is known. Both days are included. */
export interface Assignment {
  readonly id: string;
  readonly staff: string;
  /** Carried along, so that "who serves this village" is one Query. */
  readonly staffName: string;
  readonly village: string;
  readonly role: StaffRole;
  readonly from: Day;
  readonly to?: Day;
  /** In whose place, while that person is on leave (pelaksana tugas). */
  readonly actingFor?: string;
}

/** Days on which somebody does not work; their rights rest as long. */
export interface Leave {
  readonly id: string;
  readonly staff: string;
  readonly from: Day;
  readonly to: Day;
  readonly reason: string;
  /** Who acts for them. */
  readonly acting?: string;
}
