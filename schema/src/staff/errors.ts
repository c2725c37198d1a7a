import {
  AlreadyAssigned,
  AlreadyOnLeave,
  NothingToHandOver,
  OutsideContract,
  PersonHasLogin,
  StaffExists,
  TooManyAssignments,
} from '@puskesos/core/staff';
import { SamePerson } from '@puskesos/core/staff/hands';
import { errorType } from '../shared/errors.ts';

errorType(OutsideContract, 'OutsideContract', 'The assignment lies outside the person’s contract; renew it first (di luar kontrak).');
errorType(AlreadyOnLeave, 'AlreadyOnLeave', 'The person is on leave in that period already (sudah cuti).');
errorType(NothingToHandOver, 'NothingToHandOver', 'The person has no assignment on or after that day (tidak ada yang diserahkan).');
errorType(StaffExists, 'StaffExists', 'Somebody of the staff has this code already (kode petugas terpakai).');
errorType(
  PersonHasLogin,
  'PersonHasLogin',
  'This person is of the staff under another code already; name the reason for a second (sudah punya kode).',
);
errorType(AlreadyAssigned, 'AlreadyAssigned', 'The person holds that role in that village already (sudah ditugaskan).');
errorType(
  TooManyAssignments,
  'TooManyAssignments',
  'The person would serve in more places than one can; end or hand over some first (terlalu banyak penugasan).',
);
errorType(SamePerson, 'SamePerson', 'It is your own work, for somebody else to check or approve (harus orang lain).');
