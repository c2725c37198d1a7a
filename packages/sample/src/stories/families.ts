import { confirm } from '@puskesos/core/aid/confirm';
import { replace } from '@puskesos/core/aid/replacement';
import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import * as Doubles from '@puskesos/core/household/doubles';
import { headOf, livingIn } from '@puskesos/core/household/household.rules';
import type { Actor } from '@puskesos/core/shared/actor';
import { ageOn, type Day, dayOf, daysLater } from '@puskesos/core/shared/clock';
import type { Stores } from '@puskesos/core/shared/context';
import { showcase } from '../sign-in-people.ts';
import { idsFor } from './ids.ts';
import { actorCalled, attempt, dinsos, on } from './persona.ts';

/**
 * What happened lately to families of the showcase villages, told to Rina Wulandari: deaths, a move, a marriage, a divorce, an elder taken in, and
 * people without papers, of whom some may be in the register twice. What is told already is left as it is.
 */

type Told = Household.Household;

interface Village {
  readonly stores: Stores;
  readonly code: string;
  readonly today: Day;
  readonly rina: Actor;
  /** Families nobody else tells of, each taken once. */
  readonly take: (wanted: (one: Told) => boolean) => Told | undefined;
}

export async function seedFamilies(stores: Stores, signal?: AbortSignal): Promise<void> {
  const today = dayOf(new Date().toISOString());
  const rina = actorCalled('rina-wulandari', { kind: 'villages', villages: showcase });
  for (const code of showcase) {
    const { rows } = await Household.inVillage(on(stores, rina, today), { village: code, page: { first: 60 } });
    const village: Village = { stores, code, today, rina, take: takingFrom(rows.map(({ value }) => value).toReversed()) };
    for (const story of stories) {
      if (signal?.aborted) return;
      await once(village, story);
    }
  }
}

/** Noted as begun before anything of it is done: what a stop cut short stays as it is, as what people tell does, and is not told of others anew. */
async function once(village: Village, story: (typeof stories)[number]): Promise<void> {
  const note = { pk: 'sample', sk: `families#${village.code}#${story.name}` };
  if (await village.stores.registry.get(note, true)) return;
  await village.stores.registry.put(note);
  await story(village);
}

function takingFrom(families: readonly Told[]): Village['take'] {
  const left = new Set(families);
  return (wanted) => {
    const found = [...left].find(wanted);
    if (found) left.delete(found);
    return found;
  };
}

const then = ({ stores, rina, today, code }: Village, ago: number, what = 'told') =>
  on(stores, rina, daysLater(today, -ago), `families ${code} ${what} ${ago}`);

const receivesFor = (member: string) => (one: Told) => one.aid.some((line) => line.member === member && line.state === 'active');
const aidOf = (one: Told, member: string) => one.aid.filter((line) => line.member === member && line.state === 'active');
const adults = (one: Told, today: Day) => livingIn(one).filter(({ birthDate }) => ageOn(birthDate, today) >= 19);

/** The head has died: what was in his own name waits for somebody to confirm it. */
async function died(village: Village): Promise<void> {
  for (const [ago, settled] of [
    [9, false],
    [48, true],
  ] as const) {
    const family = village.take((one) => {
      const head = headOf(one);
      return head !== undefined && livingIn(one).length > 2 && receivesFor(head.id)(one);
    });
    const head = family && headOf(family);
    if (!family || !head) return;
    const about = { household: family.id, member: head.id, reason: 'surat kematian dari RT' };
    await Family.recordLife(then(village, ago), { ...about, life: 'dead', since: daysLater(village.today, -ago - 4) });
    for (const { program } of settled ? aidOf(family, head.id) : []) {
      const ended = { household: family.id, program, member: head.id, goesOn: false, ending: 'died' as const };
      await attempt(confirm(then(village, ago - 6), { ...ended, reason: 'sudah dipastikan ke rumahnya' }));
    }
  }
}

/** A grown child went to another regency, and what was in their name ended there. */
async function movedAway(village: Village): Promise<void> {
  const goer = (one: Told) =>
    livingIn(one).find(
      ({ id, relation, birthDate }) => relation === 'child' && ageOn(birthDate, village.today) >= 17 && receivesFor(id)(one),
    );
  const family = village.take((one) => goer(one) !== undefined);
  const child = family && goer(family);
  if (!family || !child) return;
  const about = { household: family.id, member: child.id, reason: 'bekerja di Balikpapan, sudah mengurus surat pindah' };
  await Family.recordLife(then(village, 40), { ...about, life: 'moved', since: daysLater(village.today, -44) });
  for (const { program } of aidOf(family, child.id)) {
    const ended = { household: family.id, program, member: child.id, goesOn: false, ending: 'moved' as const };
    await attempt(confirm(then(village, 33), { ...ended, reason: 'sudah pindah dari Kukar' }));
  }
}

