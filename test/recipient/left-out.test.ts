import { enroll } from '@puskesos/core/aid';
import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import { showToPublic, withholdFromPublic } from '@puskesos/core/household/withholding';
import * as Program from '@puskesos/core/program';
import { setShownAs } from '@puskesos/core/program/program-changes';
import * as Recipient from '@puskesos/core/recipient';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { useStoresForEach } from '../support/engine/stores.ts';
import { family, useNumbers, VILLAGE } from '../support/register/people.ts';
import { recipient, refresh, system, withKnownPrograms } from '../support/scenes/published.ts';

const stores = useStoresForEach(withKnownPrograms);
const from = useNumbers();
const reason = 'uji';

async function listed() {
  await markDirty(system(stores), [VILLAGE]);
  await refresh(stores);
  const { rows } = await Recipient.ofVillage(stores, { village: VILLAGE, page: { first: 100 } });
  const list = await Recipient.publishedList(stores, VILLAGE);
  return {
    names: rows.map(({ value }) => [value.maskedName, value.aid.map(({ program }) => program.id).join()]),
    recipients: list?.recipients,
    byProgram: Object.fromEntries((list?.byProgram ?? []).map(({ program, recipients }) => [program.id, recipients])),
  };
}

const withhold = (household: string, ground: 'violence' | 'asked' = 'violence') =>
  withholdFromPublic(system(stores), { household, ground, reason });
const countOnly = (program: string) => setShownAs(system(stores), { program, shownAs: 'count', reason });
const pool = ['Adi', 'Budi', 'Cahyo', 'Dedi', 'Eko', 'Fahmi', 'Gatot'];
const recipients = (count: number, program: string) =>
  Promise.all(pool.slice(0, count).map((name) => recipient(stores, from, `${name} Hartono`, { program })));

describe('a programme whose recipients are only counted', () => {
  it('is in no entry, and in figures from five recipients on', async () => {
    await countOnly('sembako');
    await recipients(4, 'sembako');
    const both = await recipient(stores, from, 'Siti Aminah');
    await enroll(system(stores), { household: both.id, program: 'sembako', state: 'active', since: '2026-01-05', reason });

    expect(await listed()).toEqual({ names: [['S**I A**H', 'pkh']], recipients: 1, byProgram: { pkh: 1, sembako: 5 } });
    expect(JSON.stringify((await itemsOf(stores.publicIndex)).filter(({ pk }) => pk.startsWith('list#')))).not.toMatch(/sembako/i);
  });

  it('is not told of at all where they are fewer', async () => {
    await countOnly('sembako');
    await recipients(4, 'sembako');

    expect(await listed()).toEqual({ names: [], recipients: 0, byProgram: {} });
  });

  it('is one that is added so, or becomes so', async () => {
    const [pkh] = await Program.list(system(stores), {}).then((all) => all.filter(({ id }) => id === 'pkh'));
    const { version: _v, updatedAt: _u, ...rest } = pkh as NonNullable<typeof pkh>;
    const added = await Program.add(system(stores), {
      ...rest,
      id: 'pendampingan',
      name: 'Pendampingan korban',
      aliases: [],
      shownAs: 'count',
    });

    expect([pkh?.shownAs, added.shownAs]).toEqual(['names', 'count']);
    await countOnly('pkh');
    expect(await Program.byId(system(stores), { program: 'pkh' })).toMatchObject({ shownAs: 'count', version: 2 });
  });
});

describe('a household that is withheld from the public', () => {
  it('is in no entry, and back in it when it is shown again', async () => {
    const protected_ = await recipient(stores, from, 'Siti Aminah');
    await recipient(stores, from, 'Budi Hartono');
    await withhold(protected_.id);

    const without = await listed();
    await showToPublic(system(stores), { household: protected_.id, reason });

    expect(without).toEqual({ names: [['B**I H**O', 'pkh']], recipients: 1, byProgram: { pkh: 1 } });
    expect((await listed()).names).toEqual([
      ['B**I H**O', 'pkh'],
      ['S**I A**H', 'pkh'],
    ]);
  });

  it('is counted where five or more are, so that no figure tells of one', async () => {
    const households = await recipients(6, 'pkh');
    for (const { id } of households.slice(0, 4)) await withhold(id);
    expect(await listed()).toMatchObject({ recipients: 2, byProgram: { pkh: 2 } });

    await withhold(households[4]?.id ?? '');
    expect(await listed()).toMatchObject({ recipients: 6, byProgram: { pkh: 6 }, names: [['F**I H**O', 'pkh']] });
  });

  it('stays so when it is joined with another, whichever stays', async () => {
    const [one, other] = [
      await recipient(stores, from, 'Siti Aminah'),
      await recipient(stores, from, 'Budi Hartono', { program: 'sembako' }),
    ];
    await withhold(one.id, 'asked');
    await Family.merge(system(stores), { from: one.id, into: other.id, reason });

    expect(await Household.byId(system(stores), { household: other.id })).toMatchObject({ withheld: { ground: 'asked' } });
    expect((await listed()).names).toEqual([]);
  });

  it.each(['violence', 'asked'] as const)('takes what protects somebody along with who leaves it: %s', async (ground) => {
    const context = system(stores);
    const [home, parents] = [await recipient(stores, from, 'Budi Hartono'), await recipient(stores, from, 'Darmawan Noor')];
    const [, wife, child, second] = home.members.map(({ id }) => id);
    await withhold(home.id, ground);

    const { split } = await Family.split(context, {
      household: home.id,
      members: [wife ?? '', child ?? ''],
      head: wife ?? '',
      kk: from.kk(),
      reason,
    });
    const { household } = await Family.moveMember(context, {
      from: home.id,
      member: second ?? '',
      into: parents.id,
      relation: 'grandchild',
      reason,
    });

    const expected = ground === 'violence' ? { ground } : undefined;
    for (const { withheld } of [split, household]) {
      if (expected) expect(withheld).toMatchObject(expected);
      else expect(withheld).toBeUndefined();
    }
  });

  it('keeps the day it has been so since when the ground becomes another', async () => {
    const { id } = await Household.register(
      system(stores, () => '2026-03-01T02:00:00.000Z'),
      family(from),
    );
    await withholdFromPublic(
      system(stores, () => '2026-03-02T02:00:00.000Z'),
      { household: id, ground: 'asked', reason },
    );

    const { withheld } = await withhold(id);

    expect(withheld).toEqual({ ground: 'violence', reason, by: 'refresh', since: '2026-03-02' });
  });
});
