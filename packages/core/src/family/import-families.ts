import * as z from 'zod';
import { type Alike, likenessOf } from '../household/alike.rules.ts';
import { peopleLike } from '../household/alike.ts';
import { getManyUnchecked } from '../household/household.ts';
import { HouseholdFull, NumberTaken } from '../household/household-errors.ts';
import { familiesOn } from '../household/import-card.rules.ts';
import { decideImport, type ImportDecision } from '../household/import-families.rules.ts';
import { inFamilyOrder } from '../household/import-head.rules.ts';
import { partsOf } from '../household/import-home.rules.ts';
import { afterLeaving } from '../household/import-move.rules.ts';
import type { FamilyInFile, KnownNumbers, PersonInFile, RowResult } from '../household/import-shapes.ts';
import { inSight } from '../household/in-sight.ts';
import { mayIn, serves } from '../shared/actor.ts';
import type { Change } from '../shared/change.ts';
import { checkSize, TooMuchAtOnce } from '../shared/change-size.ts';
import type { Context } from '../shared/context.ts';
import { operation } from '../shared/operation.ts';
import { ReadAhead } from '../shared/read-ahead.ts';
import { districtOf } from '../shared/region-code.ts';
import { Together } from '../shared/together.ts';
import { happened } from './happened.ts';

export interface FileOfFamilies {
  /** Named in the history of what changes. Holds no number of 10 digits or more. */
  readonly name: string;
  /** Is somebody alive in it on that family card? */
  readonly has: (kk: string) => boolean;
  /** Is somebody in it under that NIK? */
  readonly tellsOf: (nik: string) => boolean;
  readonly dryRun: boolean;
  /** What is to be written together with a family that changes. */
  readonly beside?: ((taken: FamilyTaken) => readonly Change[]) | undefined;
}

/** What became of a family that changes, and its households as they are by then: its own first. */
export interface FamilyTaken {
  readonly rows: readonly RowResult[];
  readonly households: readonly { readonly id: string; readonly version: number; readonly before?: string | undefined }[];
}

/** Families that are decided side by side, of which several are written together. */
const AT_ONCE = 64;
const MAX_ATTEMPTS = 5;

/**
 * Takes families of a file into their village's register, each whole or not at all, and says of every row what became of it.
 * Families already as the file has them cost no write. Throws NotFound to who doesn't serve the village.
 */
export async function importFamilies(asked: Context, families: readonly FamilyInFile[], file: FileOfFamilies): Promise<RowResult[]> {
  const context = { ...asked, together: new Together() };
  const cards = families.map(familiesOn);
  const ahead = new ReadAhead();
  const first = { ...context, registry: context.registry.through(ahead) };
  const known = await lookUp(first, cards.flat());
  ahead.filled();
  const taken: RowResult[] = [];
  const waiting = cards.map((card) => partsOf(card, { known, making: context })).values();
  const work = async () => {
    for (const card of waiting) taken.push(...(await importCard({ context, first, file, known }, card)));
  };
  // What is under way when one fails is waited for: nothing is written behind whoever goes on.
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return taken;
}

interface Taking {
  readonly context: Context;
  /** The same, with what was read of all of them together: for the first attempt. */
  readonly first: Context;
  readonly file: FileOfFamilies;
  readonly known: KnownNumbers;
}

/** The families on one card, one after the other: it is the first one's that is taken in. */
async function importCard(taking: Taking, families: readonly FamilyInFile[]) {
  const taken: RowResult[] = [];
  for (const family of families) {
    const isApart = taken.some(({ outcome }) => outcome !== 'refused');
    taken.push(...(await importFamily(taking, isApart ? { ...family, apart: true } : family)));
  }
  return taken;
}

/** Somebody may have taken a number, or moved a person, since they were looked up: the family is then retried. */
async function importFamily({ context, first, file, known }: Taking, family: FamilyInFile): Promise<readonly RowResult[]> {
  let seen: KnownNumbers | undefined = known;
  const look = async () => {
    const found = seen;
    seen = undefined;
    return found ?? lookUp(context, [family]);
  };
  for (let run = 1; ; run += 1) {
    try {
      return await importFamilyOnce(run === 1 ? first : context, { family, file, look });
    } catch (error) {
      if (!(error instanceof NumberTaken) || run === MAX_ATTEMPTS) throw error;
    }
  }
}

