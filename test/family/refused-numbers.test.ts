import * as Aid from '@puskesos/core/aid';
import { recordFinding } from '@puskesos/core/aid/finding';
import * as Household from '@puskesos/core/household';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { familyInput, globalId, keyOf, memberId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy, today } from '../support/register/registered.ts';
import { ownProgram } from '../support/scenes/funded.ts';

/** A number that a household in sight has, by each mutation that takes one; and a place that another programme has taken meanwhile. */

const from = numbers(4_000);
const reason = 'sesuai dokumen';
const office = useOffice(servedBy(officer.sub, VILLAGE));
const core = () => office.core();
const about = (id: string) => ({ household: globalId('Household', id), reason });

async function refused(error: string, mutation: string, input: object) {
  const before = await itemsOf(office.stores.registry);
  expect((await office.as(dinsos).mutate(mutation, input, '__typename')).__typename).toBe(error);
  expect(await itemsOf(office.stores.registry)).toEqual(before);
}

describe('NumberTaken', () => {
  type Own = Household.Household;
  it.each<[string, (own: Own, taken: ReturnType<typeof family>) => object]>([
    [
      'addMember',
      (_own, { members }) => ({
        member: { name: 'Orang Baru', sex: 'MALE', birthDate: '1980-03-17', relation: 'OTHER', nik: members[0]?.nik },
      }),
    ],
    ['changeFamilyCard', (_own, { kk }) => ({ kk, from: today })],
    [
      'splitHousehold',
      ({ id, members }, { kk }) => {
        const head = memberId(id, members[1]?.id ?? '');
        return { members: [head], head, kk };
      },
    ],
  ])('by %s', async (mutation, input) => {
    const taken = family(from);
    await Household.register(core(), taken);
    const own = await Household.register(core(), family(from));

    await refused('NumberTaken', mutation, { ...about(own.id), ...input(own, taken) });
  });

  it('is no refusal of settleDouble: where a third was given the number before, the question is between them and who else claims it', async () => {
    const chosen = family(from);
    await Household.register(core(), { ...chosen, village: NEIGHBOUR });
    const claimants: string[] = [];
    for (const roof of ['Satu', 'Dua']) {
      const { kk: _kk, members, ...input } = familyInput(from, { name: `Ayah ${roof}` });
      const [head, ...rest] = members;
      const sub = `petugas-${roof.toLowerCase()}`;
      const village = roof === 'Satu' ? VILLAGE : '64.02.06.1003';
      await servedBy(sub, village)(office);
      const asked = { ...input, village, kk: from.kk(), members: [{ ...head, nik: chosen.members[0]?.nik }, ...rest] };
      claimants.push((await office.as({ role: 'officer', sub }).mutate('registerHousehold', asked, 'household { id }')).household.id);
    }
    const LIST = 'query { doubles(place: "64.02.06", first: 50) { edges { node { id niks laterHousehold { id } } } } }';
    const { edges } = (await office.as(dinsos).send(LIST)).data.doubles;
    const [first, second] = claimants.map((id) =>
      edges
        .map(({ node }: never) => node)
        .find((one: { niks: number; laterHousehold: { id: string } }) => one.niks > 0 && one.laterHousehold.id === id),
    );
    const ruling = { ruling: 'DIFFERENT', numbersOf: 'LATER', reason };
    expect((await office.as(dinsos).mutate('settleDouble', { double: first.id, ...ruling }, '__typename')).__typename).toMatch(/Payload$/);

    const numberOf = async (id: string) => (await Household.byId(core(), { household: keyOf(id) })).members[0]?.nik;
    const [blind, given] = [(await numberOf(claimants[0] ?? ''))?.blind, await numberOf(claimants[1] ?? '')];
    expect((await office.as(dinsos).mutate('settleDouble', { double: second.id, ...ruling }, '__typename')).__typename).toMatch(/Payload$/);

    expect([given?.blind, given?.claimed]).toEqual([blind, true]);
    const [lost, won] = [await numberOf(claimants[0] ?? ''), await numberOf(claimants[1] ?? '')];
    expect([won?.blind, won?.claimed ?? false, lost?.blind === blind]).toEqual([blind, false, false]);
  });
});

it('ExcludedByProgram: aid that waits to be confirmed does not go on beside what was given meanwhile', async () => {
  const { id } = await Household.register(core(), family(from));
  const found = (finding: 'poor' | 'not_poor', date: string) => recordFinding(core(), { household: id, finding, date });
  const basis = { from: '2025-01-01', source: 'SK Bupati' } as const;
  const program = await ownProgram(core(), { target: 'family', criteria: [{ version: 1, tree: { finding: ['poor'] }, ...basis }] });
  await found('poor', '2026-02-03');
  await Aid.enroll(core(), { household: id, program, state: 'active', reason });
  await found('not_poor', '2026-03-03');
  const excludes = [{ program, among: 'household' as const, ...basis }];
  const other = await ownProgram(core(), { target: 'family', excludes, fund: 'apbn' });
  await Aid.enroll(core(), { household: id, program: other, state: 'active', reason });

  await refused('ExcludedByProgram', 'confirmAid', { ...about(id), program: globalId('Program', program), goesOn: true });
});
