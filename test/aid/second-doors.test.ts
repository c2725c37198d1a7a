import * as Aid from '@puskesos/core/aid';
import { recordFinding } from '@puskesos/core/aid/finding';
import { renew } from '@puskesos/core/aid/renewal';
import * as Family from '@puskesos/core/family';
import * as Fund from '@puskesos/core/fund';
import * as Household from '@puskesos/core/household';
import { contextFor } from '@puskesos/core/shared/context';
import { closeGap } from '@puskesos/core/targeting/close-gap';
import { describe, expect, it } from 'vitest';
import { failing, Killed } from '../support/engine/failing.ts';
import { itemsOf } from '../support/engine/items.ts';
import { globalId, memberId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, family, numbers, VILLAGE } from '../support/register/people.ts';
import { receivingAll } from '../support/scenes/bounds.ts';
import { aidOf } from '../support/scenes/facts.ts';
import { at, enrolledIn, FAR_AWAY, figuresOf, ownProgram, TENGGARONG } from '../support/scenes/funded.ts';

/** The ways in beside the mutation: the batch, the new year, the next purse, the other household. */

const from = numbers();
const reason = 'hasil musyawarah';
const source = 'SK Bupati';
const office = useOffice();
const core = () => office.core();
const receiving = async (household: string, program: string) => {
  const { aid } = await Household.byId(core(), { household });
  return aid.some((line) => line.program === program && ['approved', 'active'].includes(line.state));
};

describe('closing the gap refuses what enrolling refuses:', () => {
  type Case = readonly [what: string, options: Parameters<typeof ownProgram>[1], told: object];
  const poor = [{ version: 1, tree: { finding: ['extreme_poor' as const] }, from: '2025-01-01', source }];
  const ranked = [{ version: 1, tree: { decile: { max: 4 } }, from: '2025-01-01', source }];

  it.each<Case>([
    ['NotEligible, who is never chosen', { criteria: poor }, { batch: { approved: 0, waiting: 0, refused: 0 } }],
    ['EligibilityUnknown, who is never chosen', { criteria: ranked }, { batch: { approved: 0, waiting: 0, refused: 0 } }],
    ['NoAmount', { amounts: [] }, { __typename: 'NoAmount' }],
    ['NoAllocation', { areas: [FAR_AWAY] }, { __typename: 'NoAllocation' }],
    ['BudgetExceeded, who waits', { period: 'once', rupiah: 99_999 }, { batch: { approved: 0, waiting: 1, refused: 0 } }],
    ['QuotaFull, who waits', { quota: 0 }, { batch: { approved: 0, waiting: 1, refused: 0 } }],
  ])('%s', async (_what, options, told) => {
    const program = await ownProgram(core(), { target: 'family', ...options });
    const { id: household } = await Household.register(core(), family(from));
    await recordFinding(core(), { household, finding: 'poor', date: '2026-02-03' });

    const input = { program: globalId('Program', program), village: VILLAGE, take: 1, reason };
    const answer = await office.as(dinsos).mutate('closeGap', input, 'batch { approved waiting refused }');

    expect(answer).toMatchObject(told);
    expect(await receiving(household, program)).toBe(false);
    // So that the next case finds its own family alone in the gap.
    await recordFinding(core(), { household, finding: 'not_poor', date: '2026-02-04' });
  });
});

describe('whoever was chosen for the gap, and to whom something happened before it was their turn, is refused in the batch:', () => {
  it.each([
    [
      'NOBODY_THERE',
      async ({ id: household, members }: Household.Household) => {
        for (const { id: member } of members)
          await Family.recordLife(core(), { household, member, life: 'dead', since: '2026-03-01', reason });
      },
    ],
    ['HOUSEHOLD_FULL', ({ id }: Household.Household) => receivingAll(core(), id, undefined)],
    [
      'NOT_ELIGIBLE',
      ({ id: household }: Household.Household) => recordFinding(core(), { household, finding: 'not_poor', date: '2026-02-04' }),
    ],
  ])('%s', async (code, happens) => {
    const poor = [{ version: 1, tree: { finding: ['poor' as const] }, from: '2025-01-01', source }];
    const program = await ownProgram(core(), { target: 'family', criteria: poor });
    const household = await Household.register(core(), family(from));
    await recordFinding(core(), { household: household.id, finding: 'poor', date: '2026-02-03' });
    const asked = { program, area: VILLAGE, take: 1, reason };
    // Killed as soon as the batch has its people.
    let committed = 0;
    const dying = failing(office.stores, { at: (_call, command) => command.startsWith('TransactWrite') && ++committed > 1 });
    await expect(closeGap(contextFor(dying, core().actor), asked, { idempotencyKey: `celah-${code}` })).rejects.toBeInstanceOf(Killed);
    await happens(household);

    const batch = await closeGap(core(), asked, { idempotencyKey: `celah-${code}` });

    expect(batch.taken).toMatchObject([{ household: household.id, outcome: 'refused', error: { code } }]);
    expect(await receiving(household.id, program)).toBe(false);
    await recordFinding(core(), { household: household.id, finding: 'not_poor', date: '2026-02-05' }).catch(() => undefined);
  });
});

