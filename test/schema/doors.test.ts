import * as Fund from '@puskesos/core/fund';
import * as Household from '@puskesos/core/household';
import { officeSchema } from '@puskesos/schema/office';
import { publicSchema } from '@puskesos/schema/public/schema';
import { type GraphQLNamedType, isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { coreOperations } from '../support/office/core-operations.ts';
import { globalId, memberNamed } from '../support/office/input.ts';
import { mutationNames } from '../support/office/inputs.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, numbers, VILLAGE } from '../support/register/people.ts';
import { sessionAt } from '../support/scenes/trained.ts';

/** What core can do, somebody can have done; and what an answer advises can be followed. */

/** Steps within something larger, each by the way in that takes it. */
const within: Readonly<Record<string, string>> = {
  sealSample: 'drawSample',
  beginResults: 'uploadPaymentResults',
  finishResults: 'uploadPaymentResults',
  stallResults: 'uploadPaymentResults',
  reconcilePayments: 'uploadPaymentResults',
  stallCycle: 'startCycle',
  freezeCycle: 'startCycle',
  renewCommitment: 'startCycle',
  lapseLines: 'closeCycle',
  releaseUnpayable: 'closeCycle',
  uploadVisit: 'uploadVisits',
  workOnSimulation: 'simulateProgram',
  beginBatch: 'closeGap',
  finishBatch: 'closeGap',
  workOnImport: 'startImport',
  takeBackFamily: 'undoImport',
  takeBackEnrollment: 'undoImport',
  takeBackDecile: 'undoImport',
  takeBackAnswers: 'undoImport',
  leaveFamily: 'undoImport',
  importResidents: 'startImport',
  importDwelling: 'startImport',
  importVisit: 'startImport',
  beginIntake: 'startImport',
  markIntake: 'startImport',
  finishIntake: 'startImport',
};

it('every operation of core has a way in by a mutation', () => {
  expect(coreOperations.length).toBeGreaterThan(90);
  expect(coreOperations.filter((name) => !mutationNames.includes(name) && !(name in within))).toEqual([]);
  expect(Object.values(within).filter((door) => !mutationNames.includes(door))).toEqual([]);
  expect(Object.keys(within).filter((name) => !coreOperations.includes(name))).toEqual([]);
});

/** Of a result file, which is no part of the schema. */
const COLUMNS = ['Kode', 'Status', 'Siklus', 'Jumlah', 'Keterangan'];

const describedIn = (type: GraphQLNamedType): { names: string[]; texts: string[] } => {
  const parts = [type, ...(isEnumType(type) ? type.getValues() : [])];
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) parts.push(field as never, ...(('args' in field ? field.args : []) as never[]));
  }
  return { names: parts.map(({ name }) => name), texts: parts.map(({ description }) => description ?? '') };
};

it('what descriptions call by name is there', () => {
  const all = [officeSchema, publicSchema].flatMap((schema) =>
    Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type)),
  );
  const described = all.map(describedIn);
  const names = new Set(described.flatMap((one) => one.names));

  const quoted = described.flatMap(({ texts }) => texts.flatMap((text) => [...text.matchAll(/`(\w+)(?:\.(\w+))?`/g)]));
  const called = quoted
    .flatMap(([, first, second]) => [first, second])
    .filter((name) => name && /^[A-Za-z]*[a-z][A-Z]|^[A-Z][a-z]/.test(name));

  expect(called.length).toBeGreaterThan(30);
  expect([...new Set(called)].filter((name) => !names.has(String(name)))).toEqual(COLUMNS);
});

const office = useOffice();
const from = numbers();

