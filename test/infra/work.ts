import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as Aid from '@puskesos/core/aid';
import { recordFinding } from '@puskesos/core/aid/finding';
import { askForWork, type LookContext, ownHousehold } from '@puskesos/core/answer/look';
import { isFound } from '@puskesos/core/answer/proof.rules';
import * as Household from '@puskesos/core/household';
import * as Letters from '@puskesos/core/inbox/letters';
import * as Objections from '@puskesos/core/inbox/objections';
import * as Inbox from '@puskesos/core/inbox/receive-letters';
import { trackingCodeDigest } from '@puskesos/core/inbox/tracking-code';
import { followLists } from '@puskesos/core/lists/follow';
import * as Program from '@puskesos/core/program';
import * as Recipient from '@puskesos/core/recipient';
import { byName } from '@puskesos/core/recipient/by-name';
import { checkLists } from '@puskesos/core/recipient/check';
import { markDirty, markHouseholds } from '@puskesos/core/recipient/dirty';
import { householdsBehind } from '@puskesos/core/recipient/households-behind';
import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import { followNames } from '@puskesos/core/search/follow';
import { systemActor } from '@puskesos/core/shared/actor';
import { type Context, contextFor } from '@puskesos/core/shared/context';
import { findJob } from '@puskesos/core/shared/job';
import { newPublicKeys } from '@puskesos/core/shared/public-keys';
import { openStores } from '@puskesos/core/shared/stores';
import type { Item } from '@puskesos/core/shared/table';
import { newVaultKeys } from '@puskesos/core/shared/vault';
import * as Simulation from '@puskesos/core/targeting/simulation';
import { runJob } from '@puskesos/functions/job-runners';
import { itemsOf } from '../support/engine/items.ts';
import { freshTables } from '../support/engine/tables.ts';

export interface Work {
  /** By function, as `Query registry`. */
  calls: Record<'Office' | 'Public' | 'RefreshRecipients' | 'OnRegistryChange' | 'Work', string[]>;
  /** Partitions of the Registry that the stream reader wrote to. */
  marked: string[];
  /** Partitions of the Registry in which the refresh put, changed or took away something. */
  refreshed: string[];
  /** Partitions of the PublicIndex in which what citizens send in lies, by what writes there. */
  letters: Record<'put' | 'updated', string[]>;
}

const village = '64.02.06.1001';
const source = 'contoh / sample';

/** Has each function's work done once by core, on the real engine, and tells what DynamoDB was asked for. */
export async function doTheWork(): Promise<Work> {
  const { endpoint, registry, publicIndex } = await freshTables();
  const stores = await openStores({
    AWS_REGION: 'ap-southeast-3',
    DYNAMODB_ENDPOINT: endpoint,
    REGISTRY_TABLE: registry,
    PUBLIC_INDEX_TABLE: publicIndex,
    VAULT_KEYS: JSON.stringify(newVaultKeys()),
    PUBLIC_KEYS: JSON.stringify(newPublicKeys()),
    VAULT_KMS: 'off',
    PUBLISHED: pathToFileURL(join(await mkdtemp(join(tmpdir(), 'puskesos-')), 'published')).href,
  });
  const of = (name: string) => contextFor(stores, systemActor(name));
  const [office, stream, refresh, open, work] = [of('office'), of('stream'), of('refresh'), of('public'), of('work')];

  const household = await register(office);
  await markDirty(stream, [village]);
  await markHouseholds(stream, [{ village, household }]);
  const named = { kind: 'person', village, record: household, member: 'satu', name: 'Budi Contoh' } as const;
  await followNames(stream, [{ before: [], after: [named] }]);
  const opened = { id: 'a', state: 'open', theme: 'cooking', place: { village }, sessions: [{ from: '2026-01-02T01:00:00.000Z' }] };
  await followLists(stream, [{ after: { type: 'training', key: { pk: 'training#a', sk: 'training' }, data: opened } }]);
  const marks = (await itemsOf(stores.registry)).filter(({ pk }) => pk.startsWith('dirty'));
  const refreshed = await refreshing(refresh);
  const letters = await answered(office, open, refresh, work);
  // A second list, so that the first one is retired.
  await Aid.move(office, { household, program: 'sembako', to: 'ended', ending: 'graduated', reason: source });
  await markDirty(stream, [village]);
  refreshed.push(...(await refreshing(refresh)));
  await checkLists(work, 'all', { signal: new AbortController().signal, onProgress: () => undefined });
  await simulate(office, work);
  await byName(open, { village, name: 'Budi' });
  await Recipient.ofVillage(open, { village, page: { first: 20 } });

  const calls = (context: Context) => Object.keys(context.cost.byCommand);
  return {
    calls: {
      Office: calls(office),
      Public: calls(open),
      RefreshRecipients: calls(refresh),
      OnRegistryChange: calls(stream),
      Work: calls(work),
    },
    marked: [...new Set(marks.map(({ pk }) => pk))].toSorted(),
    refreshed: [...new Set(refreshed)].toSorted(),
    letters,
  };
}

