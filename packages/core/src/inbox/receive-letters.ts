import * as Household from '../household/household.ts';
import { type Change, commit } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { VersionConflict } from '../shared/error.ts';
import type { JobRun } from '../shared/job.ts';
import type * as Staff from '../staff/staff.ts';
import * as Task from '../task/task.ts';
import { complaintIn, deskOf, isAboutOffice, servingIn } from './about-office.ts';
import * as store from './inbox.store.ts';
import { joined, subjectOf } from './joining.ts';
import { withoutOwn } from './letter.rules.ts';
import * as letters from './letters.store.ts';
import type { Letter, ObjectionLetter } from './shapes.ts';

/** Letters from where the public may write into the office's own records, each whole or not at all. Stopped, the next run goes on. */

/** All that waits is one piece of work. */
export const ALL = 'all';

export const isNeeded = ({ publicIndex }: Pick<Context, 'publicIndex'>): Promise<boolean> => letters.hasQueued(publicIndex);

export async function receiveLetters(context: Context, _id: string, { signal, onProgress }: JobRun): Promise<void> {
  const waiting: Letter[] = [];
  for await (const id of letters.queuedLetters(context.publicIndex)) {
    const found = await letters.getLetter(context.publicIndex, id);
    if (found) waiting.push(found.letter);
  }
  const households = await householdsOf(context, waiting);
  const serving = await servingIn(context, new Set(waiting.map(({ village }) => village)));
  for (const [index, letter] of waiting.entries()) {
    if (signal.aborted) return;
    await receiveLetter(context, letter, { household: households.get(letter.id), serving: serving.get(letter.village) ?? [] });
    onProgress({ done: index + 1, total: waiting.length });
  }
}

/** An entry's id says nothing of its household, so each village's households are gone through once. */
async function householdsOf(context: Context, waiting: readonly Letter[]): Promise<Map<string, string>> {
  const objections = waiting.filter((letter): letter is ObjectionLetter => letter.kind === 'objection' && letter.entry !== '');
  const found = new Map<string, string>();
  for (const village of new Set(objections.map((letter) => letter.village))) {
    const here = objections.filter((letter) => letter.village === village);
    for await (const household of Household.eachInVillage(context, village)) {
      const entry = Household.publicIdOf(context, household.id);
      for (const letter of here) if (letter.entry === entry) found.set(letter.id, household.id);
    }
  }
  return found;
}

interface Found {
  readonly household: string | undefined;
  readonly serving: readonly Staff.Assignment[];
}

async function receiveLetter(context: Context, letter: Letter, { household, serving }: Found): Promise<void> {
  const { accused, complainsOf: _told, ...raised } = await complaintIn(context, letter, serving);
  const isAbout = isAboutOffice({ accused, complainsOf: letter.complainsOf });
  const placed = { ...letter, ...raised };
  const waits = Task.openTask({
    kind: letter.kind,
    about: letter.id,
    village: letter.village,
    desk: deskOf[placed.level],
    since: dayOf(letter.raisedAt),
    due: letter.answerBy,
    ...(household && { household }),
  });
  try {
    // What complains of the office joins nothing that the office sees, and nothing joins it.
    const changes = (!isAbout && letter.joins && (await joined(context, letter))) || [
      ...added(context, placed, { household, accused }),
      waits,
      ...(isAbout ? [] : [store.setLatest(subjectOf(letter), letter.id)]),
    ];
    await commit(context, [...changes, store.removeFromQueue(letter)], { operation: 'takeInLetter' });
  } catch (error) {
    // Another run was faster; or somebody answered what it was to join, and the next run finds that.
    if (!(error instanceof VersionConflict)) throw error;
  }
}

interface Known {
  readonly household: string | undefined;
  readonly accused: readonly string[] | undefined;
}

/** The office's record, and the letter without what it no longer needs to hold. */
function added(context: Context, letter: Letter, { household, accused }: Known): Change[] {
  const known = { ...(household && { household }), ...(accused && { accused }) };
  if (letter.kind === 'objection') {
    const { note = '', ...rest } = letter;
    const { kind: _kind, joins: _joins, joined: _joined, ...objection } = rest;
    return [store.addObjection({ ...objection, note, ...known }, context.now()), store.putLetter(withoutOwn(rest))];
  }
  const { told = { rt: '', landmark: '', reason: '' }, ...rest } = letter;
  const { kind: _kind, joins: _joins, joined: _joined, ...suggestion } = rest;
  return [store.addSuggestion({ ...suggestion, told, ...(accused && { accused }) }, context.now()), store.putLetter(rest)];
}
