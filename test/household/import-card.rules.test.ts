import { familiesOn } from '@puskesos/core/household/import-card.rules';
import type { FamilyInFile, PersonInFile } from '@puskesos/core/household/import-shapes';
import { expect, it } from 'vitest';
import { numbers, VILLAGE } from '../support/register/people.ts';

const from = numbers();
const kk = from.kk();
let row = 1;

function person(name: string, relation: PersonInFile['relation'], own: Partial<PersonInFile> = {}): PersonInFile {
  row += 1;
  const birthDate = `19${50 + row}-01-15`;
  const sex = relation === 'wife' ? 'female' : 'male';
  return { row, name, birthDate, sex, nik: from.nik(birthDate, sex), relation, address: { street: 'Jl. Contoh 1', rt: '001' }, ...own };
}
const away = { address: { street: 'JL CONTOH 1', rt: '002' } };
const on = (...members: PersonInFile[]): FamilyInFile => ({ village: VILLAGE, kk, members });
const told = (family: FamilyInFile) => familiesOn(family).map(({ members }) => members.map(({ name }) => name).join(' '));
const mother = person('Ibu', 'wife');

it.each<[string, FamilyInFile, string[]]>([
  ['a head at another address', on(person('A', 'head'), person('B', 'head', away)), ['A', 'B']],
  ['couples of their own', on(person('A', 'head'), person('a', 'wife'), person('B', 'head'), person('b', 'wife')), ['A a', 'B b']],
  [
    'rows by address, in whatever order; without one, below their head',
    on(person('a', 'child'), person('A', 'head'), person('B', 'head', away), person('c', 'child'), person('b', 'child', { address: {} })),
    ['a A c', 'B b'],
  ],
  [
    'three, of whom two are one',
    on(person('A', 'head'), person('B', 'head', away), person('C', 'head', { address: { rt: '003' }, parents: ['a.'] })),
    ['A C', 'B'],
  ],
])('are families by %s', (_how, family, expected) => {
  expect(told(family)).toEqual(expected);
});

it.each<[string, FamilyInFile]>([
  ['a second head alone among them', on(person('A', 'head'), person('a', 'wife'), person('B', 'head'), person('c', 'child'))],
  ['an address written otherwise', on(person('A', 'head'), person('B', 'head', { address: { street: 'jl contoh 1', rt: '001' } }))],
  ['a head who has died', on(person('A', 'head', { life: 'dead' }), person('B', 'head', away))],
  ['a mother by her NIK', on(person('A', 'head'), mother, person('B', 'head', { ...away, parents: [String(mother.nik)] }))],
  ['one mother of both', on(person('A', 'head', { parents: ['Nenek'] }), person('B', 'head', { ...away, parents: ['X', 'NENEK'] }))],
  ['one written twice', on(person('A', 'head', { birthDate: '1970-01-01' }), person('a', 'head', { birthDate: '1970-01-01', ...away }))],
  ['no card', { ...on(person('A', 'head'), person('B', 'head', away)), kk: undefined }],
])('are one family with %s', (_how, family) => {
  expect(familiesOn(family)).toEqual([family]);
});

it('are mixed where two couples stand at one address, and neither below its head', () => {
  const family = on(person('A', 'head'), person('B', 'head'), person('a', 'wife'), person('b', 'wife'));

  expect(familiesOn(family)).toEqual([{ ...family, mixed: true }]);
});
