import { relocate } from '@puskesos/core/family';
import * as Inbox from '@puskesos/core/inbox/desk';
import * as Letters from '@puskesos/core/inbox/letters';
import * as Objections from '@puskesos/core/inbox/objections';
import { receiveLetters } from '@puskesos/core/inbox/receive-letters';
import { trackingCodeDigest } from '@puskesos/core/inbox/tracking-code';
import * as Recipient from '@puskesos/core/recipient';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { householdsBehind } from '@puskesos/core/recipient/households-behind';
import type { ListSummary } from '@puskesos/core/recipient/list-shapes';
import { publishList } from '@puskesos/core/recipient/publish';
import { getPointer, type ListPointer } from '@puskesos/core/recipient/recipient.store';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { useDayForEach } from '../support/clock.ts';
import { failing, Killed } from '../support/engine/failing.ts';
import { itemsOf } from '../support/engine/items.ts';
import { httpEvent } from '../support/office/http-event.ts';
import { globalId, keyOf } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { NEIGHBOUR, officer, officerOf, VILLAGE } from '../support/register/people.ts';
import { servedBy, withPrograms } from '../support/register/registered.ts';
import { entryOf, followed, lettersReceived, newKey, objected, onList, suggested } from '../support/scenes/lettered.ts';

/** What must hold of a letter when somebody means harm, or something breaks on its way. */

const DAY = 86_400_000;
let siti: { entry: string; maskedName: string };
// One test's letters are not to use up another's limit.
useDayForEach('2026-11-10T03:00:00.000Z');
const office = useOffice(withPrograms, servedBy(officer.sub, VILLAGE));
beforeAll(async () => {
  await onList(office, ['Siti Aminah', 'Sri']);
  siti = await entryOf(office, 'Siti Aminah');
});

const open = async () => {
  const { rows } = await Inbox.objectionsInPlace(office.core(), { place: VILLAGE, page: { first: 100 } });
  return rows.map(({ value }) => value).filter(({ state }) => state === 'open');
};
/** One that the office has, by the digest of its code. */
const taken = async () => {
  const { code } = await objected(office, siti);
  await lettersReceived(office);
  return { code, id: globalId('Objection', trackingCodeDigest(code)) };
};

/** Who answers is not who approved the aid. */
const another = { ...officerOf(VILLAGE), id: 'officer-2' };

describe('an objection', () => {
  it('can’t be to a family that a deliberation agreed on, which receives nothing yet', async () => {
    const before = (await getPointer(office.stores.publicIndex, VILLAGE)) as ListPointer;
    const decided = { id: 'agreed-on-family', maskedName: 'B**I C**H', programs: [] };
    await publishList(office.core(), before, {
      entries: [],
      decided: [decided],
      adults: [],
      programs: [],
      summary: before.summary as ListSummary,
    });

    const answer = await objected(office, { entry: decided.id, maskedName: decided.maskedName });
    await markDirty(office.core(), [VILLAGE]);
    await office.refresh();

    expect(answer).toMatchObject({ __typename: 'Refused', refusal: 'NOT_ON_LIST' });
  });
});

describe('the household that an objection is about', () => {
  const householdOf = async (code: string) => (await open()).find(({ id }) => id === trackingCodeDigest(code))?.household;

  it('is found by any id that stands for it, and not where it lives elsewhere by now', async () => {
    const [family] = await onList(office, ['Wati Lestari']);
    const household = family?.id ?? '';
    const wati = await entryOf(office, 'Wati Lestari');
    const other = { entry: 'another-id-of-hers-xxx', maskedName: 'W**I L**I' };
    const line = { id: other.entry, maskedName: other.maskedName, aid: [] };
    await office.stores.registry.put({ pk: `entry#${other.entry}`, sk: 'entry', type: 'entry', household });
    const before = (await getPointer(office.stores.publicIndex, VILLAGE)) as ListPointer;
    const [byOwn] = [await objected(office, wati)];
    await publishList(office.core(), before, {
      entries: [line],
      decided: [],
      adults: [],
      programs: [],
      summary: before.summary as ListSummary,
    });
    const byOther = await objected(office, other);
    await lettersReceived(office);
    const found = [await householdOf(byOwn.code), await householdOf(byOther.code)];

    const late = await objected(office, other);
    await relocate(office.core(), { household, village: NEIGHBOUR, address: { street: 'Jl. Baru 2' }, reason: 'pindah' });
    await lettersReceived(office);
    await markDirty(office.core(), [VILLAGE]);
    await office.refresh();

    expect([...found, await householdOf(late.code)]).toEqual([household, household, undefined]);
  });
});

