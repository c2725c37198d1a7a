import { receivingStates } from '../household/aid-shapes.ts';
import { eldest, headOf, livingIn } from '../household/household.rules.ts';
import * as Household from '../household/household.ts';
import type { Program } from '../program/shapes.ts';
import { ageOn, dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { type PackedAdult, type PackedDecided, type PackedEntry, packedEntry, packedLine } from './lines.rules.ts';
import type { DecidedHousehold, ListEntry, ListedAdult, ProgramShown } from './list-shapes.ts';
import { maskName } from './mask.ts';

/** What anyone may see of a household in its village's list. */

type EntryAid = ListEntry['aid'][number];
type Programs = ReadonlyMap<string, ProgramShown>;
interface Shown {
  /** Of each programme what the list tells. */
  readonly all: Programs;
  /** Those whose recipients it names. */
  readonly named: Programs;
}

export function programsShown(programs: readonly Program[]): Shown {
  const told = (some: readonly Program[]) => new Map(some.map(({ id, name, fund, kind }) => [id, { id, name, fund, kind }] as const));
  return { all: told(programs), named: told(programs.filter(({ shownAs }) => shownAs === 'names')) };
}

/** What a household receives, whether or not the list may name it. */
export const receivedBy = (household: Household.Household, { all }: Shown): ProgramShown[] =>
  [...byProgram(household, all).values()].map(({ program }) => program);

/** All that a village's list says of one household. */
export interface HouseholdLines {
  readonly id: string;
  readonly shown: ListEntry | undefined;
  readonly entry: PackedEntry | undefined;
  readonly decided: PackedDecided | undefined;
  readonly adults: readonly PackedAdult[];
}

/** `agreed`: what the village's deliberation agreed to propose it for. */
export function linesOf(
  context: Context,
  household: Household.Household,
  { shown, agreed }: { readonly shown: Shown; readonly agreed: readonly string[] | undefined },
): HouseholdLines {
  const entry = entryOf(context, household, shown);
  const decided = agreed && agreedOn(context, household, agreed, shown);
  return {
    id: Household.publicIdOf(context, household.id),
    shown: entry,
    entry: entry && packedEntry(entry),
    decided: decided && packedLine(decided),
    adults: entry ? adultsIn(context, household, shown).map(packedLine) : [],
  };
}

/** Undefined for a household that receives nothing, or nothing that it may be named for, or is withheld from the public. */
function entryOf(context: Context, household: Household.Household, { named: programs }: Shown): ListEntry | undefined {
  if (household.withheld) return undefined;
  const aid = [...byProgram(household, programs).values()];
  const named = aid.length > 0 ? nameOf(context, household) : undefined;
  return named && { ...named, aid: aid.toSorted(byId) };
}

const ADULT = 18;

/**
 * The other adults of a household that is listed, each with what is for them: their own aid, and of what the household receives as a whole,
 * husband and wife. Never a child, or who else lives there.
 */
function adultsIn(context: Context, household: Household.Household, { named: programs }: Shown): ListedAdult[] {
  const shown = household.aid.filter(({ program, state }) => programs.has(program) && isReceiving(state));
  const head = headOf(household) ?? eldest(household);
  return livingIn(household)
    .filter(({ id, birthDate }) => id !== head?.id && ageOn(birthDate, dayOf(context.now())) >= ADULT)
    .flatMap(({ id, name, relation }) => {
      const own = shown.filter(({ member }) => (member === undefined ? couple.has(relation) : member === id));
      const codes = [...new Set(own.map(({ program }) => program))].toSorted(compare);
      const line = { id: Household.publicIdOf(context, household.id, id), maskedName: maskName(name) };
      return codes.length > 0 ? [{ ...line, programs: codes.flatMap((code) => programs.get(code) ?? []) }] : [];
    });
}

const couple: ReadonlySet<string> = new Set(['head', 'husband', 'wife']);

/** What it was agreed to be proposed for; undefined where nobody is in it, or it may not be named for that. */
function agreedOn(
  context: Context,
  household: Household.Household,
  subjects: readonly string[],
  { all, named }: Shown,
): DecidedHousehold | undefined {
  const told = subjects.filter((subject) => named.has(subject) || !all.has(subject)).toSorted(compare);
  const by = household.withheld || told.length === 0 ? undefined : nameOf(context, household);
  return by && { ...by, programs: told.flatMap((subject) => named.get(subject) ?? []) };
}

function nameOf(context: Context, household: Household.Household): Pick<ListEntry, 'id' | 'maskedName'> | undefined {
  const head = headOf(household) ?? eldest(household);
  return head && { id: Household.publicIdOf(context, household.id), maskedName: maskName(head.name) };
}

/** Each programme once, however many members are in it: the list is of households, and must not tell who lives in them. */
function byProgram(household: Household.Household, programs: Programs): Map<string, EntryAid> {
  const shown = new Map<string, EntryAid>();
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
const statusOrder: readonly EntryAid['status'][] = ['active', 'approved', 'suspended'];

const isReceiving = (state: string): state is EntryAid['status'] => (receivingStates as readonly string[]).includes(state);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byId = (a: { program: ProgramShown }, b: { program: ProgramShown }) => compare(a.program.id, b.program.id);
