import { ProgramExists } from '@puskesos/core/program';
import {
  AmountOverlaps,
  ExclusionOverlaps,
  PastIsSettled,
  ProgramEnded,
  ProgramRuns,
  RuleOverlaps,
} from '@puskesos/core/program/program-errors';
import { errorType } from '../shared/errors.ts';

errorType(ProgramExists, 'ProgramExists', 'A programme has this code already (kode program terpakai).');
errorType(
  PastIsSettled,
  'PastIsSettled',
  'What holds already is not rewritten; the message says from which day it can change (sudah berlaku).',
);
errorType(
  AmountOverlaps,
  'AmountOverlaps',
  'The component has an amount on some of these days; the message names its days (besaran tumpang tindih).',
);
errorType(
  ExclusionOverlaps,
  'ExclusionOverlaps',
  'The programme is excluded on some of these days; the message names them (pengecualian tumpang tindih).',
);
errorType(RuleOverlaps, 'RuleOverlaps', 'Such a rule holds on some of these days; the message names them (aturan tumpang tindih).');
errorType(ProgramEnded, 'ProgramEnded', 'The programme has ended already; reopen it first (program sudah berakhir).');
errorType(ProgramRuns, 'ProgramRuns', 'The programme runs on those days already (program masih berjalan).');
