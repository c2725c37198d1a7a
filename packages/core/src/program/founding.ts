import type { Change } from '../shared/change.ts';
import type { Instant } from '../shared/clock.ts';
import * as store from './program.store.ts';
import type { Program } from './shapes.ts';

/** Programmes of aid, for filling an empty register in bulk. */
export const found = (programs: readonly Program[], now: Instant): Change[] => programs.map((program) => store.add(program, now));
