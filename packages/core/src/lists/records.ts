import * as Case from '../case/case.ts';
import * as Inbox from '../inbox/desk.ts';
import * as Proposal from '../proposal/desk.ts';
import type { Context } from '../shared/context.ts';
import type { Kept } from '../shared/listed.ts';

/** What came to the desks of a village: its cases, the letters of its citizens, its proposals. */
export async function* eachOfDesks(context: Context, village: string): AsyncGenerator<Kept> {
  yield* Case.eachInVillage(context, village);
  yield* Inbox.eachInVillage(context, village);
  yield* Proposal.eachInVillage(context, village);
}
