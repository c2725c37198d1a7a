import * as Fund from '@puskesos/core/fund';
import { countMonths } from '@puskesos/core/indicator/counting';
import { monthBefore } from '@puskesos/core/indicator/months.calendar';
import { putSideBySide } from '@puskesos/core/pocket/ranking';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { officeSchema } from '@puskesos/schema/office';
import { publicSchema } from '@puskesos/schema/public/schema';
import {
  type DocumentNode,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBundledOffice } from '../bundles/use-bundled-office.ts';
import { familyInput, globalId, memberId } from '../support/office/input.ts';
import { savedOperation, savedOperations } from '../support/office/operations.ts';
import { dinsos, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, registered, servedBy, today, withOfficer, withPrograms } from '../support/register/registered.ts';
import { entryOf, lettersReceived, onList } from '../support/scenes/lettered.ts';
import { listAll } from '../support/scenes/listed.ts';
import { nameAll } from '../support/scenes/named.ts';
import { publishedForm } from '../support/scenes/surveyed.ts';
import { withLots, withMoney, withTargetedPrograms } from '../support/scenes/targeted.ts';
import { sessionAt } from '../support/scenes/trained.ts';

const isPublic = (name: string) => name.startsWith('public/');
const schemaOf = (name: string): GraphQLSchema => (isPublic(name) ? publicSchema : officeSchema);
const kindOf = (document: DocumentNode) =>
  document.definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? one.operation : []));

/** The types that are read there without their id. */
function withoutId(schema: GraphQLSchema, document: DocumentNode): readonly string[] {
  const types = new TypeInfo(schema);
  const found: string[] = [];
  const enter = ({ selections }: SelectionSetNode) => {
    const type = types.getParentType();
    const hasId = (isObjectType(type) || isInterfaceType(type)) && 'id' in type.getFields();
    const isAsked = selections.some((one) => one.kind === Kind.FIELD && one.name.value === 'id' && !one.alias);
    if (hasId && !isAsked) found.push(type.name);
  };
  visit(document, visitWithTypeInfo(types, { SelectionSet: { enter } }));
  return found;
}

