import { readFileSync } from 'node:fs';
import * as Household from '@puskesos/core/household';
import { seed } from '@puskesos/sample/seed';
import { describe, expect, it } from 'vitest';
import { freshStores } from '../support/engine/stores.ts';
import { largest, useTransactions } from '../support/engine/transactions.ts';
import { coreOperations } from '../support/office/core-operations.ts';
import { globalId, memberId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers, VILLAGE } from '../support/register/people.ts';
import { today } from '../support/register/registered.ts';
import { household, reason, receivingAll } from '../support/scenes/bounds.ts';
import { ownProgram } from '../support/scenes/funded.ts';
import { drivenIn, inParts, most } from './change-sets.ts';

/** No operation of core writes more than a transaction takes, whatever it is asked and whatever there is. */

const textOf = (file: string) => readFileSync(new URL(`../${file}.test.ts`, import.meta.url), 'utf8');

it('of every operation it is known how much it writes at most, or what it is refused for', () => {
  expect([...Object.keys(most), ...Object.keys(inParts)].toSorted()).toEqual([...new Set(coreOperations)].toSorted());
  expect(Object.entries(most).filter(([, items]) => items > 100)).toEqual([]);
});

it('what grows is driven to its bound in the test that is named', () => {
  for (const [name, file] of Object.entries(drivenIn)) expect(textOf(file), name).toContain(`toBe(changeSets.${name})`);
  for (const [name, file] of Object.entries(inParts)) {
    expect(textOf(file), name).toContain(name);
    expect(textOf(file), name).toMatch(/TooMuchAtOnce|tooMany/);
  }
});

const office = useOffice();
const seen = useTransactions();
const from = numbers(5_000);

describe('what writes as much whatever there is', () => {
  const kinds = async () => {
    const [small, large] = [
      await Household.register(office.core(), household(from, 2)),
      await Household.register(office.core(), household(from, 24)),
    ];
    for (const { id: member } of large.members.slice(0, 12)) await receivingAll(office.core(), large.id, member, 4);
    await receivingAll(office.core(), large.id, undefined, 4);
    return [small, large] as const;
  };
  const deeds: readonly [string, (of: Household.Household) => object | Promise<object>][] = [
    ['correctAddress', () => ({ address: { street: 'Jl. Baru 1' }, reason })],
    ['changeHead', ({ id, members }) => ({ head: memberId(id, members[1]?.id ?? ''), reason })],
    ['nameCollector', ({ id, members }) => ({ kind: 'PENGURUS', member: memberId(id, members[0]?.id ?? ''), reason })],
    ['changeFamilyCard', () => ({ kk: from.kk(), from: today, reason })],
    ['correctFamilyCard', () => ({ kk: from.kk(), reason })],
    [
      'addMember',
      ({ members }) => ({ member: { name: `Bayi ${members[0]?.name}`, sex: 'MALE', birthDate: today, relation: 'CHILD' }, reason }),
    ],
    [
      'propose',
      async () => ({ program: globalId('Program', await ownProgram(office.core(), { fund: 'apbn' })), origin: 'PUSKESOS', reason }),
    ],
    ['registerCase', () => ({ village: VILLAGE, category: 'OTHER', channel: 'VISIT', description: 'Mohon bantuan keterangan' })],
    [
      'enrollInProgram',
      async () => ({
        program: globalId('Program', await ownProgram(office.core(), { target: 'family' })),
        state: 'ACTIVE',
        standIn: 'hanya seorang di kantor ini',
        reason,
      }),
    ],
  ];

  it('of a small household writes so much of the largest, and no more than is told', async () => {
    const [small, large] = await kinds();
    for (const [mutation, inputFor] of deeds) {
      const items: (number | undefined)[] = [];
      for (const home of [small, large]) {
        const input = { household: globalId('Household', home.id), ...(await inputFor(home)), clientMutationId: `${mutation}-${home.id}` };
        seen.splice(0);
        const answer = await office.as(dinsos).mutate(mutation, input, '__typename');
        expect(answer.__typename, `${mutation} ${JSON.stringify(answer)}`).toMatch(/Payload$/);
        items.push(largest(seen).get(mutation));
      }
      expect(items[1], mutation).toBe(items[0]);
      expect(items[1], mutation).toBeLessThanOrEqual(most[mutation] ?? 0);
    }
  });
});

it('an office of years writes of none more than is told here', async () => {
  const other = await freshStores();
  seen.splice(0);

  await seed(other, 60);

  const beyond = [...largest(seen)].filter(([name, items]) => items > (most[name] ?? 100));
  expect(beyond).toEqual([]);
  expect([...largest(seen).keys()].filter((name) => name in most).length).toBeGreaterThan(50);
});
