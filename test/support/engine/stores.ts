import * as Household from '@puskesos/core/household';
import { maskNumber } from '@puskesos/core/household/numbers';
import { type Actor, systemActor } from '@puskesos/core/shared/actor';
import { contextFor, type Stores } from '@puskesos/core/shared/context';
import { registryEnv } from '@puskesos/core/shared/env';
import { openStores } from '@puskesos/core/shared/stores';
import { newVaultKeys } from '@puskesos/core/shared/vault';
import { freshTables } from './tables.ts';

/** An empty register of one's own on the real engine. */
export async function freshStores(): Promise<Stores> {
  const { endpoint, registry, publicIndex } = await freshTables();
  return openStores(
    registryEnv({
      DYNAMODB_ENDPOINT: endpoint,
      REGISTRY_TABLE: registry,
      PUBLIC_INDEX_TABLE: publicIndex,
      VAULT_KEYS: JSON.stringify(newVaultKeys()),
      VAULT_KMS: 'off',
    }),
  );
}

export const officerOf = (...villages: string[]): Actor => ({
  id: 'officer-1',
  role: 'officer',
  name: 'Officer One',
  scope: { kind: 'villages', villages },
});

/** All that a village's register says, without what is drawn by chance or by the clock: two runs that did the same give the same. */
export async function registerOf(stores: Stores, village: string): Promise<unknown[]> {
  const told: { kk: string }[] = [];
  for await (const household of Household.eachInVillage(contextFor(stores, systemActor('test')), village)) {
    const cardOf = (id: string) => household.cards.find((card) => card.id === id)?.number.last4;
    const members = household.members.map(({ id: _id, nik, card, ...member }) => ({
      ...member,
      nik: nik && maskNumber(nik),
      card: cardOf(card),
    }));
    told.push({
      kk: household.cards.map(({ number, to }) => `${number.last4}${to ? ' closed' : ''}`).join(', '),
      ...{ address: household.address, members: members.toSorted((a, b) => (a.name < b.name ? -1 : 1)) },
    });
  }
  return told.toSorted((a, b) => (a.kk < b.kk ? -1 : 1));
}
