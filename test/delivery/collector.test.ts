import * as Delivery from '@puskesos/core/delivery';
import * as Family from '@puskesos/core/family';
import { nameCollector } from '@puskesos/core/household/collector';
import { describe, expect, it } from 'vitest';
import { useStoresForEach } from '../support/engine/stores.ts';
import { officerOf, useNumbers, VILLAGE } from '../support/register/people.ts';
import { approved, approver, cash, during, frozen, linesOf, maker, receiving, withBudget } from '../support/scenes/cycles.ts';

/** Who collects what a household is paid: its head, unless somebody else is named; and not a child. */

const stores = useStoresForEach(withBudget);
const from = useNumbers();
const reason = 'surat kuasa nomor 12';
const officer = () => during(stores, officerOf(VILLAGE));

type Household = Awaited<ReturnType<typeof receiving>>['household'];
const childOf = ({ members }: Household) => members.find(({ birthDate }) => birthDate > '2009-01-01');
const partnerOf = ({ members }: Household) => members.find(({ relation, birthDate }) => relation !== 'head' && birthDate < '2000-01-01');

describe('who collects', () => {
  it('stands on the line and in the exported file, in place of the head', async () => {
    const { household } = await receiving(stores, from);
    const about = { household: household.id, kind: 'kuasa', name: 'Sari Contoh', birthDate: '1980-05-01', reason } as const;

    expect(await nameCollector(officer(), about)).toMatchObject({ collectors: [{ kind: 'kuasa', name: 'Sari Contoh' }] });
    expect(JSON.stringify(await nameCollector(officer(), about))).not.toContain('1980-05-01');
    const { id } = await approved(stores, cash.id);

    expect(await linesOf(stores, id)).toMatchObject([{ payee: 'Sari Contoh', collector: 'kuasa' }]);
    expect((await Delivery.exportPage(during(stores, maker), { cycle: id })).csv).toContain(',Sari Contoh,KUASA,');
  });

  it('may be a member, as long as they live there', async () => {
    const { household } = await receiving(stores, from);
    const member = partnerOf(household)?.id ?? '';
    await nameCollector(officer(), { household: household.id, kind: 'pengurus', member, reason });
    const { id } = await frozen(stores, cash.id);
    expect(await linesOf(stores, id)).toMatchObject([{ payee: partnerOf(household)?.name, collector: 'pengurus' }]);

    await Family.recordLife(during(stores), { household: household.id, member, life: 'dead', since: '2026-11-20', reason });

    const { rows } = await Delivery.changedSince(during(stores, approver), { cycle: id });
    expect(rows.map(({ value }) => value.change)).toEqual(['payee']);
  });

  it('is the head again once the head is named', async () => {
    const { household } = await receiving(stores, from);
    const head = household.members.find(({ relation }) => relation === 'head');
    const about = { household: household.id, kind: 'wali', reason } as const;
    await nameCollector(officer(), { ...about, member: partnerOf(household)?.id ?? '' });

    expect((await nameCollector(officer(), { ...about, member: head?.id ?? '' })).collectors).toBeUndefined();
  });

  it('is no child, nobody without a birth date, and not two at once', async () => {
    const { household } = await receiving(stores, from);
    const about = { household: household.id, kind: 'wali', reason } as const;
    const wrong = [
      { member: childOf(household)?.id ?? '' },
      { name: 'Anak Contoh', birthDate: '2010-01-01' },
      { name: 'Tanpa Tanggal' },
      { name: 'Sari Contoh', birthDate: '1980-05-01', member: partnerOf(household)?.id ?? '' },
      {},
      { member: 'bukan-anggota' },
      { forMember: 'bukan-anggota', name: 'Sari Contoh', birthDate: '1980-05-01' },
    ];
    for (const more of wrong)
      await expect(nameCollector(officer(), { ...about, ...more })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    const elsewhere = during(stores, officerOf('64.02.06.1002'));
    await expect(nameCollector(elsewhere, { ...about, name: 'Sari Contoh', birthDate: '1980-05-01' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is asked for where only children are left', async () => {
    const { household } = await receiving(stores, from);
    const grown = household.members.filter(({ birthDate }) => birthDate < '2009-01-01');
    for (const { id: member } of grown) {
      await Family.recordLife(during(stores), { household: household.id, member, life: 'dead', since: '2026-11-20', reason });
    }

    const { id } = await frozen(stores, cash.id);

    expect(await linesOf(stores, id)).toMatchObject([{ asksForCollector: true }]);
  });
});
