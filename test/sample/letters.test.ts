import * as Inbox from '@puskesos/core/inbox/desk';
import * as Objections from '@puskesos/core/inbox/objections';
import { levels, objectionStates, suggestionStates } from '@puskesos/core/inbox/shapes';
import type * as Suggestions from '@puskesos/core/inbox/suggestions';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { seedShowcase } from '@puskesos/sample/seed';
import { showcase } from '@puskesos/sample/sign-in-people';
import { seedLetters } from '@puskesos/sample/stories/letters';
import { expect, it } from 'vitest';
import { misplaced } from '../house/placed.ts';
import { failing } from '../support/engine/failing.ts';
import { added, countItems, itemsOf } from '../support/engine/items.ts';
import { freshStores } from '../support/engine/stores.ts';
import { useOffice } from '../support/office/use-office.ts';
import { today } from '../support/register/registered.ts';
import { sample } from '../support/scenes/sample.ts';

/** What citizens of the sample sent in: something of everything, and made once. */

const office = useOffice(sample(120));

async function all(stores = office.stores) {
  const context = contextFor(stores, systemActor('test'));
  const found = { objections: [] as Objections.Objection[], suggestions: [] as Suggestions.Suggestion[] };
  for (const village of showcase) {
    const page = { first: 100 };
    found.objections.push(...(await Inbox.objectionsInPlace(context, { place: village, page })).rows.map(({ value }) => value));
    found.suggestions.push(...(await Inbox.suggestionsInPlace(context, { place: village, page })).rows.map(({ value }) => value));
  }
  return found;
}

it('has letters in every state and at every desk, and what waits at one is in time there', async () => {
  const { objections, suggestions } = await all();

  expect(new Set(objections.map(({ state }) => state))).toEqual(new Set(objectionStates));
  expect(new Set(objections.map(({ level }) => level))).toEqual(new Set(levels));
  expect(new Set(suggestions.map(({ state }) => state))).toEqual(new Set(suggestionStates));
  expect(objections.filter((one) => Objections.isOverdue(one, today)).every(({ level }) => level !== 'village')).toBe(true);
  expect(objections.filter(({ state, due, answerBy }) => state === 'open' && (due ?? answerBy) < today)).toEqual([]);
  expect(objections.every(({ household }) => household !== undefined)).toBe(true);
});

it.each(['registry', 'publicIndex'] as const)('lies in the %s where the data model says, all of it', async (table) => {
  const items = await itemsOf(office.stores[table]);

  expect(items.length).toBeGreaterThan(20);
  expect(misplaced(items, table).slice(0, 5)).toEqual([]);
});

it('is made once', async () => {
  const before = await countItems(office.stores.registry);

  await seedLetters(office.stores);

  expect(added(before, await countItems(office.stores.registry))).toEqual({});
});

it('stopped anywhere, is gone on with at the next start', async () => {
  const stores = await freshStores((own) => seedShowcase(own, 120));
  let completed = false;
  for (let kill = 3; !completed; kill += 17) {
    completed = await seedLetters(failing(stores, { at: (call) => call >= kill })).then(
      () => true,
      () => false,
    );
  }

  const states = (of: Awaited<ReturnType<typeof all>>) =>
    of.objections.map(({ village, state, level }) => `${village} ${state} ${level}`).toSorted();
  expect(states(await all(stores))).toEqual(states(await all()));
});