describe('an answer', () => {
  const answer = (objection: string, said: string) =>
    office.as(officer).mutate('answerObjection', { objection, outcome: 'DISMISSED', answer: said }, 'objection { state }');

  it.each([
    'Keluarga Siti Aminah masih tinggal di sini.',
    'Keluarga SITI  AMINAH, masih tinggal di sini.',
    'Suami Siti Contoh masih bekerja di kebun.',
  ])('does not name the people it is about: %s', async (said) => {
    const { code, id } = await taken();

    const refused = await answer(id, said);

    expect(refused.issues).toMatchObject([{ path: 'answer', message: expect.stringContaining('Jangan menyebut nama') }]);
    expect(await followed(office, code)).toMatchObject({ state: 'OPEN', answer: null });
  });

  it('may hold a word that is part of a name', async () => {
    const { id } = await taken();

    expect((await answer(id, 'Contoh suratnya sudah kami lihat, datanya benar.')).objection).toEqual({ state: 'DISMISSED' });
  });
});

describe('what it takes', () => {
  it('to take letters in is one call to find them, two for their households, however many live in the village, one for its staff, and two for each letter', async () => {
    for (let n = 0; n < 3; n += 1) await objected(office, siti);
    const core = office.core(systemActor('work'));

    await receiveLetters(core, householdsBehind, { signal: new AbortController().signal, onProgress: () => undefined });

    expect(core.cost.byCommand).toEqual({
      ...{ 'Query publicIndex': 1, 'Get publicIndex': 3 },
      ...{ 'BatchGet registry': 2, 'Query registry': 1, 'TransactWrite registry': 3 },
    });
  });

  it('to answer one is the sign-in, the objection, its household, the aid it is about, its past and what is asked about it, whose logins they are, and one transaction', async () => {
    const { id } = await taken();
    const query =
      'mutation ($input: AnswerObjectionInput!) { answerObjection(input: $input) { ... on AnswerObjectionPayload { objection { state } } } }';
    const { data, extensions } = await office
      .as(officer)
      .send(query, { input: { objection: id, outcome: 'UPHELD', answer: 'Benar, sudah pindah dari desa ini.' } });

    expect(data.answerObjection.objection.state).toBe('UPHELD');
    expect(extensions?.cost.calls).toBe(8);
    expect(extensions?.cost.writeUnits).toBeLessThanOrEqual(70);
  });
});

