import { comesAlong } from '../regency/set-up-folders.ts';
import { type Program, ProgramInput } from './shapes.ts';

/**
 * Programmes known to run here, as the set-up that comes along has them. Amounts are decided anew each year, so each holds for the year its source
 * speaks of and no longer. A programme without rows has no published amount: Dinsos adds what is decided. Each row says where it comes from, and
 * says so where it has no source. `from` is the first day for which the register keeps a programme, not the day it was founded.
 */
export const knownPrograms: readonly Program[] = comesAlong('programs').map((one) => ProgramInput.parse(one));
