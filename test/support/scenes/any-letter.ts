import * as Case from '@puskesos/core/case';
import * as Household from '@puskesos/core/household';
import * as Letters from '@puskesos/core/inbox/letters';
import * as Objections from '@puskesos/core/inbox/objections';
import * as Suggestions from '@puskesos/core/inbox/suggestions';
import * as Proposal from '@puskesos/core/proposal';
import * as Deliberation from '@puskesos/core/proposal/deliberation';
import { enqueueJobNow } from '@puskesos/core/shared/job';
import { camat, type Deeds, head, NothingThere, placeOf, reason, standIn, type Walk } from './any-walk.ts';
import { cash, central, parcels } from './cycles.ts';

/** Whatever may be said to an office, and what it answers: letters, complaints, proposals, and the village's deliberation on them. */

const senderOf = (walk: Walk) => ({ publicIndex: walk.stores.publicIndex, now: walk.system.now, source: `10.0.0.${walk.dice(200)}` });
const keyOf = (walk: Walk) => `kunci-percobaan-${walk.time}-acak`;
const told = { rt: '003', landmark: 'rumah papan di samping langgar', reason: 'Bapaknya sakit dan tidak bekerja lagi.' };
const answer = 'Sudah kami periksa ke rumahnya; terima kasih atas laporannya.';
const received = (walk: Walk) => enqueueJobNow(walk.stores.registry, 'letters', 'all');
const complains = (walk: Walk) =>
  walk.dice(3) === 0 ? { complainsOf: [(['puskesos', 'camat'] as const)[walk.dice(2)] ?? 'puskesos'] } : {};

const letters: Deeds = {
  letter: async (walk) => {
    await Letters.suggestHousehold(senderOf(walk), { requestKey: keyOf(walk), village: placeOf(walk), ...told, ...complains(walk) });
    await received(walk);
  },
  objected: async (walk) => {
    const home = walk.home();
    const objection = {
      requestKey: keyOf(walk),
      village: home.village,
      entry: Household.publicIdOf(walk.system, home.id),
      maskedName: 'B*** C******',
      reason: (['not_poor', 'deceased', 'not_received'] as const)[walk.dice(3)] ?? 'not_poor',
      note: 'Sejak tahun lalu keadaannya sudah lain.',
      ...complains(walk),
    };
    const programs = home.aid.map(({ name }: { name: string }) => name);
    await Letters.raiseObjection(senderOf(walk), objection, async () => ({ programs }));
    await received(walk);
  },
  objectionAnswered: (walk) =>
    Objections.answer(walk.dice(2) === 0 ? walk.dinsos : walk.officer, {
      objection: walk.pick('objection', ({ state }) => state === 'open').id,
      outcome: (['upheld', 'dismissed'] as const)[walk.dice(2)] ?? 'upheld',
      answer,
      standIn,
    }),
  declined: (walk) =>
    Suggestions.decline(walk.officer, {
      suggestion: walk.pick('suggestion', ({ state }) => state === 'open').id,
      answer: 'Keluarga itu sudah tercatat dan sudah menerima bantuan.',
    }),
};

const open =
  (...states: string[]) =>
  ({ state }: { state: string }) =>
    states.includes(state);

