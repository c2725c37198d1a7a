import * as Household from '@puskesos/core/household';
import { settleReview } from '@puskesos/core/household/review';
import { reviewSince } from '@puskesos/core/household/review.rules';
import { publish } from '@puskesos/core/setup/questionnaire-plan';
import type { Actor } from '@puskesos/core/shared/actor';
import { type Day, dayOf, daysLater } from '@puskesos/core/shared/clock';
import { type Context, contextFor, type Stores } from '@puskesos/core/shared/context';
import { newVisitCode } from '@puskesos/core/shared/short-code';
import * as Survey from '@puskesos/core/survey';
import { knownQuestionnaires } from '@puskesos/core/survey/known-questionnaires';
import * as Questionnaire from '@puskesos/core/survey/questionnaire';
import { QuestionnaireInput } from '@puskesos/core/survey/questionnaire-shapes';
import { drawn } from '@puskesos/core/survey/tasks.rules';
import { diceFor } from '../population/random.ts';
import { showcase } from '../sign-in-people.ts';
import { actorCalled, dinsos, kabid } from './persona.ts';
import { servingOn } from './staff.ts';

/**
 * Homes of the showcase villages visited over the years, under each version of the questionnaire in turn; what the latest left in doubt is
 * partly cross-checked. Made by the operations that people use, on the days when they would have.
 */

/** Somebody on a day, so many days ago. */
type At = (who: Actor, ago: number) => Context;

/** Days ago on which each version was published. */
const publishedAgo = [1_500, 700, 20];
/** Of the homes, how many were visited under each; the second time all of them, so that none waits for it any more. */
const shareVisited = [0.8, 1, 0.5];

export async function seedSurveys(stores: Stores, sampleDay: Day, signal?: AbortSignal): Promise<void> {
  const today = dayOf(new Date().toISOString());
  const at: At = (who, ago) => contextFor(stores, who, { now: () => `${daysLater(today, -ago)}T02:00:00.000Z` });
  const serving = servingOn(sampleDay);
  const visitor = (village: string, ago: number): Actor => serving(village, daysLater(today, -ago));
  if ((await Questionnaire.list(at(dinsos, 0), {})).length > 0) return;
  const families = await familiesOf(at(dinsos, 0));
  for (const [index, ago] of publishedAgo.entries()) {
    if (signal?.aborted) return;
    await published(at(dinsos, ago), index);
    await visited({ at, visitor }, families, index + 1);
    if (index < publishedAgo.length - 1) await lookedAtAgain(at, families, ago - 230);
  }
  await crossChecked(at(actorCalled('rina-wulandari', { kind: 'villages', villages: showcase }), 5), families);
}

async function familiesOf(context: Context): Promise<Household.Household[]> {
  const all = [];
  for (const village of showcase) all.push(...(await Household.inVillage(context, { village, page: { first: 15 } })).rows);
  return all.map(({ value }) => value);
}

async function published(context: Context, index: number): Promise<void> {
  const known = knownQuestionnaires[index];
  if (!known) return;
  const run = { signal: new AbortController().signal, onProgress: () => undefined };
  await publish(context, QuestionnaireInput.parse(known), {
    seenThrough: ({ kind, version }) => Questionnaire.runMigration(context, `${kind}.${version}`, run),
  });
}

interface Visiting {
  readonly at: At;
  readonly visitor: (village: string, ago: number) => Actor;
}
type Answers = Record<string, string>;

