import { ALL, countAll } from '@puskesos/core/lists/totals';
import { dayOf } from '@puskesos/core/shared/clock';
import { showcase } from '@puskesos/sample/sign-in-people';
import { describe, expect, it } from 'vitest';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos } from '../support/register/people.ts';
import { listAll } from '../support/scenes/listed.ts';
import { sample } from '../support/scenes/sample.ts';

/** How many there are of what lies in lists, beside a look at all of them. */

const office = useOffice(sample(60), listAll);
const desk = () => office.as(dinsos);
const [village = ''] = showcase;
const run = { signal: new AbortController().signal, onProgress: () => undefined };

interface Counted {
  readonly totalCount: number | null;
  readonly totalAsOf: string | null;
  readonly stateCounts: readonly { readonly state: string; readonly count: number }[] | null;
}

const rootOf = (place: string) =>
  place.length > 8 ? `village(code: "${place}")` : place.length > 5 ? `district(code: "${place}")` : 'regency';
const inPlace = async (place: string, selection: string) => {
  const { data, errors, extensions } = await desk().send(`{ place: ${rootOf(place)} { ${selection} } }`);
  expect(errors).toBeUndefined();
  return { ...data.place, calls: extensions?.cost.calls } as Record<string, never> & { calls: number };
};
const totals = async (place: string, list: string, args = 'first: 1'): Promise<Counted> =>
  (await inPlace(place, `list: ${list}(${args}) { totalCount totalAsOf stateCounts { state count } }`))['list'] as never;

/** The state of each that is there. */
async function statesIn(place: string, list: string, args = ''): Promise<string[]> {
  const states: string[] = [];
  for (let after = ''; ; ) {
    const asked = `first: 100${args && `, ${args}`}${after && `, after: "${after}"`}`;
    const page = (await inPlace(place, `list: ${list}(${asked}) { nodes { state } pageInfo { hasNextPage endCursor } }`))[
      'list'
    ] as unknown as {
      nodes: { state: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    states.push(...page.nodes.map(({ state }) => state));
    if (!page.pageInfo.hasNextPage) return states;
    after = page.pageInfo.endCursor;
  }
}

it('nothing is told before anybody counted', async () => {
  expect(await totals('64.02', 'cases')).toEqual({ totalCount: null, totalAsOf: null, stateCounts: null });
  expect(await totals('64.02', 'proposals')).toEqual({ totalCount: null, totalAsOf: null, stateCounts: null });
});

const lists = ['cases', 'sensitiveCases', 'objections', 'suggestions', 'proposals', 'trainings'];
const some: Readonly<Record<string, string>> = {
  cases: 'category: AID_NOT_RECEIVED',
  objections: 'reason: NOT_POOR',
  proposals: 'purse: APBD',
  trainings: 'theme: SEWING',
};

describe('by the day’s count', () => {
  it('is done once a day', async () => {
    const before = dayOf(new Date().toISOString());
    await countAll(office.core(), ALL, run);
    expect([before, dayOf(new Date().toISOString())]).toContain((await totals('64.02', 'cases')).totalAsOf);
  });

  it.each(lists.flatMap((list) => [village, village.slice(0, 8), '64.02'].map((place) => [list, place] as const)))(
    '%s of %s are as many as are listed, in each state',
    async (list, place) => {
      const listed = await statesIn(place, list);
      const { totalCount, stateCounts } = await totals(place, list);

      expect(totalCount).toBe(listed.length);
      for (const { state, count } of stateCounts ?? [])
        expect([state, count]).toEqual([state, listed.filter((one) => one === state).length]);
      const [state = ''] = listed;
      if (state) {
        const asked = await totals(place, list, `first: 1, state: ${state}`);
        expect(asked).toMatchObject({ totalCount: listed.filter((one) => one === state).length, stateCounts });
      }
      const filter = some[list];
      if (filter) expect((await totals(place, list, `first: 1, ${filter}`)).totalCount).toBe((await statesIn(place, list, filter)).length);
    },
    60_000,
  );

  it('the regency has some of each', async () => {
    for (const list of lists) expect((await totals('64.02', list)).totalCount, list).toBeGreaterThan(0);
  });

  it('costs one Get more than the page', async () => {
    const [page, counted] = [
      await inPlace('64.02', 'cases(first: 5) { nodes { id } }'),
      await inPlace('64.02', 'cases(first: 5) { totalCount totalAsOf stateCounts { count } nodes { id } }'),
    ];
    expect(counted.calls).toBe(page.calls + 1);
  });

  it('what complains of an office or of staff is not counted, nor what begins on some days alone', async () => {
    const none = { totalCount: null, totalAsOf: null, stateCounts: null };

    expect(await totals('64.02', 'objections', 'first: 1, aboutOffice: true')).toEqual(none);
    expect(await totals(village, 'suggestions', 'first: 1, aboutOffice: true')).toEqual(none);
    expect(await totals('64.02', 'casesAboutStaff')).toEqual(none);
    expect(await totals('64.02', 'trainings', `first: 1, from: "${dayOf(new Date().toISOString())}"`)).toEqual(none);
  });
});

describe('a village’s letters', () => {
  const nodes = async (args: string, place = village) =>
    (
      (await inPlace(place, `list: objections(${args}) { nodes { id state reason } }`))['list'] as unknown as {
        nodes: { id: string; state: string; reason: string }[];
      }
    ).nodes;

  it('are found by state and reason, either way', async () => {
    const all = await nodes('first: 100');
    const [one] = all;
    const { state = '', reason = '' } = one ?? {};

    expect(all.length).toBeGreaterThan(1);
    expect(await nodes(`first: 100, state: ${state}`)).toEqual(all.filter((other) => other.state === state));
    expect(await nodes(`first: 100, reason: ${reason}`)).toEqual(all.filter((other) => other.reason === reason));
    expect(await nodes(`first: 100, state: ${state}, reason: ${reason}, orderBy: DESC`)).toEqual(
      all.filter((other) => other.state === state && other.reason === reason).toReversed(),
    );
    expect(await nodes('first: 100, orderBy: DESC')).toEqual(all.toReversed());
  });
});
