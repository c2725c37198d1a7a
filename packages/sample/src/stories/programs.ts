import * as Program from '@puskesos/core/program';
import type { Stores } from '@puskesos/core/shared/context';
import { samplePrograms } from '../population/sample-programs.ts';
import { attempt, dinsos, on } from './persona.ts';

/** The programmes, as Dinsos keeps them. Those that are there already are left as they are. */
export async function seedPrograms(stores: Stores): Promise<void> {
  const context = on(stores, dinsos, '2021-12-01');
  for (const program of samplePrograms) await attempt(Program.add(context, program), [Program.ProgramExists]);
}
