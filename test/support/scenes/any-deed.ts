import * as Aid from '@puskesos/core/aid';
import { activateApproved } from '@puskesos/core/aid/activate';
import { confirm as confirmAid } from '@puskesos/core/aid/confirm';
import { receiveDecile } from '@puskesos/core/aid/decile';
import { recordFinding } from '@puskesos/core/aid/finding';
import { replace as replaceRecipient } from '@puskesos/core/aid/replacement';
import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import { settleReview } from '@puskesos/core/household/review';
import { close as closeProgram, setAmount } from '@puskesos/core/program/program-changes';
import { enqueueJobNow } from '@puskesos/core/shared/job';
import * as Socialisation from '@puskesos/core/socialisation';
import { knownQuestionnaires } from '@puskesos/core/survey/known-questionnaires';
import * as Questionnaire from '@puskesos/core/survey/questionnaire';
import * as Training from '@puskesos/core/training';
import { ALL } from '@puskesos/functions/escalate';
import { family, NEIGHBOUR, VILLAGE } from '../register/people.ts';
import { letterDeeds } from './any-letter.ts';
import { listDeeds } from './any-list.ts';
import { visitDeeds } from './any-visit.ts';
import { DAY, type Deeds, NothingThere, neighbour, placeOf, reason, villages, type Walk } from './any-walk.ts';
import { cash, central, parcels } from './cycles.ts';

/** Whatever may be done over all slices, to whatever a register holds by then, by who may: for walks that nobody has thought out. */

const programs = [cash.id, parcels.id, central.id];
const seat = (walk: Walk, ...states: string[]) => walk.pick('training_enrollment', ({ state }) => states.includes(state));
const line = (walk: Walk, ...states: string[]) => {
  const { household, program, member } = walk.pick('enrollment', ({ state }) => states.length === 0 || states.includes(state));
  return { household, program, ...(member && { member }), reason };
};

const standIn = 'hanya satu petugas bulan ini';

