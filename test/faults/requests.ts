import type { Household } from '@puskesos/core/household';
import { type familyInput, globalId, memberId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { type Deed, FROM, INTO } from './model/world.ts';
import type { Place } from './place.ts';

/** What a deed is as a request, and who sends it: no step is looked over by whoever took the one before. */

export const officer: Person = { role: 'officer', sub: 'petugas-1' };
export const second: Person = { role: 'officer', sub: 'petugas-2' };
const approver: Person = { role: 'dinsos', sub: 'dinsos-1' };
const activator: Person = { role: 'dinsos', sub: 'dinsos-2' };
const finance: Person = { role: 'finance', sub: 'keuangan-1' };

/** By somebody else than who had the list made. */
export const approval = ({ cycle }: Place, mark: string): Request => ({
  ...{ by: approver, mutation: 'approveCycle', payload: 'cycle { state }' },
  input: { cycle: globalId('Cycle', cycle), reason: mark, clientMutationId: mark },
});

export interface Request {
  readonly by: Person;
  readonly mutation: string;
  readonly payload: string;
  readonly input: object;
}

const ID = 'household { id version }';
const AID = 'enrollment { id state }';

/** Undefined where what it is about was never there. `mark` goes into the history with it. */
export function requestOf(place: Place, deed: Deed, mark: string): Request | undefined {
  const { program, fund, training, village, area } = place;
  const home = 'who' in deed ? place.homes.get(deed.who) : undefined;
  const household = home && globalId('Household', home.id);
  const aid = { household, program: globalId('Program', program), reason: mark };
  switch (deed.does) {
    case 'register':
      return { by: officer, mutation: 'registerHousehold', payload: ID, input: newcomer(place, deed.who, deed.card) };
    case 'allocate': {
      const money = { rupiah: deed.packages * place.package, quota: deed.quota, basis: 'SK contoh', reason: mark };
      const input = { fund: globalId('Fund', fund), program: aid.program, area, ...money };
      return { by: finance, mutation: 'allocateFund', payload: 'allocation { available }', input };
    }
    case 'complain': {
      const input = { village, category: 'OTHER', channel: 'VISIT', description: `Mohon keterangan, ${mark}` };
      return { by: officer, mutation: 'registerCase', payload: 'case { id }', input };
    }
    case 'merge': {
      const pair = { from: place.homes.get(FROM), into: place.homes.get(INTO) };
      const input = { from: globalId('Household', pair.from?.id ?? ''), into: globalId('Household', pair.into?.id ?? ''), reason: mark };
      return { by: officer, mutation: 'mergeHouseholds', payload: ID, input };
    }
    case 'list': {
      const input = { program: aid.program, period: place.cycle.split('.')[1] };
      return { by: finance, mutation: 'startCycle', payload: 'cycle { id }', input };
    }
    case 'deliver': {
      const line = globalId('CycleLine', `${place.cycle}/${village}/${home?.id}.${program}`);
      const input = { line, quantity: 1, receiptNumber: mark, receivedBy: 'Siti Contoh', on: place.today };
      return { by: officer, mutation: 'recordDelivery', payload: 'line { id state }', input };
    }
    case 'request': {
      const input = { training: globalId('Training', training), household, member: memberId(home?.id ?? '', headOf(home)) };
      return { by: officer, mutation: 'requestTraining', payload: AID, input };
    }
    case 'confirm':
    case 'drop': {
      const enrollment = place.trainees.get(deed.who);
      const input = {
        enrollment: globalId('TrainingEnrollment', enrollment ?? ''),
        ...(deed.does === 'drop' && { reason: 'WORK', note: mark }),
      };
      return enrollment ? { by: officer, mutation: `${deed.does}Training`, payload: AID, input } : undefined;
    }
    case 'activate': {
      const enrollments = [globalId('Enrollment', `${home?.id}.${program}`)];
      const input = { program: aid.program, enrollments, reason: mark };
      return { by: activator, mutation: 'activateApproved', payload: 'results { enrollment { state } refusal { code } }', input };
    }
    default:
      return household ? aboutHome(deed, { household, aid, mark }) : undefined;
  }
}

interface AboutHome {
  readonly household: string;
  readonly aid: object;
  readonly mark: string;
}

function aboutHome(deed: Deed, { household, aid, mark }: AboutHome): Request {
  if (deed.does === 'address') {
    const address = { street: `Jl. Contoh ${deed.house}`, rt: '001', rw: '002' };
    return { by: second, mutation: 'correctAddress', payload: ID, input: { household, address, reason: mark } };
  }
  if (deed.does === 'visit') {
    const form = {
      visit: `kunjungan-${mark}`,
      household,
      version: 1,
      device: 'hp-1',
      startedAt: new Date(Date.now() - 86_400_000).toISOString(),
    };
    const forms = [{ ...form, outcome: 'NO_CONTACT' }];
    return { by: officer, mutation: 'uploadVisits', payload: 'results { refusal { code } }', input: { forms } };
  }
  if (deed.does === 'propose') return { by: officer, mutation: 'enrollInProgram', payload: AID, input: { ...aid, state: 'PROPOSED' } };
  if (deed.does === 'end')
    return { by: approver, mutation: 'moveEnrollment', payload: AID, input: { ...aid, to: 'ENDED', ending: 'WITHDRAWN' } };
  const [by, to] = deed.does === 'verify' ? [second, 'VERIFIED'] : [approver, 'APPROVED'];
  return { by, mutation: 'moveEnrollment', payload: AID, input: { ...aid, to } };
}

/** The same family again, on its own card or on another. */
function newcomer(place: Place, who: number, card: 0 | 1): object {
  const { kk, members, ...rest } = place.newcomers[who] as ReturnType<typeof familyInput>;
  return { ...rest, members, kk: card === 0 ? kk : place.otherCards[who] };
}

const headOf = (home: Pick<Household, 'members'> | undefined): string => home?.members[0]?.id ?? '';
