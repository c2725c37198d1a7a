import * as z from 'zod';
import { VillageCode } from '../region/region.ts';
import type { Day, Instant } from '../shared/clock.ts';
import { freeText } from '../shared/free-text.ts';
import { idOf } from '../shared/id.ts';
import { said } from '../shared/said.ts';
import type { AidOutcome } from './aid-words.rules.ts';

/** What citizens send in without signing in: an objection to a recipient (sanggah), a family to be looked at (usul warga). */

/** Why somebody objects to a recipient on the public list. */
export const reasonsAboutOthers = ['not_poor', 'moved', 'deceased', 'double', 'not_resident', 'not_received', 'other'] as const;
/** What a household objects to of what it is told about itself. */
export const reasonsAboutOwn = ['ended', 'left_out', 'decile', 'not_received'] as const;
/** `service`: it is about somebody of the office, and about no household. */
export const objectionReasons = [...reasonsAboutOthers, 'ended', 'left_out', 'decile', 'service'] as const;
export const objectionStates = ['open', 'upheld', 'dismissed'] as const;
export const suggestionStates = ['open', 'taken', 'declined'] as const;
/** At whose desk it lies: the village's Puskesos, the camat after the day it was due, Dinsos after another while. */
export const levels = ['village', 'district', 'regency'] as const;

/** Of whom a letter may complain: those who would have to answer it otherwise. */
export const complainable = ['puskesos', 'village_head', 'camat', 'dinsos'] as const;

/** Who of the office it complains of. */
export interface AboutOffice {
  /** The offices that its sender named. */
  readonly complainsOf?: readonly (typeof complainable)[number][] | undefined;
  /** Officers of the village whom its words name, in all their logins. Never told to whoever sent it. */
  readonly accused?: readonly string[] | undefined;
}

const ComplainsOf = z.array(z.enum(complainable)).min(1).max(complainable.length);

/** Made by the sender for one letter: sent again, it is the same letter. Long and random, since the code follows from it. */
const RequestKey = z
  .string()
  .regex(/^[\w-]{20,80}$/, said('Kunci kiriman 20–80 huruf atau angka acak', 'a request key has 20 to 80 random characters'));

export const ObjectionInput = z.object({
  requestKey: RequestKey,
  village: VillageCode,
  /** A recipient of the village's published list: its id, and the masked name it stands under there. */
  entry: idOf(6, 60),
  maskedName: z.string().min(2).max(150),
  reason: z.enum(reasonsAboutOthers),
  note: freeText(10, 500),
  complainsOf: ComplainsOf.nullish(),
});

/** A household objects to what it was told about itself: whose it is, the ticket says that it was told with. */
export const OwnObjectionInput = z.object({
  requestKey: RequestKey,
  ticket: z.string().min(1).max(6_000),
  about: z.enum(reasonsAboutOwn),
  /** Of which programme of those that it was told of. */
  program: idOf(1, 60).nullish(),
  note: freeText(10, 500),
  complainsOf: ComplainsOf.nullish(),
});

/** It complains of the office that serves a village, and names no recipient and no home. */
export const ComplaintInput = z.object({ requestKey: RequestKey, village: VillageCode, complainsOf: ComplainsOf, note: freeText(10, 500) });

/** Enough for an officer to find the home and no more: the public's side holds no key to seal a name or an address with. */
export const SuggestionInput = z.object({
  requestKey: RequestKey,
  village: VillageCode,
  rt: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, said('RT harus 1–3 angka', 'RT must be 1 to 3 digits')),
  /** How to find it, as "rumah papan di samping langgar". */
  landmark: freeText(5, 200),
  reason: freeText(10, 500),
  complainsOf: ComplainsOf.nullish(),
});

interface Sent {
  /** The digest of its code: what the code opens, and nobody can turn back into it. */
  readonly id: string;
  readonly village: string;
  readonly raisedAt: Instant;
  /** By when the office answers. */
  readonly answerBy: Day;
  readonly level: (typeof levels)[number];
  /** It came when there were many of its kind that day: it is to join what waits there. */
  readonly joins?: true;
  /** Whose file it joined: that one’s state and answer are its own. */
  readonly joined?: string;
  /** In words for whoever sent it. */
  readonly answer?: string;
  readonly answeredOn?: Day;
  readonly complainsOf?: AboutOffice['complainsOf'];
}

/** An objection as its sender may see it: the recipient as the public list shows them, and no further. */
export interface ObjectionLetter extends Sent {
  readonly kind: 'objection';
  readonly state: (typeof objectionStates)[number];
  /** The household itself objects. */
  readonly own?: true;
  /** Empty where it is about no recipient; of one's own, as soon as the office has it. */
  readonly entry: string;
  readonly maskedName: string;
  readonly programs: readonly string[];
  readonly reason: (typeof objectionReasons)[number];
  /** What became of that aid when it was upheld. */
  readonly aid?: AidOutcome;
  /** There until the office has it: what citizens write of each other has no place where the public's function reads. */
  readonly note?: string;
}

export interface SuggestionLetter extends Sent {
  readonly kind: 'suggestion';
  readonly state: (typeof suggestionStates)[number];
  /** There until the office has it. */
  readonly told?: { readonly rt: string; readonly landmark: string; readonly reason: string };
}

export type Letter = ObjectionLetter | SuggestionLetter;

/** What a letter said that joined another's file. */
export interface Voice {
  /** The letter. */
  readonly id: string;
  readonly raisedAt: Instant;
  readonly reason?: (typeof objectionReasons)[number];
  readonly note: string;
}

/** The letters that joined a file: the first of them word by word, of all how many they are. */
export interface Joined {
  readonly voices?: readonly Voice[];
  readonly joinedBy?: number;
}

/** The same in the office: with the household it is about, and what only the office says of it. */
export type Objection = Omit<ObjectionLetter, 'kind' | 'note' | 'joins' | 'joined'> &
  Joined &
  AboutOffice & {
    readonly note: string;
    readonly household?: string;
    /** By when the desk that it was moved up to acts; until then that is `answerBy`. */
    readonly due?: Day;
    readonly answeredBy?: string;
    readonly remark?: string;
  };
export type Suggestion = Omit<SuggestionLetter, 'kind' | 'told' | 'joins' | 'joined'> &
  Joined &
  AboutOffice & {
    readonly told: NonNullable<SuggestionLetter['told']>;
    readonly due?: Day;
    readonly answeredBy?: string;
    readonly proposal?: string;
  };
