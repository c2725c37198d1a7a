import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { villages } from '@puskesos/core/region';
import { roles } from '@puskesos/core/shared/rights';
import { showcase } from '@puskesos/sample/sign-in-people';
import { officeSchema } from '@puskesos/schema/office';
import { getNamedType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { globalId, keyOf } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { beyondSample } from '../support/scenes/beyond-sample.ts';
import { listAll } from '../support/scenes/listed.ts';
import { sample } from '../support/scenes/sample.ts';
import { nodeTypes, walk } from '../support/scenes/walk.ts';
import { walkFrom } from '../support/scenes/walk-from.ts';
import { type Asker, asker, coordinates, secretsIn } from './asking.ts';
import { open, placed } from './kinds.ts';

/**
 * Who is told what: each field of the schema by each role, for what lies in their area and for what doesn't, from the schema itself. `matrix.json` has for
 * each field the roles that may be told; `MATRIX=write` adds those that were. Words of households elsewhere, and anybody's numbers, are looked for in every answer.
 */

const [here = ''] = showcase;
/** Where nobody of the sample lives. */
const far = '64.02.01';
const FAR = villages.find(({ code }) => code.startsWith(far))?.code ?? '';
const office = useOffice(sample(60), servedBy('near', here), servedBy('distant', FAR), listAll);

const file = join(import.meta.dirname, 'matrix.json');
type Matrix = Record<string, { readonly near: string; readonly far: string }>;
const matrix = JSON.parse(readFileSync(file, 'utf8')) as Matrix;

const isNone = () => false;
/** By role: who asks, and where those live whose names and streets they may not know. */
const near: readonly (Person & { readonly hidden: (village: string) => boolean })[] = [
  { role: 'officer', sub: 'near', hidden: (village) => village !== here },
  { role: 'village_head', village: here, hidden: (village) => village !== here },
  { role: 'camat', district: here.slice(0, 8), hidden: (village) => !village.startsWith(here.slice(0, 8)) },
  { ...dinsos, hidden: isNone },
  { role: 'finance', hidden: isNone },
  // Figures and masks.
  { role: 'ministry', hidden: () => true },
  { role: 'auditor', hidden: isNone },
];
const distant: readonly Person[] = [
  { role: 'officer', sub: 'distant' },
  { role: 'village_head', village: FAR },
  { role: 'camat', district: far },
];

let ids: ReadonlyMap<string, ReadonlySet<string>>;
let control: Asker;
const asked = { near: new Map<string, Asker>(), far: new Map<string, Asker>() };
const MANY = 6;

beforeAll(async () => {
  const { batch, upload, file: results, intervention } = await beyondSample(office, numbers(8_000), here);
  const begin = walkFrom([batch, upload, results, intervention]);
  const secretsOf = await secretsIn(office);
  for (const { hidden, ...person } of near) {
    const one = asker(office, person, secretsOf({ hidden, ids: person.role !== 'ministry' }));
    const walked = await walk(one, begin, MANY);
    if (person.role === 'dinsos') ids = walked.ids;
    asked.near.set(person.role, one);
  }
  const everybody = secretsOf({ hidden: () => true, ids: true });
  control = asker(office, dinsos, everybody);
  await walk(control, begin, 2);
  for (const person of distant) {
    const one = asker(office, person, everybody);
    await walk(one, begin, 2);
    for (const { name } of nodeTypes)
      await walk(
        one,
        [...(ids.get(name) ?? [])].slice(0, MANY).map((id) => `{ node(id: "${id}") { __typename id } }`),
        2,
      );
    asked.far.set(person.role, one);
  }
});

const inOrder = (some: Iterable<string>) => roles.filter((role) => [...some].includes(role)).join(' ');
const toldTo = (where: 'near' | 'far', field: string): string[] =>
  [...asked[where]].flatMap(([role, { seen }]) => (seen.has(field) ? [role] : []));

describe('every field', () => {
  it('has its line, by which roles are told of it near and far, and is told to no other', () => {
    if (process.env['MATRIX'] === 'write') {
      const lines = coordinates.map((field) => {
        const may = (where: 'near' | 'far') => inOrder([...toldTo(where, field), ...(matrix[field]?.[where] ?? '').split(' ')]);
        return `  ${JSON.stringify(field)}: { "near": "${may('near')}", "far": "${may('far')}" }`;
      });
      writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
    }
    const now = JSON.parse(readFileSync(file, 'utf8')) as Matrix;
    const over = (where: 'near' | 'far') =>
      coordinates.flatMap((field) =>
        toldTo(where, field)
          .filter((role) => !now[field]?.[where].split(' ').includes(role))
          .map((role) => `${field} ${where} ${role}`),
      );

    expect(Object.keys(now)).toEqual(coordinates);
    expect([...over('near'), ...over('far')]).toEqual([]);
    const told = coordinates.filter((field) => toldTo('near', field).length > 0);
    const cells = coordinates.length * (near.length + distant.length);
    const questions = [...asked.near.values(), ...asked.far.values()].reduce((sum, one) => sum + one.asked, 0);
    process.stderr.write(
      `${cells} cells: ${coordinates.length} fields × ${near.length} roles near and ${distant.length} far; ${told.length} fields told to somebody, by ${questions} questions; ${leaks().length} leaks\n`,
    );
    expect(told.length / coordinates.length).toBeGreaterThan(0.75);
  });

  const leaks = () =>
    [...asked.near, ...asked.far].flatMap(([role, { leaks: found }]) =>
      [...found].map(([word, query]) => `${role} was told “${word}” by ${query}`),
    );

  it('tells nobody a word of a household that they may not know, nor a number: who may know finds many', () => {
    expect(leaks()).toEqual([]);
    expect(control.leaks.size).toBeGreaterThan(50);
  });
});

describe('what lies out of reach', () => {
  it('is of a kind that is told everywhere, or of one that is told in its place alone: each type is one of the two', () => {
    const toldFar = Object.entries(matrix).filter(([field, { far }]) => placed.includes(field.split('.')[0] ?? '') && far.trim() !== '');

    expect([...open, ...placed].toSorted()).toEqual(nodeTypes.map(({ name }) => name).toSorted());
    expect(toldFar).toEqual([]);
  });

  /** An id of the same kind, of nothing. */
  function absent(id: string): string {
    const [type = ''] = Buffer.from(id, 'base64url').toString().split(':');
    const key = keyOf(id);
    const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
    const other = (last: string) => (last === '7' ? '8' : '7');
    const last = /\d/.test(key) ? /\d(?=\D*$)/ : /[a-z](?=[^a-z]*$)/i;
    return globalId(type, uuid.test(key) ? key.replace(uuid, '00000000-0000-4000-8000-000000000000') : key.replace(last, other));
  }

  const byId = Object.values(officeSchema.getQueryType()?.getFields() ?? {}).filter(
    ({ args }) => args.length === 1 && args[0]?.name === 'id' && getNamedType(args[0].type).name === 'ID',
  );

  it.each(distant)('is as what is not there, to $role: by each question for an id, in words, errors and cost', async (person) => {
    const desk = office.as(person);
    const told: string[] = [];
    let compared = 0;
    for (const type of placed) {
      for (const id of [...(ids.get(type) ?? [])].slice(0, MANY)) {
        for (const { name } of byId) {
          const ask = async (which: string) => {
            const { text } = await desk.send(`query ($id: ID!) { ${name}(id: $id) { __typename } }`, { id: which });
            return text.replaceAll(which, 'ID');
          };
          compared += 1;
          const [out, none] = [await ask(id), await ask(absent(id))];
          if (out !== none) told.push(`${name}(${type}): ${out} | ${none}`);
        }
      }
    }
    process.stderr.write(`${person.role}: ${compared} ids out of reach, each as one of nothing; ${told.length} told apart\n`);
    expect(told).toEqual([]);
    expect(compared).toBeGreaterThan(500);
  });
});
