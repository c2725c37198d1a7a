import { dayOf } from '@puskesos/core/shared/clock';
import * as Training from '@puskesos/core/training';
import { themes, trainingStates } from '@puskesos/core/training/shapes';
import { beforeAll, expect, it, vi } from 'vitest';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, NEIGHBOUR, VILLAGE } from '../support/register/people.ts';
import { byTexts, drawing, listAll, PATIENCE, pageOf, recordsOf, useLists } from '../support/scenes/listed.ts';
import { openedTraining } from '../support/scenes/trained.ts';

/** The trainings held in a village, a kecamatan or the regency, by state, theme and day, beside a look at every training. */

const DISTRICT = '64.02.06';
const REGENCY = '64.02';
const office = useOffice();
const draw = drawing(5);
const reason = 'uji daftar pelatihan';

beforeAll(async () => {
  for (let n = 0; n < 24; n += 1) {
    const village = [VILLAGE, NEIGHBOUR, ELSEWHERE][draw(3)] ?? VILLAGE;
    const { id } = await openedTraining(office.core(), { theme: themes[draw(3)] ?? 'sewing', place: { village, address: 'Balai desa' } });
    if (draw(3) === 0) await Training.cancel(office.core(), { training: id, reason });
  }
  await listAll(office);
});
useLists(office);

interface Wanted {
  readonly place: string;
  readonly state?: Training.Training['state'] | undefined;
  readonly theme?: Training.Training['theme'] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly orderBy?: 'ASC' | 'DESC' | undefined;
}

const begins = ({ sessions }: Training.Training): string => sessions[0]?.from ?? '';

async function evaluated({ place, state, theme, from = '', to = '9', orderBy = 'DESC' }: Wanted): Promise<string[]> {
  const found = (await recordsOf<Training.Training>(office, 'training')).filter(
    (one) =>
      one.place.village.startsWith(place) &&
      (state === undefined || one.state === state) &&
      (theme === undefined || one.theme === theme) &&
      from <= dayOf(begins(one)) &&
      dayOf(begins(one)) <= to,
  );
  const ids = found.toSorted(byTexts(begins, ({ id }) => id)).map(({ id }) => globalId('Training', id));
  return orderBy === 'ASC' ? ids : ids.toReversed();
}

const list = (by: Person, { place, state, theme, from, to, orderBy }: Wanted, page = 'first: 100') => {
  const asked = [
    page,
    state && `state: ${state.toUpperCase()}`,
    theme && `theme: ${theme.toUpperCase()}`,
    from && `from: "${from}"`,
    to && `to: "${to}"`,
    orderBy && `orderBy: ${orderBy}`,
  ];
  return pageOf(office, by, { place, field: 'trainings', args: asked.filter(Boolean).join(', ') });
};
const ids = async (by: Person, wanted: Wanted) => (await list(by, wanted))?.nodes.map(({ id }) => id) ?? null;

it.each([REGENCY, DISTRICT, VILLAGE])('of %s they are those that every training says, of each state, theme and days', async (place) => {
  const days = (await recordsOf<Training.Training>(office, 'training')).map((one) => dayOf(begins(one))).toSorted();
  const [from, to] = [days[5], days[15]];
  for (const state of [undefined, ...trainingStates]) {
    for (const theme of [undefined, themes[0], themes[1]]) {
      for (const between of [{}, { from }, { to }, { from, to }]) {
        const wanted: Wanted = { place, state, theme, ...between, orderBy: draw(2) ? 'ASC' : undefined };
        expect([wanted, await ids({ role: 'ministry' }, wanted)]).toEqual([wanted, await evaluated(wanted)]);
      }
    }
  }
});

it('they are read from both ends by a Query and a BatchGet a page', async () => {
  const wanted: Wanted = { place: REGENCY };
  const whole = await evaluated(wanted);
  const first = await list(dinsos, wanted, 'first: 4');
  const next = await list(dinsos, wanted, `first: 4, after: "${first?.pageInfo.endCursor}"`);
  const last = await list(dinsos, wanted, 'last: 3');

  expect([...(first?.nodes ?? []), ...(next?.nodes ?? [])].map(({ id }) => id)).toEqual(whole.slice(0, 8));
  expect(last?.nodes.map(({ id }) => id)).toEqual(whole.slice(-3));
  expect([first?.calls, next?.calls, last?.calls]).toEqual([2, 2, 2]);
  expect(first?.readUnits).toBeLessThanOrEqual(6);
});

it('one that is called off is found by its new state', async () => {
  const { id } = await openedTraining(office.core());
  const holds = async (state: Wanted['state']) => (await ids(dinsos, { place: DISTRICT, state }))?.includes(globalId('Training', id));
  await vi.waitFor(async () => expect(await holds('open')).toBe(true), PATIENCE);

  await Training.cancel(office.core(), { training: id, reason });

  expect(await holds('open')).toBe(false);
  await vi.waitFor(async () => expect(await holds('cancelled')).toBe(true), PATIENCE);
});

it('days that run backward are refused, and the saved operation asks for what is open', async () => {
  const query = `{ regency { trainings(from: "2027-02-01", to: "2027-01-01") { nodes { id } } } }`;
  expect((await office.as(dinsos).send(query)).errors?.[0]?.extensions['code']).toBe('INVALID_INPUT');

  const { text, variables } = savedOperation('129-district-trainings');
  const { data, errors } = await office.as(dinsos).send(text, { ...variables, first: 50 });
  expect(errors).toBeUndefined();
  expect(data.district.trainings.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(
    await evaluated({ place: DISTRICT, state: 'open' }),
  );
});
