import * as Account from '@puskesos/core/account';
import { recordFinding } from '@puskesos/core/aid/finding';
import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import { countMonths } from '@puskesos/core/indicator/counting';
import * as Pockets from '@puskesos/core/pocket';
import { putSideBySide } from '@puskesos/core/pocket/ranking';
import * as Program from '@puskesos/core/program';
import { knownPrograms } from '@puskesos/core/program/known-programs';
import * as Deliberation from '@puskesos/core/proposal/deliberation';
import type { Item } from '@puskesos/core/shared/table';
import { migrationId } from '@puskesos/core/survey/migration';
import * as Questionnaire from '@puskesos/core/survey/questionnaire';
import * as Wrse from '@puskesos/core/training/wrse';
import { beforeAll, describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { useTransactions } from '../support/engine/transactions.ts';
import { globalId, keyOf } from '../support/office/input.ts';
import { type Input, inputFor, inputTypeOf, mutationNames } from '../support/office/inputs.ts';
import type { Office, Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, numbers, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, servedBy, today } from '../support/register/registered.ts';
import { run } from '../support/scenes/cycles.ts';
import { importing } from '../support/scenes/imports.ts';
import { planInput } from '../support/scenes/intervened.ts';
import { sample } from '../support/scenes/sample.ts';

/** Each mutation that takes the version which its caller saw: told when it is another, with nothing written, and heard when it is that one. */

const office = useOffice(
  sample(60),
  servedBy('petugas-uji', VILLAGE),
  withWrse,
  withDeliberation,
  withImport,
  withPlans,
  withPocket,
  withAccount,
);
const seen = useTransactions();
const reason = 'uji versi';
const taking = mutationNames.filter((mutation) => 'expectedVersion' in inputTypeOf(mutation).getFields());

/** A woman who lost her husband, found as who earns for her household from now on. */
async function withWrse({ core }: Office): Promise<void> {
  for (const program of knownPrograms) await Program.add(core(), program).catch(() => undefined);
  const { id: household, members } = await Household.register(core(), family(numbers(7_000)));
  const [husband = '', wife = ''] = members.map(({ id }) => id);
  await Family.correctMember(core(), { household, member: wife, correction: { occupation: 'PEDAGANG' }, reason });
  await recordFinding(core(), { household, finding: 'poor', date: today });
  await Family.recordLife(core(), { household, member: husband, life: 'dead', since: today, reason });
  await Wrse.findIn(core(), VILLAGE);
}

/** A deliberation that nobody has ratified, on a proposal of the first list. */
async function withDeliberation({ core, as }: Office): Promise<void> {
  const { id } = await Household.register(core(), family(numbers(7_100)));
  const officer = { role: 'officer', sub: 'petugas-uji' } as const;
  const { proposal } = await as(officer).mutate(
    'propose',
    { household: globalId('Household', id), origin: 'RT_RW', reason },
    'proposal { id }',
  );
  await as(officer).mutate('moveProposal', { proposal: proposal.id, to: 'LISTED' }, 'proposal { id }');
  await Deliberation.record(core(), {
    ...{ village: VILLAGE, on: today, place: 'Balai desa', chair: 'Ketua', minutes: 'Dibahas satu per satu.' },
    attendance: [{ name: 'Ketua RT', role: 'RT', signed: true }],
    decisions: [{ proposal: keyOf(proposal.id), accepted: true, reason }],
  });
}

/** Somebody who may sign in. */
async function withAccount({ core }: Office): Promise<void> {
  const email = 'lurah-uji@example.go.id';
  await Account.add(core(), { id: 'lurah-uji', name: 'Lurah Uji', role: 'village_head', place: VILLAGE, email });
}

/** A file that waits to be taken in. */
async function withImport(begun: Office): Promise<void> {
  const { upload, start } = importing(begun, dinsos);
  await start({ upload: await upload('penduduk.csv', Buffer.from('nama\nAdi\n')), village: VILLAGE });
}

/** Something to be built, and something to be reached. */
async function withPlans({ as }: Office): Promise<void> {
  await as(dinsos).mutate('planIntervention', planInput(), 'intervention { id }');
  await as(dinsos).mutate('setTarget', inputFor(inputTypeOf('setTarget')), 'target { id }');
}

/** A pocket, on a month in which there was nobody yet. */
async function withPocket({ core }: Office): Promise<void> {
  await countMonths(core(), '2026-09', run);
  await putSideBySide(core(), '2026-09');
  const paper = { number: '460/12/2026', date: today };
  const basis = { indicator: 'verified_poor', month: '2026-09', paper } as const;
  await Pockets.declare(core(), { name: 'Kantong contoh', villages: [VILLAGE], ...basis, nextReview: daysFromToday(30), reason });
}

/** Told apart by their number rather than an id: tried by themselves. */
const inTheirOwn = ['draftQuestionnaire', 'publishQuestionnaire'];

interface Data extends Readonly<Record<string, unknown>> {
  readonly version: number;
  readonly where: Pick<Item, 'pk' | 'sk'>;
}
let of: (type: string, passes?: (one: Data) => boolean) => Data;
beforeAll(async () => {
  const items = (await itemsOf(office.stores.registry)).filter(({ sk }: Item) => !sk.startsWith('~'));
  const account = await office.stores.registry.get({ pk: 'account#lurah-uji', sk: 'account' }, true);
  const byType = Map.groupBy([...items, ...(account ? [account] : [])], ({ type }) => String(type));
  // What they sign in with is there before anybody looks at what is written.
  for (const person of people) await office.token(person);
  of = (type, passes = () => true) => {
    const all = (byType.get(type) ?? []).map(
      (item) => ({ ...JSON.parse(String(item['data'])), version: item['version'], where: { pk: item.pk, sk: item.sk } }) as Data,
    );
    const found = all.find((one) => passes(one) && one['village'] === VILLAGE) ?? all.find(passes);
    if (!found) throw new Error(`the sample has no ${type}`);
    return found;
  };
});

/** What a description calls the record, and how it lies in the register. */
const recordOf: Readonly<Record<string, () => Data>> = {
  Account: () => of('account'),
  Household: () => of('household', ({ status }) => status === 'active'),
  Survey: () => of('survey'),
  Enrollment: () => of('enrollment', ({ state }) => state === 'active'),
  TrainingEnrollment: () => of('training_enrollment'),
  WrsePath: () => of('wrse_path'),
  Case: () => of('case', ({ about, sensitive }) => about === undefined && !sensitive),
  Proposal: () => of('proposal'),
  Deliberation: () => of('deliberation'),
  Recorded: () => of('deliberation', ({ state }) => state === 'recorded'),
  Objection: () => of('objection'),
  Suggestion: () => of('suggestion'),
  Double: () => of('double'),
  StaffMember: () => of('staff', ({ id }) => id === 'petugas-uji'),
  Assignment: () => of('assignment'),
  Leave: () => of('leave'),
  Program: () => of('program', ({ id }) => id === 'sembako-kukar'),
  Fund: () => of('fund'),
  Allocation: () => of('allocation', ({ program }) => program === 'sembako-kukar'),
  Training: () => of('training'),
  Cycle: () => of('cycle'),
  CycleLine: () => of('line'),
  Check: () => of('check'),
  Socialisation: () => of('socialisation'),
  Pocket: () => of('pocket'),
  Import: () => of('import'),
  Intervention: () => of('intervention'),
  Target: () => of('target'),
};

const idIn = (one: Data, field = 'id'): string => String(one[field]);
const member = (household: Data) => globalId('Member', `${household['id']}/${(household['members'] as Data[])[0]?.['id']}`);
const beneficiary = (one: Data, program = idIn(one, 'program')) => ({
  household: globalId('Household', idIn(one, 'household')),
  program: globalId('Program', program),
  ...(one['member'] !== undefined && { member: globalId('Member', `${one['household']}/${one['member']}`) }),
});
const another = (one: Data) => of('household', ({ id, status }) => id !== one['id'] && status === 'active');
const ofStaff = (one: Data) => globalId('StaffMember', idIn(one, 'staff'));
const household = (one: Data, field = 'id') => globalId('Household', idIn(one, field));

/** Of the mutations whose record is another than their one id: what it is, and how it is named. */
const named: Readonly<Record<string, readonly [string, (record: Data) => Input]>> = {
  mergeHouseholds: ['Household', (into) => ({ into: household(into), from: household(another(into)) })],
  moveMember: ['Household', (from) => ({ from: household(from), member: member(from), into: household(another(from)) })],
  crossCheck: ['Survey', (one) => ({ household: household(one, 'household') })],
  settleConflict: ['Survey', (one) => ({ household: household(one, 'household') })],
  confirmAid: ['Enrollment', (one) => beneficiary(one)],
  moveEnrollment: ['Enrollment', (one) => beneficiary(one)],
  enrollInProgram: ['Enrollment', (one) => beneficiary(one)],
  replaceRecipient: [
    'Enrollment',
    (leaving) => {
      const { program, ...who } = beneficiary(leaving);
      const joins = of('enrollment', (one) => one['program'] === leaving['program'] && one['household'] !== leaving['household']);
      const { program: _same, ...joining } = beneficiary(joins);
      return { program, leaving: who, joining };
    },
  ],
  propose: ['Proposal', (one) => beneficiary(one, idIn(one, 'subject'))],
  allocateFund: [
    'Allocation',
    (one) => ({
      fund: globalId('Fund', idIn(one, 'fund')),
      program: globalId('Program', idIn(one, 'program')),
      area: one['area'],
      rupiah: 1_000,
      quota: 1,
    }),
  ],
  recordCheck: ['Check', (one) => ({ line: globalId('CycleLine', `${one['cycle']}/${one['village']}/${one['enrollment']}`) })],
  setTarget: ['Target', () => ({})],
  endAssignment: ['Assignment', (one) => ({ staff: ofStaff(one), assignment: globalId('Assignment', `${one['staff']}/${one['id']}`) })],
  endLeave: ['Leave', (one) => ({ staff: ofStaff(one), leave: globalId('Leave', `${one['staff']}/${one['id']}`) })],
  handOver: ['StaffMember', (one) => ({ from: globalId('StaffMember', idIn(one)), to: ofStaff(of('assignment')) })],
  recordDeliberation: [
    'Recorded',
    (one) => ({
      ...Object.fromEntries(['village', 'on', 'place', 'chair', 'attendance', 'minutes'].map((field) => [field, one[field]])),
      decisions: (one['decisions'] as { proposal: string }[]).map((row) => ({ ...row, proposal: globalId('Proposal', row.proposal) })),
      deliberation: globalId('Deliberation', idIn(one)),
    }),
  ],
};

/** As GraphQL knows a record of the register. */
const keyIn: Readonly<Record<string, (one: Data) => string>> = {
  CycleLine: (one) => `${one['cycle']}/${one['village']}/${one['enrollment']}`,
  Assignment: (one) => `${one['staff']}/${one['id']}`,
  Leave: (one) => `${one['staff']}/${one['id']}`,
  TrainingSession: (one) => `${one['id']}/1`,
};
const idOf = (type: string): string => {
  if (type === 'Member') return member(recordOf['Household']?.() as Data);
  const one = recordOf[type === 'TrainingSession' ? 'Training' : type]?.() as Data;
  return globalId(type, keyIn[type]?.(one) ?? idIn(one));
};

/** The first id that its input asks for names the record, where nothing else is said. */
const typeOf = (mutation: string): string => {
  const ids = Object.values(inputTypeOf(mutation).getFields()).flatMap(({ name, extensions, type }) =>
    String(type).endsWith('!') && extensions['relayGlobalIDFor']
      ? [[name, (extensions['relayGlobalIDFor'] as { typename: string }[])[0]?.typename ?? '']]
      : [],
  );
  const [first] = ids.filter(
    ([name]) => (name !== 'head' && name !== 'member' && name !== 'excludes' && name !== 'session') || ids.length === 1,
  );
  return first?.[1] ?? '';
};

const people: readonly Person[] = [
  dinsos,
  { role: 'finance' },
  { role: 'officer', sub: 'petugas-uji' },
  { role: 'village_head', village: VILLAGE },
  { role: 'camat', district: VILLAGE.slice(0, 8) },
];
const asked =
  '... on InvalidInput { issues { path } } ... on VersionConflict { changes { version } } ... on Error { code message messageEn }';

/** The answer to whoever may. */
async function send(mutation: string, input: Input) {
  let told: { __typename: string; issues?: { path: string }[]; changes?: unknown[] } | undefined;
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
  for (const person of people) {
    const { data, errors } = await office
      .as(person)
      .send(`mutation ($input: ${type}Input!) { ${mutation}(input: $input) { __typename ${asked} } }`, { input });
    expect(errors, mutation).toBeUndefined();
    told = data[mutation];
    if (told && !['Forbidden', 'NotFound'].includes(told.__typename)) return told;
  }
  return told;
}

const about = (mutation: string) => {
  const [type, inputOf] = named[mutation] ?? [typeOf(mutation), () => ({})];
  const record = recordOf[type]?.() as Data;
  return { record, input: { ...inputFor(inputTypeOf(mutation), idOf), ...inputOf(record) } as Input };
};
const each = taking.filter((mutation) => !inTheirOwn.includes(mutation));

describe('who saw another version is told, and nothing is written, by', () => {
  it.each(each)('%s', async (mutation) => {
    const { record, input } = about(mutation);
    seen.splice(0);

    const told = await send(mutation, { ...input, expectedVersion: record.version + 7 });

    expect(told, JSON.stringify(told)).toMatchObject({ __typename: 'VersionConflict', changes: [] });
    expect(seen).toEqual([]);
  });
});

describe('who saw this one is heard by', () => {
  it.each(each)('%s', async (mutation) => {
    const { record, input } = about(mutation);
    // Those before it may have changed it.
    const now = await office.stores.registry.get(record.where, true);

    const told = await send(mutation, { ...input, expectedVersion: now?.['version'] });

    expect(told?.__typename, JSON.stringify(told)).not.toBe('VersionConflict');
    expect(told?.issues?.map(({ path }) => path) ?? []).not.toContain('expectedVersion');
  });
});

it('a questionnaire’s version is drafted and published by whoever saw it as it is', async () => {
  const core = office.core();
  const [last] = (await Questionnaire.list(core, {})).slice(-1);
  const { title, basis, questions } = last as Questionnaire.QuestionnaireNow;
  const asked = { title, basis, questions: questions as never, from: today, carry: [] };
  const draft = await Questionnaire.draft(core, asked);
  const stale = { expectedVersion: draft.version + 7 };
  const version = draft.number;

  await expect(Questionnaire.draft(core, { ...asked, basis: 'Surat lain' }, stale)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
  await Questionnaire.weigh(core, { version });
  await Questionnaire.runMigration(core, migrationId('weighed', version), {
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  await expect(Questionnaire.publish(core, { version }, stale)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
  expect(await Questionnaire.publish(core, { version }, { expectedVersion: draft.version })).toMatchObject({ state: 'published' });
});

it('all that take it are here', () => {
  expect(taking.length).toBeGreaterThan(80);
});