/** An elder who lived alone is cared for in another's house: of two households one. */
async function takenIn(village: Village): Promise<void> {
  const alone = (one: Told) => livingIn(one).length === 1 && ageOn(livingIn(one)[0]?.birthDate ?? village.today, village.today) >= 56;
  const room = (one: Told) => livingIn(one).length > 2 && one.members.length < 10;
  const fed = (one: Told) => one.aid.some(({ program, state }) => program === 'sembako' && state === 'active');
  const elder = village.take((one) => alone(one) && fed(one)) ?? village.take(alone) ?? village.take((one) => livingIn(one).length === 1);
  // Where both were fed, one of the two ends here.
  const into = elder && ((fed(elder) && village.take((one) => room(one) && fed(one))) || village.take(room));
  if (!elder || !into) return;
  await Family.merge(then(village, 11), { from: elder.id, into: into.id, reason: 'tinggal serumah dan sedapur sejak sakit' });
}

/** The young couple of a house with three generations begin a household of their own. */
async function parted(village: Village): Promise<void> {
  const young = (one: Told) => livingIn(one).filter(({ relation }) => relation === 'child_in_law' || relation === 'grandchild');
  const family = village.take((one) => young(one).some(({ relation }) => relation === 'child_in_law') && livingIn(one).length > 4);
  if (!family) return;
  const husband = livingIn(family).find(({ relation, marital }) => relation === 'child' && marital === 'married');
  const leaving = [...(husband ? [husband] : []), ...young(family)];
  const [head] = adults({ ...family, members: leaving }, village.today);
  if (!head || leaving.length >= livingIn(family).length) return;
  const day = daysLater(village.today, -31);
  await Family.split(then(village, 31, 'split'), {
    household: family.id,
    members: leaving.map(({ id }) => id),
    head: head.id,
    kk: cardOf(village.code, day),
    aid: [],
    reason: 'pisah kartu keluarga',
  });
}

/** Serials that no family of the sample has. */
const cardOf = (village: string, day: Day): string =>
  `${village.slice(0, 8).replaceAll('.', '')}${day.slice(8)}${day.slice(5, 7)}${day.slice(2, 4)}9${village.slice(-3)}`;

/** A grown child marries into a family that is registered. */
async function married(village: Village): Promise<void> {
  const single = (one: Told) =>
    adults(one, village.today).find(({ relation, sex, marital }) => relation === 'child' && sex === 'female' && marital === 'single');
  const from = village.take((one) => single(one) !== undefined && livingIn(one).length > 2);
  const bride = from && single(from);
  const into = bride && village.take((one) => livingIn(one).some(({ relation }) => relation === 'child') && one.members.length < 10);
  if (!bride || !into) return;
  const about = { from: from.id, member: bride.id, into: into.id, relation: 'child_in_law' as const };
  await Family.moveMember(then(village, 26), { ...about, reason: 'menikah, ikut keluarga suami' });
}

/** Families without papers have a number of the register's own; one of them may be another that is known, and one turned out not to be. */
async function withoutPapers(village: Village): Promise<void> {
  const known = [village.take(isNumbered), village.take(isNumbered)];
  for (const [index, one] of known.entries()) {
    const head = one && headOf(one);
    if (!head) continue;
    const { name, sex, birthDate } = head;
    const rt = index === 0 ? '011' : '006';
    await Household.register(then(village, 10, `unnumbered ${index}`), {
      village: village.code,
      address: { street: 'Menumpang di rumah kerabat', rt },
      members: [{ name, sex, birthDate, relation: 'head', marital: 'single', life: 'alive' }],
    });
  }
  if (village.code === showcase[0]) await newcomers(village);
  const { rows } = await Doubles.listIn(then(village, 4), { place: village.code });
  const [first] = rows.filter(({ value }) => value.later.household === otherOf(village));
  if (first) await Family.settleDouble(then(village, 4), { double: first.value.id, ruling: 'different', reason: 'dua orang, bertetangga' });
}

async function newcomers(village: Village): Promise<void> {
  await Household.register(then(village, 8, 'newcomers'), {
    village: village.code,
    address: { street: 'Rumah lanting di tepi sungai', rt: '009' },
    members: [
      {
        name: 'Sahrani',
        sex: 'male',
        birthDate: '1971-05-20',
        relation: 'head',
        marital: 'married',
        occupation: 'NELAYAN/PERIKANAN',
        life: 'alive',
      },
      { name: 'Masniah', sex: 'female', birthDate: '1975-09-02', relation: 'wife', marital: 'married', life: 'alive' },
    ],
  });
}

const isNumbered = (one: Told): boolean => headOf(one)?.nik !== undefined;
/** Who was registered second without papers. */
function otherOf({ code }: Village): string {
  const ids = idsFor(`families ${code} unnumbered 1 10`);
  ids();
  return ids();
}

/** Who waited and was verified has the place of one who gives it up. */
async function replaced(village: Village): Promise<void> {
  const day = daysLater(village.today, -12);
  const inFood = (state: string) => (one: Told) =>
    one.aid.some((line) => line.program === FOOD && line.state === state && line.since <= day);
  const joining = village.take(inFood('verified'));
  const leaving = joining && village.take(inFood('active'));
  if (!joining || !leaving) return;
  const sides = { leaving: { household: leaving.id }, joining: { household: joining.id } };
  const context = { ...then(village, 12), actor: dinsos };
  await attempt(replace(context, { program: FOOD, ...sides, reason: 'mengundurkan diri; penggantinya menurut musyawarah' }));
}
const FOOD = 'sembako-kukar';

const stories = [replaced, died, movedAway, takenIn, parted, married, withoutPapers] as const;
