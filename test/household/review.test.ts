import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import { importDeciles } from '@puskesos/core/intake/ministry';
import { systemActor } from '@puskesos/core/shared/actor';
import { describe, expect, it } from 'vitest';
import { stopClock, useClock } from '../support/clock.ts';
import { added, countItems } from '../support/engine/items.ts';
import { globalId } from '../support/office/input.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, family, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, servedBy, today } from '../support/register/registered.ts';
import { csv, source } from '../support/register/workbooks.ts';
import { form, publishedForm } from '../support/scenes/surveyed.ts';

/** The ministry's decile beside the field's finding, as the officer who serves the village sees it. */

const from = numbers();
const far = { sub: 'petugas-jauh', role: 'officer' } as const;
const office = useOffice(servedBy(officer.sub, VILLAGE, NEIGHBOUR), servedBy(far.sub, ELSEWHERE));
useClock();

const REVIEW = 'household { review { distance since settled { ruling on } } }';
const registered = () => Household.register(office.core(), family(from));
const found = (id: string, finding: string, date = today) =>
  office.as(officer).mutate('recordFinding', { household: globalId('Household', id), finding, date }, REVIEW);
const ranked = (id: string, decile: number, date = today) =>
  office.as(dinsos).mutate('receiveDecile', { household: globalId('Household', id), decile, date, source: 'berkas DTSEN' }, REVIEW);
const settle = (id: string, change: object = {}, desk = office.as(officer)) =>
  desk.mutate(
    'settleReview',
    { household: globalId('Household', id), ruling: 'FINDING_STANDS', reason: 'sudah ditengok lagi', ...change },
    REVIEW,
  );
const reviewOf = ({ household }: { household: { review: unknown } }) => household.review;

async function waiting(desk = office.as(officer)): Promise<{ household: { id: string }; since: string; due: string }[]> {
  const { text } = savedOperation('72-reviews');
  const answer = await desk.send(text, { first: 100 });
  return answer.data.tasks.nodes;
}
const waits = async (id: string, desk = office.as(officer)) =>
  (await waiting(desk)).filter(({ household }) => household?.id === globalId('Household', id)).length;

async function apart(): Promise<string> {
  const { id } = await registered();
  await found(id, 'EXTREME_POOR');
  await ranked(id, 8);
  return id;
}

describe('a decile and a finding that are far apart', () => {
  it('wait for a review from the deed that makes it so, whichever comes second', async () => {
    const [decileLast, findingLast] = [await registered(), await registered()];
    await found(decileLast.id, 'POOR');
    await ranked(findingLast.id, 2);

    const [late, early] = [await ranked(decileLast.id, 6), await found(findingLast.id, 'NOT_POOR')];

    expect([late, early].map(reviewOf)).toEqual([
      { distance: 4, since: today, settled: null },
      { distance: 6, since: today, settled: null },
    ]);
    expect([await waits(decileLast.id), await waits(findingLast.id)]).toEqual([1, 1]);
    const [task] = (await waiting()).filter(({ household }) => household.id === globalId('Household', decileLast.id));
    expect(task).toMatchObject({ since: today, due: daysFromToday(14), overdue: false, village: { name: 'Jahab' } });
  });

  it.each<[string, string, number, number | undefined]>([
    ['EXTREME_POOR', 'first', 4, undefined],
    ['EXTREME_POOR', 'first', 5, 4],
    ['POOR', 'second', 5, undefined],
    ['POOR', 'second', 6, 4],
    ['VULNERABLE', 'fourth', 1, undefined],
    ['VULNERABLE', 'fourth', 8, 4],
    ['NOT_POOR', 'eighth', 5, undefined],
    ['NOT_POOR', 'eighth', 4, 4],
    ['NOT_POOR', 'eighth', 10, undefined],
  ])('%s stands in the %s tenth: beside decile %i the distance that is shown is %s', async (finding, _tenth, decile, distance) => {
    const { id } = await registered();
    await found(id, finding);

    const answer = await ranked(id, decile);

    expect(answer.household.review?.distance).toBe(distance);
    expect(await waits(id)).toBe(distance ? 1 : 0);
  });

  it('wait no more when they agree again, and wait anew when they part', async () => {
    const id = await apart();

    const agreed = await ranked(id, 2);
    const gone = await waits(id);
    const parted = await ranked(id, 9);

    expect([reviewOf(agreed), gone]).toEqual([null, 0]);
    expect([reviewOf(parted), await waits(id)]).toEqual([{ distance: 8, since: today, settled: null }, 1]);
  });

  it('keep the day since when, while one of them changes and they stay apart', async () => {
    const id = await apart();
    stopClock(`${daysFromToday(20)}T04:00:00Z`);

    const answer = await ranked(id, 10, daysFromToday(20));

    expect(reviewOf(answer)).toEqual({ distance: 9, since: today, settled: null });
    const [task] = (await waiting()).filter(({ household }) => household.id === globalId('Household', id));
    expect(task).toMatchObject({ since: today, due: daysFromToday(14), overdue: true });
  });

  it('from the ministry’s file wait as well', async () => {
    const home = family(from);
    const { id } = await Household.register(office.core(), home);
    await found(id, 'POOR');
    const context = office.core({ ...systemActor('dinsos-1'), role: 'dinsos' });
    const file = source(
      'desil.csv',
      csv([
        ['No KK', 'Desil', 'Tanggal'],
        [home.kk, 9, today],
      ]),
    );

    await importDeciles(context, { file });

    expect(await waits(id)).toBe(1);
  });

  it('by what a visit found wait as well, and no more once another visit finds otherwise', async () => {
    await publishedForm(office, 1);
    const { id } = await registered();
    await ranked(id, 9);
    const visit = (finding: string, startedAt: string) =>
      office
        .as(officer)
        .mutate(
          'uploadVisits',
          { forms: [form(globalId('Household', id), { toilet: 'none' }, { version: 1, finding, startedAt })] },
          'taken',
        );

    const poor = await visit('POOR', `${daysFromToday(-9)}T02:00:00.000Z`);
    const waited = await waits(id);
    await visit('NOT_POOR', `${daysFromToday(-2)}T02:00:00.000Z`);

    expect([poor.taken, waited, await waits(id)]).toEqual([1, 1, 0]);
  });

  it('are listed by one Query and one BatchGet, however many', async () => {
    await apart();
    const { text } = savedOperation('72-reviews');

    const answer = await office.as(officer).send(text, { first: 100 });

    expect(answer.data.tasks.nodes.length).toBeGreaterThan(2);
    expect(answer.extensions?.cost.calls).toBeLessThanOrEqual(4);
    expect(answer.extensions?.cost.readUnits).toBeLessThan(80);
  });
});

