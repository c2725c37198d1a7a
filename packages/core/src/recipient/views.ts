import { answersView } from './answers.view.ts';
import { figuresView } from './figures.view.ts';
import { indicatorsView } from './indicators.view.ts';
import type { ViewFactory } from './view.ts';
import { wrseView } from './wrse.view.ts';

/** All that is made of a village in one pass over its households beside its list, in the order in which it is written. */
export const views: readonly ViewFactory[] = [answersView, figuresView, indicatorsView, wrseView];
