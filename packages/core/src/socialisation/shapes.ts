import * as z from 'zod';
import { DistrictCode, VillageCode } from '../region/region.ts';
import { DayText } from '../shared/clock.ts';
import { freeText } from '../shared/free-text.ts';
import { liesIn } from '../shared/region-code.ts';
import { said } from '../shared/said.ts';
import { regulationCalled } from './regulations.ts';

/** Who was told: counted, never named. */
export const audiences = ['village_office', 'rt_rw', 'puskesos', 'partners', 'citizens'] as const;
export const sessionStates = ['planned', 'held', 'cancelled'] as const;

export const RegulationCode = z
  .string()
  .refine(
    (code) => regulationCalled(code) !== undefined,
    said('Peraturan ini tidak dikenal; lihat daftar peraturan', 'no regulation has this code; see the list'),
  );

export const PlanInput = z
  .object({
    regulation: RegulationCode,
    district: DistrictCode,
    villages: z.array(VillageCode).min(1).max(60),
    on: DayText,
    place: freeText(2, 120),
    speaker: freeText(2, 120),
    materials: z
      .array(
        z.object({
          title: freeText(2, 150),
          url: z.url({ ...said('Alamat harus https', 'an address must be https'), protocol: /^https$/ }).optional(),
        }),
      )
      .max(20)
      .default([]),
  })
  .refine(({ villages }) => new Set(villages).size === villages.length, {
    ...said('Satu desa disebut dua kali', 'a village is named twice'),
    path: ['villages'],
  })
  .refine(({ district, villages }) => villages.every((village) => liesIn(village, district)), {
    ...said('Ada desa dari kecamatan lain', 'a village lies in another kecamatan'),
    path: ['villages'],
  });

export const Attendance = z.object({ village: VillageCode, who: z.enum(audiences), count: z.int().min(0).max(5_000) });
export type Attendance = z.output<typeof Attendance>;

/** One meeting in which villages are told of a regulation. */
export interface Session extends z.output<typeof PlanInput> {
  readonly id: string;
  readonly state: (typeof sessionStates)[number];
  readonly attendance: readonly Attendance[];
  /** People of the staff who were there. */
  readonly staff: readonly string[];
  readonly note?: string;
}
