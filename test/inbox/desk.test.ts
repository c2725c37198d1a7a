import type { Objection } from '@puskesos/core/inbox/objections';
import { objectionReasons, objectionStates } from '@puskesos/core/inbox/shapes';
import { beforeAll, expect, it, vi } from 'vitest';
import { useDayForEach } from '../support/clock.ts';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy, withPrograms } from '../support/register/registered.ts';
import { entryOf, lettersReceived, objected, onList, suggested } from '../support/scenes/lettered.ts';
import { byTexts, listAll, PATIENCE, pageOf, recordsOf, useLists } from '../support/scenes/listed.ts';
import { camat } from '../support/scenes/proposed.ts';

/** What citizens of a kecamatan and of the regency sent in, by state and reason, beside a look at every letter. */

useDayForEach('2026-11-10T03:00:00.000Z');
const DISTRICT = '64.02.06';
const REGENCY = '64.02';
const office = useOffice(withPrograms, servedBy(officer.sub, VILLAGE));
const auditor: Person = { role: 'auditor' };

beforeAll(async () => {
  await onList(office, ['Siti Aminah', 'Rahmat Hidayat']);
  await onList(office, ['Jauh Sekali'], ELSEWHERE);
  const about = async (name: string, village: string, input: object) =>
    objected(office, { ...(await entryOf(office, name, village)), village, ...input });
  await about('Siti Aminah', VILLAGE, { reason: 'MOVED' });
  await about('Rahmat Hidayat', VILLAGE, { reason: 'NOT_POOR' });
  await about('Jauh Sekali', ELSEWHERE, { reason: 'MOVED' });
  await about('Siti Aminah', VILLAGE, { complainsOf: ['PUSKESOS'] });
  await about('Rahmat Hidayat', VILLAGE, { complainsOf: ['CAMAT'] });
  await suggested(office);
  await suggested(office, { rt: '004', complainsOf: ['CAMAT'] });
  await lettersReceived(office);
  await listAll(office);
});
useLists(office);

interface Wanted {
  readonly place: string;
  readonly aboutOffice?: boolean;
  readonly state?: Objection['state'] | undefined;
  readonly reason?: Objection['reason'] | undefined;
}

async function evaluated({ place, aboutOffice = false, state, reason }: Wanted, seen = (_one: Objection) => true): Promise<string[]> {
  const found = (await recordsOf<Objection>(office, 'objection')).filter(
    (one) =>
      one.village.startsWith(place) &&
      aboutOffice === (one.complainsOf !== undefined || one.accused !== undefined) &&
      (state === undefined || one.state === state) &&
      (reason === undefined || one.reason === reason) &&
      seen(one),
  );
  return found
    .toSorted(
      byTexts(
        (one) => (one.state === 'open' ? '0' : '1'),
        ({ answerBy }) => answerBy,
        ({ id }) => id,
      ),
    )
    .map(({ id }) => globalId('Objection', id));
}

const list = (by: Person, { place, aboutOffice, state, reason }: Wanted, page = 'first: 100') => {
  const asked = [
    page,
    aboutOffice && 'aboutOffice: true',
    state && `state: ${state.toUpperCase()}`,
    reason && `reason: ${reason.toUpperCase()}`,
  ];
  return pageOf(office, by, { place, field: 'objections', args: asked.filter(Boolean).join(', ') });
};
const ids = async (by: Person, wanted: Wanted) => (await list(by, wanted))?.nodes.map(({ id }) => id) ?? null;

it.each([REGENCY, DISTRICT])('of %s are those that every objection says, of each state and reason', async (place) => {
  for (const state of [undefined, ...objectionStates]) {
    for (const reason of [undefined, ...objectionReasons]) {
      const wanted = { place, state, reason };
      expect([wanted, await ids(dinsos, wanted)]).toEqual([wanted, await evaluated(wanted)]);
    }
  }
  expect((await evaluated({ place })).length).toBeGreaterThan(1);
});

it('they are read from both ends by a Query and a BatchGet a page', async () => {
  const whole = await evaluated({ place: REGENCY });
  const [first, last] = [await list(dinsos, { place: REGENCY }, 'first: 2'), await list(dinsos, { place: REGENCY }, 'last: 2')];

  expect([first?.nodes.map(({ id }) => id), last?.nodes.map(({ id }) => id)]).toEqual([whole.slice(0, 2), whole.slice(-2)]);
  expect([first?.calls, last?.calls]).toEqual([2, 2]);
  expect(first?.readUnits).toBeLessThanOrEqual(4);
});

it('they are for who serves all of it; what complains of an office is for the desks above, and what complains of the camat not theirs', async () => {
  const about = { place: DISTRICT, aboutOffice: true };
  const below = await evaluated(about, ({ complainsOf = [] }) => !complainsOf.includes('camat'));

  expect(below.length).toBe((await evaluated(about)).length - 1);
  expect([await ids(camat, { place: DISTRICT }), await ids(auditor, { place: REGENCY })]).toEqual([
    await evaluated({ place: DISTRICT }),
    await evaluated({ place: REGENCY }),
  ]);
  expect([await ids(camat, about), await ids(dinsos, about), await ids(auditor, about)]).toEqual([
    below,
    await evaluated(about),
    await evaluated(about),
  ]);
  for (const [by, place] of [
    [officer, DISTRICT],
    [camat, REGENCY],
    [{ role: 'ministry' }, REGENCY],
  ] as const) {
    expect([await ids(by, { place }), await ids(by, { place, aboutOffice: true })]).toEqual([null, null]);
  }
});

it('suggestions lie by state in the same way', async () => {
  const suggestions = async (by: Person, args: string) =>
    (await pageOf(office, by, { place: DISTRICT, field: 'suggestions', args: `first: 100, ${args}` }))?.nodes.length ?? null;

  expect([await suggestions(dinsos, 'state: OPEN'), await suggestions(dinsos, 'state: TAKEN')]).toEqual([1, 0]);
  expect([await suggestions(dinsos, 'aboutOffice: true'), await suggestions(camat, 'aboutOffice: true')]).toEqual([1, 0]);
  expect(await suggestions(officer, 'state: OPEN')).toBeNull();
});

it('one that is answered is no more among the open ones, and found among the others', async () => {
  const [objection = ''] = await evaluated({ place: DISTRICT, state: 'open', reason: 'not_poor' });
  const input = { objection, outcome: 'DISMISSED', answer: 'Sudah diperiksa di rumahnya.' };
  const answered = await office.as(officer).mutate('answerObjection', input, 'objection { id }');

  expect(answered.objection.id).toBe(objection);
  expect(await ids(dinsos, { place: DISTRICT, state: 'open' })).not.toContain(objection);
  await vi.waitFor(async () => expect(await ids(dinsos, { place: DISTRICT, state: 'dismissed' })).toEqual([objection]), PATIENCE);

  const { text, variables } = savedOperation('128-district-letters');
  const { data, errors } = await office.as(camat).send(text, variables);
  expect(errors).toBeUndefined();
  expect(data.district.objections.nodes.map(({ id }: { id: string }) => id)).toEqual(await evaluated({ place: DISTRICT, state: 'open' }));
});
