import { recordFinding } from '@puskesos/core/aid/finding';
import type { ProposalState } from '@puskesos/core/proposal/shapes';
import { dayOf } from '@puskesos/core/shared/clock';
import * as Staff from '@puskesos/core/staff';
import { describe, expect, it } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers, officer, officerOf, VILLAGE } from '../support/register/people.ts';
import { registered, servedBy, withPrograms } from '../support/register/registered.ts';
import { camat, constant, head, moved, PROPOSAL, proposalIn, recorded, runPendingJobs, signed } from '../support/scenes/proposed.ts';

/** Steps that different people have to take: whoever has two roles is still one person. */

useStoppedClock('2026-11-10T03:00:00.000Z');
const office = useOffice(withPrograms, servedBy(officer.sub, VILLAGE));
const from = numbers(6_000);
const paper = { paper: 'No. 12/2026' };
const refusing = (to: string) => ({ reason: 'sesuai', next: 'lengkapi data', ...(to === 'rejected' && { ground: 'OTHER' }) });
const standIn = { standIn: 'kepala bidang sedang dinas luar sampai bulan depan' };

/** The same person, in whichever of their roles. */
const one = (deed: string, role: Person['role']): Person => ({ role, sub: inVillage.includes(deed) ? officer.sub : 'dinsos-7' });
const inVillage = ['proposed', 'visited', 'verified'];

/** A proposal in that state, in which this person did the deed before the step to be taken. */
async function deedOf(person: Person, deed: string): Promise<string> {
  if (deed === 'proposed') return proposedBy(person);
  if (deed === 'visited') {
    const { id, household } = await proposalIn(office, 'agreed');
    await recordFinding(office.core(officerOf(VILLAGE)), {
      household: household.id,
      finding: 'poor',
      date: dayOf(new Date().toISOString()),
    });
    return id;
  }
  const before: Record<string, ProposalState> = { verified: 'agreed', checked: 'verified', ratified: 'checked', sent: 'ratified' };
  const { id, household } = await proposalIn(office, before[deed] as ProposalState);
  if (deed === 'verified')
    await recordFinding(office.core(), { household: household.id, finding: 'poor', date: dayOf(new Date().toISOString()) });
  const answer = await moved(office, person, id, deed as ProposalState, paper);
  if (!answer.proposal) throw new Error(JSON.stringify(answer));
  return id;
}

/** Brought forward by that person, and on its way as far as the visit. */
async function proposedBy(person: Person): Promise<string> {
  const household = await registered(office, from);
  const asked = { household: globalId('Household', household.id), origin: 'RT_RW', reason: 'tidak punya penghasilan' };
  const { proposal } = await office.as(person).mutate('propose', asked, PROPOSAL);
  await moved(office, head, proposal.id, 'listed');
  await signed(office, head, 'ratify', await recorded(office, [{ proposal: proposal.id, accepted: true }]));
  await runPendingJobs(office);
  await recordFinding(office.core(), { household: household.id, finding: 'poor', date: dayOf(new Date().toISOString()) });
  return proposal.id;
}

/** One NIK behind three codes of the village's officer, another behind two of Dinsos. */
let isKnown = false;
async function withLogins(): Promise<void> {
  if (isKnown) return;
  isKnown = true;
  const add = (id: string, nik: string) => Staff.add(office.core(), { id, name: `Petugas ${id}`, nik, secondLogin: 'dua peran di kantor' });
  await Staff.update(office.core(), { staff: officer.sub, nik: OF_VILLAGE, reason: 'sesuai KTP' });
  await add('officer-2', OF_VILLAGE);
  await Staff.assign(office.core(), { staff: 'officer-2', villages: [VILLAGE], role: 'facilitator', from: '2026-01-01' });
  await add('dinsos-9', OF_VILLAGE);
  for (const id of ['dinsos-7', 'dinsos-8']) await add(id, OF_DINSOS);
}
const [OF_VILLAGE, OF_DINSOS] = [from.nik('1985-05-05', 'female'), from.nik('1979-09-09', 'male')];
const secondOf = (deed: string, next: string): string =>
  inVillage.includes(deed) ? (next === 'officer' ? 'officer-2' : 'dinsos-9') : 'dinsos-8';

const movesOf = async (person: Person, id: string) =>
  (await office.as(person).send('query ($id: ID!) { proposal(id: $id) { moves { to standIn } } }', { id })).data.proposal.moves;

const pairs = [
  ['proposed', 'officer', 'verified', 'officer'],
  ['visited', 'officer', 'verified', 'officer'],
  ['verified', 'officer', 'checked', 'dinsos'],
  ['checked', 'dinsos', 'ratified', 'dinsos'],
  ['ratified', 'dinsos', 'sent', 'dinsos'],
  ['sent', 'dinsos', 'accepted', 'dinsos'],
  ['sent', 'dinsos', 'rejected', 'dinsos'],
  // To refuse is to look over as well.
  ['visited', 'officer', 'rejected', 'officer'],
  ['proposed', 'officer', 'rejected', 'officer'],
  ['verified', 'officer', 'rejected', 'dinsos'],
  ['checked', 'dinsos', 'rejected', 'dinsos'],
] as const;

