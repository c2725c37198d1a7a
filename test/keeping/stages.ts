import { randomBytes } from 'node:crypto';
import * as Case from '@puskesos/core/case';
import * as Household from '@puskesos/core/household';
import { openNumber } from '@puskesos/core/household/numbers';
import { Pace } from '@puskesos/core/rewriting/pace';
import type { Running } from '@puskesos/core/rewriting/through';
import type { Actor } from '@puskesos/core/shared/actor';
import { type Context, contextFor, type Stores } from '@puskesos/core/shared/context';
import { registryEnv } from '@puskesos/core/shared/env';
import { openStores } from '@puskesos/core/shared/stores';
import { newVaultKeys } from '@puskesos/core/shared/vault';
import { type KeyStep, nextKeys } from '@puskesos/core/shared/vault-keys';
import { type WholeTable, wholeTable } from '@puskesos/core/shared/whole-table';
import * as Staff from '@puskesos/core/staff';
import { inject } from 'vitest';
import { waitedClock } from '../rewriting/rewritten.ts';
import { filesSettings } from '../support/engine/file-folder.ts';
import { type FreshTables, freshTables } from '../support/engine/tables.ts';
import { VILLAGE } from '../support/register/people.ts';

/** One register, as functions with each step's keys see it. */

const clerk: Actor = { id: 'test-clerk', role: 'dinsos', name: 'Clerk', scope: { kind: 'regency' } };
export const as = (stores: Stores): Context => contextFor(stores, clerk);

export const settingsOf = ({ endpoint, registry, publicIndex }: FreshTables, keys: string) =>
  registryEnv({
    DYNAMODB_ENDPOINT: endpoint,
    REGISTRY_TABLE: registry,
    PUBLIC_INDEX_TABLE: publicIndex,
    VAULT_KEYS: keys,
    PUBLIC_KEYS: inject('publicKeys'),
    VAULT_KMS: 'off',
    ...filesSettings('http://localhost/files'),
  });

export const openAt = (tables: FreshTables, keys: string): Promise<Stores> => openStores(settingsOf(tables, keys));

/** The keys of before, and of each step of changing one. */
export async function stepsOf(which: 'data' | 'blind', before = JSON.stringify(newVaultKeys())) {
  const after = async (keys: string, step: KeyStep) => JSON.stringify(await nextKeys(keys, which, step, async () => randomBytes(32)));
  const add = await after(before, 'add');
  const use = await after(add, 'use');
  return { before, add, use, retire: await after(use, 'retire') };
}

export interface Register {
  readonly tables: FreshTables;
  readonly households: readonly Household.Household[];
}

/** Families with numbers, an officer with theirs, a case with what was told. */
export async function begin(keys: string, families: readonly Parameters<typeof Household.register>[1][]): Promise<Register> {
  const tables = await freshTables();
  const stores = await openAt(tables, keys);
  const households: Household.Household[] = [];
  for (const one of families) households.push(await Household.register(as(stores), one));
  await Staff.add(as(stores), { id: 'petugas-satu', name: 'Petugas Satu', nik: '6402065708800777' });
  await Case.register(as(stores), {
    ...{ village: VILLAGE, category: 'aid_not_received', channel: 'visit', description: 'Bantuan tahap ketiga belum diterima' },
  });
  return { tables, households };
}

export const wholeOf = (stores: Stores, { endpoint }: FreshTables, of: 'registry' | 'publicIndex' = 'registry'): WholeTable =>
  wholeTable({ AWS_REGION: 'ap-southeast-3', DYNAMODB_ENDPOINT: endpoint }, stores[of].name, true);

export const running = (atOnce = 10): Running => ({
  ...{ atOnce, pace: new Pace(1_000_000, waitedClock()), signal: new AbortController().signal, onProgress: () => undefined },
});

/** Each number of each household in clear, by what it is of. */
export async function numbersIn(stores: Stores, ids: readonly string[]): Promise<Record<string, string>> {
  const told: Record<string, string> = {};
  for (const id of ids) {
    const { cards, members } = await Household.byId(as(stores), { household: id });
    for (const card of cards) told[card.id] = openNumber(stores.vault, 'kk', card.number, card.id);
    for (const member of members) if (member.nik) told[member.id] = openNumber(stores.vault, 'nik', member.nik, member.id);
  }
  return told;
}
