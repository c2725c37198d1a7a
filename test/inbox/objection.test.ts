import * as Family from '@puskesos/core/family';
import { receiveLetters } from '@puskesos/core/inbox/receive-letters';
import { householdsBehind } from '@puskesos/core/recipient/households-behind';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { useDayForEach } from '../support/clock.ts';
import { countItems, itemsOf } from '../support/engine/items.ts';
import { httpEvent } from '../support/office/http-event.ts';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, NEIGHBOUR, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy, withPrograms } from '../support/register/registered.ts';
import { entryOf, followed, lettersReceived, newKey, objected, onList } from '../support/scenes/lettered.ts';
import { camat } from '../support/scenes/proposed.ts';

/** Objections: sent by anybody, taken into the office, answered in time or moved up, and followed by a code. */

const day = (to: string) => vi.setSystemTime(`${to}T03:00:00.000Z`);
let siti: { entry: string; maskedName: string };
let household: string;
// One test's letters are not to use up another's limit.
useDayForEach('2026-11-10T03:00:00.000Z');
const office = useOffice(withPrograms, servedBy(officer.sub, VILLAGE), servedBy('elsewhere', ELSEWHERE));
beforeAll(async () => {
  const [first] = await onList(office, ['Siti Aminah', 'Ahmad Fauzi']);
  household = first?.id ?? '';
  siti = await entryOf(office, 'Siti Aminah');
});

const LIST = `query ($code: RegionCode!) { village(code: $code) { objections(first: 50) { edges { node {
  id state level overdue answerBy maskedName programs reason note household { id } } } } } }`;
const listed = async (person: Person = officer, code = VILLAGE) =>
  ((await office.as(person).send(LIST, { code })).data.village?.objections?.edges ?? []).map(({ node }: { node: object }) => node);
const latest = async () =>
  (await listed()).find(({ state, answerBy }: { state: string; answerBy: string }) => state === 'OPEN' && answerBy === today(14));
const today = (later = 0) => new Date(Date.now() + 8 * 3_600_000 + later * 86_400_000).toISOString().slice(0, 10);
const answer = (person: Person, input: object) =>
  office
    .as(person)
    .mutate(
      'answerObjection',
      { outcome: 'UPHELD', answer: 'Benar, keluarga ini sudah pindah.', ...input },
      'objection { state answeredBy { code } remark }',
    );

