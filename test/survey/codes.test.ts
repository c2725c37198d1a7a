import { homeCodeOf } from '@puskesos/core/household/home-code';
import { type CodeKind, codeFrom, newVisitCode, readCode } from '@puskesos/core/shared/short-code';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import { useStream } from '../support/engine/streams.ts';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { registered, servedBy } from '../support/register/registered.ts';
import { form, withForms } from '../support/scenes/surveyed.ts';
import { SURVEY } from '../support/scenes/surveys.ts';

/** Codes that paper and telephone carry, and forms that find their home by them, wherever it has gone. */

const from = numbers(3_000);
const next: Person = { role: 'officer', sub: 'officer-3' };
const NOW = '2026-11-10T03:00:00.000Z';
useStoppedClock(NOW);
const office = useOffice(servedBy(officer.sub, VILLAGE), servedBy('officer-3', NEIGHBOUR), ({ stores }) => withForms(stores, 3));
let handler: typeof import('@puskesos/functions/on-registry-change').handler;
beforeAll(async () => {
  ({ handler } = await import('@puskesos/functions/on-registry-change'));
});
useStream(office, (event) => handler(event));

const PATIENCE = { timeout: 30_000, interval: 200 };
const RESULT = 'taken results { visit household { id } movedTo { code } refusal { code message } }';
const send = (person: Person, input: object) => office.as(person).mutate('uploadVisits', input, RESULT);
const household = async (village = VILLAGE) => globalId('Household', (await registered(office, from, { village })).id);
const codeOf = async (id: string) =>
  (await office.as(dinsos).send('query ($id: ID!) { household(id: $id) { code } }', { id })).data.household.code as string;
const byCode = async (person: Person, code: string) => {
  const answer = await office.as(person).send('query ($code: String!) { householdByCode(code: $code) { id } }', { code });
  return answer.errors ? answer.errors[0]?.extensions.code : (answer.data.householdByCode?.id ?? null);
};
const surveyOf = async (id: string, person: Person = dinsos) => (await office.as(person).send(SURVEY, { id })).data.household.survey;
const moved = (id: string, village: string) =>
  office
    .as(dinsos)
    .mutate('relocateHousehold', { household: id, village, address: { street: 'Jl. Baru 2', rt: '001', rw: '002' }, reason: 'ikut anak' });

describe('a code', () => {
  const code = fc.tuple(fc.constantFrom<CodeKind>('home', 'visit'), fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }));
  const signs = '0123456789ABCDEFGHJKMNPQRSTWXYZ';

  it('is read however it is dressed, and by nothing but its own kind', () => {
    fc.assert(
      fc.property(code, ([kind, number]) => {
        const written = codeFrom(kind, number);
        const plain = written.replaceAll('-', '').toLowerCase();
        expect(readCode(kind, ` ${plain.replaceAll('0', 'o').replaceAll('1', 'l')} `)).toBe(written);
        expect(readCode(kind === 'home' ? 'visit' : 'home', written)).toBeUndefined();
      }),
    );
  });

  it('with one wrong sign, or two that changed places, is none', () => {
    fc.assert(
      fc.property(code, fc.nat(), fc.nat(), fc.nat(), ([kind, number], at, other, sign) => {
        const plain = [...codeFrom(kind, number).replaceAll('-', '')];
        const [here, there] = [at % plain.length, other % plain.length];
        const wrong = plain.with(here, signs[sign % signs.length] as string).join('');
        const changed = plain.with(here, plain[there] as string).with(there, plain[here] as string);
        expect(readCode(kind, wrong) === undefined).toBe(wrong !== plain.join(''));
        expect(readCode(kind, changed.join('')) === undefined).toBe(changed.join('') !== plain.join(''));
      }),
      { numRuns: 500 },
    );
  });

  it('of a visit is another each time', () => {
    expect(new Set(Array.from({ length: 2_000 }, () => newVisitCode())).size).toBe(2_000);
    expect(readCode('visit', newVisitCode())).toBeDefined();
  });
});

describe('a home', () => {
  it('is found by its code from whoever serves it, some seconds after it was registered, and by nobody else', async () => {
    const id = await household();
    const code = await codeOf(id);

    await vi.waitFor(async () => expect(await byCode(officer, code.toLowerCase().replace('-', ' '))).toBe(id), PATIENCE);
    expect(await byCode(next, code)).toBeNull();
    expect(await byCode(officer, codeFrom('home', 77n))).toBeNull();
    expect(await byCode(officer, `${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`)).toBe('INVALID_INPUT');
  });

  it('keeps its code when it moves, and says the same one as core', async () => {
    const { id } = await registered(office, from);
    await moved(globalId('Household', id), NEIGHBOUR);

    expect(await codeOf(globalId('Household', id))).toBe(homeCodeOf(id));
    await vi.waitFor(async () => expect(await byCode(next, homeCodeOf(id))).toBe(globalId('Household', id)), PATIENCE);
  });
});

