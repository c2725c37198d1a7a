import { stageCalled } from './stages.ts';

/** The stage that is being deployed. */
export const stage = stageCalled($app.stage);