describe('what was approved is made active of each alone; refused is', () => {
  const activate = async (program: string, household: string) => {
    const input = { program: globalId('Program', program), enrollments: [globalId('Enrollment', `${household}.${program}`)], reason };
    return office.as(dinsos).mutate('activateApproved', input, 'results { refusal { code } }');
  };

  it.each([
    ['MOVE_NOT_ALLOWED', 'verified', async () => undefined],
    [
      'EXCLUDED_BY_PROGRAM',
      'approved',
      async (household: string, program: string) => {
        const excludes = [{ program, among: 'household' as const, from: '2025-01-01', source }];
        const other = await ownProgram(core(), { target: 'family', excludes, fund: 'apbn' });
        await Aid.enroll(core(), { household, program: other, state: 'active', reason });
      },
    ],
  ] as const)('%s', async (code, state, happens) => {
    const program = await ownProgram(core(), { target: 'family' });
    const { household } = await enrolledIn(core(), from, program, state);
    await happens(household, program);
    const before = await itemsOf(office.stores.registry);

    const answer = await activate(program, household);

    expect(answer).toMatchObject({ results: [{ refusal: { code } }] });
    expect(await itemsOf(office.stores.registry)).toEqual(before);
  });
});

describe('going on in a new year is refused, and nothing written, for', () => {
  const NEXT = 2027;
  const inForce = { component: 'paket', rupiah: 100_000, per: 'quarterly', from: '2026-01-01', source } as const;

  async function nextYear(program: string, money: { rupiah: number; quota: number } | undefined) {
    const context = core();
    const ceiling = 1_000_000_000;
    await Fund.open(context, { source: 'apbd', year: NEXT, name: `Pagu ${NEXT}`, ceiling, basis: source }).catch(() => undefined);
    if (money) await Fund.allocate(context, { fund: `apbd-${NEXT}`, program, area: TENGGARONG, ...money, basis: source, reason });
  }

  it.each([
    ['NO_AMOUNT', { amounts: [{ ...inForce, to: '2026-12-31' }] }, { rupiah: 1_000_000, quota: 9 }],
    ['NO_ALLOCATION', {}, undefined],
    ['BUDGET_EXCEEDED', {}, { rupiah: 99_999, quota: 9 }],
    ['QUOTA_FULL', {}, { rupiah: 1_000_000, quota: 0 }],
  ] as const)('%s', async (code, options, money) => {
    const program = await ownProgram(core(), options as never);
    const { household } = await enrolledIn(core(), from, program, 'active');
    await nextYear(program, money);
    const before = await itemsOf(office.stores.registry);

    await expect(renew(core(), { household, program, day: `${NEXT}-01-15` })).rejects.toMatchObject({ code });

    expect(await itemsOf(office.stores.registry)).toEqual(before);
  });

  it('nobody where there is money: the place of the new year is theirs, once', async () => {
    const program = await ownProgram(core());
    const { household } = await enrolledIn(core(), from, program, 'active');
    await nextYear(program, { rupiah: 1_000_000, quota: 1 });

    for (let time = 0; time < 2; time += 1) await renew(core(), { household, program, day: `${NEXT}-01-15` });

    expect(await figuresOf(at(office, `${NEXT}-01-15T02:00:00.000Z`), program)).toMatchObject({ committed: 400_000, seats: 0 });
  });
});

