import type { Change } from './change.ts';
import type { Stored } from './entity.ts';

/** What is to be written beside a record's next state, in the same transaction. */
export type Beside<D> = (after: Stored<D>, before: Stored<D> | undefined) => readonly Change[];
