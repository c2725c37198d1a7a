import { receiveDecile } from '@puskesos/core/aid/decile';
import * as Case from '@puskesos/core/case';
import * as Delivery from '@puskesos/core/delivery';
import * as Fund from '@puskesos/core/fund';
import * as Household from '@puskesos/core/household';
import * as Proposal from '@puskesos/core/proposal';
import * as Deliberation from '@puskesos/core/proposal/deliberation';
import type { Actor, Scope } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import type { DomainError } from '@puskesos/core/shared/error';
import { type Role, roles } from '@puskesos/core/shared/rights';
import * as Staff from '@puskesos/core/staff';
import * as Wrse from '@puskesos/core/training/wrse';
import { describe, expect, it } from 'vitest';
import { useOffice } from '../support/office/use-office.ts';
import { ELSEWHERE, family, NEIGHBOUR, numbers, officerOf, VILLAGE } from '../support/register/people.ts';

/** What the role may not do is told; what is absent and what lies out of reach are the same, so that neither can be probed. */

const from = numbers();
let here = '';
let there = '';
const office = useOffice(async (own) => {
  here = (await Household.register(own.core(), family(from))).id;
  there = (await Household.register(own.core(), family(from, { village: ELSEWHERE }))).id;
});

const places: Partial<Record<Role, Scope>> = {
  officer: { kind: 'villages', villages: [VILLAGE] },
  village_head: { kind: 'villages', villages: [VILLAGE] },
  camat: { kind: 'district', district: '64.02.06' },
};
const actorOf = (role: Role): Actor => ({ id: `${role}-1`, role, name: role, scope: places[role] ?? { kind: 'regency' } });
const coreOf = (actor: Actor) => contextFor(office.stores, actor);

async function told(asked: Promise<unknown>): Promise<string> {
  try {
    await asked;
    return 'done';
  } catch (error) {
    return (error as DomainError).code;
  }
}

const reason = 'perbaikan data';
const dry = { dryRun: true };
type Ask = (context: ReturnType<typeof coreOf>, household: string) => Promise<unknown>;

const operations: readonly [name: string, able: readonly Role[], ask: Ask][] = [
  ['one household', roles, (context, household) => Household.byId(context, { household })],
  ['its history', ['officer', 'dinsos', 'finance', 'auditor'], (context, household) => Household.history(context, { household })],
  [
    'correctAddress',
    ['officer', 'dinsos', 'system'],
    (context, household) => Household.correctAddress(context, { household, address: { street: 'Jl. Contoh 2' }, reason }, dry),
  ],
  [
    'receiveDecile',
    ['dinsos', 'system'],
    (context, household) => receiveDecile(context, { household, decile: 1, date: '2026-01-01', source: 'DTSEN' }, dry),
  ],
  [
    'propose',
    ['officer', 'village_head', 'dinsos', 'system'],
    (context, household) => Proposal.propose(context, { household, origin: 'puskesos', reason }, dry),
  ],
  ['its cases', ['officer', 'camat', 'dinsos', 'auditor', 'system'], (context, household) => Case.ofHousehold(context, { household })],
  ['its women who earn the living', roles, (context, household) => Wrse.ofHousehold(context, { household })],
];

describe.each(operations)('%s', (_name, able, ask) => {
  it.each(roles)('asked by %s', async (role) => {
    const as = coreOf(actorOf(role));

    const answers = [await told(ask(as, here)), await told(ask(as, there)), await told(ask(as, 'nobody'))];

    const reached = places[role] ? 'NOT_FOUND' : 'done';
    expect(answers).toEqual(able.includes(role) ? ['done', reached, 'NOT_FOUND'] : ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
  });
});

const everywhere: readonly [name: string, able: readonly Role[], ask: (context: ReturnType<typeof coreOf>) => Promise<unknown>][] = [
  ['addStaff', ['dinsos', 'system'], (context) => Staff.add(context, { id: 'new-one', name: 'New One' }, dry)],
  [
    'openFund',
    ['dinsos', 'finance', 'system'],
    (context) => Fund.open(context, { source: 'apbd', year: 2030, name: 'APBD 2030', ceiling: 1, basis: 'Perda 1/2030' }, dry),
  ],
  ['approveCycle', ['dinsos', 'finance'], (context) => Delivery.approve(context, { cycle: 'none', reason })],
  ['ratifyDeliberation', ['village_head'], (context) => Deliberation.ratify(context, { deliberation: 'none' })],
  ['acknowledgeDeliberation', ['camat'], (context) => Deliberation.acknowledge(context, { deliberation: 'none' })],
];

describe.each(everywhere)('%s, whatever it is about', (_name, able, ask) => {
  it.each(roles)('asked by %s', async (role) => {
    const answer = await told(ask(coreOf(actorOf(role))));

    if (able.includes(role)) expect(answer).not.toBe('FORBIDDEN');
    else expect(answer).toBe('FORBIDDEN');
  });
});

it('reads nothing for a role that may not', async () => {
  const context = coreOf(actorOf('auditor'));

  await told(Household.correctAddress(context, { household: here, address: { street: 'Jl. Contoh 2' }, reason }));

  expect(context.cost.calls).toBe(0);
});

it('names who may, in both languages', async () => {
  const asked = Household.correctAddress(coreOf(actorOf('camat')), { household: here, address: { street: 'Jl. Contoh 2' }, reason });

  await expect(asked).rejects.toMatchObject({
    messages: {
      id: 'Sebagai camat Anda tidak boleh melakukan ini. Minta bantuan petugas Puskesos atau Dinsos.',
      en: 'As the camat you may not do this. Ask an officer of the Puskesos or Dinsos.',
    },
  });
});

describe('the sensitive cases of a village', () => {
  const coordinator = (village: string): Actor => ({
    ...officerOf(VILLAGE, NEIGHBOUR),
    scope: { kind: 'villages', villages: [VILLAGE, NEIGHBOUR], offices: { [village]: ['coordinator'] } },
  });

  it.each<[string, Actor, string, string]>([
    ['whoever coordinates it', coordinator(VILLAGE), VILLAGE, 'done'],
    ['whoever coordinates another', coordinator(NEIGHBOUR), VILLAGE, 'FORBIDDEN'],
    ['whoever doesn’t serve it', coordinator(VILLAGE), ELSEWHERE, 'NOT_FOUND'],
    ['its camat', actorOf('camat'), VILLAGE, 'FORBIDDEN'],
    ['finance', actorOf('finance'), VILLAGE, 'FORBIDDEN'],
    ['Dinsos', actorOf('dinsos'), VILLAGE, 'done'],
  ])('answer %s', async (_who, actor, village, answer) => {
    expect(await told(Case.sensitiveInVillage(coreOf(actor), { village }))).toBe(answer);
  });
});
