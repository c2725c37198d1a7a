import { getAnswer } from '@puskesos/core/answer/answer.store';
import { unpacked } from '@puskesos/core/answer/packed.rules';
import type { Answer } from '@puskesos/core/answer/shapes';
import { whoseIs } from '@puskesos/core/answer/whose.rules';
import * as Delivery from '@puskesos/core/delivery';
import { relocate } from '@puskesos/core/family';
import { importResults } from '@puskesos/core/intake/results';
import { markHouseholds } from '@puskesos/core/recipient/dirty';
import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { describe, expect, it } from 'vitest';
import { useDayForEach } from '../support/clock.ts';
import { globalId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, NEIGHBOUR, numbers, VILLAGE } from '../support/register/people.ts';
import { lookedUp, proved, sent, type Who } from '../support/scenes/answered.ts';
import { approved, cash, central, during, linesOf, maker, parcels, receiving, withBudget } from '../support/scenes/cycles.ts';
import { PATIENCE, useLists } from '../support/scenes/listed.ts';

/** What a household is told that lies elsewhere than on it: what came last, and nothing while somebody is to be protected. */

useDayForEach('2026-11-24T03:00:00.000Z');
const office = useOffice(({ stores }) => withBudget(stores));
useLists(office);
const from = numbers(4_000);

type Family = Awaited<ReturnType<typeof receiving>>;
const person = ({ registration }: Family, n: number): Who => ({
  nik: registration.members[n]?.nik ?? '',
  birthDate: registration.members[n]?.birthDate ?? '',
});
const headOf = (family: Family) => person(family, 0);
const wifeOf = (family: Family) => person(family, 1);

/** What lies there for the head of the family. */
async function answerOf(family: Family): Promise<Answer | undefined> {
  const { publicIndex, publicKeys } = office.stores;
  const whose = whoseIs(headOf(family));
  const of = publicKeys.fingerprint('answer', whose);
  const sealed = await getAnswer(publicIndex, of);
  return sealed && unpacked(publicKeys.open(sealed, whose, of) as Uint8Array);
}

const refreshed = () => refreshDirtyVillages(contextFor(office.stores, systemActor('test')), { everything: false });

/** What the stream marks is published, as the schedule does it, until that lies there. */
const until = (family: Family, is: (answer: Answer | undefined) => boolean) =>
  expect
    .poll(async () => {
      await refreshed();
      return is(await answerOf(family));
    }, PATIENCE)
    .toBe(true);
const lies = (answer: Answer | undefined) => answer?.aid.length === 1;
const isGone = (answer: Answer | undefined) => answer === undefined;

/** As the bank's file says it. */
async function paid(cycle: string, code: string): Promise<void> {
  const open = async function* () {
    yield Buffer.from(`Kode,Status\n${code},BERHASIL\n`);
  };
  await importResults(during(office.stores, maker), { cycle, file: { name: 'hasil.csv', open } });
}

const aidOf = async (one: Family) => (await lookedUp(office, headOf(one))).household?.aid[0];

describe('what came last', () => {
  let family: Family;

  it('is nothing while nothing came', async () => {
    family = await receiving(office.stores, from);
    await until(family, lies);

    expect(await aidOf(family)).toMatchObject({ program: { id: cash.id }, lastDelivery: null });
  });

  it('is the money that a result file says was paid, for which period and when it was told', async () => {
    const cycle = await approved(office.stores, cash.id);
    const [line] = await linesOf(office.stores, cycle.id);
    await paid(cycle.id, line?.code ?? '');
    await until(family, (answer) => answer?.aid[0]?.last !== undefined);

    expect(await aidOf(family)).toMatchObject({
      lastDelivery: { on: '2026-11-24', period: '2026-Q4', rupiah: 300_000, quantity: null, unit: null },
    });
  });

  it('is nothing again once the money came back', async () => {
    const [line] = await linesOf(office.stores, `${cash.id}.2026-Q4`);
    const id = globalId('CycleLine', Delivery.lineId(line as Delivery.Line));
    const { __typename } = await office
      .as(dinsos)
      .mutate('recordReturn', { line: id, rupiah: 300_000, on: '2026-11-24', reason: 'rekening ditutup' }, '__typename');
    await until(family, (answer) => answer?.aid[0]?.last === undefined);

    expect(__typename).toBe('RecordReturnPayload');
    expect(await aidOf(family)).toMatchObject({ lastDelivery: null });
  });

  it('is of goods how much was handed over so far', async () => {
    const other = await receiving(office.stores, from, { program: parcels.id });
    await until(other, lies);
    const cycle = await approved(office.stores, parcels.id);
    const [line] = await linesOf(office.stores, cycle.id);
    const receipt = { number: 'TT-1', receivedBy: 'Budi Contoh' };
    const handover = { line: Delivery.lineId(line as Delivery.Line), quantity: 2, receipt, on: '2026-11-20' };
    await Delivery.recordDelivery(during(office.stores), handover);
    await until(other, (answer) => answer?.aid[0]?.last !== undefined);

    expect(await aidOf(other)).toMatchObject({
      lastDelivery: { on: '2026-11-20', period: '2026-Q4', rupiah: 200_000, quantity: 2, unit: 'paket' },
    });
  });
});

