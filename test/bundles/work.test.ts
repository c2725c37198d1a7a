import * as Account from '@puskesos/core/account';
import { enroll } from '@puskesos/core/aid';
import * as Household from '@puskesos/core/household';
import { markDirty, markHouseholds } from '@puskesos/core/recipient/dirty';
import { enqueueJobNow, type Job, type JobKind, jobKinds, pendingJobs } from '@puskesos/core/shared/job';
import { NOT_SET } from '@puskesos/core/shared/not-set-up';
import * as Simulation from '@puskesos/core/targeting/simulation';
import { seedShowcase } from '@puskesos/sample/seed';
import { showcase } from '@puskesos/sample/sign-in-people';
import type { DynamoDBRecord } from 'aws-lambda';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { embeddedIn } from '../infra/cloudwatch.ts';
import { itemsOf } from '../support/engine/items.ts';
import { useStream } from '../support/engine/streams.ts';
import { httpEvent } from '../support/office/http-event.ts';
import { family, numbers, VILLAGE } from '../support/register/people.ts';
import { allows } from './iam.ts';
import { useBundledOffice } from './use-bundled-office.ts';

/** What runs behind the requests, by the very bundles: each asks no more than its role allows. */

const office = useBundledOffice();
const records: DynamoDBRecord[] = [];
useStream(office, ({ Records }) => records.push(...Records));
beforeAll(async () => {
  if (office.bundles) await seedShowcase(office.stores, 40);
});
beforeEach(({ skip }) => skip(office.bundles === undefined, 'needs SST, and today’s clock'));

it('the stream’s reader follows what the sample’s office did', async () => {
  const kinds = Map.groupBy(records, ({ dynamodb }) => `${dynamodb?.NewImage?.['type']?.S} ${dynamodb?.Keys?.['sk']?.S?.startsWith('~')}`);
  // A programme marks every village, which is more than the sample’s.
  kinds.delete('program false');
  const Records = [...kinds.values()].flatMap((each) => each.slice(0, 4));
  expect(kinds.size).toBeGreaterThan(20);

  expect(await office.bundles?.invoke('OnRegistryChange', { Records })).toEqual({ batchItemFailures: [] });
});

it('the refresh goes through the sample’s villages, and lays their lists where everybody finds them', async () => {
  const { id: household } = await Household.register(office.core(), family(numbers(7_000)));
  await enroll(office.core(), { household, program: 'pkh', state: 'active', since: '2026-01-05', reason: 'uji' });
  await markHouseholds(office.core(), [{ village: VILLAGE, household }]);
  await markDirty(office.core(), showcase);

  const { published } = await office.refresh();

  expect(published).toBeGreaterThan(0);
  expect(laid(`PublishedBucket/penerima/${VILLAGE}`).length).toBeGreaterThan(1);
});

const laid = (path: string) => [...(office.bundles?.world.objects.keys() ?? [])].filter((one) => one.startsWith(path));

/** Of a record of that kind in the register. */
async function idOf(type: string): Promise<string> {
  const found = (await itemsOf(office.stores.registry)).find((item) => item['type'] === type && !item.sk.startsWith('~'));
  return found?.pk.replace(/^[^#]+#/, '') ?? '*';
}

/** Hands over each mark that lies there, as the stream would; tells of which kinds they were. */
async function doWhatWaits(): Promise<JobKind[]> {
  const jobs: Job[] = [];
  for await (const job of pendingJobs(office.stores.registry)) jobs.push(job);
  for (const { kind, id, stamp } of jobs) {
    const image = { type: { S: 'work' }, sk: { S: `${kind}#${id}` }, stamp: { S: stamp } };
    await office.bundles?.invoke('Work', { Records: [{ dynamodb: { NewImage: image } }] });
  }
  return jobs.map(({ kind }) => kind);
}

it('work of every kind is done: what the clock and the office ask for, and the rest as somebody would', async () => {
  const { id } = await Simulation.start(office.core(), { criteria: { size: { min: 1 } }, rupiah: 1, quota: 1 });
  const ids: Partial<Record<JobKind, string>> = { simulation: id, wrse: VILLAGE, indicators: '2026-10' };

  const asked = new Set(await doWhatWaits());
  for (const kind of jobKinds) if (!asked.has(kind)) await enqueueJobNow(office.stores.registry, kind, ids[kind] ?? (await idOf(kind)));
  const rest = await doWhatWaits();

  expect([...asked, ...rest].toSorted()).toEqual(expect.arrayContaining(jobKinds.toSorted()));
  expect(await doWhatWaits()).toEqual([]);
});

it('whose account begins is invited by the very bundle, and whose account ends is shut out', async () => {
  const [email, account] = ['lurah-uji@example.go.id', 'lurah-uji'];
  const stands = async () => (await office.bundles?.world.pool.users())?.find((user) => user.email === email)?.isLetIn;
  await Account.add(office.core(), { id: account, name: 'Lurah Uji', role: 'village_head', place: VILLAGE, email });
  await doWhatWaits();
  const invited = await stands();
  await Account.end(office.core(), { account, reason: 'uji saja' });
  await doWhatWaits();

  expect([invited, await stands()]).toEqual([true, false]);
});

it('each function’s figures stand in its lines as CloudWatch finds them, past the console that the runtime wraps', async () => {
  const lines = office.log.flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []));
  const counted = Object.groupBy(lines, ({ _aws }) => (_aws ? 'told' : 'rest')).told ?? [];

  expect(new Set(counted.map((line) => `${line.function} ${line.event}`))).toEqual(
    new Set(['OnRegistryChange followed', 'RefreshRecipients refresh', 'Work work']),
  );
  for (const line of counted) expect(embeddedIn(JSON.stringify(line)).length).toBeGreaterThan(0);
});