describe('where a letter came from', () => {
  const from = async (source: string) => {
    const query = 'mutation ($input: ObjectionInput!) { raiseObjection(input: $input) { __typename } }';
    const input = { requestKey: newKey(), village: VILLAGE, reason: 'DOUBLE', note: 'Menerima di dua desa.', ...siti };
    const { statusCode } = await office.handlePublic(
      httpEvent('/public/graphql', { query, variables: { input } }, { 'x-viewer-ip': source }),
    );
    expect(statusCode).toBe(200);
  };
  const counters = async () =>
    (await itemsOf(office.stores.publicIndex)).filter(({ pk, sk }) => pk.startsWith('limit#') && /^source#[^#]+$/.test(sk));
  const salts = async () => (await itemsOf(office.stores.publicIndex)).filter(({ pk }) => pk.startsWith('salt'));

  it('is one connection, whatever address in its network a phone takes', async () => {
    const before = (await counters()).length;

    await from('2001:db8:1:2:3:4:5:6');
    await from('2001:db8:1:2::99');
    const one = (await counters()).length;
    await from('2001:db8:1:3::99');
    await from('203.0.113.7');

    expect([one, (await counters()).length]).toEqual([before + 1, before + 3]);
  });

  it('can’t be found out again the day after: the day’s salt is gone when the next begins', async () => {
    await from('203.0.113.8');
    const [today] = await salts();
    vi.setSystemTime(Date.now() + DAY);
    await from('203.0.113.8');
    const left = await salts();

    expect(left).toHaveLength(1);
    expect(left[0]?.['salt']).not.toBe(today?.['salt']);
    expect(JSON.stringify(await itemsOf(office.stores.publicIndex))).not.toContain(String(today?.['salt']));
  });

  it('two at once that begin a day are counted under one salt', async () => {
    const before = (await counters()).length;

    await Promise.all(Array.from({ length: 4 }, () => from('203.0.113.9')));

    expect((await counters()).length).toBe(before + 1);
  });
});

describe('moving up', () => {
  it('goes one desk at a time, however often it is asked for on a day', async () => {
    const { code, id } = await taken();
    vi.setSystemTime(Date.now() + 15 * DAY);

    for (let n = 0; n < 3; n += 1) await Objections.escalateOverdue(office.core(), keyOf(id));
    const camat = await followed(office, code);
    vi.setSystemTime(Date.now() + 8 * DAY);
    await Promise.all([1, 2, 3].map(() => Objections.escalateOverdue(office.core(), keyOf(id))));

    expect(camat).toMatchObject({ overdue: true, level: 'DISTRICT' });
    expect(await followed(office, code)).toMatchObject({ overdue: true, level: 'REGENCY' });
    expect((await itemsOf(office.stores.publicIndex)).filter(({ data }) => String(data).includes('"due"'))).toEqual([]);
  });
});

describe.each(['before', 'after'] as const)('killed at any call, %s it is made', (when) => {
  it('a letter that was acknowledged is there, and its sender who was told nothing sends it again and is told its code', async () => {
    const input = { village: VILLAGE, reason: 'double', note: 'Menerima di dua desa.', ...siti } as const;
    let completed = false;
    for (let kill = 0; !completed; kill += 1) {
      vi.setSystemTime(Date.now() + DAY);
      const requestKey = newKey();
      const broken = failing(office.stores, { at: (call) => call === kill, when });
      const desk = { publicIndex: broken.publicIndex, now: () => new Date().toISOString(), source: '203.0.113.1' };
      const raise = (at: Letters.SenderContext) =>
        Letters.raiseObjection(at, { requestKey, ...input }, (asked) => Recipient.entryOf(at, asked));

      const first = await raise(desk).catch((error: unknown) => error);
      const again = await raise({ ...desk, publicIndex: office.stores.publicIndex });

      completed = !(first instanceof Killed);
      if (completed) expect(again).toEqual(first);
      expect(await followed(office, again.code)).toMatchObject({ state: 'OPEN' });
      const marks = (await itemsOf(office.stores.publicIndex)).filter(({ pk }) => pk === 'inbox');
      expect(marks).toHaveLength(kill + 1);
    }
    await lettersReceived(office);
  });

  it('the office has each letter once, with its task, and the mark is gone', async () => {
    const run = { signal: new AbortController().signal, onProgress: () => undefined };
    let completed = false;
    for (let kill = 0; !completed; kill += 1) {
      vi.setSystemTime(Date.now() + DAY);
      const before = (await open()).length;
      const codes = [(await objected(office, siti)).code, (await suggested(office)).code, (await objected(office, siti)).code];
      const broken = failing(office.stores, { at: (call) => call === kill, when });

      const fault = await receiveLetters(contextFor(broken, systemActor('work')), householdsBehind, run).catch((error: unknown) => error);
      await receiveLetters(office.core(), householdsBehind, run);

      completed = !(fault instanceof Killed);
      expect(await open()).toHaveLength(before + 2);
      for (const code of codes) expect(await followed(office, code)).toMatchObject({ state: 'OPEN' });
      const registry = await itemsOf(office.stores.registry);
      // Beside the task lie the lines of desks that were late with it.
      const tasksOf = (id: string) => registry.filter(({ pk, sk }) => pk === `task#objection#${id}` && !sk.startsWith('late#'));
      for (const { id } of await open()) expect(tasksOf(id)).toHaveLength(1);
      expect((await itemsOf(office.stores.publicIndex)).filter(({ pk }) => pk === 'inbox')).toEqual([]);
      for (const { id } of await open()) {
        await Objections.answer(office.core(another), { objection: id, outcome: 'dismissed', answer: 'Sudah diperiksa petugas.' });
      }
    }
  });
});
