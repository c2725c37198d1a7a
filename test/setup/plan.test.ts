import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as Program from '@puskesos/core/program';
import { knownPrograms } from '@puskesos/core/program/known-programs';
import * as Change from '@puskesos/core/program/program-changes';
import * as Setup from '@puskesos/core/setup';
import { dayOf, daysLater } from '@puskesos/core/shared/clock';
import { knownQuestionnaires } from '@puskesos/core/survey/known-questionnaires';
import * as Questionnaire from '@puskesos/core/survey/questionnaire';
import { describe, expect, it } from 'vitest';
import { puskesos } from '../support/machine/command.ts';
import { folderOfTest } from '../support/machine/folder.ts';
import { useOffice } from '../support/office/use-office.ts';

/** What becomes of a set-up's files on a register that holds something already. */

const office = useOffice();
const today = dayOf(new Date().toISOString());
const tomorrow = daysLater(today, 1);
const sembako = knownPrograms.find(({ id }) => id === 'sembako') as Program.Program;
const food = { component: 'pangan', rupiah: 200_000, per: 'monthly', from: '2026-01-01', source: 'uji' } as const;

/** A folder of files, by their paths in it: text as it is, all else as JSON. */
async function folderOf(files: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = await folderOfTest();
  for (const kind of ['programs', 'questionnaires']) await mkdir(join(folder, kind));
  for (const [path, content] of Object.entries(files))
    await writeFile(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  return folder;
}

const run = { signal: new AbortController().signal, onProgress: () => undefined };
const seenThrough = ({ kind, version }: { kind: string; version: number }) =>
  Questionnaire.runMigration(office.core(), `${kind}.${version}`, run);

/** Plans and does it. Answers with how each file stood, by what it is about. */
async function setUp(files: Readonly<Record<string, unknown>>) {
  const steps = await Setup.plan(office.core(), Setup.filesIn(await folderOf(files)));
  for (const step of steps) await Setup.take(office.core(), step, { reason: 'uji setup', seenThrough });
  return Object.fromEntries(steps.map(({ what, state, told }) => [what, [state, ...told.map(({ en }) => en)]]));
}

const named = (program: object & { id: string }) => ({ [`programs/${program.id}.json`]: program });
const inRegister = (program: string) => Program.byId(office.core(), { program });

describe('a programme', () => {
  const like = (id: string, more: object = {}) => ({ ...sembako, id, name: id, aliases: [], amounts: [food], ...more });

  it('whose amount changes from a day goes on by a row that follows', async () => {
    await setUp(named(like('naik')));
    const next = { ...food, rupiah: 250_000, from: tomorrow };
    const raised = like('naik', { amounts: [{ ...food, to: today }, next] });
    const done = await setUp(named(raised));
    const again = await setUp(named(raised));

    expect(done).toEqual({ naik: ['changed', `the amount pangan Rp250.000 from ${tomorrow}`] });
    expect((await inRegister('naik')).amounts).toEqual([{ ...food, to: today }, next]);
    expect(again).toEqual({ naik: ['same'] });
  });

  it('gets its criteria, exclusions, caps, gap rules, duties and its end, each by the operation for it', async () => {
    await setUp(named(like('lengkap')));
    const more = {
      criteria: [
        ...sembako.criteria.map((one) => ({ ...one, to: today })),
        { version: 2, tree: { decile: { max: 2 } }, from: tomorrow, source: 'uji' },
      ],
      excludes: [{ program: 'naik', among: 'household', from: tomorrow, source: 'uji' }],
      caps: [{ persons: 2, from: tomorrow, source: 'uji' }],
      gapRules: [{ closes: false, from: tomorrow, source: 'uji' }],
      conditions: ['memeriksakan kehamilan'],
      shownAs: 'count',
      to: daysLater(today, 90),
    };
    const done = await setUp(named(like('lengkap', more)));

    expect(done['lengkap']).toHaveLength(8);
    expect(await inRegister('lengkap')).toMatchObject(more);
    expect(await setUp(named(like('lengkap', more)))).toEqual({ lengkap: ['same'] });
  });

  it('whose past would be written anew, or that is another, is left for a hand, whole', async () => {
    await setUp(named(like('tetap')));
    const before = await inRegister('tetap');
    const rewritten = await setUp(named(like('tetap', { amounts: [{ ...food, rupiah: 1 }], conditions: ['baru'] })));
    const cut = await setUp(named(like('tetap', { amounts: [{ ...food, to: '2026-06-30' }] })));
    const renamed = await setUp(named(like('tetap', { fund: 'apbd' })));

    expect(rewritten['tetap']).toEqual(['differs', expect.stringMatching(/^amounts\.0: What already holds is not rewritten\. Begin/)]);
    expect(cut['tetap']).toEqual(['differs', expect.stringContaining('amounts.0: ends 2026-06-30 in the file, never in the register')]);
    expect(renamed['tetap']).toEqual(['differs', expect.stringContaining('fund: is not what the register has')]);
    expect(await inRegister('tetap')).toEqual(before);
  });

  it('that Dinsos took further by itself stays as it is, which is told', async () => {
    await setUp(named(like('lanjut')));
    await Change.setAmount(office.core(), { ...food, program: 'lanjut', rupiah: 300_000, from: tomorrow, reason: 'naik' });

    expect(await setUp(named(like('lanjut')))).toEqual({
      lanjut: ['same', expect.stringContaining(`in the register alone, and stays: the amount pangan Rp300.000 from ${tomorrow}`)],
    });
  });

  it('that comes with others is added before them', async () => {
    const later = like('a-sesudah', { excludes: [{ program: 'z-dahulu', among: 'household', from: tomorrow, source: 'uji' }] });
    await setUp(named(like('a-sesudah')));

    expect(await setUp({ ...named(later), ...named(like('z-dahulu')) })).toMatchObject({ 'a-sesudah': ['changed', expect.anything()] });
    expect((await inRegister('a-sesudah')).excludes).toHaveLength(1);
  });
});

describe('a file that is wrong', () => {
  const wrong = {
    'programs/ejaan.json': {
      ...sembako,
      id: 'ejaan',
      amount: [],
      criteria: [{ ...sembako.criteria[0], tree: { decile: { max: 2, least: 1 } } }],
    },
    'programs/isi.json': { ...sembako, id: 'isi', fund: 'emas', amounts: [{ ...food, rupiah: -1 }] },
    'programs/tumpang.json': { ...sembako, id: 'tumpang', caps: [1, 2].map((persons) => ({ persons, from: '2025-01-01', source: 'uji' })) },
    'programs/siapa.json': {
      ...sembako,
      id: 'siapa',
      criteria: [{ version: 1, tree: { aid: { programs: ['hantu'] } }, from: today, source: 'uji' }],
    },
    'programs/lain.json': { ...sembako, id: 'bukan-ini' },
    'programs/putus.json': '{ "id": "putus", ',
    'questionnaires/2025-02-05.json': {
      ...knownQuestionnaires[2],
      carry: [],
      findings: [
        { finding: 'no_power', from: today, holds: { what: { id: 'aa', en: 'aa' }, question: 'tiada', in: ['x'] }, source: 'uji' },
      ],
    },
    'programs/baik.json': { ...sembako, id: 'baik' },
  };

  it('is told by its name and place in both languages, and nothing of it is done; what is right is', async () => {
    const told = await puskesos('setup', await folderOf(wrong), '--as', 'dinsos-kukar');

    expect(told.code).toBe(2);
    for (const line of [
      /✗ ejaan .*\n {4}criteria\.0\.tree\.decile\.least: .*\n {4}amount: tidak dikenal; periksa ejaannya \/ amount: unknown; check its spelling\n/,
      /✗ .*programs\/isi\.json\n( {4}.+ \/ .+\n)*? {4}fund: .+ \/ fund: .+\n/,
      /✗ .*programs\/isi\.json\n( {4}.+ \/ .+\n)*? {4}amounts\.0\.rupiah: .+ \/ amounts\.0\.rupiah: .+\n/,
      /✗ tumpang .*\n {4}caps\.0: dua baris mulai pada hari yang sama \/ caps\.0: two rows begin on the same day\n/,
      /✗ siapa .*\n {4}criteria\.0: program hantu tidak ada \/ criteria\.0: there is no programme hantu\n/,
      /✗ bukan-ini .*\n {4}berkas ini seharusnya bernama bukan-ini\.json \/ this file should be called/,
      /✗ .*programs\/putus\.json\n {4}bukan JSON: .+ \/ no JSON: /,
      /✗ 2025-02-05 .*\n {4}findings\.0: no_power melihat tiada, yang tidak ditanyakan \/ findings\.0: no_power looks at tiada/,
      /\+ baik /,
    ])
      expect(told.out).toMatch(line);
    const ids = (await Program.list(office.core(), {})).map(({ id }) => id);
    expect(ids).toContain('baik');
    expect(ids.filter((id) => ['ejaan', 'isi', 'tumpang', 'siapa', 'bukan-ini', 'putus'].includes(id))).toEqual([]);
    expect(await Questionnaire.list(office.core(), {})).toEqual([]);
  });

  it('so is a folder that is none, or holds nothing', async () => {
    const none = await puskesos('setup', '/tidak-ada', '--as', 'dinsos-kukar');
    const empty = await puskesos('setup', await folderOf({}), '--as', 'dinsos-kukar');

    expect([none, empty]).toMatchObject([
      { code: 2, complaint: expect.stringContaining('missing or may not be read') },
      { code: 2, complaint: expect.stringContaining('There are no such files') },
    ]);
  });
});

describe('the questionnaire', () => {
  const [first, second] = knownQuestionnaires as [Form, Form];
  type Form = (typeof knownQuestionnaires)[number];
  const file = (form: Form) => ({ [`questionnaires/${form.from}.json`]: form });

  it('is published version by version; one that is published stays, and one whose day has not come waits', async () => {
    const done = await setUp(file(first));
    const coming = { ...second, from: tomorrow };
    const waits = await setUp({ ...file(first), ...file(coming) });
    const drafts = (await Questionnaire.list(office.core(), {})).map(({ number, state, version }) => [number, state, version]);
    const again = await setUp({ ...file(first), ...file(coming) });
    const other = await setUp({ ...file({ ...first, basis: 'dasar lain' }), ...file({ ...second, from: daysLater(today, 9) }) });

    expect(done).toEqual({ [first.from]: ['added', expect.stringContaining('Household verification')] });
    const waiting = ['waits', expect.anything(), `holds from ${tomorrow}: run this again on that day`];
    expect(waits).toEqual({ [first.from]: ['same'], [tomorrow]: waiting });
    expect(again).toEqual(waits);
    expect(drafts).toEqual([
      [1, 'published', 2],
      [2, 'draft', 1],
    ]);
    expect((await Questionnaire.list(office.core(), {})).map(({ number, state, version }) => [number, state, version])).toEqual(drafts);
    expect(Object.values(other)).toEqual([
      ['differs', expect.stringContaining('was published with other content and is not rewritten')],
      ['differs', expect.stringContaining('comes after')],
    ]);
  });

  it('drafted by somebody else waits for them, and one of an older day is passed over', async () => {
    const another = await setUp({ ...file(first), ...file(second) });
    const older = await setUp(file({ ...first, from: '2017-01-01' }));

    expect(another[second.from]).toEqual(['differs', expect.stringContaining(`there is another draft, version 2 from ${tomorrow}`)]);
    expect(older).toEqual({ '2017-01-01': ['same', 'version 1, which holds since 2018-01-01, is newer'] });
  });
});
