import * as Delivery from '@puskesos/core/delivery';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { findJob, type JobKind } from '@puskesos/core/shared/job';
import { runJob } from '@puskesos/functions/job-runners';
import { beforeAll, describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { httpEvent } from '../support/office/http-event.ts';
import { globalId, keyOf } from '../support/office/input.ts';
import type { Office } from '../support/office/office.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { csv, workbook } from '../support/register/workbooks.ts';
import { cash, linesOf, PERIOD, parcels, receiving, run, withBudget } from '../support/scenes/cycles.ts';

const recipients: Awaited<ReturnType<typeof receiving>>[] = [];
const from = numbers();
const finance = { role: 'finance' } as const;
const head = { role: 'dinsos', sub: 'head-of-dinsos' } as const;
const village_head = { role: 'village_head', village: NEIGHBOUR } as const;
const ministry = { role: 'ministry' } as const;
const cycle = `${cash.id}.${PERIOD}`;
const reason = 'sesuai daftar';
const cycleId = (code: string) => globalId('Cycle', code);

const office = useOffice(({ stores }) => withBudget(stores), servedBy(officer.sub, VILLAGE));
beforeAll(async () => {
  for (const village of [VILLAGE, VILLAGE, NEIGHBOUR]) recipients.push(await receiving(office.stores, from, { village }));
  await receiving(office.stores, from, { program: parcels.id });
});

/** What the stream would have done by now. */
async function work(kind: JobKind, id: string): Promise<void> {
  const asked = await findJob(office.stores.registry, { kind, id });
  if (asked) expect(await runJob(contextFor(office.stores, systemActor('work')), asked, run)).toBe('done');
}

const start = (program: string, who: Parameters<Office['as']>[0] = finance) =>
  office
    .as(who)
    .mutate('startCycle', { program: globalId('Program', program), period: PERIOD }, 'cycle { id state villagesDone villages lineCount }');
const saved = async (name: string, input: object, who: Parameters<Office['as']>[0]) =>
  Object.values((await office.as(who).send(savedOperation(name).text, { input })).data)[0];
const approve = (id: string, who: Parameters<Office['as']>[0] = dinsos) => saved('18-approve-cycle', { cycle: cycleId(id), reason }, who);
const show = async (id: string, who: Parameters<Office['as']>[0] = dinsos, variables: object = {}) =>
  office.as(who).send(savedOperation('17-payment-cycle').text, { code: id, first: 20, ...variables });

describe('a cycle by the office’s endpoint', () => {
  it('is begun, built by the stream’s work, and shown with what it took', async () => {
    const begun = await start(cash.id);
    await work('cycle', cycle);
    const { data, extensions } = await show(cycle);

    expect(begun.cycle).toEqual({ id: cycleId(cycle), state: 'BUILDING', villagesDone: 0, villages: 237, lineCount: null });
    expect(data.cycle).toMatchObject({
      ...{ programName: 'Tunai Kukar', period: PERIOD, state: 'FROZEN', villagesDone: 237, lineCount: 3, amount: 900_000 },
      leftOutCounts: [],
      tallies: [{ district: { name: 'Tenggarong' }, lines: 3, listed: 3, realised: 0 }],
      leftOut: { nodes: [] },
    });
    expect(data.cycle.lines.nodes).toMatchObject(
      Array(3).fill({ payee: 'Budi Contoh', amount: 300_000, goods: null, state: 'LISTED', paid: 0 }),
    );
    // With who began it, by name.
    expect(extensions?.cost.calls).toBe(6);
  });

  it('is begun once, by who may, for a period that is one', async () => {
    expect(await start(cash.id)).toMatchObject({ __typename: 'CycleExists' });
    expect(await start(cash.id, officer)).toMatchObject({ __typename: 'Forbidden' });
    const wrong = { program: globalId('Program', cash.id), period: '2026-11' };
    expect(await office.as(finance).mutate('startCycle', wrong, 'cycle { id }')).toMatchObject({ issues: [{ path: 'period' }] });
  });

  it('shows a village what is its own, and masks names for who may not see them', async () => {
    const [own, head, masked] = await Promise.all([show(cycle, officer), show(cycle, village_head), show(cycle, ministry)]);

    expect([own, head].map(({ data }) => data.cycle.lines.nodes.length)).toEqual([2, 1]);
    expect(head.data.cycle.lines.nodes[0].village.name).not.toBe(own.data.cycle.lines.nodes[0].village.name);
    expect(masked.data.cycle.lines.nodes[0].payee).toBe('B**I C**H');
    expect(masked.text).not.toContain('Budi');
    const elsewhere = await show(cycle, officer, { village: NEIGHBOUR });
    expect(elsewhere).toMatchObject({ data: { cycle: { lines: null } } });
    expect(elsewhere.errors).toBeUndefined();
  });

  it('is built anew, then approved by somebody else, and only then exported', async () => {
    const rebuilt = await office.as(dinsos).mutate('rebuildCycle', { cycle: cycleId(cycle), reason: 'diperbarui' }, 'cycle { state }');
    await work('cycle', cycle);
    const exported = (who: Parameters<Office['as']>[0], after?: string) =>
      office
        .as(who)
        .send('query($after: String) { cycle(code: "tunai.2026-Q4") { export(first: 2, after: $after) { csv hasNext end } } }', { after });

    expect(rebuilt.cycle.state).toBe('BUILDING');
    expect((await exported(finance)).errors).toMatchObject([{ extensions: { code: 'CYCLE_NOT_READY' } }]);
    expect(await approve(cycle)).toMatchObject({ __typename: 'SamePerson' });
    expect(await approve(cycle, officer)).toMatchObject({ __typename: 'Forbidden' });
    // Both had a hand in it: who began it, and the colleague who built it anew.
    expect(await approve(cycle, finance)).toMatchObject({ __typename: 'SamePerson' });
    expect(await approve(cycle, head)).toMatchObject({ cycle: { state: 'APPROVED', approvedBy: { code: 'head-of-dinsos' } } });
    const first = (await exported(finance)).data.cycle.export;
    const rest = (await exported(finance, first.end)).data.cycle.export;
    const lines: string[] = (first.csv + rest.csv).trimEnd().split('\r\n');
    expect(lines.map((line) => /^("?###|tunai)?/.exec(line)?.[0])).toEqual(['', 'tunai', 'tunai', 'tunai', '"###', '###']);
    expect([first.hasNext, rest.hasNext, rest.csv.startsWith('tunai.2026-Q4,K')]).toEqual([true, false, true]);
    expect((await exported(officer)).data).toEqual({ cycle: { export: null } });
  });

  it('tells who did what', async () => {
    const { data } = await office
      .as({ role: 'auditor' })
      .send('{ cycle(code: "tunai.2026-Q4") { history(first: 10) { nodes { operation by { code } why state } } } }');

    expect(
      data.cycle.history.nodes.map(({ operation, by }: { operation: string; by: { code: string } }) => `${operation} ${by.code}`),
    ).toEqual([
      'approveCycle head-of-dinsos',
      'freezeCycle work',
      'rebuildCycle test-dinsos',
      'freezeCycle work',
      'startCycle test-finance',
    ]);
  });
});

describe('a result file handed in', () => {
  const PAYLOAD = `report { rows updated unchanged refused unknownColumns sheets { code sheet row count message } remarks { code count } }
    refused { row outcome remarks { code column value message whatToDoEn } } results { id file done rows finishedAt updated }`;
  const upload = (rows: Parameters<typeof csv>[0], more: object = {}, who: Parameters<Office['as']>[0] = finance) =>
    office.as(who).mutate(
      'uploadPaymentResults',
      {
        cycle: cycleId(cycle),
        fileName: 'C:\\berkas\\hasil 6402060101900001.csv',
        content: csv(rows).toString('base64'),
        dryRun: false,
        ...more,
      },
      PAYLOAD,
    );
  let lines: Delivery.Line[];
  beforeAll(async () => {
    lines = await linesOf(office.stores, cycle);
  });
  const header = ['Kode', 'Status', 'Jumlah', 'Keterangan'];

  it('says which sheets were read and which were not', async () => {
    const book = await workbook({ Sampul: [['Hasil penyaluran']], Hasil: [header, [lines[0]?.code, 'BERHASIL']] });

    const { report } = await upload([], { content: book.toString('base64'), fileName: 'hasil.xlsx', dryRun: true });

    expect(report.sheets).toMatchObject([
      { code: 'sheetRead', sheet: 'Hasil', row: 1, count: 1, message: expect.stringContaining('dibaca') },
      { code: 'sheetPassedOver', sheet: 'Sampul' },
    ]);
  });

  it('says what it will do, keeps no number, and is applied by the stream’s work', async () => {
    const rows = [header, [lines[0]?.code, 'BERHASIL'], [lines[1]?.code, 'GAGAL', '', 'Rekening tutup'], ['KTIDAKADA0', 'BERHASIL']];

    const dry = await upload(rows, { dryRun: true });
    const done = await upload(rows, { clientMutationId: 'hasil' });
    const { id } = done.results;
    await work('results', keyOf(id));
    const after = await office
      .as(finance)
      .send('query($id: ID!) { paymentResults(id: $id) { done rows updated refused finishedAt remarks { code count } } }', { id });

    expect(dry).toMatchObject({
      report: { rows: 3, updated: 2, unchanged: 0, refused: 1, unknownColumns: [], remarks: [{ code: 'notListed', count: 1 }] },
      refused: [
        {
          row: 4,
          outcome: 'REFUSED',
          remarks: [{ code: 'notListed', column: 'Kode', value: 'KTIDAKADA0', message: 'Tidak ada dalam daftar siklus ini' }],
        },
      ],
      results: null,
    });
    expect(done).toMatchObject({ report: dry.report, results: { file: 'hasil ****************.csv', done: 0, rows: 3, finishedAt: null } });
    expect(after.data.paymentResults).toMatchObject({ done: 3, rows: 3, updated: 2, refused: 1, finishedAt: expect.any(String) });
    expect((await linesOf(office.stores, cycle)).map(({ state }) => state)).toEqual(['paid', 'failed', 'listed']);
    const { data } = await office
      .as(dinsos)
      .send(
        '{ cycle(code: "tunai.2026-Q4") { results(first: 5) { nodes { id startedBy { code } } } tallies { paid failed listed realised } } }',
      );
    expect(data.cycle).toEqual({
      results: { nodes: [{ id, startedBy: { code: 'test-finance' } }] },
      tallies: [{ paid: 1, failed: 1, listed: 1, realised: 300_000 }],
    });
    expect(await upload(rows, { clientMutationId: 'hasil' })).toMatchObject({ results: { id } });
    expect(await upload(rows)).toMatchObject({ __typename: 'AlreadyReconciled', code: 'ALREADY_RECONCILED' });
  });

  it('names people by NIK without leaving one anywhere', async () => {
    const nik = recipients[2]?.registration.members[1]?.nik ?? '';

    const { results } = await upload([
      ['NIK', 'Status', 'Keterangan'],
      [nik, 'BERHASIL', `NIK ${nik}`],
    ]);
    await work('results', keyOf(results.id));

    const paid = (await linesOf(office.stores, cycle)).find(({ enrollment }) => enrollment === recipients[2]?.enrollment);
    expect(paid).toMatchObject({ state: 'paid', attempts: [{ outcome: 'paid', reason: `NIK ${'*'.repeat(16)}` }] });
    expect(JSON.stringify(await itemsOf(office.stores.registry))).not.toContain(nik);
    expect(office.log.join('')).not.toContain(nik);
  });

  it.each<[string, () => object, string]>([
    ['of another cycle', () => ({ content: csv([header, ['KTIDAKADA0', 'GAGAL']]).toString('base64') }), 'WrongCycle'],
    ['without a status', () => ({ content: csv([['Kode'], [lines[0]?.code]]).toString('base64') }), 'MissingColumns'],
    ['that is none', () => ({ content: '' }), 'FileUnreadable'],
    ['for a cycle nobody began', () => ({ cycle: cycleId('tunai.2026-Q1') }), 'NotFound'],
  ])('%s is refused whole', async (_what, change, typename) => {
    expect(await upload([header, [lines[2]?.code, 'BERHASIL']], change())).toMatchObject({ __typename: typename });
  });

  it('is not for an officer, and may be longer than other requests, for who is signed in', async () => {
    const long = [header, [lines[2]?.code, 'TERDAFTAR', '', 'x'.repeat(150_000)]];

    expect(await upload([header, [lines[2]?.code, 'BERHASIL']], {}, officer)).toMatchObject({ __typename: 'Forbidden' });
    expect(await upload(long, { dryRun: true })).toMatchObject({ report: { rows: 1, unchanged: 1 } });
    const stranger = await office.handle(
      httpEvent('/graphql', { query: 'mutation { uploadPaymentResults }', variables: { content: 'x'.repeat(150_000) } }),
    );
    expect(stranger.statusCode).toBe(401);
    const other = await office.as(finance).send('{ viewer { id } }', { padding: 'x'.repeat(150_000) });
    expect(other.status).toBe(413);
    const huge = await upload([header, [lines[2]?.code, 'TERDAFTAR', '', 'x'.repeat(800_000)]], { dryRun: true });
    expect(huge.status).toBe(413);
  });
});

describe('goods and the sample by the office’s endpoint', () => {
  const id = `${parcels.id}.${PERIOD}`;
  const CHECK = 'check { found by { code } note }';

  it('are recorded by the village, drawn by the office, and checked by somebody else', async () => {
    await start(parcels.id);
    await work('cycle', id);
    await approve(id);
    const line = globalId('CycleLine', Delivery.lineId((await linesOf(office.stores, id))[0] as Delivery.Line));
    const handover = { line, quantity: 3, receiptNumber: 'TT-1', receivedBy: 'Siti Contoh', on: '2026-11-20' };
    const hand = (change: object = {}) => saved('19-record-delivery', { ...handover, ...change }, officer);
    const draw = () =>
      office
        .as(finance)
        .mutate(
          'drawSample',
          { cycle: cycleId(id), size: 5, reason: 'uji petik', clientMutationId: 'draw' },
          'cycle { sample { drawn from checked } }',
        );
    const check = (who: Parameters<Office['as']>[0]) =>
      office.as(who).mutate('recordCheck', { line, found: 'ARRIVED', on: '2026-11-21', note: 'lengkap' }, CHECK);

    expect(await draw()).toMatchObject({ __typename: 'NothingToCheck' });
    expect(await hand({ quantity: 4 })).toMatchObject({ __typename: 'MoreThanListed' });
    expect(await hand()).toMatchObject({
      line: { state: 'DELIVERED', paid: 300_000, handovers: [{ receiptNumber: 'TT-1', receivedBy: 'Siti Contoh' }] },
    });
    expect(await hand({ quantity: 1 })).toMatchObject({ __typename: 'ReceiptUsed' });
    expect(await draw()).toMatchObject({ cycle: { sample: { drawn: 1, from: 1, checked: 0 } } });
    expect(await draw()).toMatchObject({ cycle: { sample: { drawn: 1, from: 1, checked: 0 } } });
    expect(await check(officer)).toMatchObject({ __typename: 'SamePerson' });
    expect(await check(dinsos)).toMatchObject({ check: { found: 'ARRIVED', by: { code: 'test-dinsos' }, note: 'lengkap' } });
    const { data } = await office.as(ministry).send(savedOperation('20-sample').text, { code: id, first: 20 });
    expect(data.cycle.sample).toMatchObject({
      checked: 1,
      arrived: 1,
      checks: { nodes: [{ line: { id: line }, payee: 'B**I C**H', found: 'ARRIVED', note: null }] },
    });
    expect(await office.as(finance).mutate('closeCycle', { cycle: cycleId(id) }, 'cycle { state closedBy { code } }')).toMatchObject({
      cycle: { state: 'CLOSED' },
    });
    expect(await office.as(finance).mutate('closeCycle', { cycle: cycleId(cycle) }, 'cycle { state }')).toMatchObject({
      __typename: 'LinesOpen',
    });
  });
});
