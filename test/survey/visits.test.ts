import * as Staff from '@puskesos/core/staff';
import * as Survey from '@puskesos/core/survey';
import { knownQuestionnaires } from '@puskesos/core/survey/known-questionnaires';
import * as Questionnaire from '@puskesos/core/survey/questionnaire';
import { describe, expect, it } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { registered, servedBy } from '../support/register/registered.ts';
import { runPendingJobs } from '../support/scenes/proposed.ts';
import { draftInput, form, withForms } from '../support/scenes/surveyed.ts';

/** What waits for a home after a visit, where it goes, what a form may not hold, and what all of it costs. */

const from = numbers(7_000);
const colleague: Person = { role: 'officer', sub: 'officer-2' };
const next: Person = { role: 'officer', sub: 'officer-3' };
useStoppedClock('2026-11-10T03:00:00.000Z');
const office = useOffice(
  servedBy(officer.sub, VILLAGE),
  servedBy('officer-2', VILLAGE),
  servedBy('officer-3', NEIGHBOUR),
  servedBy('officer-4', VILLAGE),
  ({ stores }) => withForms(stores, 3),
);

const upload = (person: Person, ...forms: object[]) =>
  office.as(person).mutate('uploadVisits', { forms }, 'taken results { visit refusal { code message } }');
const household = async () => globalId('Household', (await registered(office, from)).id);
interface Waiting {
  readonly kind: string;
  readonly due: string;
  readonly household: { readonly id: string };
}
const waiting = async (person: Person, id: string): Promise<Waiting[]> => {
  const answer = await office.as(person).send('{ tasks(first: 100) { nodes { kind due household { id } } } }');
  return (answer.data.tasks.nodes as Waiting[]).filter((task) => task.household.id === id);
};
const read = async (id: string, fields: string) =>
  office.as(officer).send(`query ($id: ID!) { household(id: $id) { survey { ${fields} } } }`, { id });
const yesterday = (hour: number) => `2026-11-09T0${hour}:00:00.000Z`;

