import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { declaredInCore, refusalsOf } from '../support/calls.ts';
import { always, declared } from '../support/office/declared.ts';
import { mutationNames } from '../support/office/inputs.ts';
import { doors, impossible } from './doors-of-core.ts';

/** Who goes into which operation, and what may be refused there, as the code itself tells: a new door or refusal is one that some test runs into. */

const all = declaredInCore();
/** Told of a row or record that can't be read or written as it lies, not of what was asked. */
const besides = [...always, 'BrokenRecord', 'NewerShape', 'LostInFormerShape'];
const operations = [...all.values()].filter(({ operation }) => operation !== undefined);
const reached = (name: string) => [...refusalsOf(all, name)].filter((one) => !besides.includes(one)).toSorted();
const byOperation = Map.groupBy(operations, ({ operation = '' }) => operation);
const reachedBy = (operation: string) => [...new Set((byOperation.get(operation) ?? []).flatMap(({ name }) => reached(name)))].toSorted();

describe('what an operation can be refused with', () => {
  const named = mutationNames.filter((mutation) => byOperation.has(mutation));

  it('is in its mutation’s union, unless it can’t come to that', () => {
    expect(named.length).toBeGreaterThan(90);
    const untold = named.flatMap((mutation) =>
      reachedBy(mutation)
        .filter((one) => !declared[mutation]?.includes(one) && !impossible[one]?.of.includes(mutation))
        .map((one) => `${mutation} ${one}`),
    );
    expect(untold).toEqual([]);
  });

  it('is all that its mutation’s union says, but for what lies in front of it', () => {
    const never = named.flatMap((mutation) =>
      (declared[mutation] ?? []).filter((one) => !reachedBy(mutation).includes(one)).map((one) => `${mutation} ${one}`),
    );
    expect(never).toEqual([]);
  });

  it('what is said never to come is reached by the code, so that the list does not outlive it', () => {
    const gone = Object.entries(impossible).flatMap(([one, { of }]) =>
      of
        .filter((mutation) => !reachedBy(mutation).includes(one) || declared[mutation]?.includes(one))
        .map((mutation) => `${mutation} ${one}`),
    );
    expect(gone).toEqual([]);
  });
});

describe('every other way into an operation', () => {
  // Of an operation’s own wrapper, which its mutation runs, the union tells.
  const wrapped = (operation: string, caller: string) => mutationNames.includes(operation) && caller.endsWith(`#${wrappers[operation]}`);
  const wrappers: Readonly<Record<string, string>> = {
    drawSample: 'drawSample',
    dropTraining: 'drop',
    allocateFund: 'allocate',
    requestTraining: 'request',
  };
  const found = [...all.values()].flatMap(({ name, calls }) =>
    [...calls].flatMap((called) => {
      const { operation, name: target } = all.get(called) ?? {};
      if (!operation || !target || wrapped(operation, name)) return [];
      return reached(target).length > 0 ? [{ door: `${operation} by ${name.split('#')[1]}`, refusals: reached(target) }] : [];
    }),
  );

  it('is known', () => {
    expect(found.map(({ door }) => door).toSorted()).toEqual(Object.keys(doors).toSorted());
  });

  const codeOf = (refusal: string) => refusal.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
  const remarkOf = (refusal: string) => refusal.charAt(0).toLowerCase() + refusal.slice(1);
  /** What a file's report calls it. */
  const asRemark: Readonly<Record<string, readonly string[]>> = {
    BudgetExceeded: ['noBudget'],
    NoAllocation: ['noBudget'],
    QuotaFull: ['noBudget'],
    NoFirstVisit: ['firstMissing'],
    NoOfficer: ['officerMissing'],
    NotAtWork: ['officerNotThere'],
    SameVisitor: ['visitorAgain'],
    UnknownVersion: ['visitVersionUnclear'],
    UnmappableAnswer: ['answerOfOldWords'],
  };
  const textOf = (file: string) => readFileSync(new URL(`../${file}.test.ts`, import.meta.url), 'utf8');

  it.each(found.map(({ door, refusals }) => [door, refusals] as const))('%s: is tried with each of its refusals', (door, refusals) => {
    expect(Object.keys(doors[door] ?? {}).toSorted()).toEqual([...refusals]);
    for (const [refusal, trial] of Object.entries(doors[door] ?? {})) {
      if (typeof trial !== 'string') continue;
      const text = textOf(trial);
      expect(
        [refusal, codeOf(refusal), remarkOf(refusal), ...(asRemark[refusal] ?? [])].some((word) => text.includes(word)),
        `${door}: ${refusal} in ${trial}`,
      ).toBe(true);
    }
  });
});
