import { smallNumbersOn } from '../indicator/small-numbers.calendar.ts';
import { agreedByNow } from '../proposal/agreed-by-now.ts';
import * as Deliberation from '../proposal/deliberation.ts';
import { dayOf } from '../shared/clock.ts';
import { agreedOn, byName, entryOf, programsShown, receivedBy } from './list-lines.ts';
import { publishList } from './publish.ts';
import * as store from './recipient.store.ts';
import { tallyOf } from './tally.rules.ts';
import type { ViewFactory } from './view.ts';

/** The village's public list: who receives what, whom its latest published deliberation agreed on, and both in figures. */
export const listView: ViewFactory = async ({ context, programs }, village) => {
  const seen = await store.getPointer(context.publicIndex, village, true);
  const deliberation = await Deliberation.latestPublished(context, village);
  const agreed = deliberation ? await agreedByNow(context, deliberation) : new Map<string, readonly string[]>();
  const shown = programsShown(programs);
  const entries: store.ListEntry[] = [];
  const decided: store.DecidedHousehold[] = [];
  const tally = tallyOf(programs, smallNumbersOn(dayOf(context.now())).fewest);
  let households = 0;

  const summary = (): store.ListSummary => ({
    households,
    ...tally.summary(),
    ...(deliberation && { deliberation: { on: deliberation.on, households: decided.length } }),
  });
  return {
    add: (household) => {
      households += 1;
      const subjects = agreed.get(household.id);
      if (subjects) decided.push(...agreedOn(context, household, subjects, shown));
      const entry = entryOf(context, household, shown);
      if (entry) entries.push(entry);
      tally.add(receivedBy(household, shown), entry);
    },
    end: () => {
      const list = { entries: entries.toSorted(byName), decided: decided.toSorted(byName), summary: summary() };
      return publishList(context, seen ?? { village, rev: 0, loose: [] }, list);
    },
  };
};
