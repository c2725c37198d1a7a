import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Client, Data, OpenClient } from '../support/clients/client.ts';
import { useSilence } from '../support/clients/silence.ts';
import { familyInput, globalId } from '../support/office/input.ts';
import type { Office } from '../support/office/office.ts';
import { served } from '../support/office/served.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers } from '../support/register/people.ts';
import { withPrograms } from '../support/register/registered.ts';

const from = numbers();
const reason = 'sesuai KK';
const names = ({ members }: Data): string[] => members.map(({ name }: Data) => name);

/** What holds for every client's library, as its cache is unless told otherwise. */
export function keepsTheRecord(library: string, open: OpenClient): void {
  describe(`the cache of ${library}`, () => {
    const office = useOffice(withPrograms);
    useSilence();
    let authorization = '';
    beforeAll(async () => {
      authorization = `Bearer ${await office.token(dinsos)}`;
    });

    /** A client with an empty cache, and how many requests it has made. */
    const begun = async () => {
      const { url, close } = await served(office.handle);
      onTestFinished(close);
      const requests: string[] = [];
      const client = await open(url, (input, init) => {
        requests.push(String(init?.body));
        return fetch(input, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), authorization } });
      });
      return { client, requests };
    };

    it('keeps the record as it is beside the states that it was in', async () => {
      const { client, requests } = await begun();
      const { id } = await correctedTwice(office, client);
      const record = await client.query('record', { id });
      const still = async () => {
        const asked = requests.length;
        expect(await client.query('record', { id })).toEqual(record);
        expect(requests).toHaveLength(asked);
      };

      const { nodes } = (await client.query('history', { id })).household.history;
      await still();
      const at = before(nodes[2].at);
      const { asOf } = (await client.query('asOf', { id, at })).household;
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
      const { client } = await begun();
      const { id } = await correctedTwice(office, client);
      const { nodes } = (await client.query('history', { id })).household.history;
      await client.query('asOf', { id, at: before(nodes[2].at) });

      const { household } = await client.query('record', { id });
      const again = (await client.query('history', { id })).household.history.nodes;

      expect([household.version, names(household)[1]]).toEqual([4, 'Siti Kedua']);
      expect(again).toEqual(nodes);
    });

    it('knows whom aid was for by who they are now, in a past state too', async () => {
      const { client } = await begun();
      const { id, member } = await correctedTwice(office, client);

      const { nodes } = (await client.query('history', { id })).household.history;

      expect(nodes[1].state.aid[0].member).toMatchObject({ id: member, name: 'Siti Kedua' });
    });

    it('takes a correction from its payload, without asking again', async () => {
      const { client, requests } = await begun();
      const { id, member } = await correctedTwice(office, client);
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
  });
}

/** A moment before that one. */
const before = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString();

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
