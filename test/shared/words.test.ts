import { MoveNotAllowed } from '@puskesos/core/aid';
import { CycleNotReady } from '@puskesos/core/delivery';
import { cycleStates } from '@puskesos/core/delivery/shapes';
import { aidStates, fundSources } from '@puskesos/core/household/aid-shapes';
import { FoundOtherwise, NotVisited, ProposalMoveNotAllowed, ProposalOpen, WindowClosed } from '@puskesos/core/proposal';
import { messageFor } from '@puskesos/core/proposal/message.rules';
import { proposalStates } from '@puskesos/core/proposal/shapes';
import type { InvalidInput } from '@puskesos/core/shared/error';
import { parse } from '@puskesos/core/shared/operation';
import { holdsPersonalNumber } from '@puskesos/core/shared/personal-number';
import { said } from '@puskesos/core/shared/said';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { countItems } from '../support/engine/items.ts';
import { globalId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, numbers } from '../support/register/people.ts';

it.each([
  ['6402061703800001', true],
  ['NIK-nya 6402 0617 0380 0001, menurut RT', true],
  ['64.02.06.17.03.80.00.01', true],
  ['KK 6402060101200001/baru', true],
  ['rapat 24-11-2026 pukul 09.30', false],
  ['telepon 081234567890', false],
  ['Jl. Wolter Monginsidi 12 RT 003 RW 001', false],
])('finds in "%s" a personal number: %s', (text, holds) => {
  expect(holdsPersonalNumber(text)).toBe(holds);
});

it('tells each language whole, whatever the words hold', () => {
  const shape = z.strictObject({ name: z.string().min(3, said('Nama / gelar', 'a name / a title')) });
  const refused = (() => {
    try {
      parse(shape, { name: '', 'a / b': 1 });
    } catch (error) {
      return error as InvalidInput;
    }
  })();

  expect(refused?.issues).toEqual([
    { path: 'name', message: { id: 'Nama / gelar', en: 'a name / a title' } },
    {
      path: '',
      message: {
        id: 'Ada satu isian yang tidak dikenal; hapus isian itu',
        en: 'there is a field here that is not known; leave it out',
      },
    },
  ]);
});

/** What has no place in an Indonesian sentence: a state or a code as programs have it, a date as it sorts, an English word. */
const foreign =
  /\d{4}-\d{2}|\b(proposed|verified|approved|active|suspended|ended|building|frozen|closed|listed|agreed|checked|ratified|sent|accepted|rejected|withdrawn|registered|handled|recommended|referred|the|and|from|until|window|state)\b|\b[a-z]+_[a-z]+\b|jendela/i;

it('says states, days and windows in words', () => {
  const day = '2026-12-05';
  const onRoads = fundSources.flatMap((purse) => proposalStates.map((state) => ({ purse, state })));
  const found = ['poor', 'not_poor'] as const;
  const window = { month: '2026-12', opens: day, closes: '2026-12-15' } as never;
  const sentences = [
    ...aidStates.flatMap((from) => aidStates.map((to) => new MoveNotAllowed(from, to))),
    ...onRoads.flatMap((proposal) => [new ProposalMoveNotAllowed(proposal), new ProposalOpen(proposal)]),
    ...found.map((finding) => new FoundOtherwise({ finding, date: day })),
    new NotVisited(day),
    ...cycleStates.flatMap((state) => [new CycleNotReady(state, cycleStates)]),
    new WindowClosed(window),
  ].map(({ messages }) => messages.id);
  const told = onRoads.map(
    (proposal) => messageFor({ ...proposal, reason: 'x', next: 'y' } as never, { window, missed: ['2026-11'] } as never).id,
  );

  expect([...sentences, ...told].filter((sentence) => foreign.test(sentence))).toEqual([]);
  expect(new WindowClosed(window).messages.id).toContain('dibuka 5 Desember 2026');
});

const office = useOffice();

it('refuses a reason or an address with a NIK in it, without repeating it, and writes nothing', async () => {
  const { core } = office;
  const household = await import('@puskesos/core/household').then(({ register }) => register(core(), family(numbers())));
  const id = globalId('Household', household.id);
  const before = await countItems(office.stores.registry);
  const input = { household: id, address: { street: 'rumah 6402061703800001' }, reason: 'lihat NIK 6402 0617 0380 0001' };

  const { data, text } = await office
    .as(dinsos)
    .send(
      `mutation ($input: CorrectAddressInput!) { correctAddress(input: $input) { __typename ... on InvalidInput { issues { path messageEn } } } }`,
      { input },
    );

  expect(data.correctAddress).toEqual({
    __typename: 'InvalidInput',
    issues: [
      { path: 'reason', messageEn: 'do not write a NIK or a KK number here' },
      { path: 'address.street', messageEn: 'do not write a NIK or a KK number here' },
    ],
  });
  expect(text).not.toMatch(/6402 ?0617/);
  expect(await countItems(office.stores.registry)).toEqual(before);
});
