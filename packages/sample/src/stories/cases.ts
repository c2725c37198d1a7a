import * as Case from '@puskesos/core/case';
import * as Household from '@puskesos/core/household';
import { type Actor, systemActor } from '@puskesos/core/shared/actor';
import { type Day, daysLater } from '@puskesos/core/shared/clock';
import { type Context, contextFor, type Stores } from '@puskesos/core/shared/context';
import { DomainError } from '@puskesos/core/shared/error';
import * as Staff from '@puskesos/core/staff';
import { showcase, signInPeople } from '../sign-in-people.ts';
import { type Story, type StoryAction, stories } from './case-stories.ts';
import { idsFor } from './ids.ts';

/**
 * Complaints and referrals of the showcase villages, by whoever works there, as far as possible those one can sign in as. They come before
 * the day on which the sample is made, so that what is open is in time then. What is there already is left as it is.
 */

const reason = 'Data contoh / sample data';
const service = 'RSUD A.M. Parikesit';

export async function seedCases(stores: Stores, today: Day, signal?: AbortSignal): Promise<void> {
  const places = new Map<string, Place>();
  for (const village of showcase) places.set(village, await placeOf(stores, village, today));
  for (const [number, story] of stories.entries()) {
    if (signal?.aborted) return;
    const place = places.get(story.village);
    if (place) await seedStory(stores, story, { number, today, place });
  }
}

type Office = 'front_office' | 'back_office' | 'coordinator';

interface Place {
  readonly houses: readonly string[];
  readonly hands: Readonly<Record<Office, Actor>>;
}

async function placeOf(stores: Stores, village: string, today: Day): Promise<Place> {
  const context = at(stores, asDinsos, today);
  const { rows } = await Household.inVillage(context, { village, page: { first: 60 } });
  const serving = await Staff.servingVillage(context, { village });
  const known = new Set(signInPeople.map(({ sub }) => sub));
  const holder = (role: Office): Actor | undefined => {
    const inOffice = serving.filter((one) => one.role === role);
    const one = inOffice.find(({ staff }) => known.has(staff)) ?? inOffice[0];
    const scope = { kind: 'villages', villages: [village], offices: { [village]: [role] } } as const;
    return one && { id: one.staff, role: 'officer', name: one.staffName, scope };
  };
  const coordinator = holder('coordinator') ?? asDinsos;
  const hands = { coordinator, front_office: holder('front_office') ?? coordinator, back_office: holder('back_office') ?? coordinator };
  return { houses: rows.map(({ value }) => value.id), hands };
}

interface Sample {
  readonly number: number;
  readonly today: Day;
  readonly place: Place;
}

async function seedStory(stores: Stores, story: Story, { number, today, place: { houses, hands } }: Sample): Promise<void> {
  const came = daysLater(today, -story.ago);
  const ids = `case ${number}`;
  const id = idsFor(ids)();
  if (await isThere(Case.byId(at(stores, asDinsos, today), { case: id }))) return;
  const household = story.house === undefined ? undefined : houses[story.house % houses.length];
  await Case.register(at(stores, hands.front_office, came, ids), {
    village: story.village,
    ...(household !== undefined && { household }),
    category: story.category,
    channel: number % 4 === 3 ? 'phone' : 'visit',
    description: story.description,
    ...(household === undefined && { reporter: { name: 'Warga setempat' } }),
  });
  for (const [after, deed] of story.deeds) {
    const on = daysLater(came, after);
    if (deed === 'late') await Case.escalateOverdue(at(stores, systemActor('work'), on), id);
    else await actions[deed](at(stores, hands[story.sensitive ? 'coordinator' : deskOf(deed)], on), id);
  }
}

const ofBackOffice: readonly StoryAction[] = ['take', 'resolvable', 'referrable', 'at work', 'helped', 'refused'];
const deskOf = (deed: StoryAction): Office => (ofBackOffice.includes(deed) ? 'back_office' : 'coordinator');

const about = (id: string) => ({ case: id, reason });
const actions: Record<Exclude<StoryAction, 'late'>, (context: Context, id: string) => Promise<unknown>> = {
  take: (context, id) => Case.take(context, { case: id }),
  resolvable: (context, id) => Case.recommend(context, { ...about(id), advice: 'resolve' }),
  referrable: (context, id) => Case.recommend(context, { ...about(id), advice: 'refer', service }),
  resolve: (context, id) => Case.decide(context, { ...about(id), decision: 'resolve', standIn: fewPeople }),
  unfounded: (context, id) => Case.decide(context, { ...about(id), decision: 'resolve', outcome: 'not_justified', standIn: fewPeople }),
  refer: (context, id) => Case.decide(context, { ...about(id), decision: 'refer', standIn: fewPeople }),
  return: (context, id) => Case.decide(context, { ...about(id), decision: 'return' }),
  'at work': (context, id) => Case.answer(context, { ...about(id), answer: 'in_progress' }),
  helped: (context, id) => Case.answer(context, { ...about(id), answer: 'helped' }),
  refused: (context, id) => Case.answer(context, { ...about(id), answer: 'refused' }),
  done: (context, id) => Case.close(context, { ...about(id), outcome: 'referred_done' }),
  withdrawn: (context, id) => Case.close(context, { ...about(id), outcome: 'withdrawn' }),
  reopen: (context, id) => Case.reopen(context, about(id)),
};

/** Told where whoever recommended has to decide as well. */
const fewPeople = 'petugas desa ini hanya satu orang';

const asDinsos: Actor = { id: 'dinsos-kukar', role: 'dinsos', name: 'Muhammad Arifin', scope: { kind: 'regency' } };

const at = (stores: Stores, actor: Actor, day: Day, ids = `${actor.id} ${day}`): Context =>
  contextFor(stores, actor, { now: () => `${day}T04:00:00.000Z`, newId: idsFor(ids) });

async function isThere(asked: Promise<unknown>): Promise<boolean> {
  try {
    await asked;
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
