import * as Aid from '@puskesos/core/aid';
import { activateApproved } from '@puskesos/core/aid/activate';
import { confirm as confirmAid } from '@puskesos/core/aid/confirm';
import { recordFinding } from '@puskesos/core/aid/finding';
import { replace as replaceRecipient } from '@puskesos/core/aid/replacement';
import * as Case from '@puskesos/core/case';
import * as Delivery from '@puskesos/core/delivery';
import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import { settleReview } from '@puskesos/core/household/review';
import * as Letters from '@puskesos/core/inbox/letters';
import * as Suggestions from '@puskesos/core/inbox/suggestions';
import { close as closeProgram, setAmount } from '@puskesos/core/program/program-changes';
import * as Proposal from '@puskesos/core/proposal';
import { type Actor, systemActor } from '@puskesos/core/shared/actor';
import type { Stores } from '@puskesos/core/shared/context';
import { enqueueJobNow, pendingJobs } from '@puskesos/core/shared/job';
import * as Socialisation from '@puskesos/core/socialisation';
import { knownQuestionnaires } from '@puskesos/core/survey/known-questionnaires';
import * as Questionnaire from '@puskesos/core/survey/questionnaire';
import * as Training from '@puskesos/core/training';
import { measure } from '@puskesos/core/training/measures';
import * as Wrse from '@puskesos/core/training/wrse';
import { ALL } from '@puskesos/functions/escalate';
import { runJob } from '@puskesos/functions/job-runners';
import { itemsOf } from '../engine/items.ts';
import { family, NEIGHBOUR, numbers, VILLAGE } from '../register/people.ts';
import { approver, cash, central, during, maker, parcels, run } from '../scenes/cycles.ts';
import { Records } from '../scenes/what-waits.ts';

/** Whatever may be done over all slices, to whatever a register holds by then, by who may: for walks that nobody has thought out. */

const villages = [VILLAGE, NEIGHBOUR];
const offices = Object.fromEntries(villages.map((village) => [village, ['front_office', 'back_office', 'coordinator', 'facilitator']]));
const puskesos: Actor = { id: 'petugas-1', role: 'officer', name: 'Petugas Satu', scope: { kind: 'villages', villages, offices } };
const another: Actor = { ...puskesos, id: 'petugas-2', name: 'Petugas Dua' };
const reason = 'sesuai keadaan keluarga';
const DAY = 86_400_000;

/** One register, with its day, and what somebody picks of it. */
export class Walk {
  readonly from = numbers(1);
  time = Date.parse('2026-05-04T02:00:00.000Z');
  records = new Records([]);
  #dice: number[] = [];
  readonly stores: Stores;

  constructor(stores: Stores) {
    this.stores = stores;
  }