it('follows a family that has moved since it was listed', async () => {
  const family = await receiving(office.stores, from, { program: central.id });
  await until(family, lies);
  const cycle = await approved(office.stores, central.id);
  const address = { street: 'Jl. Baru 2' };
  await relocate(office.core(), { household: family.household.id, village: NEIGHBOUR, address, reason: 'pindah' });
  await until(family, (answer) => answer?.village === NEIGHBOUR);
  const [line] = await linesOf(office.stores, cycle.id);
  await paid(cycle.id, line?.code ?? '');
  await until(family, (answer) => answer?.aid.some(({ last }) => last !== undefined) === true);

  expect((await lookedUp(office, headOf(family))).household).toMatchObject({
    village: { code: NEIGHBOUR },
    aid: expect.arrayContaining([expect.objectContaining({ lastDelivery: expect.objectContaining({ rupiah: 600_000 }) })]),
  });
});

describe('while somebody is to be protected', () => {
  const miss = async () => JSON.stringify(await lookedUp(office, { nik: from.nik('1971-05-05', 'male'), birthDate: '1971-05-05' }));
  const told = async (who: Who) => JSON.stringify(await lookedUp(office, who));
  const opened = async (family: Family, also: object) => {
    const about = { village: VILLAGE, household: globalId('Household', family.household.id), channel: 'VISIT' };
    const { case: one } = await office
      .as(dinsos)
      .mutate('registerCase', { ...about, description: 'Laporan tetangga malam hari', ...also }, 'case { id }');
    return one.id as string;
  };

  it('an open case of violence makes each of the household be told as nobody is, from outside too, until it is closed', async () => {
    const family = await receiving(office.stores, from);
    await until(family, lies);
    const before = await sent(office, await proved(office, headOf(family), '10.5.5.1'), '10.5.5.1');
    const id = await opened(family, { category: 'ABUSE_NEGLECT' });
    await until(family, isGone);

    for (const who of [headOf(family), wifeOf(family)]) expect(await told(who)).toBe(await miss());
    const after = await sent(office, await proved(office, headOf(family), '10.5.5.2'), '10.5.5.2');
    expect([after.extensions.cost, Buffer.byteLength(after.text)]).toEqual([before.extensions.cost, Buffer.byteLength(before.text)]);

    await office.as(dinsos).mutate('closeCase', { case: id, outcome: 'WITHDRAWN', reason: 'dicabut pelapor' }, '__typename');
    await until(family, lies);
    expect(await aidOf(family)).toMatchObject({ program: { id: cash.id } });
  });

  it('so does violence of which somebody of the office is accused, though nothing of it lies at the household', async () => {
    const family = await receiving(office.stores, from);
    await until(family, lies);
    await opened(family, { category: 'ABUSE_NEGLECT', aboutCamat: true });
    await until(family, isGone);

    expect(await told(headOf(family))).toBe(await miss());
  });

  it('other cases withhold nothing', async () => {
    const family = await receiving(office.stores, from);
    await until(family, lies);
    await opened(family, { category: 'SERVICE_REQUEST' });
    await opened(family, { category: 'ILLEGAL_LEVY', aboutCamat: true });
    await markHouseholds(office.core(), [{ village: VILLAGE, household: family.household.id }]);
    await refreshed();

    expect(await aidOf(family)).toMatchObject({ program: { id: cash.id } });
  });

  it.each(['VIOLENCE', 'WITNESS', 'CHILD'])('nothing is told of a household that is withheld for %s', async (ground) => {
    const family = await receiving(office.stores, from);
    await until(family, lies);
    const about = { household: globalId('Household', family.household.id), ground, reason: 'untuk keselamatan' };
    await office.as(dinsos).mutate('withholdFromPublic', about, '__typename');
    await until(family, isGone);

    expect(await told(wifeOf(family))).toBe(await miss());
  });

  it('a family that asked to be on no list is told of itself as before', async () => {
    const family = await receiving(office.stores, from);
    await until(family, lies);
    const about = { household: globalId('Household', family.household.id), ground: 'ASKED', reason: 'permintaan keluarga' };
    await office.as(dinsos).mutate('withholdFromPublic', about, '__typename');
    await markHouseholds(office.core(), [{ village: VILLAGE, household: family.household.id }]);
    await refreshed();

    expect(await aidOf(family)).toMatchObject({ program: { id: cash.id } });
  });
});
