import * as z from 'zod';
import { takeBackDecile, takeBackEnrollment } from '../aid/take-back.ts';
import * as Case from '../case/case.ts';
import { happened } from '../family/happened.ts';
import * as Household from '../household/household.ts';
import * as Proposal from '../proposal/proposal.ts';
import { serves, systemActor } from '../shared/actor.ts';
import { type Change, versionConflict } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import { DomainError, NotFound, VersionConflict } from '../shared/error.ts';
import type { JobRun } from '../shared/job.ts';
import { operation } from '../shared/operation.ts';
import { takeBackAnswers } from '../survey/survey.ts';
import type { Import, LeftBecause, Undo } from './import-shapes.ts';
import { saveProgress } from './imports.ts';
import { addLeft, countLeft, eachTouched, hasTouched, removeTouched, type Touched } from './touched.store.ts';

/** Takes back what a file did, where nobody has touched it since: each through the one door, with its history. */

const SAVED_EVERY = 50;

/** Goes on behind what was taken back already: that is not remembered as touched any more. */
export async function undoImport(
  context: Context,
  { id, kind, undo, upload, touched = 0 }: Import,
  { signal, onProgress }: JobRun,
): Promise<void> {
  if (!undo) return;
  const save = (next: Partial<Import>) => saveProgress(context, { import: id, from: ['undoing'], next });
  const { by, asker } = undo;
  const acting: Context = { ...context, actor: { id: by, name: by, ...asker } };
  let done = undo.done;
  for await (const one of kind === 'visits' ? lastFirst(eachTouched(context, id)) : eachTouched(context, id)) {
    if (signal.aborted) return void (await save({ undo: { ...undo, done } }));
    await takeBackOrLeave(acting, { import: id, touched: one, why: `Membatalkan ${upload.file}: ${undo.reason}` });
    done += 1;
    onProgress({ done, total: touched });
    if (done % SAVED_EVERY === 0) await save({ undo: { ...undo, done } });
  }
  const ended: Undo = { ...undo, done: touched, left: await countLeft(context, id) };
  await save({ state: 'undone', undo: ended });
}

/** Of a home that a file tells of more than once, what was written last goes first: about 200 bytes for each. */
async function* lastFirst(all: AsyncIterable<Touched>): AsyncGenerator<Touched> {
  const at = ({ part }: Touched) => (part?.of === 'answers' ? (part.at ?? '') : '');
  const touched: Touched[] = [];
  for await (const one of all) touched.push(one);
  yield* touched.toSorted((a, b) => at(b).localeCompare(at(a)));
}

interface TakingBack {
  readonly import: string;
  readonly touched: Touched;
  readonly why: string;
}

/** Whoever undoes it may not reach by now where a family has gone: that one is left as well. */
async function takeBackOrLeave(context: Context, asked: TakingBack): Promise<void> {
  try {
    const because = await takeBack(context, asked);
    if (because) await leave(context, { ...asked, because });
  } catch (error) {
    if (error instanceof NotFound) await leave(context, { ...asked, because: 'changed' });
    else if (isRefusal(error)) await leave(context, { ...asked, because: 'impossible' });
    else throw error;
  }
}

/** What the register’s own rules have against what was before. */
const isRefusal = (error: unknown): boolean =>
  error instanceof DomainError && !(error instanceof VersionConflict) && error.kind !== 'busy' && error.kind !== 'broken';

/** Of a family all of it, of what else a file tells that part alone; and why not. What another run was faster with is remembered no more. */
async function takeBack(context: Context, asked: TakingBack): Promise<LeftBecause | undefined> {
  const { import: id, touched, why } = asked;
  const { part, row } = touched;
  const [{ id: household, before: householdBefore = '' } = { id: '' }] = touched.households;
  const told = { household, why, beside: [removeTouched(id, row)] };
  if (!part) return takeBackFamily(context, asked);
  const result = await (part.of === 'enrollment'
    ? takeBackEnrollment(context, { ...told, ...part })
    : part.of === 'decile'
      ? takeBackDecile(context, { ...told, ...part, before: householdBefore })
      : takeBackAnswers(context, { ...told, ...part, householdBefore }));
  return result === 'taken_back' ? undefined : result;
}

const takeBackFamily = operation({
  name: 'takeBackFamily',
  // It was read from what the import wrote.
  input: z.custom<TakingBack>(),
  find: ({ touched }, context) =>
    Household.getManyUnchecked(
      context,
      touched.households.map(({ id }) => id),
    ),
  right: 'household.write',
  may: (actor, { touched }, found) => found.length === touched.households.length && found.every(({ village }) => serves(actor, village)),
  run: async (asked, context, found) => {
    const { touched, why } = asked;
    // Another run of the same undo was faster.
    if (!(await hasTouched(context, asked.import, touched.row))) return { result: undefined, changes: [] };
    const because = await standsInTheWay(context, touched, found);
    if (because) return { result: undefined, changes: leaving(context, { ...asked, because }) };
    const pairs = await Promise.all(found.map(async (now) => ({ before: now, after: await asItWas(context, touched, now) })));
    const { changes } = await happened(context, pairs);
    return { result: undefined, changes: [...changes, removeTouched(asked.import, touched.row)], why };
  },
});

const leave = operation({
  name: 'leaveFamily',
  input: z.custom<TakingBack & { readonly because: LeftBecause }>(),
  right: 'household.write',
  run: async (asked, context) => {
    const isOpen = await hasTouched(context, asked.import, asked.touched.row);
    return { result: undefined, changes: isOpen ? leaving(context, asked) : [] };
  },
});

function leaving({ now }: Context, { import: id, touched, because }: TakingBack & { readonly because: LeftBecause }): readonly Change[] {
  const household = touched.households[0]?.id ?? '';
  return [addLeft(id, { row: touched.row, household, why: because }, now()), removeTouched(id, touched.row)];
}

/** Has somebody changed one of its households since, or does something hang on one that would be there no more? */
async function standsInTheWay(
  context: Context,
  touched: Touched,
  found: readonly Stored<Household.Household>[],
): Promise<LeftBecause | undefined> {
  const versions = new Map(touched.households.map(({ id, version }) => [id, version]));
  if (found.some(({ id, version }) => versions.get(id) !== version)) return 'changed';
  const all: Context = { ...context, actor: systemActor('undo') };
  for (const { id } of touched.households.filter(({ before }) => before === undefined)) {
    const [proposals, cases] = await Promise.all([
      Proposal.ofHousehold(all, { household: id }),
      Case.ofHousehold(all, { household: id, page: { first: 1 } }),
    ]);
    if (proposals.length + cases.rows.length > 0) return 'used';
  }
  return undefined;
}

/** What it receives is told by its enrollments, and follows them as they are now. */
async function asItWas(context: Context, { households }: Touched, now: Stored<Household.Household>): Promise<Household.Household> {
  const before = households.find(({ id }) => id === now.id)?.before;
  if (before === undefined) return { ...dataOf(now), status: 'annulled', cards: [], members: [] };
  const was = await Household.asOfUnchecked(context, now.id, before);
  if (!was) throw versionConflict();
  const { aidCourses: _courses, ...rest } = dataOf(was);
  return { ...rest, aid: now.aid, ...(now.aidCourses && { aidCourses: now.aidCourses }) };
}
