import { enroll } from '@puskesos/core/aid';
import { publishAnswers, VillageAnswers, withdrawAnswers } from '@puskesos/core/answer/publish';
import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import { openNumber } from '@puskesos/core/household/numbers';
import * as Program from '@puskesos/core/program';
import type { Stores } from '@puskesos/core/shared/context';
import { newPublicKeys, openPublicKeys } from '@puskesos/core/shared/public-keys';
import type { Item } from '@puskesos/core/shared/table';
import { describe, expect, it } from 'vitest';
import { failing, Killed } from '../support/engine/failing.ts';
import { itemsOf } from '../support/engine/items.ts';
import { useStoresForEach } from '../support/engine/stores.ts';
import { family, NEIGHBOUR, useNumbers, VILLAGE } from '../support/register/people.ts';
import { system, withKnownPrograms } from '../support/scenes/published.ts';

/** What lies of people's own answers, and what is written of it. */

const stores = useStoresForEach(withKnownPrograms);
const from = useNumbers();
const day = '2026-11-24';

const catalogue = async () => ({ programs: await Program.list(system(stores), {}), day });
const now = async (id: string) => (await Household.getUnchecked(system(stores), id)) as Household.Household;
const register = async (village = VILLAGE) => (await Household.register(system(stores), family(from, { village }))).id;

/** Publishes those, and tells what was written. */
async function publish(ids: readonly string[], { village = VILLAGE, of = stores as Stores } = {}): Promise<number> {
  const context = system(of);
  await publishAnswers(context, village, await Promise.all(ids.map(now)), await catalogue());
  return context.cost.writeUnits;
}

const answers = async (): Promise<Item[]> => (await itemsOf(stores.publicIndex)).filter(({ pk }) => pk.startsWith('answer#'));
const keys = async () => (await answers()).map(({ pk }) => pk);

describe('what is written', () => {
  it('is an answer for each adult, all of one size, and nothing where nothing changed', async () => {
    const id = await register();
    const first = await publish([id]);
    const again = await publish([id]);

    const lie = await answers();
    expect(lie.map(({ sealed }) => (sealed as Uint8Array).length)).toEqual([1_928, 1_928]);
    // Two units for each of two answers, and the bucket before and after.
    expect([first, again]).toEqual([6, 0]);
  });

  it('is one household’s answers and its bucket where that changed', async () => {
    const ids = [await register(), await register(), await register()];
    await publish(ids);
    await enroll(system(stores), { household: ids[0] ?? '', program: 'pkh', state: 'active', since: '2026-01-05', reason: 'uji' });

    expect(await publish(ids)).toBe(6);
  });

  it('is found under another name once a birth date was put right, and no more under the old one', async () => {
    const id = await register();
    await publish([id]);
    const before = await keys();
    const { members } = await now(id);
    await Family.correctMember(system(stores), {
      household: id,
      member: members[1]?.id ?? '',
      correction: { birthDate: '1983-11-03' },
      reason: 'salah ketik',
    });
    await publish([id]);

    const after = await keys();
    expect(after).toHaveLength(2);
    expect(after.filter((key) => before.includes(key))).toHaveLength(1);
  });

  it('goes with a household that lives there no more', async () => {
    const [id, other] = [await register(), await register()];
    await publish([id, other]);
    await withdrawAnswers(system(stores), VILLAGE, [id]);

    expect(await answers()).toHaveLength(2);
  });

  it('goes too when all of the village was gone through and it was not there', async () => {
    const [id, other] = [await register(), await register()];
    await publish([id, other]);
    const whole = await VillageAnswers.begin(system(stores), VILLAGE, await catalogue());
    whole.add(await now(other));
    await whole.publishWhole();

    expect(await answers()).toHaveLength(2);
    expect(await publish([other])).toBe(0);
  });

  it('is told anew under another secret, and nothing is left of the old one', async () => {
    const id = await register();
    await publish([id]);
    const before = await keys();
    await publish([id], { of: { ...stores, publicKeys: openPublicKeys(JSON.stringify({ ...newPublicKeys(), id: 'p2' })) } });

    const after = await keys();
    expect(after).toHaveLength(2);
    expect(after.filter((key) => before.includes(key))).toEqual([]);
  });

  it('stays where the new village was told of it before the old one', async () => {
    const id = await register();
    await publish([id]);
    await Family.relocate(system(stores), { household: id, village: NEIGHBOUR, address: { street: 'Jl. Baru 2' }, reason: 'pindah' });
    await publish([id], { village: NEIGHBOUR });
    await withdrawAnswers(system(stores), VILLAGE, [id]);

    expect(await answers()).toHaveLength(2);
  });
});

describe.each(['before', 'after'] as const)('a run killed at any call, %s it is made', (when) => {
  it('leaves nothing behind that the next one does not find', async () => {
    const id = await register();
    await publish([id]);
    const born = async (birthDate: string) => {
      const { members } = await now(id);
      await Family.correctMember(system(stores), { household: id, member: members[0]?.id ?? '', correction: { birthDate }, reason: 'uji' });
    };
    let completed = false;
    for (let kill = 0; !completed; kill += 1) {
      await born(`${1950 + kill}-02-01`);
      completed = await publish([id], { of: failing(stores, { at: (call) => call >= kill, when }) }).then(
        () => true,
        (error: unknown) => {
          expect(error).toBeInstanceOf(Killed);
          return false;
        },
      );
      // Put right once more before the next run: what the killed one laid there is nobody's by then.
      await born(`${1950 + kill}-03-01`);
      await publish([id]);
      expect(await answers()).toHaveLength(2);
    }
  });
});

it('holds no number, no name and no birth date, and no two items that show they are of one household', async () => {
  const id = await register();
  await enroll(system(stores), { household: id, program: 'pkh', state: 'active', since: '2026-01-05', reason: 'uji' });
  await publish([id]);

  const lie = (await itemsOf(stores.publicIndex)).filter(({ pk }) => /^answers?#/.test(pk));
  const text = lie
    .map((item) => JSON.stringify(item, (_key, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value)))
    .join('\n');
  const { members } = await now(id);
  const numbers = members.flatMap((member) => (member.nik ? [openNumber(stores.vault, 'nik', member.nik, member.id)] : []));
  for (const personal of [...numbers, ...members.map(({ name }) => name), '1980-03-17', 'pkh', id]) expect(text).not.toContain(personal);
  const [one, other] = await answers();
  expect(Object.keys(one ?? {}).toSorted()).toEqual(['by', 'pk', 'sealed', 'sk']);
  expect([one?.pk === other?.pk, one?.['by'] === other?.['by']]).toEqual([false, false]);
});
