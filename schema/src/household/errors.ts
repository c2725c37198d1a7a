import { HouseholdFull, NumberTaken, OlderNews } from '@puskesos/core/household';
import { NotWithheld } from '@puskesos/core/household/household-errors';
import { errorType } from '../shared/errors.ts';

errorType(NumberTaken, 'NumberTaken', 'A household of your area has the NIK or KK number already (nomor sudah terdaftar).');
errorType(NotWithheld, 'NotWithheld', 'The household is withheld from no public list (tidak disembunyikan).');
errorType(OlderNews, 'OlderNews', 'What is recorded is of a later day; the older does not take its place (kabar lebih lama).');
errorType(
  HouseholdFull,
  'HouseholdFull',
  'The household has as many people, cards, aid or open proposals as one may have; the message says which, and what to do (rumah tangga penuh).',
);
