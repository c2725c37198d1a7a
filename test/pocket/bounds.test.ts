import { piecesOf } from '@puskesos/core/pocket/touching.rules';
import { findVillage, villages } from '@puskesos/core/region';
import { groundOf } from '@puskesos/core/region/ground';
import { expect, it } from 'vitest';
import { changeSets } from '../schema/change-sets.ts';
import { useStoppedClock } from '../support/clock.ts';
import { largest, useTransactions } from '../support/engine/transactions.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos } from '../support/register/people.ts';
import { MONTH, monthCounted } from '../support/scenes/dense.ts';

/** As many villages as a pocket may have, of as many kecamatan as touch there, given up for as many others. */

useStoppedClock('2026-10-20T03:00:00.000Z');
const office = useOffice((begun) => monthCounted(begun, '2026-11-02'));
const seen = useTransactions();

/** Twenty that touch, from one on, of another kecamatan first wherever there is one. */
function twentyFrom(first: string, but: readonly string[] = []): string[] {
  const taken = [first];
  while (taken.length < 20) {
    const around = taken.flatMap((code) => groundOf(code).neighbours).filter((code) => !taken.includes(code) && !but.includes(code));
    const known = new Set(taken.map((code) => findVillage(code)?.district));
    const next = around.find((code) => !known.has(findVillage(code)?.district)) ?? around[0];
    if (next === undefined) return [];
    taken.push(next);
  }
  return taken;
}

it('writes as much as it may, and no more', async () => {
  const all = villages.map(({ code }) => code);
  const one = twentyFrom('64.02.06.1001');
  const other = all.map((code) => (one.includes(code) ? [] : twentyFrom(code, one))).find(({ length }) => length === 20) ?? [];
  expect([piecesOf(one), piecesOf(other)]).toEqual([[one.toSorted()], [other.toSorted()]]);
  const paper = { number: '460/12/2026', date: '2026-11-02' };
  const desk = office.as(dinsos);
  const asked = (name: string, input: object) =>
    desk.mutate(name, { reason: 'uji batas', clientMutationId: `batas-${name}`, ...input }, 'pocket { id }');

  const declaration = { name: 'Kantong luas', indicator: 'VERIFIED_POOR', month: MONTH, paper, nextReview: '2027-02-01' };
  expect((await asked('declarePocket', { ...declaration, villages: all.slice(0, 21) })).issues).toMatchObject([{ path: 'villages' }]);
  const { pocket } = await asked('declarePocket', { ...declaration, villages: one });
  const review = { pocket: pocket.id, finding: 'Belum berubah', next: 'Kunjungi lagi', nextReview: '2027-05-01' };
  await desk.mutate('reviewPocket', { ...review, clientMutationId: 'batas-tinjau' }, 'pocket { id }');
  await asked('changePocket', { pocket: pocket.id, villages: other });
  await asked('changePocket', { pocket: pocket.id, villages: one, clientMutationId: 'batas-kembali' });
  expect((await asked('closePocket', { pocket: pocket.id, outcome: 'MERGED', paper })).pocket.id).toBe(pocket.id);

  const wrote = largest(seen);
  expect(wrote.get('declarePocket')).toBe(changeSets.declarePocket);
  expect(wrote.get('reviewPocket')).toBe(changeSets.reviewPocket);
  expect(wrote.get('changePocket')).toBe(changeSets.changePocket);
  expect(wrote.get('closePocket')).toBe(changeSets.closePocket);
});
