import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as Household from '@puskesos/core/household';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { beforeAll, expect, it } from 'vitest';
import { useDayForEach } from '../support/clock.ts';
import { httpEvent } from '../support/office/http-event.ts';
import { useOffice } from '../support/office/use-office.ts';
import { family, numbers, VILLAGE } from '../support/register/people.ts';
import { withPrograms } from '../support/register/registered.ts';
import { proved, sent, type Who, workFor } from '../support/scenes/answered.ts';
import { newKey } from '../support/scenes/lettered.ts';

/** No limit is a lock that a stranger can turn: whoever floods pays for it alone, and the others are served. */

useDayForEach('2026-11-02T03:00:00.000Z');
const office = useOffice(withPrograms);
const from = numbers();
const budi = family(from);
const owner: Who = { nik: budi.members[0]?.nik ?? '', birthDate: budi.members[0]?.birthDate ?? '' };
const [stranger, home] = ['198.51.100.7', '203.0.113.9'];
const { bits: usual, most } = { bits: 7, most: 13 };
beforeAll(async () => {
  await Household.register(office.core(), budi);
  await markDirty(office.core(), [VILLAGE]);
  await office.refresh();
});

it('letters: who sent forty of a day is refused, and the next address is not', async () => {
  const query = 'mutation ($input: SuggestionInput!) { suggestHousehold(input: $input) { __typename ... on Refused { code } } }';
  const from = async (source: string) => {
    const told = { landmark: 'rumah papan di samping langgar', reason: 'Bapaknya sakit dan tidak bekerja lagi.' };
    const input = { requestKey: newKey(), village: VILLAGE, rt: '003', ...told };
    const event = httpEvent('/public/graphql', { query, variables: { input } }, { 'x-viewer-ip': source });
    return JSON.parse((await office.handlePublic(event)).body ?? '').data.suggestHousehold;
  };
  const flood: string[] = [];
  for (let n = 0; n < 45; n += 1) flood.push((await from(stranger)).__typename);

  expect(flood.filter((one) => one === 'Acknowledged')).toHaveLength(40);
  expect(await from(stranger)).toMatchObject({ __typename: 'Refused', code: 'TOO_MANY' });
  expect(await from(home)).toMatchObject({ __typename: 'Acknowledged' });
});

it('looks: a network that asks 1,000 times in an hour works harder, another and its NIK as before', async () => {
  const whom = () => ({ nik: from.nik('1971-05-05', 'male'), birthDate: '1971-05-05' });
  for (let n = 0; n < 40; n += 1) await Promise.all(Array.from({ length: 25 }, () => workFor(office, whom(), stranger)));

  expect((await workFor(office, whom(), stranger)).bits).toBeGreaterThan(usual);
  expect((await workFor(office, whom(), home)).bits).toBe(usual);
  expect((await workFor(office, owner, home)).bits).toBe(usual);
});

it('looks at one NIK: a stranger makes its owner work for some seconds, and never shuts them out', async () => {
  for (let n = 0; n < 40; n += 1) await workFor(office, owner, stranger);

  expect((await workFor(office, owner, home)).bits).toBe(most);
  const { data } = await sent(office, await proved(office, owner, home), home);
  expect(data.ownHousehold).toMatchObject({ __typename: 'LookedUp', household: { village: { code: VILLAGE } } });
  // It is that person's alone: whoever else is of the family works as before.
  const wife = { nik: budi.members[1]?.nik ?? '', birthDate: budi.members[1]?.birthDate ?? '' };
  expect((await workFor(office, wife, home)).bits).toBe(usual);
});

it('the router’s limit is told as the deployment sets it', async () => {
  const read = (path: string) => readFile(join(import.meta.dirname, '../..', path), 'utf8');
  const set = Number(/rateLimitPerIp: ([\d_]+)/.exec(await read('packages/infra/src/router.ts'))?.[1]?.replaceAll('_', ''));

  expect(set).toBeGreaterThan(0);
  expect(await read('SECURITY.md')).toContain(
    `of ${set.toLocaleString('en')} requests in five minutes stands, which is ${(set / 2).toLocaleString('en')} looks`,
  );
});
