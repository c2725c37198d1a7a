import { enqueueJobNow } from '../shared/job.ts';
import { UnfoundWomen } from '../training/wrse-find.ts';
import type { ViewFactory } from './view.ts';

/** Women whom WRSE is for and nobody has taken up yet. Whoever takes them up writes with rights that this run does not have. */
export const wrseView: ViewFactory = async ({ context, today }, village) => {
  const women = new UnfoundWomen(context, today.programs, today.day);
  return {
    add: (household) => women.add(household),
    end: async () => {
      if ((await women.count()) > 0) await enqueueJobNow(context.registry, 'wrse', village);
    },
  };
};