describe('a home', () => {
  it.each([
    ['where nobody was met, is tried again in a week', 'NO_CONTACT', '2026-11-16'],
    ['that refused, in a month', 'REFUSED', '2026-12-09'],
  ])('%s, until somebody answers', async (_what, outcome, due) => {
    const id = await household();
    await upload(officer, form(id, {}, { outcome, startedAt: yesterday(2) }));
    const [first, waits] = [(await read(id, 'nextDue answered { by { code } }')).data.household.survey, await waiting(officer, id)];

    await upload(officer, form(id, { toilet: 'own' }, { startedAt: yesterday(5) }));
    // Of the same morning, and sent only now: nobody need go again for it.
    await upload(colleague, form(id, {}, { outcome, startedAt: yesterday(1) }));

    expect(first).toEqual({ nextDue: due, answered: null });
    expect(waits).toMatchObject([{ kind: 'REVISIT', due }]);
    expect((await read(id, 'nextDue answered { by { code } }')).data.household.survey).toEqual({
      nextDue: null,
      answered: { by: { code: officer.sub } },
    });
    expect((await waiting(officer, id)).map(({ kind }) => kind)).not.toContain('REVISIT');
  });

  it('tells other slices when somebody last answered there, and nothing where nobody did', async () => {
    const { id } = await registered(office, from);
    const about = globalId('Household', id);
    const none = await Survey.lastAnswered(office.core(), id);
    const sent = form(about, { toilet: 'own' }, { startedAt: yesterday(2) });
    await upload(officer, sent, form(about, {}, { outcome: 'NO_CONTACT', startedAt: yesterday(4) }));

    expect(none).toBeUndefined();
    expect(await Survey.lastAnswered(office.core(), id)).toEqual({ at: yesterday(2), by: officer.sub, visit: sent.visit });
  });

  it('takes what waits for it along to another village, and leaves nothing behind when it becomes part of another', async () => {
    const [id, into] = [await household(), await household()];
    await upload(officer, form(id, { lighting: 'pln' }, { version: 2 }), form(id, {}, { outcome: 'NO_CONTACT', startedAt: yesterday(6) }));
    const kinds = async (person: Person) => (await waiting(person, id)).map(({ kind }) => kind).filter((kind) => kind !== 'SECOND_VISIT');
    const before = await kinds(officer);

    await office.as(dinsos).mutate('relocateHousehold', {
      household: id,
      village: NEIGHBOUR,
      address: { street: 'Jl. Baru 2', rt: '001', rw: '002' },
      reason: 'ikut anak',
    });
    const listed = async (person: Person, village: string) => {
      const answer = await office
        .as(person)
        .send(`{ village(code: "${village}") { surveys(first: 100) { nodes { last { visit { code } } household { id } } } } }`);
      return answer.data.village.surveys.nodes as { last: { visit: { code: string } }; household: { id: string } | null }[];
    };
    const stale = await listed(officer, VILLAGE);
    const [here, there] = [await kinds(officer), await kinds(next)];
    const checked = await office
      .as(next)
      .mutate(
        'crossCheck',
        { household: id, item: 'lighting', answers: [{ item: 'electricity', value: 'shared' }], reason: 'dilihat' },
        'survey { questionnaireVersion }',
      );
    const [moved, gone] = [await listed(next, NEIGHBOUR), await listed(officer, VILLAGE)];
    const left = await kinds(next);
    await office.as(dinsos).mutate('mergeHouseholds', { from: id, into, reason: 'satu rumah tangga' });

    expect(before.toSorted()).toEqual(['CROSS_CHECK', 'REVISIT']);
    expect([here, there.toSorted()]).toEqual([[], ['CROSS_CHECK', 'REVISIT']]);
    expect(checked.survey.questionnaireVersion).toBe(3);
    expect(stale.filter((survey) => survey.household === null)).toHaveLength(1);
    expect(moved).toMatchObject([{ household: { id } }]);
    expect(gone.every((survey) => survey.household !== null)).toBe(true);
    expect(left).toEqual(['REVISIT']);
    expect(await kinds(next)).toEqual([]);
  });

  it('drawn for a second look keeps away whoever turns out to have been there first', async () => {
    const drawn = async () => {
      for (let tries = 0; tries < 150; tries += 1) {
        const id = await household();
        await upload(officer, form(id, { toilet: 'own', floor: 'earth' }, { startedAt: yesterday(4) }));
        if ((await waiting(colleague, id)).some(({ kind }) => kind === 'SECOND_VISIT')) return id;
      }
      throw new Error('the sample drew nobody');
    };
    const id = await drawn();
    await upload(colleague, form(id, { toilet: 'shared' }, { startedAt: yesterday(1) }));
    const kinds = async (person: Person) => (await waiting(person, id)).map(({ kind }) => kind);
    const [colleagues, officers] = [await kinds(colleague), await kinds(officer)];
    const again = (startedAt: string) => form(id, { toilet: 'none', floor: 'earth' }, { second: true, startedAt });
    const refused = await upload(colleague, again(yesterday(6)));
    const nik = from.nik('1980-03-03', 'female');
    for (const staff of [colleague.sub, 'officer-4']) {
      await Staff.update(office.core(), { staff: staff ?? '', nik, secondLogin: 'petugas pengganti di desa', reason: 'sesuai KTP' });
    }
    const inAnotherLogin = await upload({ role: 'officer', sub: 'officer-4' }, again(yesterday(6)));
    const done = await upload(officer, again(yesterday(7)));

    expect(inAnotherLogin.results[0].refusal.code).toBe('SAME_VISITOR');
    // That the two of them differ is a task of its own.
    expect([colleagues, officers]).toEqual([['CROSS_CHECK'], ['SECOND_VISIT', 'CROSS_CHECK']]);
    expect(refused.results[0].refusal.code).toBe('SAME_VISITOR');
    expect(done.taken).toBe(1);
    expect((await read(id, 'second { by { code } differences }')).data.household.survey.second).toEqual({
      by: { code: officer.sub },
      differences: ['toilet'],
    });
  });
});

