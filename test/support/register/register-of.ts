import * as Household from '@puskesos/core/household';
import { type NumberKind, openNumber, type SealedNumber } from '@puskesos/core/household/numbers';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor, type Stores } from '@puskesos/core/shared/context';

/** All that a village's register says, without what is drawn by chance or by the clock: two runs that did the same give the same. */
export async function registerOf(stores: Stores, village: string): Promise<unknown[]> {
  const told: { kk: string }[] = [];
  const lastDigits = (kind: NumberKind, number: SealedNumber, of: string) => openNumber(stores.vault, kind, number, of).slice(-4);
  for await (const household of Household.eachInVillage(contextFor(stores, systemActor('test')), village)) {
    const cardOf = (id: string) => household.cards.filter((card) => card.id === id).map(({ number }) => lastDigits('kk', number, id))[0];
    const members = household.members.map(({ id, nik, card, temporary, ...member }) => ({
      ...member,
      ...(temporary && { temporary: 'SEM' }),
      nik: nik && lastDigits('nik', nik, id),
      card: cardOf(card),
    }));
    told.push({
      kk: household.cards.map(({ id, number, to }) => `${lastDigits('kk', number, id)}${to ? ' closed' : ''}`).join(', '),
      ...{ address: household.address, members: members.toSorted((a, b) => (a.name < b.name ? -1 : 1)) },
    });
  }
  return told.toSorted((a, b) => (a.kk < b.kk ? -1 : 1));
}