describe('an objection', () => {
  it('is acknowledged with a code, taken in, answered, and its answer followed', async () => {
    const { code, answerBy } = await objected(office, siti);
    const atFirst = await followed(office, code);
    await lettersReceived(office);
    const inOffice = await latest();
    const tasks = (await office.as(officer).send('{ tasks(kinds: [OBJECTION], first: 50) { edges { node { subject { id } due } } } }')).data
      .tasks.edges;
    const answered = await answer(officer, { objection: inOffice.id, remark: 'dicek ke RT' });
    const after = await followed(office, code.toLowerCase().replaceAll('-', ' '));

    expect(code).toMatch(/^SG-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(answerBy).toBe(today(14));
    expect(atFirst).toEqual({
      kind: 'objection',
      village: { name: 'Jahab' },
      maskedName: 'S**I A**H',
      raisedOn: today(),
      answerBy,
      overdue: false,
      level: 'VILLAGE',
      state: 'OPEN',
      answer: null,
      answeredOn: null,
    });
    expect(inOffice).toMatchObject({
      maskedName: 'S**I A**H',
      programs: ['PKH'],
      reason: 'MOVED',
      note: 'Sudah pindah ke Samarinda sejak lama.',
      household: { id: globalId('Household', household) },
    });
    expect(tasks).toContainEqual({ node: { subject: { id: inOffice.id }, due: answerBy } });
    expect(answered.objection).toEqual({ state: 'UPHELD', answeredBy: { code: officer.sub }, remark: 'dicek ke RT' });
    expect(after).toMatchObject({ state: 'UPHELD', answer: 'Benar, keluarga ini sudah pindah.', answeredOn: today() });
    expect((await office.as(officer).send('{ tasks(kinds: [OBJECTION]) { edges { node { id } } } }')).data.tasks.edges).toEqual([]);
  });

  it('sent again with its key, even twice at once or after the answer, is one and the same', async () => {
    const letter = { ...siti, requestKey: newKey() };
    const [one, two] = await Promise.all([objected(office, letter), objected(office, letter)]);
    await lettersReceived(office);
    const again = await objected(office, letter);
    const objection = await latest();
    await answer(dinsos, { objection: objection.id });
    const late = await objected(office, letter);

    expect([two, again, late]).toEqual([one, one, one]);
    await lettersReceived(office);
    expect((await listed()).filter(({ answerBy }: { answerBy: string }) => answerBy === one.answerBy)).toHaveLength(1);
  });

  it('another letter under the same key is refused', async () => {
    const requestKey = newKey();
    await objected(office, { ...siti, requestKey });

    expect(await objected(office, { ...siti, requestKey, note: 'Keterangan yang lain sama sekali.' })).toMatchObject({
      refusal: 'REQUEST_KEY_REUSED',
    });
  });

  it.each<[string, object, string]>([
    ['somebody who is not on the list', { entry: 'bukan-siapa-siapa' }, 'NOT_ON_LIST'],
    ['somebody under another name', { maskedName: 'B**I' }, 'NOT_ON_LIST'],
    ['somebody on another village’s list', { village: NEIGHBOUR }, 'NOT_ON_LIST'],
    ['a village that is none', { village: '64.02.99.1001' }, 'INVALID_INPUT'],
    ['too few words', { note: 'pindah' }, 'INVALID_INPUT'],
    ['a number in the note', { note: 'NIK-nya 6402060101010001 ganda' }, 'INVALID_INPUT'],
    ['a key anybody might use', { requestKey: '1' }, 'INVALID_INPUT'],
  ])('about or with %s is refused, and nothing is kept', async (_what, change, refusal) => {
    const before = await countItems(office.stores.publicIndex);

    const refused = await objected(office, { ...siti, ...change });

    expect(refused).toMatchObject({ __typename: 'Refused', refusal });
    expect(refused.message).toBeTruthy();
    expect(await countItems(office.stores.publicIndex)).toEqual(before);
  });

  it('a code that opens nothing is answered as nothing, whatever it looks like', async () => {
    for (const code of ['SG-0000-0000-0000', '', 'x'.repeat(500), "' OR 1=1"]) expect(await followed(office, code)).toBeNull();
  });

  it('costs few calls: to post it, and to follow it', async () => {
    const post = await office.ask(`mutation ($input: ObjectionInput!) { raiseObjection(input: $input) { ... on Acknowledged { code } } }`, {
      input: { requestKey: newKey(), village: VILLAGE, reason: 'DOUBLE', note: 'Menerima di dua desa.', ...siti },
    });
    const follow = await office.ask('query ($code: String!) { letter(code: $code) { state } }', { code: post.data.raiseObjection.code });

    // Its key, the list's pointer, the entry, the day's salt (looked for, made), what was sent that day, the letter with its counts.
    expect(post.extensions?.cost.calls).toBeLessThanOrEqual(8);
    expect(follow.extensions?.cost).toMatchObject({ calls: 1, readUnits: 1, writeUnits: 0 });
  });
});

describe('abuse', () => {
  const post = async (source: string, name: string, input: object) => {
    const query = `mutation ($input: ${name === 'raiseObjection' ? 'Objection' : 'Suggestion'}Input!) { ${name}(input: $input) {
      __typename ... on Acknowledged { code } ... on Refused { refusal: code message } } }`;
    const sent = { requestKey: newKey(), village: VILLAGE, ...input };
    const { body } = await office.handlePublic(
      httpEvent('/public/graphql', { query, variables: { input: sent } }, { 'x-viewer-ip': source }),
    );
    return JSON.parse(body ?? '').data[name];
  };
  const objectedFrom = (source: string) =>
    post(source, 'raiseObjection', { reason: 'MOVED', note: 'Sudah pindah ke Samarinda sejak lama.', ...siti });
  const suggestedFrom = (source: string, rt: string) =>
    post(source, 'suggestHousehold', { rt, landmark: 'rumah papan', reason: 'Bapaknya sakit dan tidak bekerja lagi.' });
  const openFiles = async () => {
    const query = `query($code: RegionCode!) { village(code: $code) { objections(first: 100) { nodes { id state joinedBy voices { note } } } } }`;
    const { data } = await office.as(officer).send(query, { code: VILLAGE });
    return (data.village.objections.nodes as { id: string; state: string; joinedBy: number }[]).filter(({ state }) => state === 'OPEN');
  };

  it('is limited by who sends: three a day about one recipient, and it says when to come back', async () => {
    const results = [];
    for (let n = 0; n < 5; n += 1) results.push(await objectedFrom('203.0.113.1'));
    const stranger = await objectedFrom('203.0.113.2');
    const others = await objected(office, await entryOf(office, 'Ahmad Fauzi'));
    vi.setSystemTime(Date.now() + 86_400_000);
    const tomorrow = await objectedFrom('203.0.113.1');

    expect(results.map(({ __typename }) => __typename)).toEqual([...Array(3).fill('Acknowledged'), 'Refused', 'Refused']);
    expect(results[4]).toMatchObject({ refusal: 'TOO_MANY', message: expect.stringContaining('besok') });
    for (const { __typename } of [stranger, others, tomorrow]) expect(__typename).toBe('Acknowledged');
  });

  it('many at once don’t pass the limit', async () => {
    const results = await Promise.all(Array.from({ length: 12 }, () => objectedFrom('203.0.113.3')));

    expect(results.filter(({ __typename }) => __typename === 'Acknowledged')).toHaveLength(3);
  });

  it('closes nobody’s way: what comes after five about one recipient joins the file that is open, and is answered with it', async () => {
    await lettersReceived(office);
    const before = (await openFiles()).length;
    const sent = [];
    for (let n = 0; n < 9; n += 1) {
      vi.setSystemTime(Date.now() + 1_000);
      sent.push(await objectedFrom(`198.51.100.${n}`));
    }
    await lettersReceived(office);

    const files = await openFiles();
    const [last] = sent.slice(-1);
    const joined = files.filter(({ joinedBy }) => joinedBy > 0);
    expect([sent.filter(({ __typename }) => __typename === 'Acknowledged').length, files.length - before]).toEqual([9, 5]);
    expect(joined).toMatchObject([{ joinedBy: 4, voices: [{ note: expect.stringContaining('Samarinda') }, {}, {}, {}] }]);
    await office
      .as(officer)
      .mutate(
        'answerObjection',
        { objection: joined[0]?.id, outcome: 'DISMISSED', answer: 'Sudah dilihat, keluarga masih tinggal di sini.' },
        '__typename',
      );
    expect(await followed(office, last?.code)).toMatchObject({ state: 'DISMISSED', answer: expect.stringContaining('masih tinggal') });
  });

  it('does not fill a village: after sixty a family that somebody names joins its RT, and another RT’s is a file of its own', async () => {
    for (let n = 0; n < 60; n += 1) await suggestedFrom(`198.51.100.${n}`, '003');
    const [sixtyFirst, otherRt] = [await suggestedFrom('203.0.113.61', '003'), await suggestedFrom('203.0.113.62', '009')];
    await lettersReceived(office);

    const query = `query($code: RegionCode!) { village(code: $code) { suggestions(first: 100) { nodes { rt joinedBy } } } }`;
    const { data } = await office.as(officer).send(query, { code: VILLAGE });
    const files: { rt: string; joinedBy: number }[] = data.village.suggestions.nodes;
    expect([sixtyFirst, otherRt].map(({ __typename }) => __typename)).toEqual(['Acknowledged', 'Acknowledged']);
    expect(files.filter(({ joinedBy }) => joinedBy > 0)).toEqual([{ rt: '003', joinedBy: 1 }]);
    expect(files.filter(({ rt }) => rt === '009')).toEqual([{ rt: '009', joinedBy: 0 }]);
  });

  it('is counted without keeping where it came from', async () => {
    await objected(office, siti);
    const kept = JSON.stringify(await itemsOf(office.stores.publicIndex));

    expect(kept).not.toContain('127.0.0.1');
    expect(office.log.join('')).not.toContain('127.0.0.1');
    const counters = (await itemsOf(office.stores.publicIndex)).filter(({ pk }) => /^(limit|salt)#/.test(pk));
    expect(counters.length).toBeGreaterThan(0);
    for (const { expiresAt } of counters) expect(expiresAt).toBeGreaterThan(0);
  });
});

describe('not answered in time', () => {
  it('goes to the camat, then to Dinsos, and is shown as overdue to its sender and the office', async () => {
    const { code, answerBy } = await objected(office, siti);
    await lettersReceived(office);
    const { id } = await latest();
    const waits = async (person: Person) => {
      const tasks = (await office.as(person).send('{ tasks(kinds: [OBJECTION], first: 100) { edges { node { subject { id } due } } } }'))
        .data.tasks.edges;
      return tasks.some(({ node }: { node: { subject: { id: string } } }) => node.subject.id === id);
    };
    const early = await answer(camat, { objection: id });
    const raised = Date.now();
    const on = async (later: number) => {
      vi.setSystemTime(raised + later * 86_400_000);
      await lettersReceived(office);
      const letter = await followed(office, code);
      return { overdue: letter.overdue, level: letter.level, at: [await waits(officer), await waits(camat), await waits(dinsos)] };
    };

    expect(early.__typename).toBe('Forbidden');
    expect(await on(14)).toEqual({ overdue: false, level: 'VILLAGE', at: [true, false, false] });
    expect(await on(15)).toEqual({ overdue: true, level: 'DISTRICT', at: [false, true, false] });
    expect(await on(16)).toEqual({ overdue: true, level: 'DISTRICT', at: [false, true, false] });
    expect(await on(23)).toEqual({ overdue: true, level: 'REGENCY', at: [false, false, true] });
    expect((await listed()).find((one: { id: string }) => one.id === id)).toMatchObject({ overdue: true, level: 'REGENCY', answerBy });
    expect((await answer(camat, { objection: id, outcome: 'DISMISSED' })).objection.state).toBe('DISMISSED');
    expect(await followed(office, code)).toMatchObject({ overdue: false, state: 'DISMISSED' });
  });
});

describe('who sees and answers', () => {
  it.each<[string, Person, boolean]>([
    ['an officer of another village', { role: 'officer', sub: 'elsewhere' }, false],
    ['the head of the village', { role: 'village_head', village: VILLAGE }, true],
    ['another village’s head', { role: 'village_head', village: NEIGHBOUR }, false],
    ['the camat', camat, true],
    ['the auditor', { role: 'auditor' }, true],
    ['the ministry', { role: 'ministry' }, false],
  ])('%s', async (_who, person, sees) => {
    await objected(office, siti);
    await lettersReceived(office);
    const { id } = await latest();

    const list = await listed(person);
    const written = await answer(person, { objection: id });

    expect(list.some((one: { id: string }) => one.id === id)).toBe(sees);
    expect(written.objection).toBeUndefined();
  });

  it('it is answered once', async () => {
    await objected(office, siti);
    await lettersReceived(office);
    const { id } = await latest();
    await answer(officer, { objection: id });

    expect((await answer(dinsos, { objection: id, outcome: 'DISMISSED' })).__typename).toBe('LetterAnswered');
  });

  it('the village’s list is one Query, open ones first, by the day they are to be answered', async () => {
    const sent = await office.as(dinsos).send(LIST, { code: VILLAGE });
    const open = sent.data.village.objections.edges.map(({ node }: { node: { state: string } }) => node.state === 'OPEN');

    expect(open).toEqual(open.toSorted((a: boolean, b: boolean) => Number(b) - Number(a)));
    const bare = await office.as(dinsos).send(`{ village(code: "${VILLAGE}") { objections(first: 20) { edges { node { state } } } } }`);
    expect(bare.extensions?.cost.calls).toBe(1);
    expect(bare.extensions?.cost.readUnits).toBeLessThanOrEqual(5);
  });
});

describe('taking in', () => {
  it('stopped half-way goes on; run again it takes nobody twice, and what was written lies with the public no more', async () => {
    const codes = [];
    for (let n = 0; n < 3; n += 1) codes.push((await objected(office, siti)).code);
    const stop = new AbortController();
    await receiveLetters(office.core(), householdsBehind, { signal: stop.signal, onProgress: ({ done }) => done === 1 && stop.abort() });
    const half = (await itemsOf(office.stores.publicIndex)).filter(({ pk }) => pk === 'inbox').length;

    const run = { signal: new AbortController().signal, onProgress: () => undefined };
    await Promise.all([receiveLetters(office.core(), householdsBehind, run), receiveLetters(office.core(), householdsBehind, run)]);

    expect(half).toBe(2);
    const letters = await itemsOf(office.stores.publicIndex);
    expect(letters.filter(({ pk }) => pk === 'inbox')).toEqual([]);
    expect((await listed()).filter(({ answerBy }: { answerBy: string }) => answerBy === today(14))).toHaveLength(3);
    expect(JSON.stringify(letters.filter(({ type }) => type === 'letter'))).not.toContain('Samarinda');
    for (const code of codes) {
      expect(JSON.stringify(letters)).not.toContain(code);
      expect((await followed(office, code)).state).toBe('OPEN');
    }
  });

  it('records an objection to a household that has left the village since, without it', async () => {
    const [gone] = await onList(office, ['Wati Pindah']);
    await objected(office, await entryOf(office, 'Wati Pindah'));
    await Family.relocate(office.core(), {
      household: gone?.id ?? '',
      village: NEIGHBOUR,
      address: { street: 'Jl. Baru' },
      reason: 'pindah',
    });
    await lettersReceived(office);

    const here = (await listed()).find(({ answerBy }: { answerBy: string }) => answerBy === today(14));
    expect(here).toMatchObject({ maskedName: 'W**I P**H', household: null });
  });
});

it('only a POST sends anything in', async () => {
  day('2027-03-01');
  const event = { requestContext: { http: { method: 'GET' }, requestId: 'x' }, headers: {}, body: '' };

  expect((await office.handlePublic(event as never)).statusCode).toBe(405);
});
