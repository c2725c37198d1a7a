import * as z from 'zod';
import { wrongHomeCode } from '../household/home-code.ts';
import { findings } from '../household/shapes.ts';
import { type Instant, InstantText } from '../shared/clock.ts';
import { freeText } from '../shared/free-text.ts';
import { Id } from '../shared/id.ts';
import { holdsPersonalNumber } from '../shared/personal-number.ts';
import { said } from '../shared/said.ts';
import { type CodeKind, looksLikeCode, readCode, wrongCode } from '../shared/short-code.ts';
import type { Contribution } from './contribution-shapes.ts';
import { Code, Value } from './question-shapes.ts';

/** What a device sends of one visit, and how it is kept. */

export const outcomes = ['answered', 'no_contact', 'refused', 'moved'] as const;

const FormAnswer = z.object({ item: Code, value: Value, at: InstantText });

/** It becomes a key, so it holds no NIK. */
const DeviceMade = (id: string, en: string, least: number) =>
  z
    .string()
    .regex(/^[\w-]{2,60}$/, said(id, en))
    .min(least, said(id, en))
    .refine((text) => !holdsPersonalNumber(text), said('Jangan memakai NIK atau nomor KK', 'use no NIK or KK number'));

/** What a device calls itself. */
export const DeviceId = DeviceMade('Kode perangkat 2–60 huruf atau angka', 'a device id has 2 to 60 characters', 2);

const wrongVisitCode = said(wrongCode.visit.id, wrongCode.visit.en);

/** What is written as a code is one, rightly spelt: else one visit would be two, or a form another home’s. */
const isNoWrongCode = (kind: CodeKind) => (text: string) => !looksLikeCode(kind, text) || readCode(kind, text) !== undefined;

/** One visit as a device sends it, perhaps days later. */
export const VisitForm = z.object({
  /** Made by the device, or printed on the paper; the same form sent again is the same visit. */
  visit: DeviceMade('Kode kunjungan 8–60 huruf atau angka', 'a visit id has 8 to 60 characters', 8)
    .refine(isNoWrongCode('visit'), wrongVisitCode)
    .transform((text) => (looksLikeCode('visit', text) ? (readCode('visit', text) ?? text) : text)),
  /** Its id, or its code. */
  household: Id.refine(isNoWrongCode('home'), wrongHomeCode),
  version: z.int().min(1),
  device: DeviceId,
  startedAt: InstantText,
  outcome: z.enum(outcomes),
  answers: z.array(FormAnswer).max(150).default([]),
  finding: z.enum(findings).optional(),
  geotag: z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }).optional(),
  photos: z
    .array(
      z.object({
        reference: freeText(3, 200),
        sha256: z.string().regex(/^[0-9a-f]{64}$/, said('SHA-256 berupa 64 angka heksadesimal', 'a SHA-256 is 64 hexadecimal digits')),
      }),
    )
    .max(20)
    .default([]),
  note: freeText(1, 500).optional(),
  /** A second look at a home that somebody else visited. */
  second: z.boolean().default(false),
});

export type VisitForm = z.output<typeof VisitForm>;

export interface Visit extends Omit<VisitForm, 'version' | 'answers'> {
  readonly answers: readonly (VisitForm['answers'][number] & Pick<Contribution, 'words'>)[];
  /** The version it was asked with. */
  readonly questionnaire: number;
  /** Where the home lay when the form came. */
  readonly village: string;
  readonly by: string;
  /** Who handed it in, where that is somebody else. */
  readonly handedInBy?: string;
  readonly receivedAt: Instant;
  /** The device's clock ran ahead of ours: its times count as of when the form came. */
  readonly clockAhead: boolean;
  /** Answers to questions that these answers skip, kept but not counted. */
  readonly skipped: readonly string[];
  /** Of a file that was taken back: in no list, and told anew by the same file. */
  readonly takenBack?: true;
}

export interface VisitSummary {
  readonly visit: string;
  readonly by: string;
  readonly at: Instant;
  readonly outcome: (typeof outcomes)[number];
}
