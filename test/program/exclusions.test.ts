import { describe, expect, it } from 'vitest';
import { globalId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos } from '../support/register/people.ts';
import { daysFromToday, today } from '../support/register/registered.ts';
import { coming, programsOf, source, tomorrow, yesterday } from '../support/scenes/changed-programs.ts';

/** Programmes that may not be had together. */

const office = useOffice();
const { program, change, refused } = programsOf(office);

describe('a programme that may not be had together with another', () => {
  const excluding = (id: string, more: object = {}) => ({
    excludes: globalId('Program', id),
    among: 'PERSON',
    from: tomorrow,
    source,
    ...more,
  });

  it('is excluded from a day on, until a day, and again', async () => {
    const [id, other] = [await program(), await program()];

    await change('setProgramExclusion', id, excluding(other, { from: '2026-01-01' }));
    await change('endProgramExclusion', id, { excludes: globalId('Program', other), to: today });
    const { program: after } = await change('setProgramExclusion', id, excluding(other, { among: 'HOUSEHOLD' }));

    expect(after.excludes).toEqual([
      { program: { code: other }, among: 'PERSON', from: '2026-01-01', to: today },
      { program: { code: other }, among: 'HOUSEHOLD', from: tomorrow, to: null },
    ]);
    const ON = 'query($id: ID!, $on: Date) { node(id: $id) { ... on Program { excludes(on: $on) { among } } } }';
    const { data } = await office.as(dinsos).send(ON, { id: globalId('Program', id), on: today });
    expect(data.node.excludes).toEqual([{ among: 'PERSON' }]);
  });

  it('is excluded otherwise from a day on, and the row before ends', async () => {
    const [id, other] = [await program(), await program()];
    await change('setProgramExclusion', id, excluding(other, { from: '2026-01-01' }));

    const { program: after } = await change('setProgramExclusion', id, excluding(other, { among: 'HOUSEHOLD' }));

    expect(after.excludes).toMatchObject([{ to: today }, { among: 'HOUSEHOLD', from: tomorrow, to: null }]);
  });

  it('is not excluded after all when that was to begin later', async () => {
    const [id, other] = [await program(), await program()];
    await change('setProgramExclusion', id, excluding(other, { from: coming }));

    const { program: after } = await change('endProgramExclusion', id, { excludes: globalId('Program', other), to: today });

    expect(after.excludes).toEqual([]);
  });

  it('is refused where a day would hold two rows, or has passed', async () => {
    const [id, other] = [await program(), await program()];
    await change('setProgramExclusion', id, excluding(other, { from: coming }));

    const overlapping = await refused('setProgramExclusion', id, excluding(other));
    const past = await refused('endProgramExclusion', id, { excludes: globalId('Program', other), to: yesterday });
    await change('setProgramExclusion', id, excluding(other, { from: '2026-01-01', to: daysFromToday(29) }));
    const rewritten = await refused('setProgramExclusion', id, excluding(other, { from: yesterday, to: yesterday }));

    expect(overlapping).toMatchObject({ __typename: 'ExclusionOverlaps', messageEn: expect.stringContaining(coming) });
    expect(past).toMatchObject({ __typename: 'PastIsSettled' });
    expect(rewritten).toMatchObject({ __typename: 'PastIsSettled' });
  });

  it('must be another, in the register, and excluded before that can end', async () => {
    const [id, other] = [await program(), await program()];
    const wrong = { __typename: 'InvalidInput', issues: [{ path: 'excludes' }] };

    expect(await refused('setProgramExclusion', id, excluding(id))).toMatchObject(wrong);
    expect(await refused('setProgramExclusion', id, excluding('no-such'))).toMatchObject(wrong);
    expect(await refused('endProgramExclusion', id, { excludes: globalId('Program', other), to: today })).toMatchObject(wrong);
    expect(await refused('setProgramExclusion', id, excluding(other, { to: today }))).toMatchObject({ ...wrong, issues: [{ path: 'to' }] });
  });
});
