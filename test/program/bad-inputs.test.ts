import { describe, expect, it } from 'vitest';
import { useOffice } from '../support/office/use-office.ts';
import { daysFromToday, today } from '../support/register/registered.ts';
import { amount, coming, programsOf, source, tomorrow, yesterday } from '../support/scenes/changed-programs.ts';

/** What the rules of a programme can't be: refused as a member of the mutation's union, with nothing written. */

const office = useOffice();
const { program, change, refused } = programsOf(office);
const cap = { persons: 4, perPerson: 1, from: tomorrow, source };

describe('a programme takes no', () => {
  it.each<[string, string, object, string]>([
    ['cap on nothing', 'setProgramCap', { ...cap, persons: undefined, perPerson: undefined }, 'persons'],
    ['cap of nobody', 'setProgramCap', { ...cap, persons: 0 }, 'persons'],
    ['cap of more amounts for one than there can be', 'setProgramCap', { ...cap, perPerson: 21 }, 'perPerson'],
    ['cap that ends before it begins', 'setProgramCap', { ...cap, to: today }, 'to'],
    ['cap without a source', 'setProgramCap', { ...cap, source: ' ' }, 'source'],
    ['rule about the gap that ends before it begins', 'setProgramGapRule', { closes: false, from: coming, to: tomorrow, source }, 'to'],
    ['criteria that ask of one occupation twice', 'setProgramCriteria', twice(), 'tree.member.test.occupation'],
    ['criteria for pupils who are civil servants', 'setProgramCriteria', asking({ occupation: ['CIVIL_SERVANT'], pupil: true }), 'tree'],
    ['criteria for pupils on record in the army', 'setProgramCriteria', asking({ recordedAs: ['MILITARY'], pupil: true }), 'tree'],
    ['amount for civil servants without work', 'setProgramAmount', { ...amount, each: { occupation: ['POLICE'], working: false } }, 'each'],
  ])('%s', async (_what, name, input, path) => {
    expect(await refused(name, await program(), input)).toMatchObject({ __typename: 'InvalidInput', issues: [{ path }] });
  });

  it.each([
    ['setProgramCap', cap],
    ['setProgramGapRule', { closes: false, from: tomorrow, source }],
  ])('row of rules that rewrites what held or overlaps what is decided: %s', async (name, rule) => {
    const id = await program();
    await change(name, id, { ...rule, from: yesterday });
    await change(name, id, { ...rule, from: coming });

    const rewritten = await refused(name, id, { ...rule, from: daysFromToday(-2), to: yesterday });
    const settled = await refused(name, id, { ...rule, from: yesterday, to: yesterday });
    const overlapping = await refused(name, id, rule);

    expect([rewritten, settled, overlapping].map(({ __typename }) => __typename)).toEqual([
      'RuleOverlaps',
      'PastIsSettled',
      'RuleOverlaps',
    ]);
    expect(overlapping.messageEn).toContain(coming);
  });
});

function asking(test: object) {
  return { tree: { member: { test } }, from: tomorrow, source };
}

function twice() {
  return asking({ occupation: ['POLICE', 'POLICE'] });
}
