import * as Account from '@puskesos/core/account';
import { admit, type Identity } from '@puskesos/core/account/admit';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { describe, expect, it } from 'vitest';
import { useOffice } from '../support/office/use-office.ts';
import { NEIGHBOUR, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, today } from '../support/register/registered.ts';

/** From a sign-in to an account. */

const office = useOffice();
const issuer = 'https://masuk.example';
let serial = 0;

/** Somebody new with an account, and how the sign-in service knows them. */
async function somebody(given: Partial<Parameters<typeof Account.add>[1]> = {}) {
  serial += 1;
  const id = `pejabat-${serial}`;
  const email = `pejabat-${serial}@example.go.id`;
  await Account.add(office.core(), { id, name: 'Pejabat Contoh', role: 'dinsos', email, ...given });
  const identity: Identity = { issuer, subject: `sub-${serial}`, email };
  return { id, email, identity };
}
const reason = 'uji saja';

describe('somebody who signs in', () => {
  it('is tied to the account of their address at the first time, and found by one Get from then on', async () => {
    const { id, identity } = await somebody();
    const first = await admit(office.core(), { ...identity, email: identity.email?.toUpperCase() });

    const context = office.core();
    const again = await admit(context, { issuer, subject: identity.subject });

    expect([first.id, again]).toEqual([id, { id, name: 'Pejabat Contoh', role: 'dinsos', from: today }]);
    expect({ calls: context.cost.calls, units: context.cost.readUnits }).toEqual({ calls: 1, units: 1 });
  });

  it('is the same to us from another sign-in service too, and tied to five of them at most', async () => {
    const { id, identity } = await somebody();
    for (let n = 0; n < 7; n += 1) await admit(office.core(), { ...identity, issuer: `${issuer}/${n}` });

    const { logins } = await Account.byId(office.core(), { account: id });

    expect(logins.map((login) => login.issuer)).toEqual([2, 3, 4, 5, 6].map((n) => `${issuer}/${n}`));
    await expect(admit(office.core(), { issuer: `${issuer}/0`, subject: identity.subject })).rejects.toThrow(Account.NoAccount);
  });

  it('is tied once, however many requests come first', async () => {
    const { id, identity } = await somebody();

    const all = await Promise.all(Array.from({ length: 5 }, () => admit(office.core(), identity)));

    expect(new Set(all.map((one) => one.id))).toEqual(new Set([id]));
    expect((await Account.byId(office.core(), { account: id })).logins).toHaveLength(1);
  });

  it.each<[string, (one: Awaited<ReturnType<typeof somebody>>) => Identity | Promise<Identity>]>([
    ['without an address', ({ identity: { email: _none, ...rest } }) => rest],
    ['with another address', ({ identity }) => ({ ...identity, email: 'orang-lain@example.go.id' })],
    ['as a program', ({ identity: { email: _none, ...rest } }) => ({ ...rest, client: 'program' })],
  ])('is nobody to us %s', async (_what, asking) => {
    await expect(admit(office.core(), await asking(await somebody()))).rejects.toThrow(Account.NoAccount);
  });

  it('made anew with the sign-in service comes in when the earlier sign-in was let go, and who had it does not', async () => {
    const { id, identity } = await somebody();
    await admit(office.core(), identity);
    const anew = { ...identity, subject: `${identity.subject}-baru` };

    await expect(admit(office.core(), anew)).rejects.toThrow(Account.AccountHasLogin);
    await Account.forgetLogins(office.core(), { account: id, reason });

    // Neither does a session that went on meanwhile take it back, nor one that is renewed.
    const before = { ...identity, since: `${daysFromToday(-1)}T03:00:00.000Z` };
    await expect(admit(office.core(), before)).rejects.toThrow(Account.AccountHasLogin);

    expect(await admit(office.core(), { ...anew, since: new Date().toISOString() })).toMatchObject({ id });
    await expect(admit(office.core(), identity)).rejects.toThrow(Account.AccountHasLogin);
  });

  it('who has an office after another is that account’s from its first day on', async () => {
    const { id, email, identity } = await somebody({ role: 'village_head', place: VILLAGE });
    await admit(office.core(), identity);
    await expect(
      Account.add(office.core(), { id: `${id}-2`, name: 'pejabat  Contoh', role: 'camat', place: '64.02.06', email }),
    ).rejects.toThrow(Account.SignInTaken);
    await Account.end(office.core(), { account: id, reason });
    await Account.add(office.core(), { id: `${id}-2`, name: 'pejabat  Contoh', role: 'camat', place: '64.02.06', email });

    expect(await admit(office.core(), identity)).toMatchObject({ id: `${id}-2`, role: 'camat', place: '64.02.06' });
    expect((await Account.byId(office.core(), { account: id })).logins).toEqual([]);
    await expect(Account.reopen(office.core(), { account: id, reason })).rejects.toThrow(Account.SignInTaken);
  });

  it('who had a mailbox before somebody else is not let in as them, until Dinsos lets their sign-in go', async () => {
    const { id, email, identity } = await somebody({ role: 'village_head', place: VILLAGE });
    await admit(office.core(), identity);
    await Account.end(office.core(), { account: id, reason });
    await Account.add(office.core(), { id: `${id}-2`, name: 'Penggantinya', role: 'village_head', place: VILLAGE, email });

    await expect(admit(office.core(), identity)).rejects.toThrow(Account.AccountHasLogin);
    await Account.forgetLogins(office.core(), { account: id, reason });
    expect(await admit(office.core(), identity)).toMatchObject({ id: `${id}-2` });
  });

  it('comes back to the earlier office when the later one is over', async () => {
    const { id, email, identity } = await somebody();
    await Account.end(office.core(), { account: id, reason });
    await Account.add(office.core(), { id: `${id}-2`, name: 'Plt. Contoh', role: 'dinsos', email, to: today });
    const tomorrow = contextFor(office.stores, systemActor('test'), { now: () => `${daysFromToday(1)}T03:00:00.000Z` });

    await Account.reopen(tomorrow, { account: id, reason });

    expect(await admit(tomorrow, identity)).toMatchObject({ id });
  });

  it('is let in from the first day to the last, both included', async () => {
    const { identity } = await somebody({ from: daysFromToday(1), to: daysFromToday(3) });
    const on = (days: number) =>
      admit(contextFor(office.stores, systemActor('test'), { now: () => `${daysFromToday(days)}T03:00:00.000Z` }), identity).then(
        () => true,
        (error) => (error instanceof Account.AccountNotInForce ? false : Promise.reject(error)),
      );

    const days = [];
    for (const day of [0, 1, 3, 4]) days.push(await on(day));

    expect(days).toEqual([false, true, true, false]);
  });

  it('is moved, ended and let in again with what is decided, at once', async () => {
    const { id, identity } = await somebody({ role: 'village_head', place: VILLAGE });
    await admit(office.core(), identity);
    const now = () => admit(office.core(), identity);

    await Account.move(office.core(), { account: id, place: NEIGHBOUR, reason });
    expect(await now()).toMatchObject({ place: NEIGHBOUR });
    await Account.end(office.core(), { account: id, reason });
    await expect(now()).rejects.toThrow(Account.AccountNotInForce);
    await expect(Account.move(office.core(), { account: id, place: VILLAGE, reason })).rejects.toThrow(Account.AccountEnded);
    await expect(Account.end(office.core(), { account: id, reason })).rejects.toThrow(Account.AccountEnded);
    await Account.reopen(office.core(), { account: id, reason });
    expect(await now()).toMatchObject({ place: NEIGHBOUR });
    await Account.end(office.core(), { account: id, to: today, reason });
    expect(await now()).toMatchObject({ to: today });
  });

  it('goes on where an address is corrected, and the old address is free again', async () => {
    const { id, email, identity } = await somebody();
    await admit(office.core(), identity);

    await Account.update(office.core(), { account: id, email: `baru-${email}`, reason });

    expect(await admit(office.core(), { issuer, subject: identity.subject })).toMatchObject({ id });
    expect(await somebody({ email })).toMatchObject({ id: expect.any(String) });
  });

  it('is let in as a program by its client, and by nothing that a person has', async () => {
    const id = 'sinkron-dtsen';
    await Account.add(office.core(), { id, name: 'Sinkron', role: 'ministry', client: 'klien-1' });

    expect(await admit(office.core(), { issuer, subject: 'klien-1', client: 'klien-1' })).toMatchObject({ id, role: 'ministry' });
  });
});
