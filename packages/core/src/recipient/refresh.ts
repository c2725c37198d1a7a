import { createHash } from 'node:crypto';
import { eldest, headOf } from '../household/household.rules.ts';
import * as Household from '../household/household.ts';
import { receivingStates } from '../household/shapes.ts';
import * as Program from '../program/program.ts';
import * as Deliberation from '../proposal/deliberation.ts';
import type { Context } from '../shared/context.ts';
import { askForWork } from '../shared/work.ts';
import * as Figures from '../targeting/figures.ts';
import { Unfound } from '../training/path-find.ts';
import { clearMark, dirtyVillages } from './dirty.ts';
import { maskName } from './mask.ts';
import * as store from './recipient.store.ts';

export interface RefreshReport {
  /** Villages looked at, and of them those whose list changed. */
  readonly villages: number;
  readonly published: number;
  /** Villages that could not be done now; they stay marked for the next run. */
  readonly failed: readonly { village: string; error: unknown }[];
}

const GRACE = 3 * 86_400;

/** Thrown within a run that finds another one publishing the same village. */
class GaveWay extends Error {}

const gaveWay = (error: unknown): boolean => error instanceof GaveWay || error instanceof Figures.Overtaken;

/**
 * Publishes anew the list of every village marked dirty, and counts its figures while its households go by. Can be stopped at any
 * point and run twice at once: a reader sees a village's old list or its new one, and the next run finishes what this one left.
 */
export async function refreshDirtyVillages(
  context: Context,
  onProgress: (village: string) => void = () => undefined,
): Promise<RefreshReport> {
  const programs = await catalogue(context);
  const failed: { village: string; error: unknown }[] = [];
  let villages = 0;
  let published = 0;
  for await (const mark of dirtyVillages(context.registry)) {
    villages += 1;
    try {
      if (await refreshVillage(context, mark.village, programs)) published += 1;
      await clearMark(context.registry, mark);
    } catch (error) {
      // The mark stays: should the other run have begun before the change, the next one finds it.
      if (!gaveWay(error)) failed.push({ village: mark.village, error });
    }
    onProgress(mark.village);
  }
  return { villages, published, failed };
}

type Shown = ReadonlyMap<string, store.ProgramShown>;

interface Catalogue {
  readonly shown: Shown;
  readonly today: ReturnType<typeof Figures.catalogueOf>;
}

async function catalogue(context: Context): Promise<Catalogue> {
  const programs = await Program.list(context, {});
  const shown = programs.map(({ id, name, fund, kind }) => [id, { id, name, fund, kind }] as const);
  return { shown: new Map(shown), today: Figures.catalogueOf(context, programs) };
}

/** True when the village's list changed. Same content: nothing is written. */
async function refreshVillage(context: Context, village: string, { shown, today }: Catalogue): Promise<boolean> {
  // Both are read before the households: whoever publishes something newer meanwhile moves them, and this run then gives way.
  const [seen, kept] = await Promise.all([store.getPointer(context.publicIndex, village, true), Figures.kept(context, village)]);
  const count = Figures.countFor(village, today);
  const women = new Unfound(context, today.programs, today.day);
  const list = await readVillage(context, village, shown, (household) => {
    count.add(household);
    women.add(household);
  });
  const changed = await publishList(context, seen ?? { village, rev: 0, loose: [] }, list);
  await Figures.publish(context, kept, count, today);
  // Whoever takes them up writes with rights that this run does not have.
  if ((await women.count()) > 0) await askForWork(context.registry, 'wrse', village);
  return changed;
}

async function publishList(context: Context, seen: store.Pointer, { summary, ...listed }: List): Promise<boolean> {
  const [table, { village }] = [context.publicIndex, seen];
  const version = digest(listed);
  const same = seen.version === version && digest(seen.summary) === digest(summary);
  if (same && seen.loose.length === 0) return false;

  let pointer: store.Pointer = seen;
  const move = async (next: Partial<store.Pointer>): Promise<void> => {
    pointer = { ...pointer, ...next, rev: pointer.rev + 1 };
    if (!(await store.movePointer(table, pointer))) throw new GaveWay();
  };
  if (!same) {
    if (seen.version !== version) {
      await move({ loose: [...new Set([...seen.loose, version])] });
      await store.writeEntries(table, village, version, listed);
    }
    const old = pointer.version === undefined || pointer.version === version ? [] : [pointer.version];
    const loose = [...pointer.loose.filter((one) => one !== version), ...old];
    await move({ version, summary, publishedAt: context.now(), loose });
  }
  const expiresAt = Math.floor(Date.parse(context.now()) / 1000) + GRACE;
  for (const one of pointer.loose) await store.retireEntries(table, village, one, expiresAt);
  if (pointer.loose.length > 0) await move({ loose: [] });
  return !same;
}