interface FamilyImport {
  readonly family: FamilyInFile;
  readonly file: FileOfFamilies;
  readonly look: () => Promise<KnownNumbers>;
}

/** Its input was checked row by row where the file was read. */
const importFamilyOnce = operation({
  name: 'importResidents',
  input: z.custom<FamilyImport>(),
  find: ({ look }) => look(),
  right: 'intake.write',
  may: (actor, { family }) => serves(actor, family.village),
  run: async ({ family, file }, context, known) => {
    const { actor } = context;
    const settled = decideImport(family, {
      known,
      serves: (village) => mayIn(actor, 'intake.write', village),
      inFile: file.has,
      isTold: file.tellsOf,
      now: context.now(),
      making: context,
    });
    try {
      const changes = file.dryRun ? [] : await changesOf(context, { settled, family, file });
      return { result: settled.rows, changes, why: file.name };
    } catch (error) {
      if (!(error instanceof TooMuchAtOnce || error instanceof HouseholdFull)) throw error;
      return { result: family.members.map(({ row }) => ({ row, outcome: 'refused' as const, notes: ['tooMany' as const] })), changes: [] };
    }
  },
});

async function changesOf(
  context: Context,
  { settled, family: { kk }, file: { beside } }: { settled: ImportDecision; family: FamilyInFile; file: FileOfFamilies },
): Promise<readonly Change[]> {
  const { before, after, left, rows, isDoubted } = settled;
  if (!after) return [];
  const leaving = left.map((one) => ({ before: one.from, after: afterLeaving(one, after.id) }));
  const rewritings = [{ before, after }, ...leaving];
  const found = {
    // People who begin a household of their own: of what theirs receives as a whole, nobody has chosen yet who keeps it.
    ...(!before && { unchosen: 'split' as const }),
    ...(isDoubted && kk !== undefined && { claims: new Set([context.vault.fingerprint('kk', kk)]) }),
    asksNamesakes: true,
  };
  const { values, changes } = await happened(context, rewritings, found);
  if (!beside) return changes;
  const households = values.map(({ id, version }, place) => ({ id, version, before: rewritings[place]?.before?.updatedAt }));
  const all = [...changes, ...beside({ rows, households })];
  checkSize(all, { beside: 1 });
  return all;
}

/**
 * Who has the numbers of those families where the actor serves, and their households: two or three BatchGets, however many families. Of people
 * whom no number leads to, who is like them, and of a head the household: one or two more.
 */
async function lookUp(context: Context, families: readonly FamilyInFile[]): Promise<KnownNumbers> {
  const { vault } = context;
  const sees = (village: string) => serves(context.actor, village);
  const blindOf = ({ nik }: PersonInFile) => (nik === undefined ? undefined : vault.fingerprint('nik', nik));
  const blinds = families.flatMap(({ kk, members }) => [
    ...(kk === undefined ? [] : [vault.fingerprint('kk', kk)]),
    ...members.flatMap((person) => blindOf(person) ?? []),
  ]);
  const { takers, households } = await inSight(context, blinds, sees);
  const [village = ''] = families.map((family) => family.village);
  const isUnknown = (person: PersonInFile) => !takers.get(blindOf(person) ?? '')?.length;
  const heads = families.flatMap(({ members }) => inFamilyOrder(members, (person) => person).slice(0, 1)).filter(isUnknown);
  const unknown = [...heads, ...families.flatMap(({ members }) => members.filter((person) => person.nik && isUnknown(person)))];
  const alike = unknown.length > 0 ? await peopleLike(context, unknown, village) : new Map<string, readonly Alike[]>();
  const ofHeads = heads.flatMap((head) => alike.get(likenessOf(vault, head, districtOf(village))) ?? []);
  const ids = [...new Set(ofHeads.map(({ household }) => household))].filter((id) => !households.has(id));
  const more = ids.length > 0 ? (await getManyUnchecked(context, ids)).filter((one) => sees(one.village)) : [];
  return { takers, households: new Map([...households, ...more.map((one) => [one.id, one] as const)]), alike };
}