it('a training that has no money is told so, and is given it by the mutation that gives programmes theirs', async () => {
  const desk = office.as(dinsos);
  const year = new Date().getFullYear();
  await Fund.open(office.core(), { source: 'apbd', year, name: 'APBD', ceiling: 10_000_000, basis: 'DPA' });
  const fund = globalId('Fund', `apbd-${year}`);
  const { training } = await desk.mutate(
    'openTraining',
    {
      ...{ code: 'menjahit-dasar', name: 'Menjahit dasar', theme: 'SEWING', provider: 'BLK', seats: 5, basis: 'SK contoh' },
      place: { village: VILLAGE, address: 'Balai desa' },
      sessions: [sessionAt(0)],
      costs: [{ fund, rupiah: 2_000_000, what: 'instruktur' }],
    },
    'training { id code sessions { id } }',
  );
  const spend = () =>
    desk.mutate(
      'spendOnTraining',
      { training: training.id, fund, invoice: 'INV-1', rupiah: 500_000, what: 'instruktur' },
      'training { code }',
    );
  const allocate = (change: object) =>
    desk.mutate(
      'allocateFund',
      { fund, training: training.id, rupiah: 2_000_000, basis: 'DPA', reason: 'biaya pelatihan', ...change },
      'allocation { area program { code } training { code } available realised }',
    );

  expect(await spend()).toMatchObject({ __typename: 'NoAllocation' });
  expect(await allocate({ program: globalId('Program', 'pkh') })).toMatchObject({ issues: [{ path: 'program' }] });
  expect(await allocate({ quota: 5 })).toMatchObject({ issues: [{ path: 'quota' }] });
  expect(await allocate({ area: '64.02.01' })).toMatchObject({ issues: [{ path: 'area' }] });
  expect(await allocate({})).toMatchObject({
    allocation: { area: VILLAGE.slice(0, 8), program: null, training: { code: 'menjahit-dasar' }, available: 2_000_000 },
  });
  expect(await spend()).toMatchObject({ __typename: 'SpendOnTrainingPayload' });
  const { data, errors } = await desk.send(
    'query ($c: String!) { fund(code: $c) { allocations { nodes { training { code } realised } } } }',
    {
      c: `apbd-${year}`,
    },
  );
  const { from, to } = sessionAt(48);
  const moved = (session: string) =>
    desk.mutate(
      'rescheduleSession',
      { training: training.id, session, from, to, reason: 'ruang dipakai' },
      'training { sessions { id from } }',
    );
  expect(await moved(globalId('TrainingSession', 'menjahit-lain/1'))).toMatchObject({
    __typename: 'InvalidInput',
    issues: [{ path: 'session' }],
  });
  expect(await moved(training.sessions[0].id)).toMatchObject({ training: { sessions: [{ id: training.sessions[0].id, from }] } });
  expect(errors).toBeUndefined();
  expect(data.fund.allocations.nodes).toEqual([{ training: { code: 'menjahit-dasar' }, realised: 500_000 }]);
});

it('of two forms that were opened together, the second is told what the first changed, and by whom', async () => {
  const household = await Household.register(office.core(), family(from));
  const wife = memberNamed(household, 'Siti');
  const input = {
    household: globalId('Household', household.id),
    member: globalId('Member', `${household.id}/${wife.id}`),
    expectedVersion: 1,
    reason: 'sesuai KTP',
  };
  const correct = (sub: string, correction: object) =>
    office
      .as({ ...dinsos, sub })
      .mutate(
        'correctMember',
        { ...input, correction },
        'household { version members { occupation } } } ... on VersionConflict { changes { version by { code } operation why fields }',
      );

  const first = await correct('petugas-satu', { occupation: 'Penjahit' });
  const second = await correct('petugas-dua', { name: 'Siti Lama' });
  const cleared = await office
    .as(dinsos)
    .mutate(
      'correctMember',
      { ...input, expectedVersion: 2, correction: { occupation: null } },
      'household { version members { occupation } }',
    );
  const refused = await office
    .as(dinsos)
    .mutate('correctMember', { ...input, expectedVersion: 3, correction: { name: null } }, 'household { version }');

  expect(first.household.version).toBe(2);
  expect(second).toMatchObject({
    __typename: 'VersionConflict',
    changes: [{ version: 2, by: { code: 'petugas-satu' }, operation: 'correctMember', why: 'sesuai KTP', fields: ['members'] }],
  });
  expect(cleared.household.members[1]).toEqual({ occupation: null });
  expect(refused).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'correction.name' }] });
  const stranger = globalId('Member', `nobody/${wife.id}`);
  expect(await office.as(dinsos).mutate('correctMember', { ...input, member: stranger, correction: {} }, '__typename')).toMatchObject({
    issues: [{ path: 'member' }],
  });
});
