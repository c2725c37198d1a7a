import type { FamilyInFile, PersonInFile } from '@puskesos/core/household/import-shapes';
import { beforeEach, describe, expect, it } from 'vitest';
import { memoryRegister } from '../support/register/memory-register.ts';
import { ELSEWHERE, family, NEIGHBOUR, numbers, VILLAGE } from '../support/register/people.ts';

/** A couple with two children, as a file has them. */
const from = numbers();
const base = family(from);
const [father, mother, daughter, son] = base.members.map(
  (member, index): PersonInFile => ({ ...member, row: index + 2, address: { street: 'Jl. Contoh 1' } }),
) as [PersonInFile, PersonInFile, PersonInFile, PersonInFile];
const all = [father, mother, daughter, son];
const newKk = from.kk();
const onCard = (kk: string, members: readonly PersonInFile[], village = VILLAGE): FamilyInFile => ({ village, kk, members });
const withoutNik = ({ nik: _nik, ...person }: PersonInFile): PersonInFile => person;

describe('a family that is in the register', () => {
  let register: ReturnType<typeof memoryRegister>;
  beforeEach(() => {
    register = memoryRegister();
    register.takeIn([onCard(base.kk, all)]);
  });
  const outcomes = (...families: FamilyInFile[]) =>
    register.takeIn(families).map(({ row, outcome, notes }) => [row, outcome, ...notes].join(' '));
  const homes = () => register.told().map(({ members }) => members.map((member) => member.replace(/ \d{4}$/, '')));

  it('gains a child and keeps those whom the file leaves out', () => {
    const baby = { ...withoutNik(son), row: 9, name: 'Bayi Contoh', birthDate: '2026-05-01' };

    expect(outcomes(onCard(base.kk, [father, baby]))).toEqual(['2 unchanged', '9 created']);
    expect(homes()[0]).toHaveLength(5);
  });

  it('loses a daughter to a family of her own while the rest stay on their card', () => {
    const bride = { ...daughter, relation: 'wife' as const };
    const groom = { ...withoutNik(father), row: 9, name: 'Mantu Contoh', birthDate: '2005-01-01' };

    expect(outcomes(onCard(newKk, [groom, bride]), onCard(base.kk, [father, mother, son]))).toEqual([
      '9 created',
      '4 updated moved',
      '2 unchanged',
      '3 unchanged',
      '5 unchanged',
    ]);
    expect(homes().map((members) => members.length)).toEqual([3, 2]);
  });

  it('goes on under the widow when the file says that its head has died', () => {
    expect(outcomes(onCard(base.kk, [{ ...father, life: 'dead' }, mother, daughter, son]))).toEqual([
      '2 updated',
      '3 updated noHead',
      '4 unchanged',
      '5 unchanged',
    ]);
    expect(homes()).toEqual([['Andi Contoh child alive', 'Budi Contoh other dead', 'Rina Contoh child alive', 'Siti Contoh head alive']]);
  });

  it('moves to another village as a whole, and is the same household there', () => {
    const [id] = register.households.keys();

    expect(outcomes(onCard(newKk, all, NEIGHBOUR)).every((line) => line.endsWith('updated newCard'))).toBe(true);
    expect([...register.households.values()].map((one) => [one.id, one.village])).toEqual([[id, NEIGHBOUR]]);
  });

  it('is left alone in a village out of reach, by card and by NIK', () => {
    const away = memoryRegister();
    away.takeIn([onCard(base.kk, all, ELSEWHERE)]);

    expect(away.takeIn([onCard(base.kk, all)]).map(({ notes }) => notes)).toEqual(all.map(() => ['cardElsewhere']));
    expect(away.takeIn([onCard(newKk, all)]).map(({ notes }) => notes)).toEqual(all.map(() => ['elsewhere']));
  });

  it('has somebody go with the aid they receive, which follows', () => {
    const [household] = register.households.values();
    if (!household) throw new Error('no household');
    const line = { id: 'a', program: 'pkh', name: 'PKH', fund: 'apbn', state: 'active', since: '2026-01-01' } as const;
    register.put({ ...household, aid: [{ ...line, member: household.members[2]?.id ?? '' }] });

    expect(outcomes(onCard(newKk, [{ ...daughter, relation: 'head' }]))).toEqual(['4 updated moved']);
  });

  it.each<[string, FamilyInFile, string]>([
    [
      'a NIK under another name and birth date',
      onCard(base.kk, [{ ...son, name: 'Orang Lain', birthDate: '1960-01-01' }]),
      '5 refused otherPerson',
    ],
    [
      'a second NIK for the same name and birth date',
      onCard(base.kk, [{ ...son, nik: from.nik(son.birthDate, 'male') }]),
      '5 refused otherNik',
    ],
    ['a corrected name under the same NIK', onCard(base.kk, [{ ...father, name: 'Budi Contoh S.Pd.' }]), '2 updated'],
    ['a person known by NIK, written without it', onCard(base.kk, [withoutNik(father)]), '2 unchanged'],
  ])('meets %s', (_what, one, expected) => {
    expect(outcomes(one)).toEqual([expected]);
  });

  it('is found by a card that was replaced, and stays on the new one', () => {
    outcomes(onCard(newKk, all));

    expect(outcomes(onCard(base.kk, all))).toEqual(all.map(({ row }) => `${row} unchanged oldCard`));
  });

  it('is refused beyond 25 people, and a person written twice once', () => {
    const many = Array.from({ length: 27 }, (_, index) => ({ ...withoutNik(son), row: index + 2, name: `Anak ${index}` }));
    const twice = [withoutNik(son), { ...withoutNik(son), row: 9 }];

    expect(outcomes(onCard(newKk, many)).filter((line) => line.endsWith('tooMany'))).toHaveLength(2);
    expect(outcomes(onCard(base.kk, twice))).toEqual(['5 unchanged noHead', '9 refused samePersonTwice']);
  });
});