describe('a review', () => {
  it.each(['FINDING_STANDS', 'DECILE_DISPUTED'])('ends with %s, changes neither of the two, and keeps the reason', async (ruling) => {
    const id = await apart();

    const answer = await settle(id, { ruling });

    expect(reviewOf(answer)).toEqual({ distance: 7, since: today, settled: { ruling, on: today } });
    expect(await waits(id)).toBe(0);
    const file = await office
      .as(dinsos)
      .send(
        `{ household(id: "${globalId('Household', id)}") { officialDecile { decile } fieldFinding { finding } history(first: 1) { nodes { operation by { code } why } } } }`,
      );
    expect(file.data.household).toEqual({
      officialDecile: { decile: 8 },
      fieldFinding: { finding: 'EXTREME_POOR' },
      history: { nodes: [{ operation: 'settleReview', by: { code: officer.sub }, why: 'sudah ditengok lagi' }] },
    });
  });

  it('of the same two does not come back; of another two it does', async () => {
    const id = await apart();
    await settle(id);

    const again = await ranked(id, 8, daysFromToday(0));
    const between = [await ranked(id, 1), await ranked(id, 8)].map(reviewOf);
    const quiet = await waits(id);
    const other = await ranked(id, 9);

    expect(reviewOf(again)).toMatchObject({ settled: { ruling: 'FINDING_STANDS' } });
    expect(between).toMatchObject([null, { settled: { ruling: 'FINDING_STANDS' } }]);
    expect(quiet).toBe(0);
    expect([reviewOf(other), await waits(id)]).toEqual([{ distance: 8, since: today, settled: null }, 1]);
  });

  it('is settled once', async () => {
    const id = await apart();
    const [one, same] = [await settle(id, { clientMutationId: 'tinjau-1' }), await settle(id, { clientMutationId: 'tinjau-1' })];
    const before = await countItems(office.stores.registry);

    const twice = await settle(id);

    expect(same).toEqual(one);
    expect([twice.__typename, twice.issues[0].path]).toEqual(['InvalidInput', 'household']);
    expect(added(before, await countItems(office.stores.registry))).toEqual({});
  });

  it.each<[string, object]>([
    ['too short a reason', { reason: 'ya' }],
    ['a NIK in the reason', { reason: 'milik 6402061708800001' }],
  ])('is not settled with %s', async (_what, change) => {
    const id = await apart();

    expect((await settle(id, change)).__typename).toBe('InvalidInput');
    expect(await waits(id)).toBe(1);
  });

  it('is nobody’s who doesn’t serve the village', async () => {
    const id = await apart();

    expect(await waits(id, office.as(far))).toBe(0);
    expect((await settle(id, {}, office.as(far))).__typename).toBe('NotFound');
    expect((await settle(id, {}, office.as({ role: 'ministry' }))).__typename).toBe('Forbidden');
    expect(await waits(id)).toBe(1);
  });

  it('goes along to another village, and goes with a household that is merged', async () => {
    const [moving, going, staying] = [await apart(), await apart(), await registered()];
    const reason = 'pindah rumah';

    await Family.relocate(office.core(), { household: moving, village: ELSEWHERE, address: { street: 'Jl. Jauh 1' }, reason });
    await Family.merge(office.core(), { from: going, into: staying.id, reason });

    expect([await waits(moving), await waits(moving, office.as(far))]).toEqual([0, 1]);
    expect(await waits(going)).toBe(0);
  });

  it('is done by the saved question and the saved step', async () => {
    const id = await apart();
    const { text, variables } = savedOperation('73-settle-review');

    const answer = await office
      .as(officer)
      .send(text, { input: { ...(variables['input'] as object), household: globalId('Household', id) } });

    expect(answer.data.settleReview).toMatchObject({ household: { review: { settled: { ruling: 'DECILE_DISPUTED', on: today } } } });
    expect(await waits(id)).toBe(0);
  });

  it('is written into no log by number or name', async () => {
    const [home] = [family(from)];
    const { id } = await Household.register(office.core(), home);
    await found(id, 'POOR');
    await ranked(id, 9);
    await settle(id);

    const log = office.log.join('');
    expect(log).toContain('SettleReview');
    expect([home.kk, ...home.members.map(({ nik }) => nik)].filter((number) => log.includes(String(number)))).toEqual([]);
  });
});