const cases: Deeds = {
  case: (walk) => {
    const { id: household, village } = walk.home();
    return Case.register(walk.officer, {
      village,
      ...(walk.dice(2) === 0 && { household }),
      category: 'wrong_data',
      channel: 'visit',
      description: 'Data keluarga tidak sesuai keadaan',
      sensitive: walk.dice(4) === 0,
    });
  },
  complaint: (walk) =>
    Case.register(walk.dinsos, {
      village: placeOf(walk),
      category: 'illegal_levy',
      channel: 'letter',
      description: 'Diminta uang untuk pengambilan bantuan',
      aboutCamat: walk.dice(2) === 0,
    }),
  taken: (walk) => Case.take(walk.officer, { case: walk.pick('case', open('registered')).id }),
  recommended: (walk) => {
    const refers = walk.dice(2) === 0 && { advice: 'refer' as const, service: 'Puskesmas' };
    return Case.recommend(walk.officer, { case: walk.pick('case', open('handled')).id, advice: 'resolve', reason, ...refers });
  },
  decided: (walk) => {
    const { id, recommendation } = walk.pick('case', open('recommended'));
    const decision = walk.dice(3) === 0 ? 'return' : recommendation.advice;
    return Case.decide(walk.officer, { case: id, decision, reason, standIn });
  },
  serviceSaid: (walk) =>
    Case.answer(walk.officer, {
      case: walk.pick('case', open('referred')).id,
      answer: (['in_progress', 'helped', 'refused'] as const)[walk.dice(3)] ?? 'helped',
      reason,
    }),
  caseUp: (walk) => Case.escalate(walk.officer, { case: walk.pick('case').id, reason }),
  caseClosed: (walk) => {
    const { id, referral } = walk.pick('case', open('registered', 'handled', 'referred'));
    const outcome = referral?.answer?.kind === 'helped' ? 'referred_done' : 'withdrawn';
    return Case.close(walk.officer, { case: id, outcome, reason });
  },
  caseAgain: (walk) => Case.reopen(walk.officer, { case: walk.pick('case', open('closed')).id, reason }),
};

const onward: Record<string, readonly string[]> = {
  proposed: ['listed'],
  agreed: ['verified'],
  verified: ['checked', 'agreed', 'accepted'],
  checked: ['ratified', 'accepted'],
  ratified: ['sent'],
  sent: ['accepted', 'rejected'],
};
const atDinsos = ['verified', 'checked', 'ratified', 'sent'];

const proposals: Deeds = {
  proposed: (walk) => {
    const { id } = walk.home();
    const program = [undefined, undefined, cash.id, parcels.id, central.id][walk.dice(5)];
    return Proposal.propose(walk.officer, { household: id, origin: 'rt_rw', reason, ...(program && { program }) });
  },
  suggestionTaken: (walk) => {
    const { id: suggestion, village } = walk.pick('suggestion', ({ state }) => state === 'open');
    const { id: household } = walk.pick('household', (home) => home.status === 'active' && home.village === village);
    return Proposal.propose(walk.officer, { household, origin: 'public', suggestion, reason });
  },
  proposalMoved: (walk) => {
    const { id, state } = walk.pick('proposal', (one) => one.state in onward);
    const next = onward[state] ?? [];
    const ends = walk.dice(5) === 0 && !atDinsos.includes(state);
    const to = ends ? 'withdrawn' : next[walk.dice(next.length)];
    const words = {
      reason,
      next: 'Tanyakan lagi di Puskesos desa',
      ...(['ratified', 'sent', 'accepted', 'rejected'].includes(String(to)) && { paper: 'SK/1' }),
    };
    const by = atDinsos.includes(state) ? walk.dinsos : walk.officer;
    return Proposal.move(by, { proposal: id, to, ...words, standIn } as never);
  },
  deliberated: (walk) => {
    const village = placeOf(walk);
    const listed = walk.records.of('proposal').filter((one) => one.state === 'listed' && one.village === village);
    if (listed.length === 0) throw new NothingThere();
    return Deliberation.record(walk.officer, {
      village,
      on: walk.day(),
      place: 'Balai desa',
      chair: 'Ketua Contoh',
      attendance: [{ name: 'Ketua Contoh', role: 'ketua RT 01', signed: true }],
      decisions: listed.map(({ id: proposal }) => ({ proposal, accepted: walk.dice(4) !== 0, reason })),
      minutes: 'Dibahas satu per satu dan disepakati bersama.',
    });
  },
  deliberationSigned: (walk) => {
    const { id: deliberation, state } = walk.pick('deliberation', open('recorded', 'ratified', 'acknowledged'));
    if (state === 'recorded') return Deliberation.ratify(walk.as(head), { deliberation, standIn });
    if (state === 'ratified') return Deliberation.acknowledge(walk.as(camat), { deliberation, standIn });
    return Deliberation.publish(walk.as(head), { deliberation });
  },
};

export const letterDeeds: Deeds = { ...letters, ...cases, ...proposals };