/** Some days after a version came out most homes were visited; lately two people saw a few of them, and not always the same. */
async function visited({ at, visitor }: Visiting, families: readonly Household.Household[], version: number): Promise<void> {
  for (const { id, village } of families) {
    const dice = diceFor('survey', id, String(version));
    if (!dice.chance(shareVisited[version - 1] ?? 0)) continue;
    const ago = (publishedAgo[version - 1] ?? 0) - dice.int(3, version === 3 ? 14 : 200);
    const answers = answersTo(version, dice);
    const first = visitor(village, ago);
    const second = village === showcase[0] ? actorCalled('agus-setiawan', { kind: 'villages', villages: [village] }) : kabid;
    const send = (who: Actor, given: Answers, device: string, again = false) => {
      const context = at(who, ago);
      const form = {
        visit: visitCodeOf(id, String(version), who.id),
        household: id,
        version,
        device,
        startedAt: context.now(),
        outcome: Object.keys(given).length > 0 ? ('answered' as const) : ('no_contact' as const),
        answers: Object.entries(given).map(([item, value]) => ({ item, value, at: context.now() })),
        second: again,
      };
      return Survey.upload(context, form);
    };
    const nobodyWasThere = dice.chance(0.1) && version === publishedAgo.length;
    await send(first, nobodyWasThere ? {} : answers, `hp-${first.id}`);
    // The sample that a second person looks at has been looked at, but for this month's.
    if (version < 3 && drawn(id, { at: at(first, ago).now() })) await send(second, answers, `hp-${second.id}`, true);
    if (version === 3 && !nobodyWasThere && dice.chance(0.25)) {
      await send(second, { ...answers, toilet: answers['toilet'] === 'own' ? 'shared' : 'own' }, `hp-${second.id}`);
    }
  }
}

/** As a device or a printed form has one; the same from the same. */
function visitCodeOf(...of: readonly string[]): string {
  const dice = diceFor('visit code', ...of);
  return newVisitCode((bytes) => bytes.map(() => dice.int(0, 255)));
}

/** What contradicted the register in those years was settled then. */
async function lookedAtAgain(at: At, families: readonly Household.Household[], ago: number): Promise<void> {
  const context = at(kabid, ago);
  for (const { id: household } of families) {
    const now = await Household.byId(context, { household });
    const since = reviewSince(now);
    if (since === undefined || since > dayOf(context.now())) continue;
    await settleReview(context, { household, ruling: 'finding_stands', reason: 'dilihat lagi di rumahnya' });
  }
}

type Dice = ReturnType<typeof diceFor>;

function answersTo(version: number, dice: Dice): Answers {
  const yesNo = (share: number) => (dice.chance(share) ? 'yes' : 'no');
  const dwelling: Answers = {
    wall: dice.pick(['wood', 'wood', 'brick', 'other']),
    wall_condition: dice.pick(['good', 'bad']),
    roof: dice.pick(['zinc', 'zinc', 'thatch', 'tile']),
    toilet: dice.pick(['own', 'own', 'shared', 'public', 'none']),
    floor_area: String(dice.int(18, 70)),
  };
  if (version < 3) {
    const lighting = dice.pick(['pln', 'pln', 'pln', 'none']);
    Object.assign(dwelling, {
      floor: dice.pick(['wood', 'wood', 'cement', 'earth']),
      water: dice.pick(['river', 'well_protected', 'piped', 'rain']),
      lighting,
      ...(lighting === 'pln' && { power: dice.pick(['450', '900', 'no_meter']) }),
      motorcycle: yesNo(0.5),
    });
  } else {
    const electricity = dice.pick(['own_meter', 'own_meter', 'shared', 'none']);
    Object.assign(dwelling, {
      floor: dice.pick(['finished', 'finished', 'plaster', 'earth']),
      water: dice.pick(['surface', 'well', 'piped', 'rain']),
      electricity,
      ...(electricity === 'own_meter' && { power_va: dice.pick(['450', '900']) }),
      spending: String(dice.int(6, 30) * 100_000),
      woman_earns: yesNo(0.2),
      enough_income: yesNo(0.4),
    });
  }
  if (version === 1) return { ...dwelling, gas_3kg: yesNo(0.7) };
  const fear = version === 2 ? 'food_fear' : 'food_insecure';
  return {
    ...dwelling,
    shelter: yesNo(0.98),
    head_works: yesNo(0.7),
    [fear]: yesNo(0.4),
    food_share: String(dice.int(35, 75)),
    clothes_bought: yesNo(0.5),
  };
}

/** Two of three retired items have been looked at. */
async function crossChecked(context: Context, families: readonly Household.Household[]): Promise<void> {
  for (const [index, { id: household }] of families.entries()) {
    if (index % 3 === 2) continue;
    const known = await Survey.ofHousehold(context, { household });
    for (const { item } of known ? Survey.openChecks(known.survey).filter(({ ask }) => ask.length === 0) : []) {
      await Survey.crossCheck(context, { household, item, reason: 'ditanyakan kembali di rumah, jawaban lama masih sesuai' });
    }
  }
}
