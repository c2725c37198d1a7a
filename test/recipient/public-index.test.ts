import * as Aid from '@puskesos/core/aid';
import { merge } from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import * as Recipient from '@puskesos/core/recipient';
import { clearMarks, markDirty } from '@puskesos/core/recipient/dirty';
import { getPointer } from '@puskesos/core/recipient/recipient.store';
import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { useStoresForEach } from '../support/engine/stores.ts';
import { family, NEIGHBOUR, useNumbers, VILLAGE } from '../support/register/people.ts';
import { marks, recipient, refresh, system, withKnownPrograms } from '../support/scenes/published.ts';

const stores = useStoresForEach(withKnownPrograms);
const from = useNumbers();

const listOf = async (village = VILLAGE) => {
  const { rows } = await Recipient.ofVillage(stores, { village, page: { first: 100 } });
  return rows.map(({ value }) => value.maskedName);
};

/** What lies of the village's list: pieces that stay and pieces that end, and versions that were in force. */
async function pieces() {
  const items = (await itemsOf(stores.publicIndex)).filter(({ pk }) => pk.startsWith('list#'));
  const segments = items.filter(({ sk }) => sk.startsWith('segment#'));
  return {
    lasting: segments.flatMap(({ sk, expiresAt }) => (expiresAt === undefined ? [sk] : [])),
    ending: segments.filter(({ expiresAt }) => expiresAt !== undefined),
    versions: items.filter(({ sk }) => sk.startsWith('version#')),
  };
}

/** The pieces that the list in force names. */
const named = async () => {
  const { entries = [], decided = [], adults = [] } = (await getPointer(stores.publicIndex, VILLAGE, true))?.manifest ?? {};
  return [...entries, ...decided, ...adults].map(({ digest }) => `segment#${digest}`).toSorted();
};

describe('the refresh', () => {
  it('publishes a village’s recipients, masked, and what they receive', async () => {
    await recipient(stores, from, 'Siti Aminah');
    await Household.register(system(stores), { ...family(from, { name: 'Tanpa Bantuan' }) });

    const report = await refresh(stores);

    const { rows } = await Recipient.ofVillage(stores, { village: VILLAGE, page: {} });
    expect(report).toMatchObject({ villages: 1, published: 1, failed: [], stopped: false });
    expect(await Recipient.publishedList(stores, VILLAGE)).toMatchObject({ village: VILLAGE, households: 2, recipients: 1 });
    expect(rows.map(({ value }) => ({ ...value, id: '' }))).toMatchInlineSnapshot(`
      [
        {
          "aid": [
            {
              "program": {
                "fund": "apbn",
                "id": "pkh",
                "kind": "cash",
                "name": "PKH",
              },
              "since": "2026-01-05",
              "status": "active",
            },
          ],
          "id": "",
          "maskedName": "S**I A**H",
        },
      ]
    `);
  });

  it('leaves alone what nobody marked', async () => {
    await recipient(stores, from, 'Siti Aminah');
    await recipient(stores, from, 'Budi Hartono', { village: NEIGHBOUR });
    await refresh(stores);
    await recipient(stores, from, 'Rahmat Hidayat');
    const neighbour = await Recipient.publishedList(stores, NEIGHBOUR);

    const report = await refresh(stores);

    expect(report).toMatchObject({ villages: 1, published: 1, failed: [], stopped: false });
    expect(await Recipient.publishedList(stores, NEIGHBOUR)).toEqual(neighbour);
    expect(await listOf()).toEqual(['R**T H**T', 'S**I A**H']);
  });

  it('writes nothing where the list says the same', async () => {
    await recipient(stores, from, 'Siti Aminah');
    await refresh(stores);
    await refresh(stores);
    const before = await itemsOf(stores.publicIndex);
    await markDirty(system(stores), [VILLAGE]);
    const context = system(stores);

    const report = await refreshDirtyVillages(context);

    expect(report).toMatchObject({ villages: 1, published: 0, failed: [], stopped: false });
    expect(await itemsOf(stores.publicIndex)).toEqual(before);
    expect(context.cost.byCommand).toEqual({
      'Query registry': 5,
      'Query publicIndex': 1,
      'Get publicIndex': 2,
      'BatchGet publicIndex': 1,
      'Get registry': 3,
      'Delete registry': 1,
    });
  });

  it('takes a household off the list once its aid ends, or it is merged away', async () => {
    const [ended, merged, stays] = [
      await recipient(stores, from, 'Siti Aminah'),
      await recipient(stores, from, 'Wati Lestari'),
      await recipient(stores, from, 'Budi Hartono'),
    ];
    await refresh(stores);
    const target = { household: ended.id, program: 'pkh' };
    await Aid.move(system(stores), { ...target, to: 'ended', ending: 'graduated', reason: 'selesai' });
    await Aid.move(system(stores), { ...target, household: merged.id, to: 'ended', ending: 'moved', reason: 'pindah' });
    await merge(system(stores), {
      from: merged.id,
      into: stays.id,
      reason: 'satu dapur',
    });
    await markDirty(system(stores), [VILLAGE]);

    await refresh(stores);

    expect(await Recipient.publishedList(stores, VILLAGE)).toMatchObject({ households: 2, recipients: 1 });
    expect(await listOf()).toEqual(['B**I H**O']);
  });

  it('keeps the old list readable until the new one is in force, and lets it expire after', async () => {
    await recipient(stores, from, 'Siti Aminah');
    await refresh(stores);
    await recipient(stores, from, 'Budi Hartono');

    await refresh(stores, () => '2026-11-24T00:00:00.000Z');

    const end = Date.parse('2026-11-27T00:00:00.000Z') / 1000;
    const { lasting, ending, versions } = await pieces();
    expect(await listOf()).toEqual(['B**I H**O', 'S**I A**H']);
    expect(lasting).toEqual(await named());
    expect(ending.every(({ expiresAt }) => expiresAt === end)).toBe(true);
    expect(versions.map(({ expiresAt }) => expiresAt)).toEqual([end]);
  });

  it('twice at once leaves one consistent list, and nothing undone for good', async () => {
    for (const name of ['Siti Aminah', 'Budi Hartono', 'Rahmat Hidayat']) await recipient(stores, from, name);

    const [one, two] = await Promise.all([refresh(stores), refresh(stores)]);
    for (const { error } of [...one.failed, ...two.failed]) expect(String(error)).toMatch(/published by another run/);
    await refresh(stores);

    expect(await listOf()).toHaveLength(3);
    expect((await pieces()).lasting).toEqual(await named());
    expect(await marks(stores)).toEqual([]);
  });

  it('does not lose a mark that is made while it runs', async () => {
    await recipient(stores, from, 'Siti Aminah');
    const [mark] = await marks(stores);
    await markDirty(system(stores), [VILLAGE]);

    await clearMarks(stores.registry, mark?.due ?? []);

    expect(mark?.due).toHaveLength(1);
    expect(await marks(stores)).toMatchObject([{ village: VILLAGE }]);
  });
});