describe('a form', () => {
  const asked = (text: object) => ({
    questions: [{ code: 'remarks', section: 'Rumah', text: { id: 'Catatan', en: 'Remarks' }, type: 'TEXT', source: 'unsourced', ...text }],
  });

  it.each<[string, object, string]>([
    ['a NIK for its id', { visit: '6402060101010001' }, 'NIK'],
    ['a NIK for its device', { device: 'hp-6402060101010001' }, 'NIK'],
    ['a NIK for an answer', { answers: [{ item: 'toilet', value: '6402 0601 0101 0001', at: yesterday(2) }] }, 'NIK'],
    ['a device that is none', { device: '(berkas)' }, 'perangkat'],
  ])('with %s is not taken, and the number not repeated', async (_what, change, says) => {
    const answer = await upload(officer, form(await household(), { toilet: 'own' }, change as never));

    expect(answer.results[0].refusal).toMatchObject({ code: 'INVALID_INPUT' });
    expect(answer.results[0].refusal.message).toContain(says);
    expect(answer.results[0].refusal.message).not.toMatch(/6402 ?0601/);
  });

  it('is one of twenty at most, and none is taken of more', async () => {
    const id = await household();
    const answer = await upload(officer, ...Array.from({ length: 21 }, () => form(id, { toilet: 'own' })));

    expect(answer.__typename).toBe('InvalidInput');
    expect((await read(id, 'version')).data.household.survey).toBeNull();
  });

  it('in a draft says what becomes of answers that its questions take no longer', async () => {
    const drafted = async (change: (draft: { questions: { code: string; choices?: unknown[] }[]; carry: object[] }) => void) => {
      const draft = JSON.parse(JSON.stringify({ ...draftInput(3), carry: [] }));
      change(draft);
      const answer = await office.as(dinsos).mutate('draftQuestionnaire', draft, 'questionnaire { version state }');
      return answer.issues?.map(({ path, message }: { path: string; message: string }) => `${path}: ${message}`) ?? answer.questionnaire;
    };
    const fewer = { code: 'toilet', choices: [] as unknown[] };
    const narrower = await drafted(({ questions }) => {
      const toilet = questions.find(({ code }) => code === 'toilet') ?? fewer;
      toilet.choices = toilet.choices?.slice(0, 3) ?? [];
    });
    const renamed = await drafted(({ questions, carry }) => {
      questions.push({ ...(asked({}).questions[0] as { code: string }) });
      carry.push({ item: 'toilet', kind: 'RENAME', to: ['remarks'], why: { id: 'alasan', en: 'reason' } });
    });
    const compared = await drafted(({ questions }) => {
      Object.assign(questions.at(-1) as object, {
        askIf: [{ any: [{ question: 'toilet', atLeast: 2 }, { not: { question: 'shelter', in: ['maybe'] } }] }],
      });
    });
    const joined = await drafted(({ questions }) => {
      Object.assign(questions.at(-1) as object, {
        askIf: [{ question: 'toilet', in: ['own'], all: [{ question: 'shelter', in: ['yes'] }] }],
      });
    });
    const fine = await drafted(({ questions }) => {
      questions.push({
        ...(asked({ askIf: [{ not: { question: 'spending', atLeast: 1 } }], from: '2027-01-01' }).questions[0] as { code: string }),
      });
    });

    expect(narrower[0]).toBe('carry: katakan apa jadinya jawaban toilet');
    expect(narrower.slice(1).every((one: string) => /^findings\.\d: toilet tidak punya jawaban/.test(one))).toBe(true);
    expect(renamed).toEqual(['carry.0.kind: tidak semua jawaban toilet berlaku bagi remarks']);
    expect(compared).toHaveLength(2);
    expect(joined[0]).toContain('askIf.0');
    expect(fine).toMatchObject({ version: 4, state: 'DRAFT' });
  });
});

