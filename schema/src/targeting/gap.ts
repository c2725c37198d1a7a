import * as Targeting from '@puskesos/core/targeting';
import { AidLineRef } from '../aid/aid-line.ts';
import { HouseholdRef } from '../household/household.ts';
import { EligibilityRef } from '../program/eligibility.ts';
import { Answer, ExclusionReach } from '../program/enums.ts';
import { ProgramRef } from '../program/program.ts';
import { DistrictRef, VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { Mistake } from './enums.ts';

/** Lists of who is meant and not reached, and of who is reached and not meant. */

const household = 'Whose household (rumah tangga).';

const CandidateRef = builder.objectRef<Targeting.Candidate>('Candidate').implement({
  description: 'A household that a programme is meant for and that is not in it (calon penerima).',
  fields: (t) => ({
    household: t.expose('household', { type: HouseholdRef, description: household }),
    eligibility: t.field({
      type: [EligibilityRef],
      description: 'Why: once for the household, or for each of its people who are meant.',
      complexity: { field: 1, multiplier: 2 },
      resolve: ({ eligibilities }) => [...eligibilities],
    }),
  }),
});

const WaitingRef = builder.objectRef<Targeting.Waiting>('Waiting').implement({
  description: 'A household that waits, verified, for a place in a programme (daftar tunggu).',
  fields: (t) => ({
    household: t.expose('household', { type: HouseholdRef, description: household }),
    lines: t.field({
      type: [AidLineRef],
      description: 'Since when, and for whom of it where the programme is for persons.',
      resolve: ({ lines }) => [...lines],
    }),
  }),
});

const StandingRef = builder.objectRef<Targeting.Standing>('Standing').implement({
  description: 'Whether a programme reaches somebody, and whether it is meant for them (ketepatan sasaran).',
  fields: (t) => ({
    member: t.exposeID('member', { nullable: true, description: 'Whom it is about; null: the household as a whole.' }),
    receives: t.exposeBoolean('receives', { description: 'Receives it now (menerima).' }),
    answer: t.expose('answer', { type: Answer, description: 'Whether the criteria are met (jawaban).' }),
    eligibility: t.expose('eligibility', {
      type: EligibilityRef,
      nullable: true,
      description: 'Why; null where nobody is left to be judged, or a programme for persons is held by the household as a whole.',
    }),
  }),
});

const MistakenRef = builder.objectRef<Targeting.Mistaken>('Mistaken').implement({
  description: 'A household that a programme reaches by mistake, or misses (salah sasaran).',
  fields: (t) => ({
    household: t.expose('household', { type: HouseholdRef, description: household }),
    standings: t.field({
      type: [StandingRef],
      description: 'Who of it, and why.',
      complexity: { field: 1, multiplier: 2 },
      resolve: ({ standings }) => [...standings],
    }),
  }),
});

const GapCandidateRef = builder.objectRef<Targeting.GapRow['candidates'][number]>('GapCandidate').implement({
  description: 'A programme of the regency or village that could close a household’s gap.',
  fields: (t) => ({
    program: t.field({ type: ProgramRef, description: 'Which; costs no further read.', resolve: ({ program }) => program }),
    member: t.id({
      nullable: true,
      description: 'For whom; null: the household as a whole.',
      resolve: ({ eligibility }) => eligibility.member,
    }),
    eligibility: t.expose('eligibility', { type: EligibilityRef, description: 'Why the criteria are met.' }),
  }),
});

const UNRANKED = 99;

const GapRowRef = builder.objectRef<Targeting.GapRow<Targeting.Candidate['household']>>('GapRow').implement({
  description: 'A household found poor that receives nothing, from the centre, the regency or the village (celah bantuan).',
  fields: (t) => ({
    household: t.expose('household', { type: HouseholdRef, description: household }),
    rank: t.int({
      nullable: true,
      description: 'Its need, 1 the greatest: the decile, or what the finding stands for; null: not ranked (peringkat kebutuhan).',
      resolve: ({ rank }) => (Number(rank) === UNRANKED ? null : Number(rank)),
    }),
    reasons: t.stringList({
      description: 'Why it is here, in Indonesian (alasan).',
      resolve: ({ reasons }) => reasons.map(({ id }) => id),
    }),
    reasonsEn: t.stringList({ description: 'Why it is here, in English.', resolve: ({ reasons }) => reasons.map(({ en }) => en) }),
    candidates: t.field({
      type: [GapCandidateRef],
      description: 'Programmes of the regency or village whose criteria it meets and that it is not in (program yang bisa menutup).',
      complexity: { field: 1, multiplier: 2 },
      resolve: ({ candidates }) => [...candidates],
    }),
    inProcess: t.field({
      type: [AidLineRef],
      description: 'What of them it is proposed or verified for already (dalam proses).',
      resolve: ({ inProcess }) => [...inProcess],
    }),
  }),
});

const OverlapRef = builder.objectRef<Targeting.Overlap>('Overlap').implement({
  description: 'Two programmes of one household that may not be had together (tumpang tindih).',
  fields: (t) => ({
    first: t.expose('first', { type: AidLineRef, description: 'The one.' }),
    second: t.expose('second', { type: AidLineRef, description: 'The other.' }),
    among: t.field({ type: ExclusionReach, description: 'By whom they may not (cakupan).', resolve: ({ rule }) => rule.among }),
    source: t.string({ description: 'The regulation or decision that says so (sumber).', resolve: ({ rule }) => rule.source }),
  }),
});

const OverlappingRef = builder.objectRef<Targeting.Overlapping>('Overlapping').implement({
  description: 'A household with programmes that may not be had together (tumpang tindih bantuan).',
  fields: (t) => ({
    household: t.expose('household', { type: HouseholdRef, description: household }),
    overlaps: t.field({ type: [OverlapRef], description: 'Which of them.', resolve: ({ overlaps }) => [...overlaps] }),
  }),
});

const CandidateConnection = builder.connectionObject(
  { type: CandidateRef, name: 'CandidateConnection', description: 'A page of candidates.' },
  { name: 'CandidateEdge', description: 'A candidate and its cursor.' },
);
const WaitingConnection = builder.connectionObject(
  { type: WaitingRef, name: 'WaitingConnection', description: 'A page of a waiting list.' },
  { name: 'WaitingEdge', description: 'Somebody who waits, and the cursor.' },
);
const MistakenConnection = builder.connectionObject(
  { type: MistakenRef, name: 'MistakenConnection', description: 'A page of households reached by mistake, or missed.' },
  { name: 'MistakenEdge', description: 'A household and its cursor.' },
);
const GapConnection = builder.connectionObject(
  { type: GapRowRef, name: 'GapConnection', description: 'A page of a gap list.' },
  { name: 'GapEdge', description: 'A household in the gap and its cursor.' },
);
const OverlappingConnection = builder.connectionObject(
  { type: OverlappingRef, name: 'OverlappingConnection', description: 'A page of overlaps.' },
  { name: 'OverlappingEdge', description: 'A household and its cursor.' },
);

/** How a list that looks for rows pages: told in every one's description. */
const SEARCHED =
  'Poorest first. A page looks through 200 households by one Query and holds those it finds: it may be short or empty while more follow.';

const villageArgs = {
  ...pageArgs,
  ...builder.args((arg) => ({ village: arg.field({ type: 'RegionCode', required: true, description: 'In which village.' }) })),
};

builder.objectFields(ProgramRef, (t) => ({
  candidates: t.field({
    type: CandidateConnection,
    description: `Whom its criteria fit and who are not in it, by household in a programme for persons, too (calon penerima). ${SEARCHED}`,
    args: {
      ...villageArgs,
      answer: t.arg({
        type: Answer,
        required: true,
        defaultValue: 'yes',
        description: 'YES: who meets them. UNKNOWN: who might, were more of them known.',
      }),
    },
    authScopes: { right: 'household.read' },
    complexity: pageComplexity,
    resolve: async ({ id: program }, { village, answer, ...page }, { core }) =>
      connectionOf(await Targeting.candidates(core, { program, village, page, answer: answer as 'yes' })),
  }),
  waitingList: t.field({
    type: WaitingConnection,
    description: `Who waits for it, verified and not yet approved, by household in a programme for persons, too (daftar tunggu). ${SEARCHED}`,
    args: villageArgs,
    authScopes: { right: 'household.read' },
    complexity: pageComplexity,
    resolve: async ({ id: program }, { village, ...page }, { core }) =>
      connectionOf(await Targeting.waitingList(core, { program, village, page })),
  }),
  mistaken: t.field({
    type: MistakenConnection,
    description: `Whom it reaches by mistake or misses, by household in a programme for persons, too (salah sasaran). ${SEARCHED}`,
    args: {
      ...villageArgs,
      mistake: t.arg({ type: Mistake, required: true, description: 'Which of the two, or recipients nobody can tell of.' }),
    },
    authScopes: { right: 'household.read' },
    complexity: pageComplexity,
    resolve: async ({ id: program }, { village, mistake, ...page }, { core }) =>
      connectionOf(await Targeting.mistaken(core, { program, village, mistake, page })),
  }),
}));

builder.objectFields(VillageRef, (t) => ({
  gap: t.field({
    type: GapConnection,
    description: `Households found poor that receive nothing, and what could close the gap (celah bantuan). ${SEARCHED}`,
    args: pageArgs,
    authScopes: { right: 'household.read' },
    complexity: pageComplexity,
    resolve: async ({ code: village }, page, { core }) => connectionOf(await Targeting.gapInVillage(core, { village, page })),
  }),
  overlaps: t.field({
    type: OverlappingConnection,
    description: `Households with programmes that may not be had together (tumpang tindih). ${SEARCHED}`,
    args: pageArgs,
    authScopes: { right: 'household.read' },
    complexity: pageComplexity,
    resolve: async ({ code: village }, page, { core }) => connectionOf(await Targeting.overlaps(core, { village, page })),
  }),
}));

builder.objectField(DistrictRef, 'gap', (t) =>
  t.field({
    type: GapConnection,
    description:
      'The same for its villages together, the neediest of all first; for who serves the whole kecamatan. One Query over what the last ' +
      'refresh found, and one BatchGet that judges it anew: a page may come out short while more follow.',
    args: pageArgs,
    authScopes: { right: 'household.read' },
    complexity: pageComplexity,
    resolve: async ({ code: district }, page, { core }) => connectionOf(await Targeting.gapInDistrict(core, { district, page })),
  }),
);