describe('a place given on to where another purse pays is refused for', () => {
  it.each([
    ['BudgetExceeded', { rupiah: 99_999, quota: 9 }],
    ['QuotaFull', { rupiah: 10_000_000, quota: 0 }],
  ])('%s: what is given back lies elsewhere', async (error, money) => {
    const context = core();
    const program = await ownProgram(context, { areas: [FAR_AWAY], period: 'once' });
    const fund = `apbd-${context.now().slice(0, 4)}`;
    await Fund.allocate(context, { fund, program, area: TENGGARONG, ...money, basis: source, reason });
    const { household: leaving } = await enrolledIn(context, from, program, 'active', { village: ELSEWHERE });
    const { household: joining } = await enrolledIn(context, from, program, 'verified');
    const before = await itemsOf(office.stores.registry);

    const side = (id: string) => ({ household: globalId('Household', id) });
    const input = { program: globalId('Program', program), leaving: side(leaving), joining: side(joining), reason };

    expect((await office.as(dinsos).mutate('replaceRecipient', input, 'left { id }')).__typename).toBe(error);
    expect(await itemsOf(office.stores.registry)).toEqual(before);
  });

  it('NoAmount: what the programme gave has ended since the one became a recipient', async () => {
    const amounts = [{ component: 'paket', rupiah: 100_000, per: 'quarterly', from: '2026-01-01', to: '2026-06-30', source } as const];
    const may = at(office, '2026-05-12T02:00:00.000Z');
    const program = await ownProgram(may, { amounts });
    const { household: leaving } = await enrolledIn(may, from, program, 'active');
    const { household: joining } = await enrolledIn(may, from, program, 'verified');
    const input = { program: globalId('Program', program), leaving: { household: globalId('Household', leaving) }, reason };

    const answer = await office
      .as(dinsos)
      .mutate('replaceRecipient', { ...input, joining: { household: globalId('Household', joining) } }, 'left { id }');

    expect(answer.__typename).toBe('NoAmount');
    expect(await receiving(leaving, program)).toBe(true);
  });
});

describe('what goes along to another household stays what it was for:', () => {
  it('one person’s with the person, a family’s with the family; and who has died brings nothing that is paid', async () => {
    const own = await ownProgram(core(), { target: 'person' });
    const whole = await ownProgram(core(), { target: 'family' });
    const [first, second] = [await Household.register(core(), family(from)), await Household.register(core(), family(from))];
    const [head, wife] = first.members.map(({ id }) => id);
    await Aid.enroll(core(), { household: first.id, program: own, member: wife, state: 'active', reason });
    await Aid.enroll(core(), { household: first.id, program: own, member: head, state: 'active', reason });
    await Aid.enroll(core(), { household: first.id, program: whole, state: 'active', reason });
    await Family.recordLife(core(), { household: first.id, member: head ?? '', life: 'dead', since: '2026-03-01', reason });

    await Family.merge(core(), { from: first.id, into: second.id, reason });

    const { enrollments } = await aidOf(office, second.id);
    const lines = (await Household.byId(core(), { household: second.id })).aid;
    expect(lines.filter(({ program }) => program === own).map(({ member, state }) => [member, state])).toEqual(
      expect.arrayContaining([
        [wife, 'active'],
        [head, 'suspended'],
      ]),
    );
    expect(lines.filter(({ program }) => program === whole)).toMatchObject([{ state: 'active' }]);
    expect(lines.find(({ program }) => program === whole)?.member).toBeUndefined();
    expect(enrollments.length).toBeGreaterThanOrEqual(3);
    expect((await Household.byId(core(), { household: first.id })).aid).toEqual([]);
  });

  const ids = ({ id }: { readonly id: string }) => globalId('Household', id);
  type Home = Household.Household;
  const doors: Readonly<Record<string, (from: Home, into: Home, member: string) => readonly [string, object]>> = {
    merge: (one, into) => ['mergeHouseholds', { from: ids(one), into: ids(into), reason }],
    move: (one, into, member) => [
      'moveMember',
      { from: ids(one), member: memberId(one.id, member), into: ids(into), relation: 'OTHER', reason },
    ],
    split: (one, _into, member) => {
      const parted = memberId(one.id, member);
      return ['splitHousehold', { household: ids(one), members: [parted], head: parted, kk: from.kk(), reason }];
    },
    death: (one, _into, member) => {
      const about = { household: ids(one), member: memberId(one.id, member), life: 'DEAD', since: '2026-03-01' };
      return ['recordLife', { ...about, reason }];
    },
    relocation: (one) => ['relocateHousehold', { household: ids(one), village: ELSEWHERE, address: { street: 'Jl. Baru 1' }, reason }],
  };

  it.each(Object.keys(doors))('by %s nothing is refused where no place and no money are left, and the purse is as before', async (door) => {
    const rupiah = 100_000;
    const program = await ownProgram(core(), { target: 'person', quota: 1, period: 'once', rupiah });
    const [one, into] = [await Household.register(core(), family(from)), await Household.register(core(), family(from))];
    const member = one.members[1]?.id ?? '';
    await Aid.enroll(core(), { household: one.id, program, member, state: 'active', reason });
    const before = await figuresOf(core(), program);
    const [mutation, input] = (doors[door] as (typeof doors)[string])(one, into, member);

    expect(before).toMatchObject({ available: 0, seats: 0, committed: rupiah });
    expect((await office.as(dinsos).mutate(mutation, input, '__typename')).__typename).toMatch(/Payload$/);

    expect(await figuresOf(core(), program)).toEqual(before);
  });
});
