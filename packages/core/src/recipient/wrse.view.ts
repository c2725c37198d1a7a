import { askForWork } from '../shared/work.ts';
import { Unfound } from '../training/path-find.ts';
import type { Begin } from './view.ts';

/** Women whom WRSE is for and nobody has taken up yet. Whoever takes them up writes with rights that this run does not have. */
export const wrseView: Begin = async ({ context, today }, village) => {
  const women = new Unfound(context, today.programs, today.day);
  return {
    add: (household) => women.add(household),
    end: async () => {
      if ((await women.count()) > 0) await askForWork(context.registry, 'wrse', village);
      return false;
    },
  };
};
