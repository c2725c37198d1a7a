import * as Household from '@puskesos/core/household';
import { importResidents } from '@puskesos/core/intake';
import { describe, expect, it } from 'vitest';
import { familyInput, globalId, keyOf, memberId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { holderOf } from '../support/register/holder-of.ts';
import { dinsos, ELSEWHERE, family, NEIGHBOUR, numbers, officer, officerOf, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { csv, sheetOf, source } from '../support/register/workbooks.ts';

/** A number that two households have is asked about where its people are, whatever has happened to them since. */

const from = numbers(4_000);
const reason = 'laporan ketua RT';
const office = useOffice(servedBy(officer.sub, VILLAGE));

const FIELDS = `id niks kks ruling village { code } earlier { name } later { name } earlierHousehold { id } laterHousehold { id }`;
interface Double {
  readonly id: string;
  readonly niks: number;
  readonly kks: number;
  readonly earlierHousehold: { id: string };
  readonly laterHousehold: { id: string };
}
async function doubles(place: string): Promise<Double[]> {
  const { data } = await office
    .as(dinsos)
    .send(`query ($place: RegionCode!) { doubles(place: $place, first: 50) { nodes { ${FIELDS} } } }`, { place });
  return data.doubles.nodes;
}
const between = async (place: string, one: string, other: string) =>
  (await doubles(place)).filter(
    ({ earlierHousehold, laterHousehold }) =>
      [earlierHousehold?.id, laterHousehold?.id].toSorted().join() ===
      [one, other]
        .map((id) => globalId('Household', id))
        .toSorted()
        .join(),
  );
const node = async (id: string) => (await office.as(dinsos).send(`{ node(id: "${id}") { ... on Double { ${FIELDS} } } }`)).data.node;
async function waiting(): Promise<{ village: { code: string }; subject: { id: string } }[]> {
  const { data } = await office.as(dinsos).send('{ tasks(first: 100, kinds: [DOUBLE]) { nodes { village { code } subject { id } } } }');
  return data.tasks.nodes;
}
const waitsIn = async (double: string) => (await waiting()).find(({ subject }) => subject.id === double)?.village.code;
const act = (name: string, input: object, payload = '__typename') => office.as(dinsos).mutate(name, { reason, ...input }, payload);
const idOf = (id: string) => globalId('Household', id);
const settle = (double: string, input: object) => act('settleDouble', { double, ...input }, 'double { ruling }');
const withCard = async (village = VILLAGE) => Household.register(office.core(), { ...family(from), village });
const current = (household: string) => Household.byId(office.core(), { household });

/** A family whose card and whose head's and wife's NIK another family claims, which lives elsewhere. */
async function disputed() {
  const chosen = family(from);
  const holder = await Household.register(office.core(), { ...chosen, village: NEIGHBOUR });
  const input = familyInput(from);
  const members = input.members.map((member, place) => (place < 2 ? { ...member, nik: chosen.members[place]?.nik } : member));
  const { household } = await office.as(officer).mutate('registerHousehold', { ...input, kk: chosen.kk, members }, 'household { id }');
  const claimant = keyOf(household.id);
  const [double] = await between('64.02.06', holder.id, claimant);
  const [head = '', wife = ''] = (await current(claimant)).members.map(({ id }) => id);
  return { chosen, holder: holder.id, claimant, double: double as Double, head, wife };
}

describe('a number in dispute', () => {
  it('is asked about in the village that either household moves to', async () => {
    const { holder, claimant, double } = await disputed();
    const move = (household: string, village: string) =>
      act('relocateHousehold', { household: idOf(household), village, address: { street: 'Jl. Baru 1' } });

    await move(claimant, ELSEWHERE);
    expect(await between('64.02', holder, claimant)).toMatchObject([{ id: double.id, village: { code: ELSEWHERE }, niks: 2, kks: 1 }]);
    expect(await between('64.02.06', holder, claimant)).toEqual([]);
    expect(await waitsIn(double.id)).toBe(ELSEWHERE);
    await move(holder, ELSEWHERE);
    expect(await between(ELSEWHERE, holder, claimant)).toMatchObject([{ id: double.id }]);
    await move(claimant, VILLAGE);
    await move(holder, NEIGHBOUR);

    expect(await between('64.02.06', holder, claimant)).toMatchObject([{ id: double.id, village: { code: VILLAGE } }]);
    expect(await settle(double.id, { ruling: 'DIFFERENT', numbersOf: 'LATER' })).toMatchObject({ double: { ruling: 'DIFFERENT' } });
  });

  it('goes with the member whose it is, into another family and into one of their own; what stays is asked of those who stay', async () => {
    const { chosen, holder, claimant, double, head, wife } = await disputed();
    const family = await withCard();

    await act('moveMember', { from: idOf(claimant), member: memberId(claimant, wife), into: idOf(family.id), relation: 'OTHER' });
    const { household } = await act(
      'splitHousehold',
      { household: idOf(claimant), members: [memberId(claimant, head)], head: memberId(claimant, head), kk: from.kk() },
      'household { id }',
    );

    const split = keyOf(household.id);
    expect(await between('64.02.06', holder, claimant)).toMatchObject([{ id: double.id, niks: 0, kks: 1, later: null }]);
    const [hers] = await between('64.02.06', holder, family.id);
    const [his] = await between('64.02.06', holder, split);
    expect([hers, his]).toMatchObject([
      { niks: 1, kks: 0 },
      { niks: 1, kks: 0 },
    ]);
    for (const one of [double, hers, his]) expect(await waitsIn(one?.id ?? '')).toBe(VILLAGE);

    await settle(hers?.id ?? '', { ruling: 'DIFFERENT', numbersOf: 'LATER' });
    await settle(his?.id ?? '', { ruling: 'DIFFERENT', numbersOf: 'EARLIER' });
    await settle(double.id, { ruling: 'DIFFERENT', numbersOf: 'EARLIER' });
    const owners = await Promise.all(chosen.members.slice(0, 2).map(({ nik }) => holderOf(office.core(), { nik: nik ?? '' })));
    expect(owners.map((one) => one?.id)).toEqual([holder, family.id]);
    expect(await holderOf(office.core(), { kk: chosen.kk })).toMatchObject({ id: holder });
    expect((await current(split)).members[0]?.temporary).toBeDefined();
    expect((await current(claimant)).cards[0]?.temporary).toBeDefined();
  });

  it('goes with the holder as well', async () => {
    const { holder, claimant, double } = await disputed();
    const into = await withCard(NEIGHBOUR);
    const [, wife = ''] = (await current(holder)).members.map(({ id }) => id);

    await act('moveMember', { from: idOf(holder), member: memberId(holder, wife), into: idOf(into.id), relation: 'OTHER' });

    expect(await between('64.02.06', holder, claimant)).toMatchObject([{ id: double.id, niks: 1, kks: 1 }]);
    expect(await between('64.02.06', into.id, claimant)).toMatchObject([{ niks: 1, kks: 0, earlierHousehold: { id: idOf(into.id) } }]);
  });

  it('goes with whom a file has on another card, and is asked of two people where they come under one roof', async () => {
    const { chosen, holder, claimant, double, head, wife } = await disputed();
    const her = (await current(claimant)).members.find(({ id }) => id === wife);
    const kk = from.kk();
    const rows = [
      { nama: 'Kepala Baru', nik: from.nik('1960-01-02', 'male'), sex: 1, tanggallahir: '1960-01-02', kk_level: 1 },
      { nama: her?.name, nik: chosen.members[1]?.nik, sex: 2, tanggallahir: her?.birthDate, kk_level: 9 },
    ].map((row) => ({ alamat: 'Jl. Contoh 1', no_kk: kk, ...row }));
    const file = { file: source('penduduk.csv', csv(sheetOf(rows))), village: VILLAGE, onLine: () => undefined };
    await importResidents(office.core(officerOf(VILLAGE)), file);
    const moved = (await holderOf(office.core(), { kk }))?.id ?? '';

    expect((await current(moved)).members.map(({ id }) => id)).toContain(wife);
    expect(await between('64.02.06', holder, moved)).toMatchObject([{ niks: 1, kks: 0 }]);
    await act('moveMember', { from: idOf(claimant), member: memberId(claimant, head), into: idOf(holder), relation: 'OTHER' });
    const his = (await doubles(NEIGHBOUR)).filter(({ niks, laterHousehold }) => niks > 0 && laterHousehold?.id === idOf(holder));
    expect(his).toMatchObject([{ niks: 1, kks: 0, earlierHousehold: { id: idOf(holder) } }]);
    expect(await between('64.02.06', holder, claimant)).toMatchObject([{ id: double.id, niks: 0, kks: 1 }]);
    expect(await settle(his[0]?.id ?? '', { ruling: 'SAME' })).toMatchObject({ double: { ruling: 'SAME' } });
    expect((await current(holder)).members.map(({ id }) => id)).not.toContain(head);
  });

  it('is that of the household that theirs is merged into', async () => {
    const { holder, claimant, double } = await disputed();
    const [into, other] = [await withCard(), await withCard(NEIGHBOUR)];

    await act('mergeHouseholds', { from: idOf(claimant), into: idOf(into.id) });
    await act('mergeHouseholds', { from: idOf(holder), into: idOf(other.id) });

    expect(await between('64.02.06', other.id, into.id)).toMatchObject([{ id: double.id, niks: 2, kks: 1 }]);
    expect(await settle(double.id, { ruling: 'DIFFERENT', numbersOf: 'EARLIER' })).toMatchObject({ double: { ruling: 'DIFFERENT' } });
    expect((await current(into.id)).members.filter(({ temporary }) => temporary !== undefined)).toHaveLength(2);
  });

  it.each(['from', 'into'] as const)(
    'of two households that are one is settled for the card, and asked of the people there (%s)',
    async (side) => {
      const { chosen, holder, claimant, double } = await disputed();
      const [from_, into] = side === 'from' ? [claimant, holder] : [holder, claimant];

      await act('mergeHouseholds', { from: idOf(from_), into: idOf(into) });

      const whole = await current(into);
      expect(whole.cards.filter(({ to }) => to === undefined)).toHaveLength(1);
      expect(whole.members.every(({ card }) => card === whole.cards[0]?.id)).toBe(true);
      expect(await holderOf(office.core(), { kk: chosen.kk })).toMatchObject({ id: into });
      expect(await node(double.id)).toMatchObject({
        niks: 2,
        kks: 0,
        earlierHousehold: { id: idOf(into) },
        laterHousehold: { id: idOf(into) },
      });
      expect(await settle(double.id, { ruling: 'SAME' })).toMatchObject({ double: { ruling: 'SAME' } });
      expect((await current(into)).members).toHaveLength(whole.members.length - 2);
      expect(await waitsIn(double.id)).toBeUndefined();
    },
  );

  it('of two people of one household is one’s, and the other goes by a number of ours', async () => {
    for (const numbersOf of ['EARLIER', 'LATER'] as const) {
      const { chosen, holder, claimant, double, head } = await disputed();
      await act('mergeHouseholds', { from: idOf(claimant), into: idOf(holder) });

      await settle(double.id, { ruling: 'DIFFERENT', numbersOf });

      const later = (await current(holder)).members.find(({ id }) => id === head);
      expect(later?.temporary === undefined).toBe(numbersOf === 'LATER');
      expect(await holderOf(office.core(), { nik: chosen.members[0]?.nik ?? '' })).toMatchObject({ id: holder });
    }
  });

  it('that nobody claims any more is no question, and a household that was right after all is no double', async () => {
    const { claimant, double, head, wife } = await disputed();

    await act('correctFamilyCard', { household: idOf(claimant), kk: from.kk() });
    for (const [member, sex] of [[head, 'male'] as const, [wife, 'female'] as const]) {
      expect(await node(double.id)).not.toBeNull();
      const { birthDate } = (await current(claimant)).members.find(({ id }) => id === member) ?? { birthDate: '' };
      await act('correctMember', {
        household: idOf(claimant),
        member: memberId(claimant, member),
        correction: { nik: from.nik(birthDate, sex) },
      });
    }

    expect(await node(double.id)).toBeNull();
    expect(await waitsIn(double.id)).toBeUndefined();
  });
});
