import type { FamilyInFile, PersonInFile } from './import-shapes.ts';
import type { Address } from './shapes.ts';

/** Which rows on one card are of one family, by what the file itself says. No I/O, no clock. */

/**
 * The families that a file has on one card, the first one first. Two are what no slip of the pen makes of one: each under a head of its own
 * who lives, at another address or with a wife or husband each, and no father or mother told of who ties the one to the other. Whatever is
 * less – a second head among the rest, at their address – is one family with a row that is written wrongly, and is told as that. Where there
 * are couples to two heads and nothing says who is whose, they are `mixed`.
 */
export function familiesOn(family: FamilyInFile): readonly FamilyInFile[] {
  const heads = family.members.filter(isLivingHead);
  if (family.kk === undefined || heads.length < 2) return [family];
  const groups = [...Map.groupBy(family.members, (person) => headOver(person, heads)).values()];
  let families: readonly (readonly PersonInFile[])[] = [];
  for (const group of groups) {
    const same = families.filter((one) => !areApart(one, group));
    families = [...families.filter((one) => !same.includes(one)), [...same.flat(), ...group]];
  }
  if (families.length === 1) return [areMixed(groups) ? { ...family, mixed: true } : family];
  const inOrder = families
    .map((members) => members.toSorted((a, b) => a.row - b.row))
    .toSorted(([a], [b]) => (a?.row ?? 0) - (b?.row ?? 0));
  return inOrder.map((members) => ({ ...family, members }));
}

const isLivingHead = ({ relation, life = 'alive' }: PersonInFile): boolean => relation === 'head' && (life === 'alive' || life === 'away');
const isSpouse = ({ relation }: PersonInFile): boolean => relation === 'wife' || relation === 'husband';

/** Of the heads at whose address somebody is the only one, else the next one above. */
function headOver(person: PersonInFile, heads: readonly PersonInFile[]): PersonInFile | undefined {
  if (isLivingHead(person)) return person;
  const here = heads.filter((head) => !areElsewhere(head.address, person.address));
  const among = here.length > 0 ? here : heads;
  return among.findLast(({ row }) => row < person.row) ?? among[0];
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\d]/gu, '');

const areElsewhere = (a: Partial<Address>, b: Partial<Address>): boolean =>
  (['street', 'hamlet', 'rt', 'rw'] as const).some((part) => {
    const [one, other] = [a[part], b[part]];
    return one !== undefined && other !== undefined && plain(one) !== plain(other);
  });

function areApart(a: readonly PersonInFile[], b: readonly PersonInFile[]): boolean {
  if (areTied(a, b)) return false;
  const [heads, others] = [a.filter(isLivingHead), b.filter(isLivingHead)];
  return (
    heads.every((head) => others.every((other) => areElsewhere(head.address, other.address))) || (a.some(isSpouse) && b.some(isSpouse))
  );
}

/** Is one told of among both, a parent of somebody in the other, or of the same father or mother? */
function areTied(a: readonly PersonInFile[], b: readonly PersonInFile[]): boolean {
  const [own, others] = [a, b].map((people) => new Set(people.flatMap(({ parents = [] }) => parents.map(plain)))) as [
    Set<string>,
    Set<string>,
  ];
  const isIn = (parents: ReadonlySet<string>) => (person: PersonInFile) => parents.has(plain(person.name)) || parents.has(person.nik ?? '');
  return (
    a.some(isIn(others)) ||
    b.some(isIn(own)) ||
    [...own].some((parent) => others.has(parent)) ||
    a.some((one) => b.some((other) => one.birthDate === other.birthDate && plain(one.name) === plain(other.name)))
  );
}

const areMixed = (groups: readonly (readonly PersonInFile[])[]): boolean =>
  groups.flat().filter(isSpouse).length > 1 && !groups.some((one) => groups.some((other) => other !== one && areTied(one, other)));
