import * as Fund from '@puskesos/core/fund';
import * as Household from '@puskesos/core/household';
import { districts, villagesOf } from '@puskesos/core/region';
import type { Actor } from '@puskesos/core/shared/actor';
import { type Day, dayOf, daysLater } from '@puskesos/core/shared/clock';
import { type Context, contextFor, type Stores } from '@puskesos/core/shared/context';
import { DomainError } from '@puskesos/core/shared/error';
import * as Socialisation from '@puskesos/core/socialisation';
import * as Training from '@puskesos/core/training';
import { measure } from '@puskesos/core/training/measures';
import * as Wrse from '@puskesos/core/training/wrse';
import { diceFor } from '../population/random.ts';
import { personCalled, showcase } from '../sign-in-people.ts';
import { idsFor } from './ids.ts';

/**
 * The sample's office at work: villages told of the regulation, trainings held and to come, women on their
 * path. Made by the operations that people use, at the moments when they would have; what is there already is left as it is.
 */

const why = 'Data contoh / sample data';
const regulation = 'kepmensos-150-2022';
const held = 'menjahit-2026-1';
const coming = 'tata-boga-berikut';

export async function seedOffice(stores: Stores, signal?: AbortSignal): Promise<void> {
  await seedSocialisation(stores);
  if (signal?.aborted) return;
  await seedTrainings(stores);
  if (!signal?.aborted) await seedWomen(stores);
}

const actor = (sub: string, scope: Actor['scope'] = { kind: 'regency' }): Actor => {
  const person = personCalled(sub);
  if (!person) throw new Error(`nobody of the sample is called ${sub}`);
  return { id: sub, role: person.role, name: person.name, scope };
};

/** Somebody of the sample at a moment. */
const at = (stores: Stores, day: Day, sub = 'dinsos-kukar', scope?: Actor['scope']): Context =>
  contextFor(stores, actor(sub, scope), { now: () => `${day}T02:00:00.000Z`, newId: idsFor(`office ${sub} ${day}`) });
const officer = { kind: 'villages', villages: showcase } as const;

