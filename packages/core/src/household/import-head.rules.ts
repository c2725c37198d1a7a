import { currentCards, headOf, livingIn } from './household.rules.ts';
import type { Match, PersonInFile, RowNote } from './import-shapes.ts';
import { type FamilyCard, type Household, type Member, relations } from './shapes.ts';

/** Who heads the household after a family was taken in, whatever its rows say. No I/O, no clock. */

/** The head first, then by how near they stand to the head and by age; in whatever order the file has them. */
export const inFamilyOrder = <T>(people: readonly T[], of: (one: T) => PersonInFile): T[] => {
  const place = (one: T) => {
    const { relation, birthDate, name, nik = '' } = of(one);
    return [String(relations.indexOf(relation)).padStart(2, '0'), birthDate, name, nik].join('\0');
  };
  return people.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
};

const lives = (life: Member['life']) => life === 'alive' || life === 'away';
const livesInFile = ({ person, member }: Match) => lives(person.life ?? member?.life ?? 'alive');
const bornFirst = (a: { birthDate: string; name: string }, b: { birthDate: string; name: string }) =>
  a.birthDate + a.name < b.birthDate + b.name ? -1 : 1;

/**
 * The relation of each row where it is another than the row says: one living head, whom the file names; if it names two, the present one or the first; if none,
 * whoever is head already, else the eldest. `note` is told of the latter two.
 */
export function relationsIn(
  matches: readonly Match[],
  household: Household,
  card: FamilyCard,
  note: (row: number, note: RowNote) => void,
): ReadonlyMap<number, Member['relation']> {
  const heads = matches.filter(({ person }) => person.relation === 'head').toSorted((a, b) => a.person.row - b.person.row);
  const present = livingHead(household, matches);
  if (present && isOfOtherFamily(present, household, card, matches)) {
    return new Map(heads.map(({ person, member }) => [person.row, member?.relation ?? 'other']));
  }
  // Of two whom the file names, the one who is head already.
  const isPresent = ({ member }: Match) => Number(member !== undefined && member === present);
  const [first, ...more] = heads.filter(livesInFile).toSorted((a, b) => isPresent(b) - isPresent(a));
  for (const { person } of more) note(person.row, 'secondHead');
  const chosen =
    first ?? matches.find(({ member }) => member && member === present) ?? (present ? undefined : eldestOf(matches, household));
  const [speaker] = inFamilyOrder(matches, ({ person }) => person);
  if (!first) note((chosen ?? speaker)?.person.row ?? 0, 'noHead');
  const noneLives = !chosen && !present && beside(matches, household).length === 0;
  const stays = chosen ?? (noneLives ? heads[0] : undefined);
  const result = new Map<number, Member['relation']>(heads.map(({ person }) => [person.row, 'other']));
  if (stays) result.set(stays.person.row, 'head');
  return result;
}

/** The present head, unless they have died or gone by the register or by the file. */
function livingHead(household: Household, matches: readonly Match[]): Member | undefined {
  const head = headOf(household);
  const match = head && matches.find(({ member }) => member?.id === head.id);
  return head && (match ? livesInFile(match) : lives(head.life)) ? (match?.member ?? head) : undefined;
}

/** In a dwelling of several families only one family's head is the household's. */
const isOfOtherFamily = (head: Member, household: Household, card: FamilyCard, matches: readonly Match[]): boolean =>
  head.card !== card.id &&
  currentCards(household).some(({ id }) => id === head.card) &&
  !matches.some(({ member }) => member?.id === head.id);

/** The eldest, if it is somebody of the file; undefined where it is another of the household, or nobody lives. */
function eldestOf(matches: readonly Match[], household: Household): Match | undefined {
  const [eldest] = matches.filter(livesInFile).toSorted((a, b) => bornFirst(a.person, b.person));
  return eldest && beside(matches, household).every((other) => bornFirst(eldest.person, other) < 0) ? eldest : undefined;
}

/** Who lives there by the register, and is not told of in the file. */
const beside = (matches: readonly Match[], household: Household): Member[] =>
  livingIn(household).filter(({ id }) => !matches.some(({ member }) => member?.id === id));
