import { ExcludedByProgram, MoveNotAllowed, NoAmount, NotEligible } from '@puskesos/core/aid';
import { errorType } from '../shared/errors.ts';

errorType(
  MoveNotAllowed,
  'MoveNotAllowed',
  'An enrollment can’t go from its state to that one; the message names those it can (perpindahan tidak sah).',
);
errorType(
  ExcludedByProgram,
  'ExcludedByProgram',
  'Somebody there receives a programme that may not be had together with this one; the message names it (tumpang tindih).',
);
errorType(NotEligible, 'NotEligible', 'The programme’s criteria are not met; the message says which (tidak memenuhi syarat).');
errorType(NoAmount, 'NoAmount', 'No amount of the programme holds today, so no money can be set aside (besaran belum ditetapkan).');
