import * as Figures from '../targeting/figures.ts';
import type { ViewFactory } from './view.ts';

/** Need and aim in figures, and the village's part of its kecamatan's gap list. For the office alone. */
export const figuresView: ViewFactory = async ({ context, today }, village) => {
  const kept = await Figures.getPublishedState(context, village);
  const count = Figures.countFor(village, today);
  return {
    add: (household) => count.add(household),
    end: async () => {
      await Figures.publish(context, kept, count, today);
    },
  };
};
