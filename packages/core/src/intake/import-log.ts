import { basename } from 'node:path';
import * as z from 'zod';
import { VillageCode } from '../region/region.ts';
import { type Actor, mayEverywhere, serves } from '../shared/actor.ts';
import type { Context } from '../shared/context.ts';
import { operation, query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { inLogs, withoutNumbers } from '../shared/personal-number.ts';
import { type IssuedElsewhere, OtherRegion } from './import-errors.ts';
import * as store from './intake.store.ts';
import type { Report } from './report.ts';
import { fileFingerprint, type Source } from './sheet.ts';

/** A file's name as it may be written down: without its folder and without any number that could be somebody's. */
export const nameOf = ({ name }: Pick<Source, 'name'>): string => withoutNumbers(basename(name.replaceAll('\\', '/')), inLogs);

export const idOf = async ({ vault }: Context, source: Source, purpose: string): Promise<string> =>
  vault.fingerprint('intake', `${await fileFingerprint(source)}\0${purpose}`);

const About = z.object({ id: z.string(), village: VillageCode.optional() });
const findIntake = async ({ id }: { id: string }, context: Context) => ({ intake: await store.get(context, id) });
/** A file of the whole regency is for who works on all of it. */
const mayImport = (actor: Actor, { village }: { village?: string | undefined }) =>
  village !== undefined || mayEverywhere(actor, 'aid.write');

/**
 * Opens the file's entry, and says how far an interrupted run had come. A file that was finished before is left as it stands. Throws OtherRegion
 * for one whose cards were mostly issued elsewhere.
 */
export const begin = operation({
  name: 'beginIntake',
  input: About.extend({ file: z.string(), rows: z.int(), dryRun: z.boolean(), elsewhere: z.custom<IssuedElsewhere>().optional() }),
  find: findIntake,
  right: 'intake.write',
  role: mayImport,
  may: (actor, { village }) => village === undefined || serves(actor, village),
  run: ({ dryRun, elsewhere, ...about }, { now, actor }, { intake }) => {
    if (elsewhere) throw new OtherRegion(elsewhere);
    const before = intake?.finishedAt ? 0 : (intake?.done ?? 0);
    if (intake || dryRun) return { result: before, changes: [] };
    const entry = { ...about, startedAt: now(), startedBy: actor.id, done: 0 };
    return { result: before, changes: [store.add(entry, now())] };
  },
});

const checkpoint = operation({
  name: 'markIntake',
  input: About.extend({ done: z.int() }),
  find: findIntake,
  right: 'intake.write',
  role: mayImport,
  may: (actor, { village }) => village === undefined || serves(actor, village),
  run: ({ done }, { now }, { intake }) => {
    if (!intake || intake.finishedAt || intake.done >= done) return { result: undefined, changes: [] };
    return { result: undefined, changes: [store.replace(intake, { ...intake, done }, now())] };
  },
});

const ROWS_BETWEEN_CHECKPOINTS = 2_000;

/** Notes how far a run has come, each time it has come a good deal further. */
export function checkpointer(context: Context, about: z.input<typeof About>, dryRun: boolean): (done: number) => Promise<void> {
  let marked = 0;
  return async (done) => {
    if (dryRun || done < marked + ROWS_BETWEEN_CHECKPOINTS) return;
    marked = done;
    await checkpoint(context, { ...about, done });
  };
}

/** Closes the entry. A repetition that changed nothing leaves it as it was. */
export const finish = operation({
  name: 'finishIntake',
  input: About.extend({ report: z.custom<Report>() }),
  find: findIntake,
  right: 'intake.write',
  role: mayImport,
  may: (actor, { village }) => village === undefined || serves(actor, village),
  run: ({ report }, { now }, { intake }) => {
    if (!intake || (intake.finishedAt && report.created + report.updated === 0)) return { result: undefined, changes: [] };
    const entry = { ...intake, done: report.rows, finishedAt: now(), result: report };
    return { result: undefined, changes: [store.replace(intake, entry, now())] };
  },
});

/** The files of a village, latest first. One Query. */
export const inVillage = query({
  input: z.object({ village: VillageCode, page: PageInput.prefault({}) }),
  right: 'household.read',
  may: (actor, { village }) => serves(actor, village),
  run: ({ village, page }, context) => store.listByVillage(context, village, page),
});
