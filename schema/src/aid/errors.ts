import { ExcludedByProgram, MoveNotAllowed, NoAmount, NobodyThere, NotEligible, NothingToConfirm } from '@puskesos/core/aid';
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
errorType(
  NobodyThere,
  'NobodyThere',
  'By the register nobody lives whom the aid could reach: the household is empty, or its member has died or gone (tidak ada yang dituju).',
);
errorType(NothingToConfirm, 'NothingToConfirm', 'Nothing about this aid waits to be confirmed (tidak ada yang perlu dipastikan).');