describe.each(savedOperations.map(({ name, text }) => [name, text] as const))('%s', (name, text) => {
  it('is valid, one operation, and says in both languages what it is for', () => {
    const document = parse(text);

    expect(validate(schemaOf(name), document)).toEqual([]);
    expect(kindOf(document)).toHaveLength(1);
    expect(text).toMatch(/^# \p{Lu}.+\n# \p{Lu}/u);
  });

  it('asks for the id of all that has one: a cache knows it by nothing else', () => {
    expect(withoutId(schemaOf(name), parse(text))).toEqual([]);
  });
});

it('the first five are reads, safe to try', () => {
  const firstFive = savedOperations.filter(({ name }) => /^0[1-5]-/.test(name));

  expect(firstFive.flatMap(({ text }) => kindOf(parse(text)))).toEqual(Array(5).fill('query'));
});

describe('run on a small office', () => {
  const from = numbers();
  let household: string;
  let member: string;
  const office = useBundledOffice(withPrograms, servedBy(officer.sub, VILLAGE));
  beforeAll(async () => {
    const added = await registered(office, from);
    household = globalId('Household', added.id);
    member = memberId(added.id, added.members[0]?.id ?? '');
  });

  const program = globalId('Program', 'pkh');
  const run = async (name: string, variables: object = {}) => {
    const { text, variables: example } = savedOperation(name);
    const answer = await office.as(dinsos).send(text, { ...example, ...variables });
    expect(answer.errors).toBeUndefined();
    return answer.data;
  };
  const edited = (name: string, change: object) => ({ input: { ...(savedOperation(name).variables['input'] as object), ...change } });

  it('the reads answer as they stand, with an id put in where they ask for one', async () => {
    expect((await run('01-village-page')).village.households.nodes).toHaveLength(1);
    expect((await run('02-household-file', { id: household })).household.members).toHaveLength(4);
    expect((await run('04-programs')).programs.nodes.find(({ code }: { code: string }) => code === 'pkh').amounts).toHaveLength(7);
    expect((await run('05-who-serves')).village.officers).toMatchObject([{ name: 'Officer One', role: 'FACILITATOR' }]);
    expect((await run('06-household-as-of', { id: household, asOf: '2099-01-01T00:00:00.000Z' })).household.asOf.version).toBe(1);
  });

  it('a programme’s recipients and the regency’s totals are told of', async () => {
    expect((await run('115-program-recipients', { program })).node.recipients.edges).toEqual([]);
    expect((await run('116-regency-figures')).regency.figures).toBeNull();
  });

  it('a household is found by its number', async () => {
    const input = familyInput(from);
    await office.as(dinsos).mutate('registerHousehold', input);

    expect((await run('03-find-by-number', { kk: input.kk })).householdByNumber).toMatchObject({ memberCount: 4 });
    expect((await run('03-find-by-number', { nik: input.members[2]?.nik })).householdByNumber).toMatchObject({ memberCount: 4 });
  });

  it('a household is found by a name of somebody in it, and the staff by theirs, however they are spelt', async () => {
    await nameAll(office);

    const { nodes } = (await run('113-search-households', { name: 'Boedi Tjontoh' })).searchHouseholds;
    expect(nodes.map((node: { household: { id: string } }) => node.household.id)).toContain(household);
    expect(nodes[0]).toMatchObject({ likeness: 'SPELLING', member: { name: 'Budi Contoh' } });
    expect((await run('114-search-staff', { name: 'One' })).searchStaff.nodes).toMatchObject([{ name: 'Officer One' }]);
  });

  it('the writes write, as they stand or with ids put in', async () => {
    const registeredOnce = await run('07-register-household');
    const corrected = await run('08-correct-member', edited('08-correct-member', { household, member }));
    const enrolled = await run('09-enroll', edited('09-enroll', { household, program }));
    const moved = await run(
      '10-move-enrollment',
      edited('10-move-enrollment', { household, program, standIn: 'satu-satunya petugas di desa ini' }),
    );

    expect(registeredOnce.registerHousehold.household).toMatchObject({ memberCount: 1 });
    expect(corrected.correctMember.household.members[0]).toMatchObject({ name: 'Nama Benar' });
    expect(enrolled.enrollInProgram.enrollment.household.aid).toEqual([{ programName: 'PKH', state: 'PROPOSED' }]);
    expect(moved.moveEnrollment.enrollment).toMatchObject({ state: 'VERIFIED' });
  });

  it('a budget is allocated and shown with what it has left', async () => {
    await Fund.open(office.core(), { source: 'apbd', year: 2026, name: 'APBD 2026', ceiling: 1_000_000_000, basis: 'contoh' });
    const regional = globalId('Program', 'sembako-kukar');

    const allocated = await run('12-allocate', edited('12-allocate', { program: regional }));
    const { funds } = await run('11-funds');

    expect(allocated.allocateFund.allocation).toMatchObject({ areaName: 'Tenggarong', available: 250_000_000, seatsTaken: 0 });
    expect(funds.nodes).toMatchObject([{ unallocated: 750_000_000, allocations: { nodes: [{ rupiah: 250_000_000, committed: 0 }] } }]);
  });

  it('a programme is changed from a day on', async () => {
    const amount = await run('13-change-program', edited('13-change-program', { program }));
    const criteria = await run('14-set-criteria', edited('14-set-criteria', { program, from: daysFromToday(30) }));

    expect(amount.setProgramAmount.program.amounts.at(-1)).toMatchObject({ component: 'SD', amount: 225_000, from: '2026-01-01' });
    expect(criteria.setProgramCriteria.program.criteria.at(-1)).toMatchObject({ version: 2, from: daysFromToday(30), to: null });
  });

  it('the gap is listed and closed, and whom a programme is for, reaches and misses is told', async () => {
    const there = { village: NEIGHBOUR };
    const { Poor } = await withLots(office.core(), from, {
      Poor: { ...there, finding: 'poor', decile: 1, aid: [['tunai', 'active']] },
      Needy: { ...there, finding: 'extreme_poor', decile: 1 },
      Rich: { ...there, finding: 'not_poor', decile: 9, aid: [['tunai', 'active']] },
    });
    await withTargetedPrograms(office.core());
    await withMoney(office.core(), 'paket', '64.02.06', 1);
    await markDirty(office.core(), [NEIGHBOUR]);
    await office.refresh();

    const gap = await run('23-gap-list', there);
    const closed = await run('24-close-gap', edited('24-close-gap', { ...there, program: globalId('Program', 'paket') }));
    const { eligibility } = (await run('25-eligibility', { id: globalId('Household', Poor?.id ?? '') })).household;
    const { node: tunai } = await run('26-candidates', { ...there, program: globalId('Program', 'tunai') });
    const overlaps = await run('27-overlaps', there);
    const figures = await run('28-on-target');

    expect(gap.village.gap.nodes).toMatchObject([{ household: { head: { name: 'Needy' } }, rank: 1 }]);
    expect(closed.closeGap.batch).toMatchObject({ approved: 1, waiting: 0, refused: 0, taken: [{ outcome: 'APPROVED', code: null }] });
    expect(eligibility).toContainEqual(expect.objectContaining({ program: expect.objectContaining({ name: 'Paket' }), answer: 'YES' }));
    expect(tunai.mistaken.nodes).toMatchObject([{ household: { head: { name: 'Rich' } }, standings: [{ receives: true, answer: 'NO' }] }]);
    expect(overlaps.village.overlaps.nodes).toEqual([]);
    expect(figures.villageFigures.nodes).toMatchObject([{ village: { code: NEIGHBOUR }, verifiedPoor: 2, gap: 1 }]);
  });

  it('people are assigned, handed over and on leave, and where they are missing is shown', async () => {
    await withOfficer(office, { id: 'petugas-baru', name: 'Petugas Baru' }, []);
    await withOfficer(office, { id: 'petugas-lain', name: 'Petugas Lain' }, []);

    const staff = globalId('StaffMember', 'petugas-baru');
    const assigned = await run('30-assign-staff', edited('30-assign-staff', { staff }));
    const handed = await run(
      '31-hand-over',
      edited('31-hand-over', { from: staff, to: globalId('StaffMember', 'petugas-lain'), on: '2027-02-01' }),
    );
    const leave = await run('32-take-leave', edited('32-take-leave', { staff }));
    await listAll(office);
    const { staffMembers } = await run('29-staff');
    const { district } = await run('133-district-staff', { district: '64.02.06', role: null, first: 100 });
    const { regency } = await run('134-regency-staff');
    const { village } = await run('34-coverage');
    const { suggestAssignments } = await run('35-suggest-assignments', { district: '64.02.06' });

    expect(assigned.assignStaff.assignments).toHaveLength(2);
    expect(handed.handOver.begun).toHaveLength(2);
    expect(leave.takeLeave.leave).toMatchObject({ from: '2027-01-04' });
    expect(staffMembers.nodes.map(({ name }: { name: string }) => name)).toContain('Petugas Lain');
    expect(district.staff.totalCount).toBe(district.staff.edges.length);
    expect(regency.staff.edges.length).toBeGreaterThan(0);
    expect(village.district.coverage.villages.length).toBe(suggestAssignments.proposals.length);
    expect((await run('33-service')).village.service).toMatchObject({ visits: 0, daysToVerify: null });
  });

  it('villages are told of a regulation', async () => {
    const planned = await run('37-plan-socialisation', edited('37-plan-socialisation', { on: daysFromToday(30) }));
    const { socialisationCoverage } = await run('36-socialisation', { district: '64.02.06' });

    const held = await run('119-record-held-socialisation', edited('119-record-held-socialisation', { on: daysFromToday(-3) }));
    expect(planned.planSocialisation.session.state).toBe('PLANNED');
    expect(held.recordHeldSocialisation.session.state).toBe('HELD');
    expect(socialisationCoverage[0].villages[0]).toMatchObject({ told: false, planned: daysFromToday(30) });
  });

  it('what is built for villages is planned, reported of and listed', async () => {
    const { intervention } = (await run('160-plan-intervention')).planIntervention;
    const tooSoon = await run('161-report-progress', edited('161-report-progress', { intervention: intervention.id, expectedVersion: 1 }));
    await listAll(office);

    expect(intervention).toMatchObject({ state: 'PLANNED', agency: { name: 'Dinas Perumahan dan Kawasan Permukiman' } });
    expect(tooSoon.reportProgress.__typename).toBe('InterventionMoveNotAllowed');
    expect((await run('162-interventions')).district.interventions.edges).toMatchObject([{ node: { id: intervention.id } }]);
    expect((await run('163-intervention', { id: intervention.id })).intervention.history.nodes).toHaveLength(1);
  });

  it('a target is set, and told of where no month was counted yet', async () => {
    const { target } = (await run('164-set-target')).setTarget;
    const { targets, regency } = await run('165-road-to-zero');
    const left = (await run('166-who-is-left')).district.target;

    expect(target).toMatchObject({ value: 0, start: '2026-09', indicator: { code: 'FOUND_EXTREME_POOR' } });
    expect([targets[0].id, targets[0].districts.length, regency.target.now]).toEqual([target.id, 20, null]);
    expect(left.households.edges).toBeInstanceOf(Array);
  });

  it('a training is opened, and somebody goes through it; what can’t be done yet says why', async () => {
    const opened = await run('40-open-training', edited('40-open-training', { sessions: [sessionAt(0), sessionAt(24)] }));
    const { id: training, code } = opened.openTraining.training;
    const requested = await run('41-request-training', edited('41-request-training', { household, member, training }));
    const { id: enrollment } = requested.requestTraining.enrollment;
    const confirmed = await run('42-confirm-training', edited('42-confirm-training', { enrollment }));
    const roll = await run('43-record-attendance', edited('43-record-attendance', { present: [{ enrollment, present: true }] }));
    const complete = await run('44-complete-training', edited('44-complete-training', { enrollment }));
    const kit = await run('45-give-kit', edited('45-give-kit', { enrollment }));
    const { trainings } = await run('38-trainings');
    const people = await run('39-training-people', { code });

    const { outcome } = (await run('50-training-outcome', { code })).training;

    expect(outcome).toMatchObject({ completed: 0, spent: 0, times: [{ at: 'MONTH_3' }, { at: 'MONTH_6' }, { at: 'MONTH_12' }] });
    expect(confirmed.confirmTraining.enrollment.state).toBe('ENROLLED');
    expect(roll.recordAttendance.__typename).toBe('InvalidInput');
    expect([complete.completeTraining.__typename, kit.giveKit.__typename]).toEqual(['WrongStep', 'WrongStep']);
    expect(trainings.nodes).toMatchObject([{ seats: 20, pools: [{ free: 19 }] }]);
    expect(people.training.enrollments.nodes).toMatchObject([{ state: 'ENROLLED', ticket: 1 }]);
  });

  it('women’s paths are listed, and a step on one that is not there is not found', async () => {
    expect((await run('46-wrse')).village.wrsePaths.nodes).toEqual([]);
    for (const [name, field] of [
      ['47-assess-wrse', 'assessWrse'],
      ['48-visit-wrse', 'visitWrse'],
      ['49-graduate-wrse', 'graduateWrse'],
    ] as const) {
      expect((await run(name, edited(name, { path: globalId('WrsePath', 'tidak-ada') })))[field].__typename).toBe('NotFound');
    }
  });

  it('a household is proposed, deliberated on and published', async () => {
    const other = await registered(office, from);
    const proposed = await run('52-propose', edited('52-propose', { household: globalId('Household', other.id) }));
    const { id } = proposed.propose.proposal;
    await office.as(officer).mutate('moveProposal', { proposal: id, to: 'LISTED' }, 'proposal { state }');
    const again = await run('53-move-proposals', edited('53-move-proposals', { proposals: [id] }));
    const decisions = [{ proposal: id, accepted: true, reason: 'sesuai' }];
    const recorded = await run('54-record-deliberation', edited('54-record-deliberation', { decisions, on: today }));
    const { village } = await run('51-proposals');
    const { tasks } = await run('78-tasks');
    const { proposalMachine } = await run('77-proposal-road');
    const { district } = await run('76-proposal-progress');

    expect(again.moveProposals.results).toMatchObject([{ refusal: { code: 'PROPOSAL_MOVE_NOT_ALLOWED' } }]);
    expect(recorded.recordDeliberation.deliberation.state).toBe('RECORDED');
    expect(village.proposals.nodes).toMatchObject([{ state: 'LISTED', household: { head: { name: 'Budi Contoh' } } }]);
    expect(tasks.nodes.filter(({ kind }: { kind: string }) => ['APPROVAL', 'VERIFICATION'].includes(kind))).toEqual([]);
    expect(proposalMachine.states).toHaveLength(10);
    expect(district.proposalProgress[0].counts).toContainEqual({ state: 'LISTED', count: 1 });
    for (const [name, field] of [
      ['74-ratify-deliberation', 'ratifyDeliberation'],
      ['75-publish-deliberation', 'publishDeliberation'],
      ['80-acknowledge-deliberation', 'acknowledgeDeliberation'],
    ] as const) {
      const { deliberation } = recorded.recordDeliberation;
      const answer = await run(name, edited(name, { deliberation: deliberation.id }));
      expect(answer[field].__typename).toBe(field === 'publishDeliberation' ? 'DeliberationStep' : 'Forbidden');
    }
  });

  it('a questionnaire is asked, and homes are visited; what can’t be done yet says why', async () => {
    for (const number of [1, 2, 3]) await publishedForm(office, number);
    const { questionnaire } = await run('55-questionnaire');
    const diff = await run('56-questionnaire-diff');
    const drafted = await run('57-draft-questionnaire');
    const weighed = await run('58-weigh-questionnaire');
    const published = await run('59-publish-questionnaire');
    const { forms } = savedOperation('60-upload-visits').variables['input'] as { forms: object[] };
    const uploaded = await run('60-upload-visits', { input: { forms: [{ ...forms[0], household }] } });
    const { survey } = (await run('61-survey', { id: household })).household;
    const checked = await run('62-cross-check', edited('62-cross-check', { household }));
    const settled = await run('81-settle-conflict', edited('81-settle-conflict', { household }));
    const { village } = await run('79-village-surveys');

    expect(questionnaire.questions.length).toBeGreaterThan(10);
    expect(diff.questionnaireDiff).toContainEqual(expect.objectContaining({ kind: 'SPLIT', item: 'power' }));
    expect(drafted.draftQuestionnaire.issues.length).toBeGreaterThan(10);
    expect(weighed.weighQuestionnaire.__typename).toBe('NotFound');
    expect(published.publishQuestionnaire.__typename).toBe('NotFound');
    expect(uploaded.uploadVisits).toMatchObject({ taken: 1 });
    expect(survey.answers).toMatchObject([{ item: 'toilet', shown: { value: 'shared' } }]);
    expect(checked.crossCheck.__typename).toBe('NothingToCrossCheck');
    expect(settled.settleConflict.survey.answers).toMatchObject([
      { item: 'toilet', shown: { value: 'shared', settles: true }, conflicts: [] },
    ]);
    expect(village.surveys.nodes).toMatchObject([{ questionnaireVersion: 3, last: { outcome: 'ANSWERED' } }]);
  });

  it('villages are ranked, and a pocket is declared, looked at again, changed and closed', async () => {
    const then = contextFor(office.stores, systemActor('test'), { now: () => new Date().toISOString() });
    const month = monthBefore(today.slice(0, 7));
    await countMonths(then, month, { signal: new AbortController().signal, onProgress: () => undefined });
    await putSideBySide(then, month);
    const paper = { number: '460/12/2026', date: daysFromToday(-1) };
    const ranking = await run('154-ranking', { month, indicator: 'DISABLED' });
    const { pocket } = (await run('156-declare-pocket', edited('156-declare-pocket', { month, paper, nextReview: daysFromToday(60) })))
      .declarePocket;
    const reviewed = await run('157-review-pocket', edited('157-review-pocket', { pocket: pocket.id, nextReview: daysFromToday(90) }));
    const changed = await run('158-change-pocket', edited('158-change-pocket', { pocket: pocket.id }));
    const { pockets } = await run('155-pockets');
    const closed = await run('159-close-pocket', edited('159-close-pocket', { pocket: pocket.id, paper }));

    expect(ranking.regency.pocketCandidates.nodes).toEqual([]);
    expect(reviewed.reviewPocket.pocket.state).toBe('FOLLOWED');
    expect(changed.changePocket.pocket.villages).toHaveLength(2);
    expect(pockets.nodes).toMatchObject([
      { id: pocket.id, figures: [{ month }], reviews: { nodes: [{ next: 'Usulkan jamban ke Dinas Perkim' }] } },
    ]);
    expect(closed.closePocket.pocket).toMatchObject({ state: 'CLOSED', closing: { outcome: 'IMPROVED' } });
  });

  it('what citizens send in is listed and answered', async () => {
    await onList(office, ['Siti Penerima']);
    const { entry, maskedName } = await entryOf(office, 'Siti Penerima');
    const publicly = async (name: string, change: object) => {
      const { text, variables } = savedOperation(name);
      return (await office.ask(text, { input: { ...(variables['input'] as object), ...change } })).data;
    };
    const raised = await publicly('raise-objection', { entry, maskedName });
    await publicly('suggest-household', {});
    await lettersReceived(office);
    const { village } = await run('69-objections');
    const answered = await run('70-answer-objection', edited('70-answer-objection', { objection: village.objections.nodes[0].id }));
    const declined = await run('71-decline-suggestion', edited('71-decline-suggestion', { suggestion: village.suggestions.nodes[0].id }));
    const followed = await office.ask(savedOperation('follow-letter').text, { code: raised.raiseObjection.code });
    const decided = await office.ask(savedOperation('decided').text, { village: VILLAGE });

    expect(village.objections.nodes).toMatchObject([{ state: 'OPEN', reason: 'MOVED', maskedName }]);
    expect(answered.answerObjection.objection.state).toBe('UPHELD');
    expect(declined.declineSuggestion.suggestion.state).toBe('DECLINED');
    expect(followed.data.letter).toMatchObject({ state: 'UPHELD', answer: answered.answerObjection.objection.answer });
    expect(decided.data).toEqual({ publishedList: { deliberation: null }, decided: { edges: [] } });
  });

  it('a what-if is begun, and told of by its id', async () => {
    const { simulation } = (await run('15-simulate')).simulateProgram;
    expect((await run('16-simulation', { id: simulation.id })).simulation).toMatchObject({ state: 'RUNNING', quota: 5_000, result: null });
    const { state, entering, leaving } = (await run('103-simulation-moves', { id: simulation.id, area: VILLAGE })).simulation;
    expect({ state, entering, leaving }).toEqual({ state: 'RUNNING', entering: null, leaving: null });
  });

  it('an example id that was left in is told so, and no fault of the system', async () => {
    const { text, variables } = savedOperation('16-simulation');
    const answer = await office.as(dinsos).send(text, variables);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT', issues: [{ path: 'id' }] } }]);
  });

  it('the public’s asks the public’s endpoint', async () => {
    const { text } = savedOperation('recipients-by-name');
    const answer = await office.ask(text, { village: VILLAGE, name: 'Budi Contoh' });
    expect(answer.data.recipientsByName).toMatchObject({ list: { recipients: 1 }, matches: [], more: false });
  });
});
