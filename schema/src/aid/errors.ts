import {
  EligibilityUnknown,
  ExcludedByProgram,
  MoveNotAllowed,
  NoAmount,
  NobodyThere,
  NotEligible,
  NothingToConfirm,
  WrongBeneficiary,
} from '@puskesos/core/aid';
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
errorType(
  EligibilityUnknown,
  'EligibilityUnknown',
  'Nobody knows whether the programme’s criteria are met; the message says what is still to be learnt (syarat belum diketahui).',
);
errorType(
  WrongBeneficiary,
  'WrongBeneficiary',
  'The programme is for persons and no member was named, or it is for households and one was (sasaran keliru).',
);
errorType(NoAmount, 'NoAmount', 'No amount of the programme holds today, so no money can be set aside (besaran belum ditetapkan).');
errorType(
  NobodyThere,
  'NobodyThere',
  'By the register nobody lives whom the aid could reach: the household is empty, or its member has died or gone (tidak ada yang dituju).',
);
errorType(NothingToConfirm, 'NothingToConfirm', 'Nothing about this aid waits to be confirmed (tidak ada yang perlu dipastikan).');
