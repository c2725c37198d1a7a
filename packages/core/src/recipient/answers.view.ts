import { VillageAnswers } from '../answer/publish.ts';
import type { ViewFactory } from './view.ts';

/** What the village's people are told of their own households, sealed for each of them. */
export const answersView: ViewFactory = async ({ context, programs, today: { day } }, village) => {
  const answers = await VillageAnswers.begin(context, village, { programs, day });
  return {
    add: (household) => answers.add(household),
    end: () => answers.publishWhole(),
  };
};
