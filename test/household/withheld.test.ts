import { beforeEach, describe, expect, it } from 'vitest';
import { countItems } from '../support/engine/items.ts';
import { globalId } from '../support/office/input.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { registered, servedBy, withOfficer } from '../support/register/registered.ts';

const there = { role: 'officer', sub: 'officer-2', name: 'Officer Two' } as const;
const office = useOffice(servedBy(officer.sub, VILLAGE), (of) =>
  withOfficer(of, { id: there.sub, name: there.name }, [{ village: NEIGHBOUR }]),
);
const from = numbers();
const WORDS = 'pendamping korban memintanya';
const WITHHELD = 'household { id version withheld { ground reason since by { code } } }';
const SEEN = `query ($id: ID!) { node(id: $id) { ... on Household { withheld { ground reason since } } } }`;

let id: string;
beforeEach(async () => {
  id = globalId('Household', (await registered(office, from)).id);
});
const withhold = (more: object = {}, who: Parameters<typeof office.as>[0] = officer) =>
  office.as(who).mutate('withholdFromPublic', { household: id, ground: 'VIOLENCE', reason: WORDS, ...more }, WITHHELD);
const show = (more: object = {}, who: Parameters<typeof office.as>[0] = officer) =>
  office.as(who).mutate('showToPublic', { household: id, reason: 'sudah aman', ...more }, WITHHELD);

describe('withholding a household from the public', () => {
  it.each([officer, dinsos])('is for who serves its village: %j', async (who) => {
    expect(await withhold({}, who)).toMatchObject({ household: { withheld: { ground: 'VIOLENCE', reason: WORDS } } });
    expect(await show({}, who)).toMatchObject({ household: { withheld: null } });
  });

  it.each([
    [{ role: 'village_head', village: VILLAGE }, 'Forbidden'],
    [{ role: 'camat', district: '64.02.06' }, 'Forbidden'],
    [{ role: 'auditor' }, 'Forbidden'],
    [there, 'NotFound'],
  ] as const)('is for nobody else, and writes nothing then: %j', async (who, refusal) => {
    const before = await countItems(office.stores.registry);

    expect(await withhold({}, who)).toMatchObject({ __typename: refusal });
    expect(await show({}, who)).toMatchObject({ __typename: refusal });
    expect(await countItems(office.stores.registry)).toEqual(before);
  });

  it('tells that to who sees its people, and why to who works there alone', async () => {
    await withhold();
    const seen = async (who: Parameters<typeof office.as>[0]) => (await office.as(who).send(SEEN, { id })).data.node?.withheld;

    const since = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
    for (const who of [officer, dinsos]) expect(await seen(who)).toEqual({ ground: 'VIOLENCE', reason: WORDS, since });
    for (const who of [{ role: 'village_head', village: VILLAGE }, { role: 'auditor' }] as const)
      expect(await seen(who)).toEqual({ ground: null, reason: null, since });
    expect(await seen({ role: 'ministry' })).toBeNull();
    expect(await seen(there)).toBeUndefined();
  });

  it('keeps the words out of the history, which others read', async () => {
    await withhold();
    await show();
    const HISTORY = `query ($id: ID!) { node(id: $id) { ... on Household { history { nodes { operation why state { withheld { reason ground } } } } } } }`;

    const { text, data } = await office.as({ role: 'auditor' }).send(HISTORY, { id });

    expect(data.node.history.nodes).toMatchObject([
      { operation: 'showToPublic', why: 'sudah aman' },
      { operation: 'withholdFromPublic', why: null },
      {},
    ]);
    expect(text).not.toContain(WORDS);
  });

  it('answers a request that comes twice as the first time, and refuses one that saw an older state', async () => {
    const first = await withhold({ clientMutationId: `${id} once` });
    const again = await withhold({ clientMutationId: `${id} once` });

    expect(again).toEqual(first);
    expect(await withhold({ expectedVersion: 1 })).toMatchObject({ __typename: 'VersionConflict' });
    expect(await withhold({ reason: 'x' })).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'reason' }] });
  });

  it('is done and undone by the saved operations', async () => {
    const run = async (name: string) => {
      const { text, variables } = savedOperation(name);
      return (await office.as(officer).send(text, { input: { ...(variables['input'] as object), household: id } })).data;
    };

    expect((await run('118-withhold-from-public')).withholdFromPublic.household.withheld).toMatchObject({ ground: 'VIOLENCE' });
    expect((await run('137-show-to-public')).showToPublic.household).toMatchObject({ id, withheld: null });
  });

  it('is not ended where it is not so', async () => {
    expect(await show()).toMatchObject({ __typename: 'NotWithheld', code: 'NOT_WITHHELD' });
  });
});