  as = (actor: Actor) => during(this.stores, actor, () => this.tick());
  tick(): string {
    this.time += 1_000;
    return new Date(this.time).toISOString();
  }
  get officer() {
    return this.as(this.dice(3) === 0 ? another : puskesos);
  }
  get dinsos() {
    return this.as(approver);
  }
  get system() {
    return this.as(systemActor('work'));
  }
  day(more = 0): string {
    return new Date(this.time + more * DAY).toISOString().slice(0, 10);
  }
  rolled(dice: readonly number[]) {
    this.#dice = [...dice];
  }
  dice(sides: number): number {
    return (this.#dice.shift() ?? 0) % sides;
  }
  /** Some record of a type; what can't be found can't be done. */
  pick(type: string, fits: (row: ReturnType<Records['of']>[number]) => boolean = () => true) {
    const found = this.records.of(type).filter(fits);
    const chosen = found[this.dice(Math.max(1, found.length))];
    if (!chosen) throw new NothingThere();
    // biome-ignore lint/suspicious/noExplicitAny: records as they lie in the table
    return chosen as any;
  }
  home = () => this.pick('household', ({ status }) => status === 'active');
  memberOf(home: { members: { id: string }[] }, among = home.members.length): string {
    const member = home.members[this.dice(Math.min(among, home.members.length) || 1)];
    if (!member) throw new NothingThere();
    return member.id;
  }
  async look() {
    this.records = new Records(await itemsOf(this.stores.registry));
  }
  async work() {
    for await (const job of pendingJobs(this.stores.registry)) await runJob(this.system, job, run);
  }
}
export class NothingThere extends Error {}

const programs = [cash.id, parcels.id, central.id];
const seat = (walk: Walk, ...states: string[]) => walk.pick('training_enrollment', ({ state }) => states.includes(state));
const line = (walk: Walk, ...states: string[]) => {
  const { household, program, member } = walk.pick('enrollment', ({ state }) => states.length === 0 || states.includes(state));
  return { household, program, ...(member && { member }), reason };
};
const lineOf = (walk: Walk) => Delivery.lineId(walk.pick('line'));
const livelihood = (walk: Walk) => ({ income: 1_800_000, work: 'casual' as const, on: walk.day() });

export const deeds: Record<string, (walk: Walk) => Promise<unknown>> = {
  register: (walk) => {
    const whole = family(walk.from, { village: villages[walk.dice(2)] ?? VILLAGE });
    const bare = walk.dice(3) === 0;
    const members = bare ? whole.members.map(({ nik, ...rest }, n) => (n === 1 ? rest : { ...rest, nik })) : whole.members;
    return Household.register(walk.dinsos, { ...whole, members } as typeof whole);
  },
  finding: (walk) =>
    recordFinding(walk.officer, {
      household: walk.home().id,
      finding: (['extreme_poor', 'poor', 'not_poor'] as const)[walk.dice(3)] ?? 'poor',
      date: walk.day(),
    }),
  reviewed: (walk) => settleReview(walk.officer, { household: walk.home().id, ruling: 'finding', reason } as never),
  enrol: (walk) =>
    Aid.enroll(walk.dinsos, {
      household: walk.home().id,
      program: programs[walk.dice(3)] ?? cash.id,
      state: (['proposed', 'proposed', 'verified', 'approved', 'active'] as const)[walk.dice(5)] ?? 'proposed',
      reason,
    }),
  verified: (walk) => Aid.move(walk.officer, { ...line(walk, 'proposed'), to: 'verified' }),
  approved: (walk) => Aid.move(walk.dinsos, { ...line(walk, 'verified'), to: 'approved' }),
  active: (walk) => {
    const { id, program } = walk.pick('enrollment', ({ state }) => state === 'approved');
    return activateApproved(walk.dinsos, { program, enrollments: [id], reason });
  },
  suspended: (walk) => Aid.move(walk.dinsos, { ...line(walk, 'active'), to: 'suspended' }),
  ended: (walk) => Aid.move(walk.dinsos, { ...line(walk, 'active', 'approved', 'suspended'), to: 'ended', ending: 'graduated' }),
  rejected: (walk) => Aid.move(walk.dinsos, { ...line(walk, 'proposed', 'verified'), to: 'ended', ending: 'rejected' }),
  replaced: (walk) => {
    const joining = line(walk, 'verified');
    return replaceRecipient(walk.dinsos, { program: joining.program, leaving: line(walk, 'active'), joining, reason });
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
  double: (walk) =>
    Family.settleDouble(walk.dinsos, {
      double: walk.pick('double', ({ ruling }) => !ruling).id,
      ruling: walk.dice(2) ? 'same' : 'different',
      reason,
    }),
  proposed: (walk) => Proposal.propose(walk.officer, { household: walk.home().id, origin: 'rt_rw', reason } as never),
  proposalMoved: (walk) => {
    const { id, state } = walk.pick('proposal');
    const next: Record<string, string> = { proposed: 'listed', listed: 'agreed', agreed: 'verified', verified: 'checked' };
    const to = walk.dice(4) === 0 ? 'withdrawn' : (next[state] ?? 'withdrawn');
    return Proposal.move(walk.officer, { proposal: id, to, reason } as never);
  },
  case: (walk) =>
    Case.register(walk.officer, {
      village: villages[walk.dice(2)] ?? VILLAGE,
      category: 'wrong_data',
      channel: 'visit',
      description: 'Data keluarga tidak sesuai keadaan',
      sensitive: walk.dice(4) === 0,
    }),
  taken: (walk) => Case.take(walk.officer, { case: walk.pick('case', ({ state }) => state === 'registered').id }),
  caseUp: (walk) => Case.escalate(walk.officer, { case: walk.pick('case').id, reason }),
  caseClosed: (walk) =>
    Case.close(walk.officer, { case: walk.pick('case', ({ state }) => state === 'handled').id, outcome: 'withdrawn', reason }),
  caseAgain: (walk) => Case.reopen(walk.officer, { case: walk.pick('case', ({ state }) => state === 'closed').id, reason }),
  letter: async (walk) => {
    const desk = { publicIndex: walk.stores.publicIndex, now: walk.system.now, source: `10.0.0.${walk.dice(200)}` };
    const told = { rt: '003', landmark: 'rumah papan di samping langgar', reason: 'Bapaknya sakit dan tidak bekerja lagi.' };
    await Letters.suggestHousehold(desk, {
      requestKey: `kunci-percobaan-${walk.time}-acak`,
      village: villages[walk.dice(2)] ?? VILLAGE,
      ...told,
    });
    await enqueueJobNow(walk.stores.registry, 'letters', 'all');
  },
  declined: (walk) =>
    Suggestions.decline(walk.officer, {
      suggestion: walk.pick('suggestion', ({ state }) => state === 'open').id,
      answer: 'Keluarga itu sudah tercatat dan sudah menerima bantuan.',
    }),
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
  measured: (walk) =>
    measure(walk.officer, {
      enrollment: seat(walk, 'completed').id,
      at: (['month_3', 'month_6', 'month_12'] as const)[walk.dice(3)] ?? 'month_3',
      ...livelihood(walk),
    }),
  women: (walk) => Wrse.findIn(walk.system, villages[walk.dice(2)] ?? VILLAGE),
  assessed: (walk) => Wrse.assess(walk.officer, { path: walk.pick('wrse_path').id, needs: 'modal usaha', ...livelihood(walk) }),
  visited: (walk) => Wrse.visit(walk.officer, { path: walk.pick('wrse_path').id, ...livelihood(walk) }),
  pathClosed: (walk) => Wrse.close(walk.officer, { path: walk.pick('wrse_path').id, on: walk.day(), reason, because: 'declined' }),
  pathAgain: (walk) => Wrse.reassess(walk.officer, { path: walk.pick('wrse_path').id, reason }),
  list: async (walk) => {
    const quarter = Math.ceil(Number(walk.day().slice(5, 7)) / 3);
    await Delivery.start(walk.as(maker), { program: programs[walk.dice(3)] ?? cash.id, period: `${walk.day().slice(0, 4)}-Q${quarter}` });
    await walk.work();
  },
  listApproved: (walk) => Delivery.approve(walk.dinsos, { cycle: walk.pick('cycle', ({ state }) => state === 'frozen').id, reason }),
  listClosed: (walk) => Delivery.close(walk.as(maker), { cycle: walk.pick('cycle', ({ state }) => state === 'approved').id, reason }),
  handedOver: (walk) =>
    Delivery.recordDelivery(walk.officer, {
      line: lineOf(walk),
      quantity: 1 + walk.dice(3),
      receipt: { number: `T-${walk.time}`, receivedBy: 'Penerima Contoh' },
      on: walk.day(),
    }),
  held: (walk) => Delivery.holdLine(walk.as(maker), { line: lineOf(walk), cause: 'other', reason } as never),
  released: (walk) => Delivery.releaseLine(walk.as(maker), { line: lineOf(walk), reason }),
  takenOut: (walk) => Delivery.excludeLine(walk.as(maker), { line: lineOf(walk), cause: 'other', reason } as never),
  drawn: (walk) => Delivery.drawSample(walk.dinsos, { cycle: walk.pick('cycle', ({ state }) => state === 'approved').id, size: 2, reason }),
  checked: (walk) =>
    Delivery.recordCheck(walk.as(another), {
      line: Delivery.lineId(walk.pick('check')),
      found: (['arrived', 'missing'] as const)[walk.dice(2)] ?? 'arrived',
      on: walk.day(),
    }),
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
    const { number: _n, state: _s, ...form } = knownQuestionnaires.at(-1) as never as Record<string, unknown>;
    return Questionnaire.draft(walk.dinsos, { ...form, from: walk.day(walk.dice(30)), carry: [] } as never);
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
