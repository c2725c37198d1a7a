import * as Case from '@puskesos/core/case';
import * as Family from '@puskesos/core/family';
import { CaseRef } from '@puskesos/schema/case/case';
import { HouseholdRef } from '@puskesos/schema/household/household';
import { mutation, mutationOf, why } from '@puskesos/schema/shared/mutation';
import { plain } from '@puskesos/schema/shared/plain';
import { describe, expect, it } from 'vitest';

describe('what a mutation is told', () => {
  it('leaves out what was not given, and takes the id out of a global id, however deep', () => {
    const input = {
      household: { typename: 'Household', id: 'h1' },
      member: null,
      forms: [{ household: { typename: 'Household', id: 'h2' }, note: undefined, second: false, answers: [] }],
    };

    expect(plain(input)).toStrictEqual({ household: 'h1', forms: [{ household: 'h2', second: false, answers: [] }] });
  });
});

describe('a mutation that does not fit its operation', () => {
  // Nothing of it runs: `npm run types` fails where one of these compiles.
  const said = { description: 'Takes it up again.', right: 'case.write' } as const;
  const aCase = { case: { type: CaseRef, description: 'The case.' } };
  const aHousehold = { household: { type: HouseholdRef, description: 'The household.' } };
  const misfits = {
    'is not told what the operation asks for': () =>
      mutation('a', { ...said, input: (t) => ({ case: t.id({ required: true }) }), gives: aCase })
        // @ts-expect-error No reason is given.
        .runs(Case.reopen),
    'may be told nothing where the operation needs something': () =>
      mutation('b', { ...said, input: (t) => ({ case: t.id({ required: true }), reason: t.string() }), gives: aCase })
        // @ts-expect-error The reason may be left out.
        .runs(Case.reopen),
    'makes something else of what it is told': () =>
      mutation('c', { ...said, input: (t) => ({ case: t.id({ required: true }), reason: t.string(why) }), gives: aCase })
        // @ts-expect-error The operation knows no id.
        .runs((core, { case: id, reason }, call) => Case.reopen(core, { id, reason }, call)),
    'shows as something else what the operation gives': () =>
      mutation('d', { ...said, input: (t) => ({ case: t.id({ required: true }), reason: t.string(why) }), gives: aHousehold })
        // @ts-expect-error It gives a case.
        .runs(Case.reopen),
    'asks for a right that there is not': () =>
      mutation('e', {
        ...said,
        // @ts-expect-error Nobody has it.
        right: 'case.mend',
        input: (t) => ({ case: t.id({ required: true }), reason: t.string(why) }),
        gives: aCase,
      }),
    'shows what the operation does not give': () =>
      mutationOf('f', {
        ...said,
        input: (t) => ({ from: t.id({ required: true }), into: t.id({ required: true }), reason: t.string(why) }),
      }).runs(
        (core, asked, call) => Family.merge(core, asked, call),
        // @ts-expect-error A household has no `rest`.
        (t) => ({ rest: t.exposeString('rest', { description: 'Nothing.' }) }),
      ),
  };

  it.each(Object.entries(misfits))('does not compile where it %s', (_where, misfit) => {
    expect(misfit).toBeTypeOf('function');
  });
});
