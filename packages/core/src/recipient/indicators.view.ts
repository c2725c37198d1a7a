import * as Indicator from '../indicator/indicator.ts';
import type { ViewFactory } from './view.ts';

/** The village's part of the month that goes on. For the office alone. */
export const indicatorsView: ViewFactory = async ({ context, today }, village) => {
  const seen = await Indicator.runningMonth(context, village, today);
  const count = Indicator.countFor(today);
  return {
    add: (household) => count.add(household),
    end: async () => {
      await Indicator.publishRunning(context, village, today, { seen, count });
    },
  };
};