it('before there are keys, the office refuses whoever asks, and says why; what runs behind it has nothing to do, and does not fail', async () => {
  const { bundles } = office;
  const unset = { VAULT_KEYS: NOT_SET, PUBLIC_KEYS: NOT_SET };
  const begun = (fn: 'Office' | 'Public' | 'RefreshRecipients') => bundles?.another(fn, unset);
  const [asked, open, refresh] = await Promise.all([begun('Office'), begun('Public'), begun('RefreshRecipients')]);
  const sent = (path: string, query: string) => httpEvent(path, { query });
  const own = 'mutation { askForWork(input: { nik: "6402061703800099", birthDate: "1980-03-17" }) { __typename } }';

  const refused = await asked?.invoke<{ statusCode: number; body: string }>(sent('/graphql', '{ viewer { code } }'));
  const unanswered = await open?.invoke<{ body: string }>(sent('/public/graphql', own));

  expect(refused?.statusCode).toBe(503);
  expect(JSON.parse(refused?.body ?? '')).toMatchObject({
    errors: [{ message: expect.stringMatching(/VaultKeys belum diisi.*VaultKeys is not set/), extensions: { code: 'NOT_SET_UP' } }],
  });
  expect(JSON.parse(unanswered?.body ?? '')).toMatchObject({ errors: [{ extensions: { code: 'NOT_SET_UP' } }] });
  await expect(refresh?.invoke({})).resolves.toMatchObject({ published: 0 });
});

it('a function that asks for what its role may not is refused, and its log says where in our files', async () => {
  const { bundles } = office;
  const statements = bundles?.deployment.statements('Public') ?? [];
  const asked = (action: string, resource: string, ...keys: string[]) =>
    allows(statements, { action: `dynamodb:${action}`, resource, context: { 'dynamodb:LeadingKeys': keys } });

  expect(asked('GetItem', 'PublicIndexTable', 'village#x')).toBe(true);
  expect(asked('GetItem', 'RegistryTable', 'household#x')).toBe(false);
  expect(asked('PutItem', 'PublicIndexTable', 'letter#x')).toBe(true);
  expect(asked('BatchWriteItem', 'PublicIndexTable', 'letter#x', 'village#x')).toBe(false);
  expect(asked('PutItem', 'PublicIndexTable', 'village#x')).toBe(false);

  // The reader of the stream with the settings of its own, on a table that its role names nowhere.
  const at = office.log.length;
  const strange = {
    dynamodb: { NewImage: { type: { S: 'deliberation' }, sk: { S: 'deliberation' }, gsi1pk: { S: `village#${VILLAGE}` } } },
  };
  const other = await bundles?.another('OnRegistryChange', { REGISTRY_TABLE: office.stores.publicIndex.name });
  await expect(other?.invoke({ Records: [strange] })).rejects.toThrow('AccessDeniedException');
  expect(office.denied.splice(0)).toEqual([expect.stringMatching(/^OnRegistryChange dynamodb:BatchWriteItem PublicIndexTable dirty/)]);
  const [told] = office.log.slice(at).flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []));
  expect(told).toMatchObject({ event: 'not followed', function: 'OnRegistryChange', error: 'AccessDeniedException' });
  expect(JSON.stringify(told.stack)).toMatch(/packages\/core\/src\/shared\/table\.ts:\d+/);
});
