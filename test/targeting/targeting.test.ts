import type { Household } from '@puskesos/core/household';
import { markDirty } from '@puskesos/core/recipient/dirty';
import type { Context } from '@puskesos/core/shared/context';
import type { Page } from '@puskesos/core/shared/page';
import { districtOf } from '@puskesos/core/shared/region-code';
import * as Targeting from '@puskesos/core/targeting';
import { beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../support/office/input.ts';
import type { Office } from '../support/office/office.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy, today } from '../support/register/registered.ts';
import { namesOn, withLots, withTargetedPrograms } from '../support/scenes/targeted.ts';

const DISTRICT = '64.02.06';
let homes: Awaited<ReturnType<typeof withLots>>;
const office = useOffice(({ core }) => withTargetedPrograms(core()), servedBy(officer.sub, VILLAGE));
beforeAll(async () => {
  const from = numbers();
  homes = await withLots(office.core(), from, {
    Poor: { finding: 'poor', decile: 3 },
    Extreme: { finding: 'extreme_poor' },
    Waiting: { finding: 'poor', decile: 2, aid: [['paket', 'verified']] },
    Served: { finding: 'poor', decile: 2, aid: [['tunai', 'active']] },
    Doubly: {
      finding: 'poor',
      decile: 1,
      aid: [
        ['tunai', 'active'],
        ['paket', 'suspended'],
      ],
    },
    Rich: { finding: 'not_poor', decile: 9, aid: [['tunai', 'active']] },
    Unseen: { aid: [['tunai', 'approved']] },
    Unknown: {},
    Grandmother: { finding: 'not_poor', decile: 8, elder: true },
    Pensioner: { finding: 'not_poor', decile: 7, elder: true, aid: [['lansia', 'active', 1]] },
    Whole: { finding: 'not_poor', decile: 6, elder: true, aid: [['lansia', 'active']] },
    Late: { finding: 'not_poor', decile: 10, elder: 'gone', aid: [['lansia', 'active', 1]] },
    Young: { finding: 'not_poor', decile: 5, aid: [['lansia', 'active', 0]] },
    Neighbour: { finding: 'poor', decile: 1, village: NEIGHBOUR, elder: true },
    Stranger: { finding: 'extreme_poor', decile: 1, village: ELSEWHERE },
  });
  await markDirty(office.core(), [VILLAGE, NEIGHBOUR, ELSEWHERE]);
  await office.refresh();
  await withLots(office.core(), from, manyReached);
});

/** Between the first poor household and the last in a village of its own, more than two Queries look through. */
const FAR = '64.02.06.1003';
const manyReached = {
  First: { finding: 'poor', decile: 1, village: FAR },
  ...Object.fromEntries(
    Array.from({ length: 450 }, (_, index) => [
      `Reached ${index}`,
      { decile: 5, finding: 'poor', aid: [['tunai', 'active']], village: FAR } as const,
    ]),
  ),
  Last: { finding: 'poor', decile: 10, village: FAR },
} as const;

const inVillage = { village: VILLAGE };
/** What is asked of the database, beside what comes of it. */
async function costOf<T>(ask: (context: Context) => Promise<T>) {
  const context = office.core();
  const answer = await ask(context);
  return { answer, calls: context.cost.byCommand, readUnits: context.cost.readUnits };
}
const TWO_QUERIES = { 'Query registry': 2 };

describe('a programme’s candidates', () => {
  it('are those whom the criteria fit and who are not in it, poorest first; who has what excludes it is left out', async () => {
    const { answer, calls, readUnits } = await costOf((context) => Targeting.candidates(context, { program: 'paket', ...inVillage }));

    expect(namesOn(answer)).toEqual(['Extreme', 'Poor']);
    expect(answer.rows[0]?.value.eligibilities).toMatchObject([{ program: 'paket', version: 1, answer: 'yes' }]);
    expect(calls).toEqual(TWO_QUERIES);
    expect(readUnits).toBeLessThanOrEqual(12);
  });

  it('are told apart from those of whom nobody can tell yet', async () => {
    const unknown = await Targeting.candidates(office.core(), { program: 'tunai', ...inVillage, answer: 'unknown' });

    expect(namesOn(unknown)).toEqual(['Extreme', 'Unknown']);
  });

  it('are people in a programme for persons, household by household', async () => {
    const page = await Targeting.candidates(office.core(), { program: 'lansia', ...inVillage });

    expect(namesOn(page)).toEqual(['Grandmother']);
    expect(page.rows[0]?.value.eligibilities).toMatchObject([{ member: homes['Grandmother']?.members[1]?.id, answer: 'yes' }]);
  });

  it('are nobody where the programme has ended, and all unknown where no criteria hold', async () => {
    const ended = await Targeting.candidates(office.core(), { program: 'lama', ...inVillage });
    const open = await Targeting.candidates(office.core(), { program: 'baru', ...inVillage, answer: 'unknown', page: { first: 100 } });

    expect(ended).toEqual({ rows: [], hasNext: false });
    expect(open.rows).toHaveLength(13);
  });
});

describe('the gap list', () => {
  it('holds the verified poor whom nobody gives anything, poorest first, with what could close the gap and what is under way', async () => {
    const { answer, calls, readUnits } = await costOf((context) => Targeting.gapInVillage(context, inVillage));

    const rows = answer.rows.map(({ value }) => value);
    expect(namesOn(answer)).toEqual(['Extreme', 'Waiting', 'Poor']);
    expect(rows.map(({ rank }) => rank)).toEqual(['0199', '0202', '0203']);
    expect(rows.map(({ candidates }) => candidates.map(({ program }) => program.id))).toEqual([['paket'], [], ['paket']]);
    expect(rows[1]?.inProcess).toMatchObject([{ program: 'paket', state: 'verified' }]);
    expect(rows[2]?.reasons.map(({ en }) => en)).toEqual([
      'Found poor on 20 January 2026',
      'Decile 3 as of 10 January 2026',
      'Receives no aid from the centre',
      'Receives no aid from the regency or village',
    ]);
    expect(calls).toEqual(TWO_QUERIES);
    expect(readUnits).toBeLessThanOrEqual(12);
  });

  it('of a kecamatan holds those of all its villages, the neediest of all first', async () => {
    const { answer, calls } = await costOf((context) => Targeting.gapInDistrict(context, { district: DISTRICT }));

    expect(namesOn(answer).toSorted()).toEqual(['Extreme', 'Neighbour', 'Poor', 'Waiting']);
    expect(answer.rows.map(({ value }) => value.rank)).toEqual(['0199', '0201', '0202', '0203']);
    expect(answer.rows.find(({ value }) => value.household.village === NEIGHBOUR)?.value.candidates).toMatchObject([
      { program: { id: 'paket' } },
      { program: { id: 'usaha' }, eligibility: { member: homes['Neighbour']?.members[1]?.id } },
    ]);
    expect(calls).toEqual({ ...TWO_QUERIES, 'BatchGet registry': 1 });
  });

  it('of a kecamatan is turned page by page, everybody once', async () => {
    const names = await allPages((page) => Targeting.gapInDistrict(office.core(), { district: DISTRICT, page }), 1);

    expect(names.toSorted()).toEqual(['Extreme', 'Neighbour', 'Poor', 'Waiting']);
  });
});

describe('who is reached by mistake or missed', () => {
  it.each([
    ['tunai', 'inclusion', ['Rich']],
    ['tunai', 'exclusion', ['Waiting', 'Poor']],
    ['tunai', 'unknown', ['Unseen']],
    ['paket', 'inclusion', []],
    ['paket', 'exclusion', ['Extreme', 'Served', 'Waiting', 'Poor']],
    ['lansia', 'inclusion', ['Young', 'Late']],
    ['lansia', 'exclusion', ['Grandmother']],
    ['lama', 'exclusion', []],
  ] as const)('%s, %s', async (program, mistake, names) => {
    const { answer, calls } = await costOf((context) => Targeting.mistaken(context, { program, mistake, ...inVillage }));

    expect(sameNeed(namesOn(answer))).toEqual(sameNeed(names));
    expect(calls).toEqual({ 'Query registry': program === 'lama' ? 1 : 2 });
  });

  it('tells who still receives and is no more, without a judgement of them', async () => {
    const { rows } = await Targeting.mistaken(office.core(), { program: 'lansia', mistake: 'inclusion', ...inVillage });
    const late = rows.find(({ value }) => value.household.id === homes['Late']?.id)?.value.standings;

    expect(late).toEqual([{ member: homes['Late']?.members[1]?.id, receives: true, answer: 'no' }]);
  });
});

/** Households of one rank stand in the order of their ids, which are drawn by chance. */
const sameNeed = (names: readonly string[]) => names.toSorted();

describe('who has what may not be had together, and who waits', () => {
  it('overlaps are told with the rule that forbids them', async () => {
    const { answer, calls } = await costOf((context) => Targeting.overlaps(context, inVillage));

    expect(namesOn(answer)).toEqual(['Doubly']);
    expect(answer.rows[0]?.value.overlaps).toMatchObject([
      { first: { program: 'tunai' }, second: { program: 'paket' }, rule: { among: 'household', source: 'SK contoh' } },
    ]);
    expect(calls).toEqual(TWO_QUERIES);
  });

  it('a waiting list is one Query', async () => {
    const { answer, calls } = await costOf((context) => Targeting.waitingList(context, { program: 'paket', ...inVillage }));

    expect(namesOn(answer)).toEqual(['Waiting']);
    expect(answer.rows[0]?.value.lines).toMatchObject([{ state: 'verified', since: '2026-02-01' }]);
    expect(calls).toEqual({ 'Query registry': 1 });
  });
});

/** Turns the pages to the end; gives the names on each. */
async function pagesOf(turn: (page: { first: number; after?: string }) => Promise<Page<{ household: Household }>>, first: number) {
  const pages: string[][] = [];
  let after: string | undefined;
  do {
    const page = await turn({ first, ...(after && { after }) });
    pages.push(namesOn(page));
    after = page.hasNext ? (page.end ?? page.rows.at(-1)?.cursor) : undefined;
  } while (after);
  return pages;
}
const allPages = async (...asked: Parameters<typeof pagesOf>) => (await pagesOf(...asked)).flat();

describe('a list of a village of 452', () => {
  it('goes on over pages that hold nobody, each within one Query', async () => {
    const pages = await pagesOf((page) => Targeting.gapInVillage(office.core(), { village: FAR, page }), 20);

    expect(pages).toEqual([['First'], [], ['Last']]);
  });

  it('goes on by endCursor through GraphQL', async () => {
    const { text } = savedOperation('23-gap-list');
    const names: string[] = [];
    const costs: number[] = [];
    let after: string | undefined;
    do {
      const { data, extensions } = await office.as(dinsos).send(text, { village: FAR, first: 20, after });
      const { nodes, pageInfo } = data.village.gap;
      names.push(...nodes.map((node: { household: { head: { name: string } } }) => node.household.head.name));
      costs.push(extensions?.cost.calls ?? 0);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
    } while (after);

    expect(names).toEqual(['First', 'Last']);
    expect(costs).toEqual([2, 2, 2]);
  });

  it('holds a full page where there are more, and each household once', async () => {
    const pages = await pagesOf(
      (page) => Targeting.candidates(office.core(), { program: 'baru', village: FAR, page, answer: 'unknown' }),
      60,
    );

    expect(pages.map(({ length }) => length)).toEqual([60, 60, 60, 60, 60, 60, 60, 32]);
    expect(new Set(pages.flat()).size).toBe(452);
  });

  it('refuses the cursor of another list', async () => {
    const { data, errors } = await office.as(dinsos).send(savedOperation('23-gap-list').text, { village: FAR, after: 'xyz' });

    expect(data.village.gap).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

const ELIGIBILITY = savedOperation('25-eligibility').text;

describe('a household’s eligibility', () => {
  it('says of each programme that runs whether it may have it, and why, with the records behind it', async () => {
    const { data } = await office.as(officer).send(ELIGIBILITY, { id: globalId('Household', homes['Poor']?.id ?? '') });

    const told = data.household.eligibility as { program: { name: string }; answer: string; criteriaVersion: number; reasons: object[] }[];
    expect(told.map(({ program, answer }) => `${program.name} ${answer}`).toSorted()).toEqual([
      'Baru UNKNOWN',
      ...Array(4).fill('Lansia NO'),
      'Paket YES',
      'Tunai YES',
      ...Array(4).fill('Usaha Lansia NO'),
    ]);
    expect(told.find(({ program }) => program.name === 'Paket')).toMatchObject({
      criteriaVersion: 1,
      reasons: [
        {
          path: '',
          test: 'FINDING',
          foundEn: 'Poor, seen on 20 January 2026',
          answer: 'YES',
          evidence: [{ record: 'FIELD_FINDING', date: '2026-01-20', by: { code: 'officer-1' } }],
        },
      ],
    });
    expect(told.find(({ program }) => program.name === 'Baru')).toMatchObject({
      criteriaVersion: 1,
      reasons: [{ test: 'DERIVED', answer: 'UNKNOWN', evidence: [] }],
    });
  });

  it('of a page of twenty asks for the programmes once, and is within what a request may ask', async () => {
    const { text } = savedOperation('01-village-page');
    const fields = /eligibility\(program: \$program\) (\{[\s\S]*\})\s*\}\s*\}\s*$/.exec(ELIGIBILITY)?.[1];
    const { data, errors, extensions } = await office
      .as(officer)
      .send(text.replace('memberCount', `memberCount eligibility ${fields}`), { village: VILLAGE, first: 20 });

    expect(errors).toBeUndefined();
    expect(data.village.households.nodes).toHaveLength(13);
    expect(data.village.households.nodes[0].eligibility[0].program.name).toBeTruthy();
    expect(extensions?.cost.calls).toBe(4);
  });

  it('of one programme is that one alone, and none of one that has ended', async () => {
    const ask = async (program: string) =>
      (
        await office
          .as(officer)
          .send(ELIGIBILITY, { id: globalId('Household', homes['Rich']?.id ?? ''), program: globalId('Program', program) })
      ).data.household.eligibility;

    expect(await ask('tunai')).toMatchObject([
      { answer: 'NO', reasons: [{ evidence: [{ record: 'OFFICIAL_DECILE', source: 'DTSEN contoh' }] }] },
    ]);
    expect(await ask('lama')).toEqual([]);
  });
});

describe('who sees the lists', () => {
  const LISTS = `query($village: RegionCode!, $program: ID!) {
    village(code: $village) { gap { nodes { household { head { name } } } } overlaps { nodes { household { id } } } figures { gap } }
    node(id: $program) { ... on Program { candidates(village: $village) { nodes { household { id } } }
      waitingList(village: $village) { nodes { household { id } } }
      mistaken(village: $village, mistake: EXCLUSION) { nodes { household { id } } } } } }`;
  const OF_DISTRICT = `query($code: RegionCode!) { district(code: $code) { gap { nodes { household { id } } } figures { gap } } }`;
  const OF_REGENCY = `{ villageFigures { nodes { village { code } gap } } }`;
  const camat = { role: 'camat', district: DISTRICT } as const;
  const ministry = { role: 'ministry' } as const;
  const lists = (person: Parameters<Office['as']>[0], village: string) =>
    office.as(person).send(LISTS, { village, program: globalId('Program', 'paket') });

  it('an officer sees those of their villages, and elsewhere nothing, as if there were none', async () => {
    const own = await lists(officer, VILLAGE);
    const elsewhere = await lists(officer, ELSEWHERE);
    const district = await office.as(officer).send(OF_DISTRICT, { code: DISTRICT });

    expect(own.errors).toBeUndefined();
    expect(own.data.village).toMatchObject({ gap: { nodes: [{}, {}, {}] }, overlaps: { nodes: [{}] }, figures: { gap: 3 } });
    expect([elsewhere.errors, district.errors]).toEqual([undefined, undefined]);
    expect(elsewhere.data).toEqual({
      village: { gap: null, overlaps: null, figures: null },
      node: { candidates: null, waitingList: null, mistaken: null },
    });
    expect(district.data).toEqual({ district: { gap: null, figures: null } });
  });

  it('a camat sees those of their kecamatan, and of no other', async () => {
    const [own, other] = await Promise.all([DISTRICT, districtOf(ELSEWHERE)].map((code) => office.as(camat).send(OF_DISTRICT, { code })));

    expect(own?.data.district).toMatchObject({ gap: { nodes: [{}, {}, {}, {}] }, figures: { gap: 4 } });
    expect(other?.data.district).toEqual({ gap: null, figures: null });
    expect((await lists(camat, NEIGHBOUR)).errors).toBeUndefined();
  });

  it('the regency’s figures are for who serves all of it', async () => {
    const [all, some] = [await office.as(ministry).send(OF_REGENCY), await office.as(camat).send(OF_REGENCY)];

    expect(all.data.villageFigures.nodes.map(({ village }: { village: { code: string } }) => village.code)).toEqual(
      [VILLAGE, NEIGHBOUR, ELSEWHERE].toSorted(),
    );
    expect(some).toMatchObject({ data: { villageFigures: null } });
    expect(some.errors).toBeUndefined();
  });

  it('the ministry sees the lists without a name', async () => {
    const { text, errors } = await lists(ministry, VILLAGE);

    expect(errors).toBeUndefined();
    expect(text).toContain('**');
    expect(text).not.toMatch(/Extreme|Poor|Waiting/);
  });
});

it('judges by the day it is in Kukar', async () => {
  const { data } = await office
    .as(dinsos)
    .send('query($code: RegionCode!) { village(code: $code) { figures { day } } }', { code: VILLAGE });

  expect(data.village.figures.day).toBe(today);
});