/** Partitions that it changes. */
async function refreshing(refresh: Context): Promise<string[]> {
  const before = await itemsOf(refresh.registry);
  await refreshDirtyVillages(refresh);
  return changedPartitions(before, await itemsOf(refresh.registry));
}

function changedPartitions(before: readonly Item[], after: readonly Item[]): string[] {
  const texts = (items: readonly Item[]) => new Map(items.map((item) => [`${item.pk} ${item.sk}`, JSON.stringify(item)]));
  const [then, now] = [texts(before), texts(after)];
  const changed = [...before, ...after].filter(({ pk, sk }) => then.get(`${pk} ${sk}`) !== now.get(`${pk} ${sk}`));
  return changed.map(({ pk }) => pk);
}

/** Stopped after a few villages and handed over, then done. */
async function simulate(office: Context, work: Context): Promise<void> {
  const { id } = await Simulation.start(office, { criteria: { size: { min: 1 } }, rupiah: 1, quota: 1 });
  for (const villages of [5, Number.POSITIVE_INFINITY]) {
    const mark = await findJob(work.registry, { kind: 'simulation', id });
    const ending = new AbortController();
    const onProgress = ({ done }: { done: number }) => {
      if (done >= villages) ending.abort();
    };
    if (mark) await runJob(work, mark, { signal: ending.signal, onProgress });
  }
}

/** An objection from its sender to its answer. */
async function answered(office: Context, open: Context, refresh: Context, work: Context): Promise<Work['letters']> {
  const { rows } = await Recipient.ofVillage(open, { village, page: { first: 1 } });
  const { id: entry = '', maskedName = '' } = rows[0]?.value ?? {};
  const about = { village, entry, maskedName, reason: 'moved', note: 'Sudah pindah sejak lama.' } as const;
  const desk = { publicIndex: open.publicIndex, now: open.now, source: '203.0.113.1' };
  const key = 'kunci-kiriman-percobaan';
  const { code } = await Letters.raiseObjection(desk, { requestKey: key, ...about }, (asked) => Recipient.entryOf(open, asked));
  await looked({ ...desk, publicKeys: open.publicKeys, onLook: () => undefined });
  const sent = (await itemsOf(open.publicIndex)).filter(({ pk }) => !/^(list|village|answers?)#/.test(pk));
  await Inbox.isNeeded(refresh);
  await Inbox.receiveLetters(work, householdsBehind, { signal: new AbortController().signal, onProgress: () => undefined });
  const answer = { objection: trackingCodeDigest(code), outcome: 'dismissed', answer: 'Sudah diperiksa petugas.' } as const;
  // Whoever has done all of it here looks over what they found themselves.
  await Objections.answer(office, { ...answer, standIn: 'tidak ada petugas lain' });
  const partitions = (isCount: boolean) => [
    ...new Set(sent.filter(({ pk }) => pk.startsWith('limit#') === isCount).map(({ pk }) => pk.replace(/#.+/, '#'))),
  ];
  return { put: partitions(false), updated: partitions(true) };
}

async function register(context: Context): Promise<string> {
  const period = { from: '2026-01-01', source };
  await Program.add(context, {
    id: 'sembako',
    name: 'Sembako',
    fund: 'apbn',
    kind: 'cash',
    target: 'household',
    period: 'monthly',
    ...period,
  });
  const head = { name: 'Budi Contoh', sex: 'male', birthDate: '1980-02-01', relation: 'head' } as const;
  const { id } = await Household.register(context, {
    village,
    kk: '6402060102260001',
    address: { street: 'Jalan Contoh 1' },
    members: [head],
  });
  await Aid.enroll(context, { household: id, program: 'sembako', state: 'active', since: '2026-01-02', reason: source });
  await recordFinding(context, { household: id, finding: 'poor', date: '2026-01-02' });
  await Household.inVillage(context, { village, page: { first: 20 } });
  return id;
}

const tableOf: Record<string, string> = { registry: 'RegistryTable', publicIndex: 'PublicIndexTable' };

/** What a role must allow for such a call, as `dynamodb:Query RegistryTable`. A transaction is judged by its puts: it has no action. */
export function rightFor(call: string): string {
  const [command = '', table = ''] = call.split(' ');
  const action = command === 'Query' ? command : `${command === 'TransactWrite' ? 'Put' : command}Item`;
  return `dynamodb:${action} ${tableOf[table]}`;
}

/** Somebody looks for their own household. */
async function looked(desk: LookContext): Promise<void> {
  const who = { nik: '6402061703800099', birthDate: '1980-03-17' };
  const work = await askForWork(desk, who);
  let found = 0;
  while (!isFound(work, found)) found += 1;
  await ownHousehold(desk, { ...who, challenge: work.challenge, found });
}
