import { agreedByNow } from '../proposal/agreed-by-now.ts';
import * as Deliberation from '../proposal/deliberation.ts';
import { agreedOn, byId, byName, entryOf, programsShown } from './list-lines.ts';
import { publishList } from './publish.ts';
import * as store from './recipient.store.ts';
import type { ViewFactory } from './view.ts';

/** The village's public list: who receives what, whom its latest published deliberation agreed on, and both in figures. */
export const listView: ViewFactory = async ({ context, programs }, village) => {
  const seen = await store.getPointer(context.publicIndex, village, true);
  const deliberation = await Deliberation.latestPublished(context, village);
  const agreed = deliberation ? await agreedByNow(context, deliberation) : new Map<string, readonly string[]>();
  const shown = programsShown(programs);
  const entries: store.ListEntry[] = [];
  const decided: store.DecidedHousehold[] = [];
  const counts = new Map<store.ProgramShown, number>();
  let households = 0;

  const summary = (): store.ListSummary => ({
    households,
    recipients: entries.length,
    byProgram: [...counts].map(([program, recipients]) => ({ program, recipients })).toSorted(byId),
    ...(deliberation && { deliberation: { on: deliberation.on, households: decided.length } }),
  });
  return {
    add: (household) => {
      households += 1;
      const subjects = agreed.get(household.id);
      if (subjects) decided.push(...agreedOn(context, household, subjects, shown));
      const entry = entryOf(context, household, shown);
      if (!entry) return;
      entries.push(entry);
      for (const { program } of entry.aid) counts.set(program, (counts.get(program) ?? 0) + 1);
    },
    end: () => {
      const list = { entries: entries.toSorted(byName), decided: decided.toSorted(byName), summary: summary() };
      return publishList(context, seen ?? { village, rev: 0, loose: [] }, list);
    },
  };
};
