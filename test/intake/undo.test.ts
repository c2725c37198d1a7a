import * as Household from '@puskesos/core/household';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { findJob, type Job } from '@puskesos/core/shared/job';
import { runJob } from '@puskesos/functions/job-runners';
import { beforeAll, describe, expect, it } from 'vitest';
import { failing, Killed } from '../support/engine/failing.ts';
import { largest, useTransactions } from '../support/engine/transactions.ts';
import { globalId, keyOf, memberId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { holderOf } from '../support/register/holder-of.ts';
import { dinsos, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { csv, type Resident, residents, sheetOf } from '../support/register/workbooks.ts';
import { receivingAll } from '../support/scenes/bounds.ts';
import { ownProgram } from '../support/scenes/funded.ts';
import { importing, work } from '../support/scenes/imports.ts';

const seen = useTransactions();
const office = useOffice(servedBy(officer.sub, VILLAGE));
const at = () => importing(office, dinsos);
const inVillage = { village: VILLAGE };
const fileOf = (rows: readonly Resident[]) => csv(sheetOf(rows));
const kkOf = (rows: readonly Resident[], family: number) => String(rows[family * 4]?.['no_kk']);
const household = (rows: readonly Resident[], family: number) => holderOf(office.core(), { kk: kkOf(rows, family) });
const bare = ({ version: _version, updatedAt: _at, ...data }: Awaited<ReturnType<typeof holderOf>>) => data;

describe('an import that is undone', () => {
  // Six families are there; of them two change, one gains a child, and from the last a grown-up moves into another. Three more are new.
  const rows = residents(9, numbers(100));
  const changed = rows.map((row, n) => (n < 8 ? { ...row, alamat: 'Jl. Lain 9', pekerjaan_id: 1 } : row));
  const [, , , moving] = rows.slice(20, 24);
  const second = [...changed.slice(0, 20), ...rows.slice(20, 23), { ...moving, no_kk: kkOf(rows, 3), kk_level: 9 }, ...changed.slice(24)];
  let before: Awaited<ReturnType<typeof bare>>[];
  let undone: Awaited<ReturnType<ReturnType<typeof importing>['undone']>>;
  let created: string[];

  beforeAll(async () => {
    const { take, undone: undo } = at();
    await take('pertama.csv', fileOf(rows.slice(0, 24)), inVillage);
    before = await Promise.all([0, 1, 3, 5].map(async (family) => bare(await household(rows, family))));
    const { id } = await take('kedua.csv', fileOf(second), inVillage);
    created = await Promise.all([6, 7, 8].map(async (family) => (await household(rows, family)).id));
    const { version } = await household(rows, 1);
    await office.as(dinsos).mutate('correctAddress', {
      household: globalId('Household', (await household(rows, 1)).id),
      address: { street: 'Jl. Benar 1' },
      reason: 'pindah rumah',
      expectedVersion: version,
    });
    await office.as(dinsos).mutate(
      'registerCase',
      {
        household: globalId('Household', created[1] ?? ''),
        village: VILLAGE,
        category: 'OTHER',
        channel: 'VISIT',
        description: 'minta penjelasan',
      },
      'case { id }',
    );
    undone = await undo(id);
  }, 600_000);

  it('leaves what nobody has touched since as it was before', async () => {
    const after = await Promise.all([0, 3, 5].map(async (family) => bare(await household(rows, family))));

    expect(after).toEqual([before[0], before[2], before[3]]);
    expect(before[0]?.address.street).not.toBe('Jl. Lain 9');
    expect(undone).toMatchObject({ state: 'UNDONE', undo: { reason: 'Berkas desa lain', by: { code: 'test-dinsos' }, left: 2 } });
  });

  it('names what it left, and why', async () => {
    const nodes = undone.left.nodes.map(({ row, why, household: one }: { row: number; why: string; household: { id: string } }) => [
      row,
      why,
      keyOf(one.id),
    ]);

    expect(nodes).toEqual([
      [6, 'CHANGED', (await household(rows, 1)).id],
      [30, 'USED', created[1]],
    ]);
    expect((await household(rows, 1)).address.street).toBe('Jl. Benar 1');
  });

  it('annuls who was not there before: in no list, under no number, told as that and with its history', async () => {
    const [gone = ''] = created;
    const { data } = await office
      .as(dinsos)
      .send('query ($id: ID!) { node(id: $id) { ... on Household { annulled members { id } history { nodes { operation why } } } } }', {
        id: globalId('Household', gone),
      });
    const there = (await Household.inVillage(office.core(), { village: VILLAGE, page: { first: 100 } })).rows.map(({ value }) => value.id);

    expect(data.node).toMatchObject({ annulled: true, members: [] });
    expect(data.node.history.nodes[0]).toEqual({ operation: 'takeBackFamily', why: 'Membatalkan kedua.csv: Berkas desa lain' });
    expect(there).not.toContain(gone);
    expect(there).toContain(created[1]);
    await expect(household(rows, 6)).rejects.toThrow();
  });

  it('may come again: the same file then does the same', async () => {
    const again = await at().take('kedua.csv', fileOf(second), inVillage);

    expect(again.report).toMatchObject({ created: 8 });
    expect((await household(rows, 0)).address.street).toBe('Jl. Lain 9');
  });
});

describe('an undo', () => {
  it('goes on where it was killed, and takes nothing back twice', async () => {
    const rows = residents(60, numbers(2_000));
    const { take, undo, look } = at();
    const { id } = await take('a.csv', fileOf(rows), inVillage);
    await undo(id);
    const job = await findJob(office.stores.registry, { kind: 'import', id: keyOf(id) });
    const kill = failing(office.stores, { at: (call) => call === 150, when: 'after' });
    const killed = runJob(contextFor(kill, systemActor('work')), job as Job, {
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    await expect(killed).rejects.toThrow(Killed);

    await work(office, id);

    expect(await look(id)).toMatchObject({ state: 'UNDONE', undo: { done: 60, left: 0 }, left: { nodes: [] } });
    await expect(household(rows, 0)).rejects.toThrow();
    await expect(household(rows, 59)).rejects.toThrow();
  });

  it('is refused of a dry run, of another kind, and twice', async () => {
    const rows = residents(2, numbers(3_000));
    const { take, undo, undone, upload, start } = at();
    const dry = await take('a.csv', fileOf(rows), { ...inVillage, dryRun: true });
    const real = await take('a.csv', fileOf(rows), inVillage);
    await undone(real.id);
    const { import: waiting } = await start({ upload: await upload('a.csv', fileOf(rows)), ...inVillage });

    expect([(await undo(dry.id)).code, (await undo(real.id)).code, (await undo(waiting.id)).code]).toEqual([
      'NOT_UNDOABLE',
      'IMPORT_NOT_READY',
      'IMPORT_NOT_READY',
    ]);
  });
});

const RECEIVING = 4;

describe('a family that can’t be taken back', () => {
  it('is left where whoever undoes it doesn’t serve by now', async () => {
    const rows = residents(2, numbers(4_000));
    const own = importing(office, officer);
    const { id } = await own.take('a.csv', fileOf(rows), inVillage);
    const moved = await household(rows, 0);
    await office.as(dinsos).mutate('relocateHousehold', {
      household: globalId('Household', moved.id),
      village: NEIGHBOUR,
      address: { street: 'Jl. Jauh 1' },
      reason: 'pindah rumah',
    });

    const { undo, left } = await own.undone(id);

    expect(undo).toMatchObject({ done: 2, left: 1 });
    expect(left.nodes).toEqual([{ row: 2, why: 'CHANGED', household: null }]);
  });

  it('is left where more would change with it than one step takes (TooMuchAtOnce of takeBackFamily)', async () => {
    const [head, ...rest] = residents(7, numbers(5_000));
    const { take, undone } = at();
    const kk = String(head?.['no_kk']);
    const others = rest.slice(0, 23).map((row) => ({ ...row, no_kk: kk, kk_level: 9 }));
    const into = residents(1, numbers(5_500));
    await take('a.csv', fileOf([head as Resident, ...others, ...into]), inVillage);
    const { id: from, members } = await holderOf(office.core(), { kk });
    for (const { id: member } of members.slice(-RECEIVING)) await receivingAll(office.core(), from, member, 1);
    const there = String(into[0]?.['no_kk']);
    const moved = others.slice(3).map((row) => ({ ...row, no_kk: there }));
    seen.splice(0);
    const { id, report } = await take('b.csv', fileOf([head as Resident, ...others.slice(0, 3), ...into, ...moved]), inVillage);
    const written = largest(seen).get('importResidents');
    const now = await holderOf(office.core(), { kk: there });
    for (const member of now.members.slice(-4)) {
      const program = await ownProgram(office.core(), { fund: 'apbn', target: 'person' });
      const asked = {
        household: globalId('Household', now.id),
        member: memberId(now.id, member.id),
        program: globalId('Program', program),
      };
      const input = { ...asked, origin: 'PUSKESOS', reason: 'kunjungan rumah' };
      expect(await office.as(dinsos).mutate('propose', input, 'proposal { state }')).toMatchObject({ proposal: { state: 'PROPOSED' } });
    }

    const { undo, left } = await undone(id);

    // So many that it fits: with four proposals more it does not.
    expect(written).toBeGreaterThan(80);
    expect(report).toMatchObject({ updated: 20 });
    expect(undo).toMatchObject({ done: 1, left: 1 });
    expect(left.nodes).toMatchObject([{ why: 'IMPOSSIBLE' }]);
    expect((await holderOf(office.core(), { kk: there })).members).toHaveLength(24);
  });
});
