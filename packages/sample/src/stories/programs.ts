import * as Setup from '@puskesos/core/setup';
import type { Stores } from '@puskesos/core/shared/context';
import { samplePrograms } from '../population/sample-programs.ts';
import { dinsos, on } from './persona.ts';

/** The programmes, as Dinsos brings them by the set-up. Those that are there already are left as they are. */
export async function seedPrograms(stores: Stores): Promise<void> {
  const context = on(stores, dinsos, '2021-12-01');
  const files = samplePrograms.map((content) => ({ kind: 'programs', path: content.id, content, amiss: [] }) as const);
  const doing = { reason: 'Data contoh / sample data', seenThrough: async () => undefined };
  for (const step of await Setup.plan(context, files)) if (step.state === 'added') await Setup.take(context, step, doing);
}