describe('one person with two roles', () => {
  it.each(pairs)('who has %s it as %s does not have it %s as %s', async (deed, role, to, next) => {
    const id = await deedOf(one(deed, role), deed);
    const before = (await office.as(dinsos).send('query ($id: ID!) { proposal(id: $id) { state version } }', { id })).data.proposal;

    const refused = await moved(office, one(deed, next), id, to, { ...paper, ...refusing(to) });

    expect(refused.__typename).toBe('SamePerson');
    expect((await office.as(dinsos).send('query ($id: ID!) { proposal(id: $id) { state version } }', { id })).data.proposal).toEqual(
      before,
    );
  });

  it.each(pairs)('stands in for nobody without a reason that the auditor reads: %s as %s, %s as %s', async (deed, role, to, next) => {
    const id = await deedOf(one(deed, role), deed);

    const answer = await moved(office, one(deed, next), id, to, { ...paper, ...standIn, ...refusing(to) });

    expect(answer.proposal?.state).toBe(constant(to));
    const list = '{ standIns(first: 100) { nodes { by { code } step reason village { code } subject { ... on Proposal { id } } } } }';
    const read = await office.as({ role: 'auditor' }).send(list);
    expect(read.data.standIns.nodes).toContainEqual({
      by: { code: one(deed, next).sub },
      step: to,
      reason: standIn.standIn,
      village: { code: VILLAGE },
      subject: { id },
    });
  });

  it.each(pairs)('nor under another login: %s as %s, %s as %s', async (deed, role, to, next) => {
    await withLogins();
    const id = await deedOf(one(deed, role), deed);
    const other = { role: next, sub: secondOf(deed, next) } as Person;

    const offered = await movesOf(other, id);
    const offeredToAnother = await movesOf({ role: 'dinsos', sub: 'dinsos-lain' }, id);
    const refused = await moved(office, other, id, to, { ...paper, ...refusing(to) });
    const stood = await moved(office, other, id, to, { ...paper, ...standIn, ...refusing(to) });

    expect(offered).toContainEqual({ to: constant(to), standIn: true });
    if (next === 'dinsos') expect(offeredToAnother).toContainEqual({ to: constant(to), standIn: false });
    expect(refused.__typename).toBe('SamePerson');
    expect(stood.proposal?.state).toBe(constant(to));
  });

  it('does not ratify the deliberation that they recorded, nor acknowledge what they ratified', async () => {
    const listed = await proposalIn(office, 'listed');
    const both: Person = { ...head, sub: officer.sub };
    const deliberation = await recorded(office, [{ proposal: listed.id, accepted: true }]);

    const own = await signed(office, both, 'ratify', deliberation);
    await signed(office, head, 'ratify', deliberation);
    const ratified = await signed(office, { ...camat, sub: head.sub ?? '' }, 'acknowledge', deliberation);

    expect([own.__typename, ratified.__typename]).toEqual(['SamePerson', 'SamePerson']);
    expect((await signed(office, camat, 'acknowledge', deliberation)).deliberation.state).toBe('ACKNOWLEDGED');
  });

  it('records the Bupati’s decision with its day, which is shown: not before the step before it, and not yet to come', async () => {
    const { id } = await proposalIn(office, 'checked');
    const ratify = (more: object) => moved(office, { ...dinsos, sub: 'kabid' }, id, 'ratified', { ...paper, ...more });
    const today = dayOf(new Date().toISOString());

    for (const paperOn of ['2026-11-09', '2026-11-11', '2027-01-01']) {
      expect(await ratify({ paperOn })).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'paperOn' }] });
    }
    expect((await ratify({ paperOn: today })).proposal?.state).toBe('RATIFIED');
    const { data } = await office.as(dinsos).send('query ($id: ID!) { proposal(id: $id) { papers { state number on } } }', { id });
    expect(data.proposal.papers).toContainEqual({ state: 'RATIFIED', number: paper.paper, on: today });
    const elsewhere = await proposalIn(office, 'verified');
    const checked = await moved(office, { ...dinsos, sub: 'kabid' }, elsewhere.id, 'checked', { paperOn: today });
    expect(checked).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'paperOn' }] });
  });

  it('is one Query to read of', async () => {
    const { extensions } = await office.as({ role: 'auditor' }).send('{ standIns(first: 100) { nodes { reason } } }');

    expect(extensions?.cost).toMatchObject({ calls: 1, writeUnits: 0 });
  });

  it('does not see who stood in without the right to histories', async () => {
    const { data } = await office.as(head).send('{ standIns(first: 1) { nodes { reason } } }');

    expect(data.standIns).toBeNull();
  });
});