describe('costs', () => {
  it('of a day’s forms grow by each home, not by each reading of the questionnaire', async () => {
    const ids = await Promise.all(Array.from({ length: 4 }, household));
    const send = async (...some: string[]) => {
      const forms = some.map((id) => form(id, { toilet: 'own' }));
      const answer = await office
        .as(officer)
        .send('mutation ($input: UploadVisitsInput!) { uploadVisits(input: $input) { ... on UploadVisitsPayload { taken } } }', {
          input: { forms },
        });
      expect(answer.data.uploadVisits.taken).toBe(some.length);
      return answer.extensions?.cost.calls ?? 0;
    };
    const [first, ...others] = ids as [string, string, string, string];
    const one = await send(first);
    const three = await send(...others);

    // Who asks, and the versions before and after; of each the household, its survey, the visit, and one transaction.
    expect(three - one).toBe(2 * 4);
    expect(one).toBeLessThanOrEqual(8);
  });

  it('of a household’s visits and of its survey’s history: one Query each', async () => {
    const id = await household();
    for (let hour = 1; hour < 9; hour += 1)
      await upload(officer, form(id, { toilet: 'own', floor: 'earth' }, { startedAt: yesterday(hour) }));
    const plain = await read(id, 'version');
    const visits = await read(id, 'questionnaireVersion visits(first: 5) { nodes { startedAt outcome } pageInfo { hasNextPage } }');
    const past = await read(id, 'questionnaireVersion history(first: 5) { nodes { at by { code } } pageInfo { hasNextPage } }');

    expect(visits.data.household.survey.visits).toMatchObject({
      nodes: [8, 7, 6, 5, 4].map((hour) => ({ startedAt: yesterday(hour) })),
      pageInfo: { hasNextPage: true },
    });
    expect(past.data.household.survey.history).toMatchObject({
      nodes: Array(5).fill({ by: { code: officer.sub } }),
      pageInfo: { hasNextPage: true },
    });
    for (const answer of [visits, past]) {
      // The page, and the household that the right to it hangs on with its survey.
      expect((answer.extensions?.cost.calls ?? 0) - (plain.extensions?.cost.calls ?? 0)).toBe(3);
      expect((answer.extensions?.cost.readUnits ?? 0) - (plain.extensions?.cost.readUnits ?? 0)).toBeLessThanOrEqual(12);
    }
  });
});

describe('words', () => {
  it('of the people themselves are not the ministry’s to read, wherever they are told, nor once they were coded anew', async () => {
    const known = knownQuestionnaires[2] as (typeof knownQuestionnaires)[number];
    const publish = async (input: typeof known) => {
      const { number: version } = await Questionnaire.draft(office.core(), input);
      await Questionnaire.weigh(office.core(), { version });
      await runPendingJobs(office);
      await Questionnaire.publish(office.core(), { version });
      await runPendingJobs(office);
      return version;
    };
    const remarks = {
      code: 'remarks',
      section: 'Rumah',
      text: { id: 'Catatan', en: 'Remarks' },
      type: 'text' as const,
      source: 'unsourced',
    };
    const fourth = { ...known, questions: [...known.questions, remarks], carry: [] };
    const version = await publish(fourth);
    const [id, other] = [await household(), await household()];
    await upload(
      officer,
      form(id, { remarks: 'ibu Siti sakit', toilet: 'own' }, { version }),
      form(other, { remarks: 'tidak ada' }, { version }),
    );
    const why = { id: 'kini ya atau tidak', en: 'now yes or no' };
    const told = { ...remarks, type: 'yes_no' as const };
    await publish({
      ...fourth,
      questions: [...known.questions, told],
      carry: [
        {
          item: 'remarks',
          kind: 'recode',
          to: ['remarks'],
          map: [{ value: 'tidak ada', answers: [{ item: 'remarks', value: 'no' }] }],
          why,
        },
      ],
    });
    const fields = `answers { item shown { value was } } retired { item shown { value } } checks { item was }
      visits { nodes { answers { item value } } }`;
    const as = async (person: Person, of: string) =>
      (await office.as(person).send(`query ($id: ID!) { household(id: $id) { survey { ${fields} } } }`, { id: of })).data.household.survey;
    const [officers, ministrys, coded] = [await as(officer, id), await as({ role: 'ministry' }, id), await as({ role: 'ministry' }, other)];

    expect(officers).toMatchObject({
      retired: [{ item: 'remarks', shown: { value: 'ibu Siti sakit' } }],
      checks: [{ item: 'remarks', was: 'ibu Siti sakit' }],
    });
    expect(officers.visits.nodes[0].answers).toContainEqual({ item: 'remarks', value: 'ibu Siti sakit' });
    expect(ministrys).toMatchObject({ retired: [{ item: 'remarks', shown: { value: null } }], checks: [{ item: 'remarks', was: null }] });
    expect(ministrys.visits.nodes[0].answers).toContainEqual({ item: 'toilet', value: 'own' });
    expect(JSON.stringify([ministrys, coded])).not.toMatch(/Siti|tidak ada/);
    expect(coded.answers).toEqual([{ item: 'remarks', shown: { value: null, was: `remarks (v${version})` } }]);
  });
});
