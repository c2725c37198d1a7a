import { z } from 'zod';
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
  /** Under which it is found too: the other adults whom its aid is for, masked. */
  names: z.array(z.string()),
  aid: z.array(EntryAid),
});
export type ListEntry = z.infer<typeof ListEntry>;

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