/** Does it, or finds it done or refused. */
const attempt = async <T>(deed: Promise<T>): Promise<T | undefined> => {
  try {
    return await deed;
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
};

/** Most kecamatan were told in 2022 and 2023; from some villages nobody came, and a few are still planned. */
async function seedSocialisation(stores: Stores): Promise<void> {
  const first = at(stores, '2022-10-01');
  if ((await Socialisation.list(first, { regulation, page: { first: 1 } })).rows.length > 0) return;
  for (const { code: district, name } of districts) {
    const dice = diceFor('told', district);
    const on = daysLater('2022-10-10', dice.int(0, 400));
    const context = contextFor(stores, actor('dinsos-kukar'), { now: () => `${on}T02:00:00.000Z`, newId: idsFor(`told ${district}`) });
    const villages = villagesOf(district).map(({ code }) => code);
    const about = {
      regulation,
      district,
      place: `Kantor Camat ${name}`,
      speaker: 'Dinas Sosial',
      materials: [{ title: 'Alur usulan data' }],
    };
    const { id } = await Socialisation.plan(context, { ...about, villages, on });
    const came = villages.filter(() => dice.chance(0.85));
    const attendance = came.flatMap((village) => [
      { village, who: 'village_office' as const, count: dice.int(1, 4) },
      { village, who: 'rt_rw' as const, count: dice.int(2, 12) },
    ]);
    if (attendance.length > 0) await Socialisation.record(context, { session: id, attendance });
    const left = villages.filter((village) => !came.includes(village));
    const next = daysLater(dayOf(new Date().toISOString()), dice.int(20, 90));
    if (left.length > 0 && dice.chance(0.5)) {
      const later = contextFor(stores, actor('dinsos-kukar'), { newId: idsFor(`told later ${district}`) });
      await Socialisation.plan(later, { ...about, villages: left, on: next });
    }
  }
}

interface Person {
  readonly household: string;
  readonly member: string;
}

/** Grown women of the showcase villages' poorest households. */
async function people(stores: Stores, most: number): Promise<Person[]> {
  const context = at(stores, '2026-11-01');
  const found: Person[] = [];
  for (const village of showcase) {
    const { rows } = await Household.inVillage(context, { village, page: { first: 60 } });
    for (const { value } of rows) {
      const woman = value.members.find(
        (one) => one.sex === 'female' && one.life === 'alive' && one.birthDate < '2000-01-01' && one.birthDate > '1970-01-01',
      );
      if (woman) found.push({ household: value.id, member: woman.id });
    }
  }
  return found.slice(0, most);
}

async function seedTrainings(stores: Stores): Promise<void> {
  const opened = at(stores, '2026-02-01');
  if (await attempt(Training.byId(opened, { training: held }))) return;
  const women = await people(stores, 20);
  await seedHeld(stores, women.slice(0, 8));
  await seedComing(stores, women.slice(8));
}

const place = { village: showcase[0], address: 'Aula kelurahan' } as const;
const basis = why;

/** Held in March: some finished with a certificate and a machine, one gave up. */
async function seedHeld(stores: Stores, women: readonly Person[]): Promise<void> {
  const [opened, came, finished] = [
    at(stores, '2026-02-01'),
    at(stores, '2026-03-02', 'rina-wulandari', officer),
    at(stores, '2026-03-10', 'rina-wulandari', officer),
  ];
  const asked = at(stores, '2026-02-05', 'rina-wulandari', officer);
  const fund = 'apbd-2026';
  const money = await attempt(Fund.byId(opened, { fund }));
  const rupiah = Math.min(6_000_000, money?.unallocated ?? 0);
  if (rupiah > 0) await attempt(Fund.allocate(opened, { fund, program: held, area: '64.02.06', rupiah, quota: 8, basis, reason: why }));
  await Training.open(opened, {
    id: held,
    name: 'Menjahit dasar',
    theme: 'sewing',
    provider: 'BLK Kutai Kartanegara',
    place,
    sessions: ['2026-03-02', '2026-03-04', '2026-03-06'].map((day) => ({ from: `${day}T01:00:00.000Z`, to: `${day}T07:00:00.000Z` })),
    seats: 6,
    costs: money ? [{ fund, rupiah, what: 'mesin jahit' }] : [],
    basis,
  });
  const seated: Training.EnrollmentNow[] = [];
  const queued: Training.EnrollmentNow[] = [];
  for (const who of women) {
    const enrollment = await attempt(Training.request(asked, { training: held, ...who }));
    if (enrollment?.state === 'invited') seated.push(await Training.confirm(asked, { enrollment: enrollment.id }));
    if (enrollment?.state === 'requested') queued.push(enrollment);
  }
  // Who has no seat is asked too: it shows what comes of a training.
  for (const { id } of [...seated, ...queued]) await livedFrom(stores, id, ['before']);
  const present = seated.map(({ id }, index) => ({ enrollment: id, present: index !== 4 }));
  const afterNoon = { ...came, now: () => '2026-03-06T08:00:00.000Z' };
  for (const session of present.length > 0 ? ['1', '2', '3'] : []) await Training.attend(afterNoon, { training: held, session, present });
  for (const [index, { id }] of seated.entries()) {
    if (index === 4) await attempt(Training.drop(afterNoon, { enrollment: id, reason: 'absent', note: 'tidak hadir' }));
    else
      await attempt(Training.complete(finished, { enrollment: id, certificate: { number: `BLK-2026-0${index + 1}`, on: '2026-03-10' } }));
  }
  for (const { id } of [...seated.filter((_, index) => index !== 4), ...queued]) await livedFrom(stores, id, ['month_3', 'month_6']);
  const kit = { what: 'Mesin jahit', quantity: 1, unit: 'unit', rupiah: 1_200_000, fund, receivedBy: 'Peserta', on: '2026-03-10' };
  for (const [index, { id }] of seated.slice(0, 3).entries())
    await attempt(Training.giveKit(finished, { ...kit, enrollment: id, receipt: `TT-${index + 1}` }));
}

/** What she lives from, asked before it and three and six months after. */
async function livedFrom(stores: Stores, enrollment: string, times: readonly string[]): Promise<void> {
  const dice = diceFor('lived from', enrollment);
  const before = dice.int(4, 9) * 100_000;
  const more = dice.int(1, 5) * 100_000;
  const asked = [
    ['before', '2026-02-27', before, 'none'],
    ['month_3', '2026-06-10', before + Math.floor(more / 2), 'casual'],
    ['month_6', '2026-09-14', before + more, dice.chance(0.7) ? 'own_business' : 'casual'],
  ] as const;
  for (const [when, day, income, work] of asked) {
    if (!times.includes(when)) continue;
    const context = at(stores, day, 'rina-wulandari', officer);
    await attempt(measure(context, { enrollment, at: when, income, work, on: day }));
  }
}

/** To come in a month or so: full, with a queue. */
async function seedComing(stores: Stores, women: readonly Person[]): Promise<void> {
  const today = dayOf(new Date().toISOString());
  const [dinsos, rina] = [at(stores, today), at(stores, today, 'rina-wulandari', officer)];
  const session = (days: number) => ({ from: `${daysLater(today, days)}T01:00:00.000Z`, to: `${daysLater(today, days)}T07:00:00.000Z` });
  await Training.open(dinsos, {
    id: coming,
    name: 'Tata boga untuk usaha rumahan',
    theme: 'cooking',
    provider: 'Dinas Sosial',
    place,
    sessions: [session(40), session(42)],
    seats: 5,
    waiting: 'need',
    answerWithin: 14,
    basis,
  });
  for (const who of women) await attempt(Training.request(rina, { training: coming, ...who }));
}

/** Some of those whom the register finds have been seen. */
async function seedWomen(stores: Stores): Promise<void> {
  for (const village of showcase) {
    await Wrse.findIn(at(stores, '2026-09-01'), village);
    const seen = at(stores, '2026-09-10', 'rina-wulandari', officer);
    const visited = at(stores, '2026-10-20', 'rina-wulandari', officer);
    const { rows } = await Wrse.pathsIn(seen, { village });
    for (const [index, { value: path }] of rows.entries()) {
      if (path.stage !== 'found' || index % 3 === 2) continue;
      const dice = diceFor('woman', path.household);
      const income = dice.int(6, 14) * 100_000;
      await attempt(
        Wrse.assess(seen, {
          path: path.id,
          income,
          work: 'casual',
          on: '2026-09-10',
          needs: 'modal usaha',
          theme: dice.pick(['sewing', 'cooking', 'crafts']),
        }),
      );
      if (index % 3 === 0) {
        await attempt(
          Wrse.visit(visited, { path: path.id, income: income + dice.int(1, 6) * 100_000, work: 'own_business', on: '2026-10-20' }),
        );
      }
    }
  }
}
