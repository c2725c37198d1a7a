import { describe, expect, it } from 'vitest';
import { useClock } from '../support/clock.ts';
import { globalId, staffId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { numbers, VILLAGE } from '../support/register/people.ts';
import { registered } from '../support/register/registered.ts';
import { back, camat, casesOf, coordinator, dinsos, front, moveMutations, visitor, withPuskesos } from '../support/scenes/cases.ts';

/** A complaint about somebody of the office: never seen or handled by them, and one desk up. */

const from = numbers(4_000);
const office = useOffice(withPuskesos);
const cases = casesOf(office);
useClock();

const PHONE = '081200001111';
const levy = {
  category: 'ILLEGAL_LEVY',
  description: 'Koordinator meminta uang saat membagikan paket sembako',
  reporter: { name: 'Pelapor Contoh', phone: PHONE },
};
const about = { about: [staffId(coordinator.sub)] };
const moves = Object.keys(moveMutations) as (keyof typeof moveMutations)[];

const EVERYWHERE = `query ($id: ID!, $code: RegionCode!, $household: ID!) {
  case(id: $id) { id description history(first: 5) { nodes { operation } } }
  node(id: $id) { id }
  household(id: $household) { cases(first: 20) { nodes { id } } }
  village(code: $code) { cases(first: 50) { nodes { id } } sensitiveCases(first: 50) { nodes { id } } casesAboutStaff(first: 50) { nodes { id } } }
  tasks(kinds: [CASE], first: 100) { nodes { subject { id } } } }`;

async function complained(): Promise<{ id: string; household: string }> {
  const { id } = await registered(office, from);
  const household = globalId('Household', id);
  const answer = await cases.register({ ...levy, ...about, household });
  return { id: answer.case.id, household };
}
const everywhere = async (by: Person, of: { id: string; household: string }) =>
  (await office.as(by).send(EVERYWHERE, { ...of, code: VILLAGE })).text;

describe('a complaint about somebody of the office', () => {
  it('begins one desk up, known to few', async () => {
    const answer = await cases.register({ ...levy, ...about });

    expect(answer.case).toMatchObject({ level: 'DISTRICT', sensitive: true });
  });

  it('is not there for them: not by its id, in no list, at no household, as no task, in no history', async () => {
    const complaint = await complained();

    const told = await everywhere(coordinator, complaint);

    expect(told).not.toContain(complaint.id);
    expect(told).not.toContain(PHONE);
    expect(JSON.parse(told).data).toMatchObject({ case: null, node: null, village: { casesAboutStaff: null } });
  });

  it.each(moves)('can’t be moved by them: %s is answered as if it were not there', async (move) => {
    const { id } = await complained();

    expect((await cases.make(coordinator, move, id)).__typename).toBe('NotFound');
  });

  it('lies at the camat’s desk, and is seen to there and at Dinsos', async () => {
    const complaint = await complained();

    for (const desk of [camat, dinsos]) expect(JSON.parse(await everywhere(desk, complaint)).data.case.id).toBe(complaint.id);
    const list = JSON.parse(await everywhere(camat, complaint)).data;
    expect(JSON.stringify(list.village.casesAboutStaff)).toContain(complaint.id);
    expect(JSON.stringify(list.tasks)).toContain(complaint.id);
    for (const move of ['take', 'recommend'] as const) expect((await cases.make(camat, move, complaint.id)).__typename).toMatch(/Payload$/);
  });

  it.each([
    ['the back office', back],
    ['a facilitator', visitor],
  ])('is in nobody’s hands in that village: %s', async (_who, person) => {
    const { id } = await complained();

    expect((await cases.make(person, 'take', id)).__typename).toBe('NotFound');
  });

  it('is found out later: whoever notices says so, and from then on it is hidden from them', async () => {
    const { id } = (await cases.register(levy)).case;
    await cases.make(coordinator, 'take', id);
    expect((await cases.read(coordinator, id)).state).toBe('HANDLED');

    const answer = await office
      .as(front)
      .mutate(
        'setCaseAccused',
        { case: id, ...about, reason: 'pelapor menyebut koordinator' },
        'case { level handler { code } about { code } }',
      );

    expect(answer.case).toEqual({ level: 'DISTRICT', handler: null, about: [{ code: coordinator.sub }] });
    expect(await cases.read(coordinator, id)).toBeNull();
    expect(await cases.tasks(coordinator)).not.toContain(id);
  });

  it('about the camat is Dinsos’, and no camat sees it', async () => {
    const { id } = (await cases.register({ ...levy, aboutCamat: true }, dinsos)).case;

    expect((await cases.read(dinsos, id)).level).toBe('REGENCY');
    expect(await cases.read(camat, id)).toBeNull();
    expect(await cases.tasks(camat)).not.toContain(id);
  });

  it('is registered and taken up again by Dinsos, whatever the village’s offices', async () => {
    const { id } = (await cases.register({ ...levy, ...about }, dinsos)).case;
    await cases.make(camat, 'take', id);
    await cases.make(camat, 'close', id);

    const again = await cases.make(dinsos, 'reopen', id);

    expect(again.case).toMatchObject({ state: 'HANDLED', level: 'DISTRICT' });
  });

  it.each<[string, Person, object]>([
    ['by the one it is about', coordinator, about],
    ['about nobody of the staff', dinsos, { about: [staffId('tidak-ada')] }],
    ['by the camat about the camat', camat, { aboutCamat: true }],
  ])('is refused %s, and nothing is written', async (_what, person, input) => {
    const { id } = (await cases.register(levy)).case;
    const before = await cases.read(dinsos, id, 'version');

    const answer = await office.as(person).mutate('setCaseAccused', { case: id, ...input, reason: 'percobaan' }, 'case { id }');

    expect(answer.__typename).toMatch(/InvalidInput|NotFound/);
    expect(await cases.read(dinsos, id, 'version')).toEqual(before);
  });
});
