import { buildSeed, seedChanges } from '@puskesos/core/aid/aid.seed';
import { likenessSeed } from '@puskesos/core/household/household.seed';
import { systemActor } from '@puskesos/core/shared/actor';
import { bulkWrite } from '@puskesos/core/shared/change';
import type { Day } from '@puskesos/core/shared/clock';
import { contextFor, type Stores } from '@puskesos/core/shared/context';
import { families } from './population/families.ts';
import type { Place } from './population/places.ts';
import { samplePrograms } from './population/sample-programs.ts';
import { idsFor } from './stories/ids.ts';
import { doAll } from './stories/persona.ts';
import { servingOn } from './stories/staff.ts';

/**
 * Households in such numbers that nobody would wait for each to be registered: laid down by the system as they are on one day, with what the
 * centre gives them and without history. For measuring alone; a sample of believable size has none of these.
 */

export const LARGE = 20_000;
const AT_ONCE = 4;
const RECORDS_A_LOAD = 10;
const audit = { operation: 'seedInBulk', why: 'Data ukur / data for measuring' };
const centre = new Map(samplePrograms.filter(({ fund }) => fund === 'apbn').map((program) => [program.id, program]));

export interface InBulk {
  readonly today: Day;
  readonly signal?: AbortSignal | undefined;
  readonly onDone: (households: number) => void;
}

export async function seedInBulk(stores: Stores, villages: readonly [Place, number][], { today, signal, onDone }: InBulk): Promise<void> {
  const context = contextFor(stores, systemActor('seed'), { now: () => `${today}T02:00:00.000Z` });
  const serving = servingOn(today);
  function* loads() {
    for (const [{ code }, count] of villages) {
      let number = 0;
      let load = [];
      for (const { aid, fieldFinding: found, ...family } of families({ households: count, villages: [code], today })) {
        const fieldFinding = found && { ...found, by: serving(code, found.date).id };
        const given = aid.flatMap(({ program: id, ...line }) => {
          const program = centre.get(id);
          return program ? [{ ...line, program, state: 'active' as const }] : [];
        });
        const newId = idsFor(`${code}#${number++}`);
        load.push(buildSeed({ ...family, ...(fieldFinding && { fieldFinding }) }, given, { ...context, newId }));
        if (load.length < RECORDS_A_LOAD) continue;
        yield load;
        load = [];
      }
      yield load;
    }
  }
  await doAll(loads(), { atOnce: AT_ONCE, signal }, async (load) => {
    await bulkWrite(
      context,
      [
        ...load.flatMap((one) => seedChanges(one, context)),
        ...likenessSeed(
          load.map(({ household }) => household),
          context,
        ),
      ],
      audit,
    );
    onDone(load.length);
  });
}
