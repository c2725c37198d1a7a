import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Client, Data, OpenClient } from '../support/clients/client.ts';
import { useSilence } from '../support/clients/silence.ts';
import { familyInput, globalId } from '../support/office/input.ts';
import type { Office } from '../support/office/office.ts';
import { served } from '../support/office/served.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers } from '../support/register/people.ts';
import { withPrograms } from '../support/register/registered.ts';

/** What holds for every client's library, with its cache as it is unless told otherwise. */
export function keepsTheRecord(library: string, open: OpenClient): void {
  describe(`the cache of ${library}`, () => {
    const begun = useClient(open);
    useSilence();

    readsThePast(begun);
    takesCorrections(begun);
  });
}

function readsThePast(begun: () => Promise<Begun>): void {
  it('keeps the record as it is beside the states that it was in', async () => {
    const { client, requests, id } = await begun();
    const record = await client.query('record', { id });
    const still = async () => {
      const asked = requests.length;
      expect(await client.query('record', { id })).toEqual(record);
      expect(requests).toHaveLength(asked);
    };

    const { nodes } = (await client.query('history', { id })).household.history;
    await still();
    const { asOf } = (await client.query('asOf', { id, at: beforeCorrection(nodes) })).household;
    await still();

    expect(names(record.household)).toEqual(['Budi Contoh', 'Siti Kedua', 'Rina Contoh', 'Andi Contoh']);
    expect(nodes.map(({ version, state }: Data) => [version, state.version, names(state)[1]])).toEqual([
      [4, 4, 'Siti Kedua'],
      [3, 3, 'Siti Pertama'],
      [2, 2, 'Siti Pertama'],
      [1, 1, 'Siti Contoh'],
    ]);
    expect([asOf.version, names(asOf)[1]]).toEqual([1, 'Siti Contoh']);
  });

  it('keeps the record also where the past was read first', async () => {
    const { client, id } = await begun();
    const { nodes } = (await client.query('history', { id })).household.history;
    await client.query('asOf', { id, at: beforeCorrection(nodes) });

    const { household } = await client.query('record', { id });
    const again = (await client.query('history', { id })).household.history.nodes;

    expect([household.version, names(household)[1]]).toEqual([4, 'Siti Kedua']);
    expect(again).toEqual(nodes);
  });

  it('knows whom aid was for by who they are now, in a past state too', async () => {
    const { client, id, member } = await begun();

    const { nodes } = (await client.query('history', { id })).household.history;

    expect(nodes[1].state.aid[0].member).toMatchObject({ id: member, name: 'Siti Kedua' });
  });
}

function takesCorrections(begun: () => Promise<Begun>): void {
  it('keeps the record where an earlier request is sent once more', async () => {
    const { client, id, member } = await begun();
    const { household } = await client.query('record', { id });
    const input = { household: id, member, correction: { name: 'Siti Ketiga' }, reason, clientMutationId: `again-${id}` };
    await client.mutate('correctMember', { input });
    await correct(client, id, member, 'Siti Keempat');
    await client.mutate('correctMember', { input });

    const now = (await client.query('record', { id })).household;

    expect([now.version, names(now)[1]]).toEqual([household.version + 2, 'Siti Keempat']);
  });

  it('takes a correction from its payload, without asking again', async () => {
    const { client, requests, id, member } = await begun();
    const { household } = await client.query('record', { id });
    await client.query('history', { id });
    await correct(client, id, member, 'Siti Ketiga');
    const asked = requests.length;

    const corrected = (await client.query('record', { id })).household;

    expect(requests).toHaveLength(asked);
    expect(corrected.version).toBe(household.version + 1);
    expect(names(corrected)).toEqual(['Budi Contoh', 'Siti Ketiga', 'Rina Contoh', 'Andi Contoh']);
    expect(corrected.aid[0].member.name).toBe('Siti Ketiga');
  });
}

const from = numbers();
const reason = 'sesuai KK';
const names = ({ members }: Data): string[] => members.map(({ name }: Data) => name);

/** A moment before the first correction, the second change of four. */
const beforeCorrection = (changes: Data): string => new Date(Date.parse(changes[2].at) - 1).toISOString();

interface Begun {
  readonly client: Client;
  /** The bodies of what it has sent so far. */
  readonly requests: readonly string[];
  /** The household that it registered and corrected twice. */
  readonly id: string;
  /** Whose name it corrected. */
  readonly member: string;
}

/** Begins a client of that library with an empty cache, before the real server, as somebody of Dinsos. */
function useClient(open: OpenClient): () => Promise<Begun> {
  const office = useOffice(withPrograms);
  let authorization = '';
  beforeAll(async () => {
    authorization = `Bearer ${await office.token(dinsos)}`;
  });
  return async () => {
    const { url, close } = await served(office.handle);
    onTestFinished(close);
    const requests: string[] = [];
    const client = await open(url, (input, init) => {
      requests.push(String(init?.body));
      return fetch(input, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), authorization } });
    });
    return { client, requests, ...(await correctedTwice(office, client)) };
  };
}

/** A household that this client registered and corrected twice; in between, somebody else gave the same member aid. */
async function correctedTwice(office: Office, client: Client): Promise<{ id: string; member: string }> {
  const { id, members } = done(await client.mutate('registerHousehold', { input: familyInput(from) }));
  const member = members[1].id;
  await correct(client, id, member, 'Siti Pertama');
  const aid = { household: id, member, program: globalId('Program', 'pbi-jk'), reason };
  const given = await office.as(dinsos).mutate('enrollInProgram', aid, 'enrollment { id }');
  expect(given.__typename).toBe('EnrollInProgramPayload');
  await correct(client, id, member, 'Siti Kedua');
  return { id, member };
}

const correct = async (client: Client, household: string, member: string, name: string): Promise<Data> =>
  done(await client.mutate('correctMember', { input: { household, member, correction: { name }, reason } }));

/** The household of the one payload that answers a mutation. */
function done(data: Data): Data {
  const [payload] = Object.values<Data>(data);
  if (!payload.household) throw new Error(`${payload.code}: ${payload.message}`);
  return payload.household;
}