interface List {
  readonly entries: readonly store.Entry[];
  readonly decided: readonly store.Decided[];
  readonly summary: store.Summary;
}

async function readVillage(
  context: Context,
  village: string,
  programs: Shown,
  onHousehold: (household: Household.Household) => void,
): Promise<List> {
  const entries: store.Entry[] = [];
  const counts = new Map<store.ProgramShown, number>();
  const deliberation = await Deliberation.latestPublished(context, village);
  const agreed = deliberation ? Deliberation.agreedIn(deliberation) : new Map<string, string[]>();
  const decided: store.Decided[] = [];
  let households = 0;
  for await (const household of Household.eachInVillage(context, village)) {
    households += 1;
    onHousehold(household);
    const subjects = agreed.get(household.id);
    if (subjects) decided.push(...decidedOf(context, household, subjects, programs));
    const entry = entryOf(context, household, programs);
    if (!entry) continue;
    entries.push(entry);
    for (const { program } of entry.aid) counts.set(program, (counts.get(program) ?? 0) + 1);
  }
  const byProgram = [...counts].map(([program, recipients]) => ({ program, recipients }));
  return {
    entries: entries.toSorted(byName),
    decided: decided.toSorted(byName),
    summary: {
      households,
      recipients: entries.length,
      byProgram: byProgram.toSorted((a, b) => compare(a.program.id, b.program.id)),
      ...(deliberation && { deliberation: { on: deliberation.on, households: decided.length } }),
    },
  };
}

const byName = (a: { maskedName: string; id: string }, b: { maskedName: string; id: string }) =>
  compare(a.maskedName + a.id, b.maskedName + b.id);

const entryId = ({ vault }: Context, { id }: Household.Household): string => vault.blind('entry', id).split('.')[1] ?? '';

function decidedOf(context: Context, household: Household.Household, subjects: readonly string[], programs: Shown): store.Decided[] {
  const head = headOf(household) ?? eldest(household);
  if (!head) return [];
  const shown = subjects.toSorted(compare).flatMap((subject) => programs.get(subject) ?? []);
  return [{ id: entryId(context, household), maskedName: maskName(head.name), programs: shown }];
}

function entryOf(context: Context, household: Household.Household, programs: Shown): store.Entry | undefined {
  const head = headOf(household) ?? eldest(household);
  const aid = [...byProgram(household, programs).values()];
  if (!head || aid.length === 0) return undefined;
  return {
    id: entryId(context, household),
    maskedName: maskName(head.name),
    aid: aid.toSorted((a, b) => compare(a.program.id, b.program.id)),
  };
}

/** Each programme once, however many members are in it: the list is of households, and must not tell who lives in them. */
function byProgram(household: Household.Household, programs: Shown): Map<string, store.Entry['aid'][number]> {
  const shown = new Map<string, store.Entry['aid'][number]>();
  for (const { program: id, state, since } of household.aid) {
    const program = programs.get(id);
    if (!program || !isReceiving(state)) continue;
    const other = shown.get(id);
    const rank = other ? statusOrder.indexOf(state) - statusOrder.indexOf(other.status) : -1;
    if (!other || rank < 0 || (rank === 0 && since < other.since)) shown.set(id, { program, status: state, since });
  }
  return shown;
}

/** Where members of one household stand differently, the household is shown by whoever is furthest. */
const statusOrder: readonly store.Entry['aid'][number]['status'][] = ['active', 'approved', 'suspended'];

const isReceiving = (state: string): state is (typeof receivingStates)[number] => (receivingStates as readonly string[]).includes(state);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const digest = (value: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('base64url')
    .slice(0, 22);
