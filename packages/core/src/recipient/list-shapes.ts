import * as z from 'zod';
import { fundSources, receivingStates } from '../household/aid-shapes.ts';
import { aidKinds, waysShown } from '../program/kinds.ts';

/** What anyone may see of a village's list. */

const ProgramShown = z.object({ id: z.string(), name: z.string(), fund: z.enum(fundSources), kind: z.enum(aidKinds) });
export type ProgramShown = z.infer<typeof ProgramShown>;

const EntryAid = z.object({ program: ProgramShown, status: z.enum(receivingStates), since: z.string() });

/** A household that receives something, as anyone may see it. The id says nothing of the household's own. */
export const ListEntry = z.object({
  id: z.string(),
  maskedName: z.string(),
  aid: z.array(EntryAid),
});
export type ListEntry = z.infer<typeof ListEntry>;

/**
 * Another adult whom a household's aid is for, as they are found by their name. Under an id of their own, and without a day: nothing of it leads to
 * the household's entry, so that no list tells who belongs together.
 */
export interface ListedAdult {
  readonly id: string;
  readonly maskedName: string;
  readonly programs: readonly ProgramShown[];
}

/** A household that the village's deliberation agreed to propose, as anyone may see it. */
export const DecidedHousehold = z.object({
  id: z.string(),
  maskedName: z.string(),
  /** For which programmes; none where only its decile is to be looked at again. */
  programs: z.array(ProgramShown),
});
export type DecidedHousehold = z.infer<typeof DecidedHousehold>;

/** What a village's list holds, in figures. */
export const ListSummary = z.object({
  households: z.int(),
  recipients: z.int(),
  byProgram: z.array(z.object({ program: ProgramShown, recipients: z.int(), shownAs: z.enum(waysShown).default('names') })),
  /** The latest deliberation that was published, and how many households it agreed on. */
  deliberation: z.object({ on: z.string(), households: z.int() }).optional(),
});
export type ListSummary = z.infer<typeof ListSummary>;
