import { districtOf } from '@puskesos/core/shared/region-code';
import * as Staff from '@puskesos/core/staff';
import { describe, expect, it } from 'vitest';
import { stopClock, useClock } from '../support/clock.ts';
import { itemsOf } from '../support/engine/items.ts';
import { globalId, staffId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { ELSEWHERE, numbers, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, registered } from '../support/register/registered.ts';
import { alone, back, bystander, camat, casesOf, coordinator, dinsos, front, visitor, withPuskesos } from '../support/scenes/cases.ts';

/** A case known to few: who sees it, and that nothing of it lies open. */

const from = numbers();
const office = useOffice(withPuskesos);
const cases = casesOf(office);
useClock();

const SECRET = 'Anak tetangga sering terdengar menangis dan terlihat memar';
const violence = { category: 'ABUSE_NEGLECT', description: SECRET, reporter: { name: 'Pelapor Contoh', phone: '081200000000' } };

const LISTS = `query ($code: RegionCode!) { village(code: $code) { cases(first: 100) { nodes { id } } sensitiveCases(first: 100) { nodes { id } } } }`;
const listed = async (by: Person, list: 'cases' | 'sensitiveCases', code = VILLAGE): Promise<string[] | null> => {
  const answer = await office.as(by).send(LISTS, { code });
  return answer.data?.village[list]?.nodes.map(({ id }: { id: string }) => id) ?? null;
};

describe('a sensitive case', () => {
  it('is what violence and neglect always are, and whatever else is said to be', async () => {
    const one = await cases.register(violence);
    const said = await cases.register({ sensitive: true });
    const plain = await cases.register();

    expect([one, said, plain].map((answer) => answer.case.sensitive)).toEqual([true, true, false]);
  });

  it.each<[string, Person, boolean]>([
    ['whoever registered it', front, true],
    ['whoever has it', visitor, true],
    ['the village’s coordinator', coordinator, true],
    ['Dinsos', dinsos, true],
    ['the back office', back, false],
    ['another facilitator', bystander, false],
    ['a neighbouring village’s coordinator', alone, false],
    ['the camat, to whom it has not come', camat, false],
    ['the auditor', { role: 'auditor' }, false],
    ['the head of the village', { role: 'village_head', village: VILLAGE }, false],
    ['the ministry', { role: 'ministry' }, false],
  ])('is to be seen by %s: %s', async (_who, person, sees) => {
    const id = await cases.at('handled', violence);

    const seen = await cases.read(person, id, 'description reporter { name }');
    const written = await cases.make(person, 'reopen', id);

    expect(seen).toEqual(sees ? { description: SECRET, reporter: { name: 'Pelapor Contoh' } } : null);
    if (!sees) expect(written.__typename ?? written.errors[0].extensions.code).toMatch(/NotFound|Forbidden/);
    else expect(written.__typename).toBe('CaseMoveNotAllowed');
  });

  it('is not in the village’s list but in one of its own, for coordinators and Dinsos', async () => {
    const id = await cases.at('handled', violence);

    for (const person of [front, visitor, coordinator, dinsos, camat]) expect(await listed(person, 'cases')).not.toContain(id);
    for (const person of [coordinator, dinsos]) expect(await listed(person, 'sensitiveCases')).toContain(id);
    for (const person of [front, visitor, back, camat, { role: 'auditor' } as const])
      expect(await listed(person, 'sensitiveCases')).toBeNull();
  });

  it('is a task of those alone who may know of it', async () => {
    const id = await cases.at('handled', violence);
    const told: boolean[] = [];
    for (const person of [front, visitor, coordinator, back, bystander, camat, dinsos]) told.push((await cases.tasks(person)).includes(id));

    expect(told).toEqual([true, true, true, false, false, false, false]);
  });

  it('is seen by the camat once it was sent up to them, and waits there', async () => {
    const id = await cases.at('handled', violence);
    const before = await cases.read(camat, id);
    await cases.make(coordinator, 'escalate', id);

    expect(before).toBeNull();
    expect(await cases.read(camat, id)).toMatchObject({ level: 'DISTRICT' });
    expect(await cases.tasks(camat)).toContain(id);
    expect(await cases.read({ role: 'camat', district: districtOf(ELSEWHERE) }, id)).toBeNull();
  });

  it('is among its household’s cases for coordinators and Dinsos alone', async () => {
    const household = globalId('Household', (await registered(office, from)).id);
    const open = (await cases.register({ household })).case.id;
    const secret = (await cases.register({ ...violence, household })).case.id;
    const ofHousehold = async (by: Person) => {
      const answer = await office.as(by).send('query ($id: ID!) { household(id: $id) { cases { nodes { id } } } }', { id: household });
      return answer.data.household.cases.nodes.map(({ id }: { id: string }) => id);
    };

    expect(await ofHousehold(coordinator)).toEqual([secret, open]);
    expect(await ofHousehold(dinsos)).toEqual([secret, open]);
    for (const person of [front, back, bystander, camat]) expect(await ofHousehold(person)).toEqual([open]);
  });

  it('does not show in that another of the household is a repeat', async () => {
    const household = globalId('Household', (await registered(office, from)).id);
    const first = await cases.register({ household, category: 'HEALTH', sensitive: true });

    const plain = await cases.register({ household, category: 'HEALTH' });
    const secret = await cases.register({ household, category: 'HEALTH', sensitive: true });

    expect(plain.case).toMatchObject({ repeats: 0, repeatOf: null });
    // Nor to whoever registers that other: they may not know of the first.
    expect(secret.case).toMatchObject({ repeats: null, repeatOf: null });
    expect(await cases.read(coordinator, secret.case.id, 'repeats repeatOf { id }')).toEqual({
      repeats: 1,
      repeatOf: { id: first.case.id },
    });
  });

  it('gives the reasons of each step in its states, and none beside them', async () => {
    const id = await cases.at('recommended', violence);
    const { history } = await cases.read(coordinator, id, 'history(first: 10) { nodes { why state { note } } }');

    expect(history.nodes[0]).toEqual({ why: null, state: { note: 'sesuai keterangan keluarga' } });
  });
});

describe('the words of a case', () => {
  it('lie open nowhere in the database, of any case: not what was told, not by whom, of a sensitive one not why', async () => {
    const id = await cases.at('recommended', violence);
    await cases.make(coordinator, 'return', id, { reason: 'temui gurunya lebih dulu' });
    await cases.register({ description: 'Rumah kami bocor sejak banjir bulan lalu', reporter: { name: 'Warga Bocor' } });

    const held = JSON.stringify(await itemsOf(office.stores.registry));

    for (const word of ['memar', 'Pelapor Contoh', '081200000000', 'temui gurunya', 'bocor', 'Warga Bocor']) {
      expect(held).not.toContain(word);
    }
  });
});

describe('when the coordinator changes', () => {
  it('what waits is the next one’s from that day on, sensitive ones too, and no longer the first’s', async () => {
    const next: Person = { role: 'officer', sub: 'coordinator-next', name: 'Officer Next' };
    await Staff.add(office.core(), { id: 'coordinator-next', name: 'Officer Next' });
    const [plain, secret] = [await cases.at('recommended'), await cases.at('recommended', violence)];
    const before = await cases.tasks(next);
    await office
      .as(dinsos)
      .mutate(
        'handOver',
        { from: staffId(coordinator.sub), to: staffId(next.sub), on: daysFromToday(1), reason: 'mutasi' },
        'ended { id }',
      );
    stopClock(`${daysFromToday(1)}T02:00:00Z`);

    expect(before).toEqual([]);
    expect(await cases.tasks(next)).toEqual(expect.arrayContaining([plain, secret]));
    expect(await cases.read(next, secret)).toMatchObject({ state: 'RECOMMENDED' });
    expect((await cases.make(next, 'resolve', plain)).case.state).toBe('CLOSED');
    expect((await cases.make(next, 'resolve', secret)).case.state).toBe('CLOSED');
    expect(await cases.tasks(coordinator)).toEqual([]);
    expect(await cases.read(coordinator, secret)).toBeNull();
  });
});