export const deeds: Deeds = {
  ...letterDeeds,
  ...visitDeeds,
  ...listDeeds,
  register: async (walk) => {
    const whole = family(walk.from, { village: placeOf(walk) });
    const bare = walk.dice(3) === 0;
    const members = bare ? whole.members.map(({ nik, ...rest }, n) => (n === 1 ? rest : { ...rest, nik })) : whole.members;
    // Some are a mother's and her children's.
    const [, mother, ...children] = members;
    const alone = walk.dice(3) === 0 &&
      mother && { members: [{ ...mother, relation: 'head' as const, occupation: 'PEDAGANG' }, ...children] };
    await Household.register(walk.dinsos, { ...whole, members, ...alone } as typeof whole);
    walk.known.push(whole);
  },
  /** Who doesn't see that a number is taken in the other village. */
  claimed: async (walk) => {
    const other = walk.known.filter(({ village }) => village === VILLAGE)[walk.dice(walk.known.length)];
    if (!other) throw new NothingThere();
    const whole = family(walk.from, { village: NEIGHBOUR });
    const members = whole.members.map((member, n) => (n === 1 ? { ...member, nik: other.members[1]?.nik } : member));
    await Household.register(walk.as(neighbour), { ...whole, members } as typeof whole);
  },
  finding: (walk) =>
    recordFinding(walk.officer, {
      household: walk.home().id,
      finding: (['extreme_poor', 'poor', 'not_poor'] as const)[walk.dice(3)] ?? 'poor',
      date: walk.day(),
    }),
  reviewed: (walk) => settleReview(walk.officer, { household: walk.home().id, ruling: 'finding_stands', reason }),
  ranked: (walk) =>
    receiveDecile(walk.dinsos, { household: walk.home().id, decile: 1 + walk.dice(10), date: walk.day(), source: 'DTSEN contoh' }),
  enrol: (walk) =>
    Aid.enroll(walk.dinsos, {
      household: walk.home().id,
      program: programs[walk.dice(3)] ?? cash.id,
      state: (['proposed', 'proposed', 'verified', 'approved', 'active'] as const)[walk.dice(5)] ?? 'proposed',
      standIn,
      reason,
    }),
  verified: (walk) => Aid.move(walk.officer, { ...line(walk, 'proposed'), to: 'verified' }),
  approved: (walk) => Aid.move(walk.dinsos, { ...line(walk, 'verified'), to: 'approved', standIn }),
  active: (walk) => {
    const { id, program } = walk.pick('enrollment', ({ state }) => state === 'approved');
    return activateApproved(walk.dinsos, { program, enrollments: [id], standIn, reason });
  },
  suspended: (walk) => Aid.move(walk.dinsos, { ...line(walk, 'active'), to: 'suspended' }),
  ended: (walk) => Aid.move(walk.dinsos, { ...line(walk, 'active', 'approved', 'suspended'), to: 'ended', ending: 'graduated' }),
  rejected: (walk) => Aid.move(walk.dinsos, { ...line(walk, 'proposed', 'verified'), to: 'ended', ending: 'rejected' }),
  replaced: (walk) => {
    const joining = line(walk, 'verified');
    return replaceRecipient(walk.dinsos, { program: joining.program, leaving: line(walk, 'active'), joining, standIn, reason });
  },
  confirmed: (walk) => {
    const goesOn = walk.dice(2) === 0;
    return confirmAid(walk.officer, { ...line(walk), goesOn, ...(!goesOn && { ending: 'ineligible' }) } as never);
  },
  life: (walk) => {
    const home = walk.home();
    const member = walk.memberOf(home);
    const life = (['dead', 'moved', 'alive'] as const)[walk.dice(3)] ?? 'alive';
    return Family.recordLife(walk.officer, {
      household: home.id,
      member,
      life,
      ...(life !== 'alive' && { since: walk.day() }),
      reason,
    } as never);
  },
  breadwinner: (walk) => {
    const home = walk.home();
    const member = walk.memberOf(home, 2);
    const occupation = walk.dice(2) === 0 ? 'PEDAGANG' : 'PNS';
    return Family.correctMember(walk.officer, { household: home.id, member, correction: { occupation }, reason } as never);
  },
  moved: (walk) => {
    const home = walk.home();
    const village = villages.find((one) => one !== home.village) ?? VILLAGE;
    return Family.relocate(walk.dinsos, { household: home.id, village, address: home.address, reason });
  },
  merged: (walk) => Family.merge(walk.dinsos, { from: walk.home().id, into: walk.home().id, reason }),
  split: (walk) => {
    const home = walk.home();
    const member = walk.memberOf(home);
    return Family.split(walk.officer, { household: home.id, members: [member], head: member, kk: walk.from.kk(), reason } as never);
  },
  movedMember: (walk) => {
    const home = walk.home();
    const member = walk.memberOf(home);
    return Family.moveMember(walk.dinsos, { from: home.id, member, into: walk.home().id, relation: 'other', reason });
  },
  double: (walk) => {
    const { id, numbers } = walk.pick('double', ({ ruling }) => !ruling);
    const ruling = walk.dice(2) ? 'same' : 'different';
    const numbersOf = numbers && ruling === 'different' && { numbersOf: (['earlier', 'later'] as const)[walk.dice(2)] ?? 'later' };
    return Family.settleDouble(walk.dinsos, { double: id, ruling, ...numbersOf, reason });
  },
  training: (walk) => {
    const at = (days: number, hours: number) => new Date(walk.time + days * DAY + hours * 3_600_000).toISOString();
    const begins = 10 + walk.dice(20);
    return Training.open(walk.dinsos, {
      id: `menjahit-${walk.time}`,
      name: 'Menjahit dasar',
      theme: 'sewing',
      provider: 'BLK Tenggarong',
      place: { village: VILLAGE, address: 'Balai desa' },
      sessions: [{ from: at(begins, 0), to: at(begins, 3) }],
      seats: 2,
      answerWithin: 5,
      basis: 'SK contoh',
    });
  },
  trainingOff: (walk) => Training.cancel(walk.dinsos, { training: walk.pick('training').id, reason }),
  postponed: (walk) => {
    const { id, sessions } = walk.pick('training', ({ state }) => state !== 'cancelled');
    const [session] = sessions;
    const later = (at: string) => new Date(Date.parse(at) + 7 * DAY).toISOString();
    return Training.reschedule(walk.dinsos, {
      training: id,
      session: session.id,
      from: later(session.from),
      to: later(session.to),
      reason,
    });
  },
  asked: (walk) => {
    const home = walk.home();
    const member = walk.memberOf(home, 2);
    return Training.request(walk.officer, {
      training: walk.pick('training', ({ state }) => state === 'open').id,
      household: home.id,
      member,
    });
  },
  accepted: (walk) => Training.confirm(walk.officer, { enrollment: seat(walk, 'invited').id }),
  dropped: (walk) =>
    Training.drop(walk.officer, { enrollment: seat(walk, 'requested', 'invited', 'enrolled', 'dropped').id, reason: 'work', note: reason }),
  came: (walk) => {
    const { id, training } = seat(walk, 'enrolled');
    return Training.attend(walk.officer, { training, session: '1', present: [{ enrollment: id, present: true }] });
  },
  certified: (walk) =>
    Training.complete(walk.officer, { enrollment: seat(walk, 'attending').id, certificate: { number: `S-${walk.time}`, on: walk.day() } }),
  amount: (walk) => {
    const program = programs[walk.dice(3)] ?? cash.id;
    const { component, rupiah, per, goods } = walk.pick('program', ({ id }) => id === program).amounts[0];
    const to = walk.dice(2) === 0 ? { to: walk.day(200) } : {};
    return setAmount(walk.dinsos, {
      program,
      component,
      rupiah,
      per,
      ...(goods && { goods }),
      from: walk.day(1),
      ...to,
      source: 'SK contoh',
      reason,
    });
  },
  programEnds: (walk) => closeProgram(walk.dinsos, { program: central.id, to: walk.day(walk.dice(300)), reason }),
  questionnaire: (walk) => {
    const inForce = walk.records.of('questionnaire').filter(({ state }) => state === 'published');
    const { carry, ...form } = knownQuestionnaires[2] as (typeof knownQuestionnaires)[number];
    // Once it is in force, the next one asks the same.
    const isNext = inForce.some(({ number }) => number === 2);
    return Questionnaire.draft(walk.dinsos, { ...form, from: walk.day(walk.dice(2) * 9), carry: isNext ? carry : [] });
  },
  planned: (walk) =>
    Socialisation.plan(walk.dinsos, {
      regulation: 'kepmensos-150-2022',
      district: '64.02.06',
      villages,
      on: walk.day(walk.dice(10)),
      place: 'Kantor camat',
      speaker: 'Dinas Sosial',
    }),
  told: (walk) =>
    Socialisation.record(walk.officer, {
      session: walk.pick('socialisation', ({ state }) => state === 'planned').id,
      attendance: [{ village: VILLAGE, who: 'rt_rw', count: 14 }],
    }),
  calledOff: (walk) =>
    Socialisation.cancel(walk.dinsos, { session: walk.pick('socialisation', ({ state }) => state === 'planned').id, reason }),
  /** Days go by, and the clock's work is done in each night of theirs. */
  days: async (walk) => {
    walk.time += (1 + walk.dice(20)) * DAY;
    for (const [kind, id] of [
      ['trainings', Training.ALL],
      ['overdue', ALL],
    ] as const)
      await enqueueJobNow(walk.stores.registry, kind, id);
    await walk.work();
  },
};
