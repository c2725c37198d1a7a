import type { Case } from '@puskesos/core/case';
import { caseCategories, caseStates } from '@puskesos/core/case/shapes';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { useClock } from '../support/clock.ts';
import { globalId, staffId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { ELSEWHERE, NEIGHBOUR, VILLAGE } from '../support/register/people.ts';
import { alone, camat, casesOf, coordinator, DESERTED, dinsos, front, visitor, withPuskesos } from '../support/scenes/cases.ts';
import { byTexts, drawing, listAll, PATIENCE, pageOf, recordsOf, useLists } from '../support/scenes/listed.ts';

/** The cases of a kecamatan and of the regency, by state, category and day, beside what a look at every case says. */

const DISTRICT = '64.02.06';
const REGENCY = '64.02';
const office = useOffice(withPuskesos);
const cases = casesOf(office);
const auditor: Person = { role: 'auditor' };
useClock();

const draw = drawing(7);
const villages = [VILLAGE, NEIGHBOUR, DESERTED, ELSEWHERE];
const categories = ['AID_NOT_RECEIVED', 'HEALTH', 'OTHER'];

// Half of them before there is a list, as in a register that was filled earlier.
beforeAll(async () => {
  for (let n = 0; n < 24; n += 1) await any();
  await listAll(office);
});
useLists(office);
beforeAll(async () => {
  for (let n = 0; n < 24; n += 1) await any();
  const { id } = (await cases.register({ sensitive: true }, dinsos)).case;
  await cases.make(coordinator, 'escalate', id);
  await settled();
});

async function any(): Promise<void> {
  const about = draw(6) === 0 ? { about: [staffId(visitor.sub)] } : draw(8) === 0 ? { aboutCamat: true } : {};
  const { id } = (
    await cases.register({ village: villages[draw(4)], category: categories[draw(3)], sensitive: draw(4) === 0, ...about }, dinsos)
  ).case;
  const steps = ['take', 'escalate', 'close', 'reopen'] as const;
  for (const step of steps.slice(0, draw(5))) await cases.make(dinsos, step, id);
}

interface Wanted {
  readonly place: string;
  readonly field?: 'cases' | 'sensitiveCases' | 'casesAboutStaff';
  readonly state?: Case['state'] | undefined;
  readonly category?: Case['category'] | undefined;
  readonly by?: readonly ['DUE' | 'REGISTERED', 'ASC' | 'DESC'] | undefined;
}

const isAbout = ({ about = [], aboutCamat }: Case) => about.length > 0 || aboutCamat === true;
const belongs: Record<NonNullable<Wanted['field']>, (one: Case) => boolean> = {
  cases: (one) => !isAbout(one) && !one.sensitive,
  sensitiveCases: (one) => !isAbout(one) && one.sensitive,
  casesAboutStaff: isAbout,
};
const doneOn = ({ closedOn, due }: Case) => closedOn ?? due;

/** What a look at every case says, in order. */
async function evaluated({ place, field = 'cases', state, category, by = ['DUE', 'ASC'] }: Wanted, seen = (_one: Case) => true) {
  const found = (await recordsOf<Case>(office, 'case')).filter(
    (one) =>
      one.village.startsWith(place) &&
      belongs[field](one) &&
      (state === undefined || one.state === state) &&
      (category === undefined || one.category === category) &&
      seen(one),
  );
  const id = (one: Case) => one.id;
  const registered = byTexts<Case>(({ registeredAt }) => registeredAt, id);
  const [open, closed] = [found.filter((one) => one.state !== 'closed'), found.filter((one) => one.state === 'closed')];
  // The latest closed first, and among those of one day by their ids.
  const latest = (a: Case, b: Case) => byTexts<Case>(doneOn)(b, a) || byTexts(id)(a, b);
  const inOrder =
    by[0] === 'REGISTERED' ? found.toSorted(registered) : [...open.toSorted(byTexts(({ due }) => due, id)), ...closed.toSorted(latest)];
  const ordered = inOrder.map((one) => globalId('Case', one.id));
  return by[1] === 'ASC' ? ordered : ordered.toReversed();
}

const argsOf = ({ state, category, by }: Wanted, page = 'first: 100') =>
  [
    page,
    ...(state ? [`state: ${state.toUpperCase()}`] : []),
    ...(category ? [`category: ${category.toUpperCase()}`] : []),
    ...(by ? [`orderBy: { field: ${by[0]}, direction: ${by[1]} }`] : []),
  ].join(', ');

const list = (by: Person, wanted: Wanted, page?: string) =>
  pageOf(office, by, { place: wanted.place, field: wanted.field ?? 'cases', args: argsOf(wanted, page) });
const ids = async (by: Person, wanted: Wanted) => (await list(by, wanted))?.nodes.map(({ id }) => id) ?? null;

/** The stream has been read to its end. */
const settled = () =>
  vi.waitFor(async () => {
    for (const field of ['cases', 'sensitiveCases', 'casesAboutStaff'] as const) {
      expect(await ids(dinsos, { place: REGENCY, field })).toEqual(await evaluated({ place: REGENCY, field }));
    }
  }, PATIENCE);

const orders = [undefined, ['DUE', 'DESC'], ['REGISTERED', 'ASC'], ['REGISTERED', 'DESC']] as const;

describe('the cases of a place', () => {
  it.each([REGENCY, DISTRICT, VILLAGE])('of %s are those that every case says, of each state, category and order', async (place) => {
    for (const by of orders) {
      const kinds = [undefined, ...caseCategories.filter((one) => categories.includes(one.toUpperCase()))];
      const asked = [
        ...caseStates.map((state) => ({ state })),
        ...kinds.flatMap((category) => [{ category }, { category, state: 'handled' as const }]),
      ];
      for (const one of asked) {
        const wanted: Wanted = { place, by, ...one };
        // A village's own list in its usual order is another's test.
        if (place !== VILLAGE || by || wanted.category)
          expect([wanted, await ids(dinsos, wanted)]).toEqual([wanted, await evaluated(wanted)]);
      }
    }
  });

  it('are read from both ends, in one Query and one BatchGet a page, whose units grow with the page alone', async () => {
    const wanted: Wanted = { place: DISTRICT, by: ['REGISTERED', 'DESC'] };
    const whole = await evaluated(wanted);
    const first = await list(dinsos, wanted, 'first: 4');
    const next = await list(dinsos, wanted, `first: 4, after: "${first?.pageInfo.endCursor}"`);
    const last = await list(dinsos, wanted, 'last: 3');

    expect([...(first?.nodes ?? []), ...(next?.nodes ?? [])].map(({ id }) => id)).toEqual(whole.slice(0, 8));
    expect(last?.nodes.map(({ id }) => id)).toEqual(whole.slice(-3));
    expect([first?.pageInfo, last?.pageInfo]).toMatchObject([{ hasNextPage: true }, { hasNextPage: false, hasPreviousPage: true }]);
    expect([first?.calls, next?.calls, last?.calls]).toEqual([2, 2, 2]);
    expect(first?.readUnits).toBeLessThanOrEqual(5);
  });

  it('are for who serves all of it: the camat theirs, Dinsos and the auditor everywhere, an officer a village', async () => {
    expect(await ids(camat, { place: DISTRICT })).toEqual(await evaluated({ place: DISTRICT }));
    expect(await ids(auditor, { place: REGENCY, state: 'closed' })).toEqual(await evaluated({ place: REGENCY, state: 'closed' }));
    expect(await ids(coordinator, { place: VILLAGE, category: 'other' })).toEqual(await evaluated({ place: VILLAGE, category: 'other' }));
    for (const [by, place] of [
      [camat, REGENCY],
      [camat, '64.02.12'],
      [coordinator, DISTRICT],
      [alone, DISTRICT],
      [{ role: 'ministry' }, REGENCY],
    ] as const) {
      expect(await ids(by, { place })).toBeNull();
    }
  });

  it('that are sensitive are Dinsos’, and the camat’s once they came up to them', async () => {
    const wanted = { place: DISTRICT, field: 'sensitiveCases' } as const;
    const raised = await evaluated(wanted, ({ level }) => level !== 'village');

    expect(raised.length).toBeGreaterThan(0);
    expect(raised.length).toBeLessThan((await evaluated(wanted)).length);
    expect([await ids(dinsos, wanted), await ids(camat, wanted)]).toEqual([await evaluated(wanted), raised]);
    for (const by of [auditor, coordinator, front]) expect(await ids(by, wanted)).toBeNull();
  });

  it('that complain of the office are never seen by whom they complain of', async () => {
    const wanted = { place: DISTRICT, field: 'casesAboutStaff' } as const;
    const below = await evaluated(wanted, ({ aboutCamat }) => !aboutCamat);

    expect(below.length).toBeLessThan((await evaluated(wanted)).length);
    expect([await ids(dinsos, wanted), await ids(camat, wanted)]).toEqual([await evaluated(wanted), below]);
    for (const by of [visitor, coordinator, auditor]) expect(await ids(by, wanted)).toBeNull();
  });
});

describe('a case that moves', () => {
  const holds = async (id: string, wanted: Wanted, by: Person = dinsos) => (await ids(by, wanted))?.includes(id);

  it('leaves where it stood at once, and is found where it stands now', async () => {
    const { id } = (await cases.register({ category: 'HEALTH' })).case;
    await vi.waitFor(
      async () => expect(await holds(id, { place: DISTRICT, state: 'registered', category: 'health' })).toBe(true),
      PATIENCE,
    );

    await cases.make(coordinator, 'take', id, { to: staffId(visitor.sub) });

    expect(await holds(id, { place: DISTRICT, state: 'registered' })).toBe(false);
    await vi.waitFor(async () => expect(await holds(id, { place: REGENCY, state: 'handled', category: 'health' })).toBe(true), PATIENCE);
  });

  it('is gone from everybody’s list at once when it is said to complain of somebody, and from theirs for good', async () => {
    const { id } = (await cases.register()).case;
    await cases.make(coordinator, 'take', id, { to: staffId(visitor.sub) });
    const inHand = async (by: Person, args = 'first: 100') => {
      const query = `query ($code: String!) { staffMember(code: $code) { cases(${args}) { nodes { id } } } }`;
      const { data } = await office.as(by).send(query, { code: visitor.sub });
      return data.staffMember.cases?.nodes.map((one: { id: string }) => one.id) ?? null;
    };
    await vi.waitFor(async () => expect(await inHand(visitor, 'first: 100, state: HANDLED')).toContain(id), PATIENCE);
    expect([await inHand(dinsos), await inHand(coordinator), await inHand(camat)]).toEqual([await inHand(visitor), null, null]);

    await office
      .as(dinsos)
      .mutate('setCaseAccused', { case: id, about: [staffId(visitor.sub)], reason: 'ternyata tentang petugas' }, 'case { id }');

    expect([await holds(id, { place: DISTRICT }), await holds(id, { place: VILLAGE, category: 'aid_not_received' })]).toEqual([
      false,
      false,
    ]);
    expect(await inHand(visitor)).not.toContain(id);
    await vi.waitFor(async () => expect(await holds(id, { place: DISTRICT, field: 'casesAboutStaff' }, camat)).toBe(true), PATIENCE);
    expect(await inHand(visitor)).not.toContain(id);
  });
});

it('the saved operation asks for the case desk of a kecamatan', async () => {
  const { text, variables } = savedOperation('125-district-cases');
  const { data, errors } = await office.as(camat).send(text, variables);

  expect(errors).toBeUndefined();
  expect(data.district.cases.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(
    (await evaluated({ place: DISTRICT, state: 'registered' })).slice(0, 20),
  );
});