describe('a batch', () => {
  it('tells of each form what became of it, of one that is none too', async () => {
    const id = await household();
    const code = await codeOf(id);
    await vi.waitFor(async () => expect(await byCode(officer, code)).toBe(id), PATIENCE);
    const good = form(code, { toilet: 'own' });
    const visit = newVisitCode();

    const answer = await send(officer, {
      documents: [
        { ...good, visit: visit.toLowerCase() },
        'bukan formulir',
        { ...good, visit: 'kunjungan-tanpa-jam', startedAt: 'kemarin' },
        { ...good, visit: `${visit.slice(0, -1)}${visit.endsWith('2') ? '3' : '2'}` },
        { ...good, visit: 'kunjungan-salah-rumah', household: `${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}` },
        { ...good, visit: 'kunjungan-6402060101010001' },
        { ...good, visit: 'kunjungan-pilihan', answers: [{ item: 'toilet', value: 'sungai', at: good.startedAt }] },
        {
          ...good,
          visit: 'kunjungan-lagi-1',
          household: id,
          answers: [{ ...good.answers[0], value: 'shared', at: '2026-11-09T06:00:00Z' }],
        },
      ],
    });

    expect(answer.taken).toBe(2);
    expect(answer.results.map((one: { visit: string; refusal?: { code: string } }) => [one.visit, one.refusal?.code ?? 'taken'])).toEqual([
      [visit, 'taken'],
      ['', 'INVALID_INPUT'],
      ['kunjungan-tanpa-jam', 'INVALID_INPUT'],
      [expect.stringContaining('-'), 'INVALID_INPUT'],
      ['kunjungan-salah-rumah', 'INVALID_INPUT'],
      ['', 'INVALID_INPUT'],
      ['kunjungan-pilihan', 'INVALID_INPUT'],
      ['kunjungan-lagi-1', 'taken'],
    ]);
    expect(answer.results[3].refusal.message).toContain('salah tulis');
    expect(answer.results[4].refusal.message).toContain('salah tulis');
    expect(JSON.stringify(answer)).not.toContain('6402060101010001');
    const survey = await surveyOf(id);
    expect(survey.answers[0]).toMatchObject({ item: 'toilet', shown: { value: 'shared' }, earlier: [{ value: 'own' }] });
    expect(survey.visits.edges).toHaveLength(2);
  });

  it('is of twenty at most, forms and documents together', async () => {
    const id = await household();
    const [one] = [form(id, { toilet: 'own' })];
    const answer = await send(officer, { forms: Array.from({ length: 11 }, () => one), documents: Array.from({ length: 10 }, () => one) });

    expect(answer.__typename).toBe('InvalidInput');
    expect(await surveyOf(id)).toBeNull();
  });
});

describe('a form', () => {
  it('for a family that moved meanwhile is taken from who visited it before, and waits with who serves it now', async () => {
    vi.setSystemTime('2026-11-01T03:00:00.000Z');
    const id = await household();
    vi.setSystemTime(NOW);
    const sent = form(id, {}, { outcome: 'NO_CONTACT' });
    await moved(id, NEIGHBOUR);

    const answer = await send(officer, { forms: [sent] });
    const again = await send(officer, { documents: [sent] });
    const tasks = await office.as(next).send('{ tasks(first: 100, kinds: [REVISIT]) { nodes { household { id } } } }');

    expect(answer.results).toMatchObject([{ movedTo: { code: NEIGHBOUR }, refusal: null }]);
    expect(again.results).toEqual(answer.results);
    expect((await surveyOf(id, next)).visits.edges).toHaveLength(1);
    expect(tasks.data.tasks.nodes).toContainEqual({ household: { id } });
  });

  it('of a day on which the family had moved away already is nobody’s here to send', async () => {
    const id = await household();
    await moved(id, NEIGHBOUR);
    const after = form(id, { toilet: 'own' }, { startedAt: '2026-11-10T04:00:00.000Z' });

    expect((await send(officer, { forms: [after] })).results).toMatchObject([{ movedTo: null, refusal: { code: 'NOT_FOUND' } }]);
    expect((await send(next, { forms: [after] })).results).toMatchObject([{ movedTo: null, refusal: null }]);
  });

  it('for a family that became part of another meanwhile is found in that one, once, however often it is sent', async () => {
    const [id, into] = [await household(), await household()];
    const sent = form(id, { toilet: 'own' });
    const early = form(id, { water: 'piped' }, { startedAt: '2026-11-09T01:00:00.000Z' });
    await send(officer, { forms: [early] });
    const merge = await office.as(dinsos).mutate('mergeHouseholds', { from: id, into, reason: 'satu rumah tangga' });
    expect(merge.__typename).toBe('MergeHouseholdsPayload');

    const answer = await send(officer, { forms: [sent, early] });
    const again = await send(officer, { forms: [sent] });
    const other = await send(officer, { forms: [{ ...sent, household: await household() }] });

    expect(answer.results).toMatchObject([{ household: { id: into }, refusal: null }, { refusal: null }]);
    expect(again.results).toEqual([answer.results[0]]);
    expect(other.results).toMatchObject([{ refusal: { code: 'VISIT_DIFFERS' } }]);
    const survey = await surveyOf(into);
    expect(survey.visits.edges).toHaveLength(1);
    expect(survey.answers).toMatchObject([{ item: 'toilet', shown: { value: 'own' } }]);
  });

  it('for a family that never was where its sender serves is answered like one that is not there', async () => {
    const far = await household(ELSEWHERE);
    const nowhere = globalId('Household', '00000000-0000-8000-8000-000000000000');
    const refused = async (id: string) => {
      const [result] = (await send(officer, { documents: [{ ...form(id, { toilet: 'own' }), visit: 'kunjungan-jauh' }] })).results;
      return result;
    };

    expect(await refused(far)).toEqual(await refused(nowhere));
    expect((await refused(far)).refusal.code).toBe('NOT_FOUND');
  });
});
