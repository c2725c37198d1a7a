import type { Enrollment } from '@puskesos/core/aid';
import type { Line } from '@puskesos/core/delivery';
import type { LedgerLine } from '@puskesos/core/fund';
import type { Household } from '@puskesos/core/household';
import type { Proposal } from '@puskesos/core/proposal';
import { covers, dayOf, daysLater } from '@puskesos/core/shared/clock';
import { type Role, rights } from '@puskesos/core/shared/rights';
import type { Item } from '@puskesos/core/shared/table';
import type { Assignment } from '@puskesos/core/staff';
import { SAMPLE_DAY } from '@puskesos/sample/seed';
import { showcase } from '@puskesos/sample/sign-in-people';
import { shares } from '@puskesos/sample/stories/households';
import { beforeAll, describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { globalId } from '../support/office/input.ts';
import { mutationNames, rightOf } from '../support/office/inputs.ts';
import { useOffice } from '../support/office/use-office.ts';
import { listAll } from '../support/scenes/listed.ts';
import { sample } from '../support/scenes/sample.ts';

/** The sample as an auditor and a visitor see it: who did what and might they, and what each list shows. */

const office = useOffice(sample(360), (it) => it.refresh(), listAll);
const [jahab] = showcase;

let items: readonly Item[];
beforeAll(async () => {
  items = await itemsOf(office.stores.registry);
});

const told = <T>(item: Item): T => JSON.parse(item['data'] as string) as T;
const isPast = ({ sk }: Item) => sk.startsWith('~');
const all = <T>(type: string): T[] => items.filter((one) => one['type'] === type && !isPast(one)).map((one) => told<T>(one));

describe('whoever did something', () => {
  /** What the clock and the public's letters bring about, here as on AWS; everything else is done by people. */
  const byItself = ['takeInLetter', 'escalateLetter', 'escalateOverdueCase'];
  /** Operations behind a mutation of another name, by the right that they ask for. */
  const behind: Readonly<Record<string, string>> = {
    freezeCycle: 'delivery.write',
    lapseLines: 'delivery.write',
    sealSample: 'delivery.write',
    reconcilePayments: 'delivery.write',
    applyDeliberation: 'proposal.write',
    uploadVisit: 'survey.write',
    carryOver: 'questionnaire.write',
    findWrse: 'training.write',
    beginIntake: 'intake.write',
    finishIntake: 'intake.write',
    importResidents: 'intake.write',
    takeBackFamily: 'household.write',
  };

  it('is a person whose role may, but for what comes by itself', () => {
    const done = new Set(items.filter(isPast).map(({ role, operation }) => `${role} ${operation}`));

    const wrong = [...done].filter((one) => {
      const [role, operation] = one.split(' ') as [Role, string];
      if (role === 'system') return !byItself.includes(operation);
      const right = mutationNames.includes(operation) ? rightOf(operation) : behind[operation];
      return right === undefined || !(rights[role] as readonly string[]).includes(right);
    });
    expect(wrong).toEqual([]);
    expect(done.size).toBeGreaterThan(40);
  });

  it('as an officer served the village of the household on that day', () => {
    const held = Map.groupBy(all<Assignment>('assignment'), ({ staff }) => staff);
    const deeds = items.filter((one) => isPast(one) && one['type'] === 'household' && one['role'] === 'officer');

    const elsewhere = deeds.filter((one) => {
      const { village } = told<Household>(one);
      const day = dayOf(one['updatedAt'] as string);
      return !held.get(one['by'] as string)?.some((assignment) => assignment.village === village && covers(assignment, day));
    });
    expect(deeds.length).toBeGreaterThan(200);
    expect(elsewhere.map(({ by, operation, updatedAt }) => `${by} ${operation} ${updatedAt}`)).toEqual([]);
  });
});

describe('what became of families', () => {
  it('was told over years, so that a day of the past answers', async () => {
    const households = all<Household>('household');
    const years = new Set(households.map(({ registeredAt }) => registeredAt.slice(0, 4)));
    const old = households.find(({ registeredAt, village }) => village === jahab && registeredAt < '2024-01-01');

    const { data } = await office
      .as({ role: 'dinsos' })
      .send('query ($id: ID!) { household(id: $id) { asOf(at: "2024-06-01T00:00:00.000Z") { address { street } } } }', {
        id: globalId('Household', old?.id ?? ''),
      });

    expect(years.size).toBeGreaterThanOrEqual(5);
    expect(data.household.asOf.address.street).toBeTypeOf('string');
  });

  it('ended in each of the ways in which aid ends', () => {
    const ended = new Set(all<Enrollment>('enrollment').flatMap(({ ending }) => ending ?? []));

    for (const ending of ['graduated', 'moved', 'died', 'ineligible', 'rejected', 'withdrawn', 'carried_over'])
      expect(ended).toContain(ending);
  });

  it('leaves a gap, overlaps, errors of inclusion, and aid that waits for somebody to confirm it', () => {
    const households = all<Household>('household').filter(({ status }) => status === 'active');
    const receives = ({ aid }: Household, ...programs: string[]) =>
      aid.some(({ program, state }) => programs.includes(program) && state === 'active');
    const found = (one: Household, ...findings: string[]) => findings.includes(one.fieldFinding?.finding ?? '');
    const poor = households.filter((one) => found(one, 'poor', 'extreme_poor'));

    expect(poor.filter((one) => !receives(one, 'pkh', 'sembako', 'sembako-kukar', 'blt-dd')).length).toBeGreaterThan(13);
    expect(households.filter((one) => receives(one, 'sembako-kukar') && receives(one, 'sembako')).length).toBeGreaterThan(0);
    expect(households.filter((one) => found(one, 'not_poor') && receives(one, 'pkh', 'sembako', 'pbi-jk')).length).toBeGreaterThan(0);
    expect(households.filter(({ aid }) => aid.some(({ pending }) => pending === 'died')).length).toBeGreaterThan(0);
  });

  it('waits for weeks, not for years', () => {
    const waiting = all<Enrollment>('enrollment').filter(({ state }) => ['proposed', 'verified', 'approved'].includes(state));
    const tasks = items.filter(({ type }) => type === 'task').map((one) => told<{ kind: string; since: string }>(one));

    expect(waiting.length).toBeGreaterThan(10);
    expect(waiting.filter(({ since }) => since < daysLater(SAMPLE_DAY, -75))).toEqual([]);
    expect(tasks.filter(({ kind, since }) => kind === 'aid' && since < daysLater(SAMPLE_DAY, -75))).toEqual([]);
  });

  it('is as schooling is: nobody studies or serves without it', () => {
    const years = (day: string) => (Date.parse(SAMPLE_DAY) - Date.parse(day)) / 31_556_952_000;
    const people = all<Household>('household').flatMap(({ members }) => members);
    const tooYoung = people.filter(({ education, birthDate }) => education === 'bachelor' && years(birthDate) < 21.9);
    const unschooled = people.filter(
      ({ occupation, education, birthDate }) =>
        /PELAJAR/.test(occupation ?? '') && years(birthDate) > 19.1 && ['never', 'primary', 'junior'].includes(education ?? ''),
    );

    expect(tooYoung).toEqual([]);
    expect(unschooled).toEqual([]);
  });
});

it('has proposals on the road of each purse, for weeks in each state, and recipients at its end', () => {
  const proposals = all<Proposal>('proposal');
  const of = (fund: string) => proposals.filter(({ purse }) => purse === fund);
  const enrolled = new Set(all<Enrollment>('enrollment').map(({ id }) => id));

  const open = proposals.filter(({ state }) => !['accepted', 'rejected', 'withdrawn'].includes(state));
  expect(open.filter(({ proposedOn }) => proposedOn < daysLater(dayOf(new Date().toISOString()), -120))).toEqual([]);
  expect(new Set(of('apbd').map(({ state }) => state))).toEqual(
    new Set(['proposed', 'listed', 'agreed', 'verified', 'checked', 'accepted', 'rejected']),
  );
  for (const fund of ['apbd', 'village_fund']) {
    const led = of(fund).flatMap((one) => one.led ?? []);
    expect(led.length).toBeGreaterThan(0);
    expect(led.filter(({ enrollment }) => !enrolled.has(enrollment))).toEqual([]);
  }
});

it('has a list behind each rupiah that was realised, and money in every kecamatan', () => {
  const net = { commit: 0, release: 0, realise: 1, reverse: -1 };
  const sums = (pairs: readonly (readonly [string, number])[]) => {
    const sum: Record<string, number> = {};
    for (const [program, rupiah] of pairs) if (rupiah !== 0) sum[program] = (sum[program] ?? 0) + rupiah;
    return sum;
  };
  const own = ['sembako-kukar', 'wrse-kukar', 'blt-dd'];
  const ledger = all<LedgerLine>('ledger-line').filter(({ program }) => own.includes(program));
  const lines = all<Line>('line').map((line) => [line.cycle.split('.')[0] ?? '', line.paid] as const);
  const allocated = all<{ program: string; fund: string; area: string; rupiah: number }>('allocation');
  const food = allocated.filter(({ program, fund }) => program === 'sembako-kukar' && fund === 'apbd-2026');

  expect(sums(ledger.map(({ program, kind, rupiah }) => [program, net[kind] * rupiah]))).toEqual(
    sums(lines.filter(([program]) => own.includes(program))),
  );
  expect(new Set(food.map(({ area }) => area)).size).toBe(20);
  expect(Math.round(food.reduce((sum, { rupiah }) => sum + rupiah, 0) / 1e8)).toBe(30);
});

it('fills a whole kecamatan and the three of the poverty pockets when it is of its own size', () => {
  const { showcase: shown, rest } = shares(1_600);

  const counts = Map.groupBy([...shown, ...rest], ([{ district }]) => district);
  for (const district of ['64.02.06', '64.02.04', '64.02.11', '64.02.13']) {
    for (const [, count] of counts.get(district) ?? []) {
      expect(count).toBeGreaterThanOrEqual(15);
      expect(count).toBeLessThanOrEqual(60);
    }
  }
});

describe.each([
  ['an officer', { role: 'officer', sub: 'rina-wulandari' }],
  ['Dinsos', { role: 'dinsos', sub: 'dinsos-kukar' }],
] as const)('the lists of a village, as %s sees them', (_who, person) => {
  it.each(['households', 'gap', 'proposals', 'deliberations', 'cases', 'objections', 'suggestions', 'surveys', 'wrsePaths'])(
    '%s',
    async (list) => {
      const { data, errors } = await office
        .as(person)
        .send(`query ($v: RegionCode!) { village(code: $v) { ${list}(first: 20) { nodes { __typename } } } }`, { v: jahab });

      expect(errors).toBeUndefined();
      expect(data.village[list].nodes.length).toBeGreaterThan(0);
    },
  );
});

describe('the lists of the kecamatan and the regency', () => {
  const camat = { role: 'camat', sub: 'camat-tenggarong', district: '64.02.06' } as const;
  const dinsos = { role: 'dinsos', sub: 'dinsos-kukar' } as const;

  it.each([
    ['camat', camat, 'd: district(code: "64.02.06") { gap(first: 5) { nodes { __typename } } }'],
    ['camat', camat, 'd: village(code: "64.02.06.1001") { gap: casesAboutStaff(first: 5) { nodes { __typename } } }'],
    ['camat', camat, 'd: viewer { __typename } gap: tasks(first: 5) { nodes { __typename } }'],
    ...['cycles', 'funds', 'programs', 'staffMembers', 'trainings', 'villageFigures', 'tasks', 'standIns'].map(
      (list) => ['Dinsos', dinsos, `gap: ${list}(first: 5) { nodes { __typename } }`] as const,
    ),
    ['Dinsos', dinsos, 'gap: doubles(place: "64.02.06", first: 5) { nodes { __typename } }'],
    ['Dinsos', dinsos, 'd: fund(code: "apbd-2026") { gap: allocations(first: 50) { nodes { __typename } } }'],
  ] as const)('%s: %#', async (_who, person, asked) => {
    const { data, errors } = await office.as(person).send(`{ ${asked} }`);

    expect(errors).toBeUndefined();
    expect((data.gap ?? data.d.gap).nodes.length).toBeGreaterThan(0);
  });

  it('show lines held and taken out, and one that came back', () => {
    const states = new Set(all<Line>('line').map(({ state }) => state));

    for (const state of ['held', 'excluded', 'returned', 'delivered', 'paid', 'failed']) expect(states).toContain(state);
  });

  it('show letters that joined another, an objection upheld, and doubles that wait and that are settled', () => {
    const objections = all<{ joinedBy?: number; outcome?: string; state: string }>('objection');
    const doubles = all<{ ruling?: string }>('double');

    expect(objections.some(({ joinedBy = 0 }) => joinedBy > 0)).toBe(true);
    expect(objections.some(({ state }) => state === 'upheld')).toBe(true);
    expect(new Set(doubles.map(({ ruling }) => ruling))).toEqual(new Set([undefined, 'different']));
  });
});
