import { describe, expect, it } from 'vitest';
import { countItems } from '../support/engine/items.ts';
import { everyPlace, someoneFor } from '../support/office/every-place.ts';
import { inputTypeOf, mutationNames, withValue } from '../support/office/inputs.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';

/** Every amount that the schema takes is whole rupiah, zero or more; what is none is refused as a member of the union, at its place. */

const office = useOffice(servedBy(officer.sub, VILLAGE));
const isAmount = (type: unknown) => String(type) === 'Rupiah';
const amountsOf = (mutation: string) => [...everyPlace(inputTypeOf(mutation), isAmount, 1_000)];
const withAmounts = mutationNames.filter((mutation) => amountsOf(mutation).length > 0 && someoneFor(mutation));

it('are taken by more than a few mutations', () => {
  expect(withAmounts.length).toBeGreaterThan(10);
});

describe.each(withAmounts)('%s', (mutation) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
  const ask = `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { __typename ... on InvalidInput { issues { path message messageEn } } } }`;

  it.each([-1, 1.5, 2 ** 60])('refuses %s rupiah inside the union, and writes nothing', async (amount) => {
    const before = await countItems(office.stores.registry);
    for (const [path, input] of amountsOf(mutation)) {
      const answer = await office.as(someoneFor(mutation) as Person).send(ask, { input: withValue(input, path, amount) });
      const refused = answer.data?.[mutation];
      expect([path, refused?.__typename, answer.errors]).toEqual([path, 'InvalidInput', undefined]);
      expect(refused.issues.some(({ messageEn }: { messageEn: string }) => /whole rupiah|below zero|above zero/.test(messageEn))).toBe(
        true,
      );
    }
    expect(await countItems(office.stores.registry)).toEqual(before);
  });
});
