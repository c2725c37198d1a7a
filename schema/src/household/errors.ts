import { TooMuchAtOnce } from '@puskesos/core/family';
import { NumberTaken, OlderNews } from '@puskesos/core/household';
import { errorType } from '../shared/errors.ts';

errorType(NumberTaken, 'NumberTaken', 'The NIK or KK number is already in the register (nomor sudah terdaftar).');
errorType(OlderNews, 'OlderNews', 'What is recorded is of a later day; the older does not take its place (kabar lebih lama).');
errorType(
  TooMuchAtOnce,
  'TooMuchAtOnce',
  'More aid, proposals and numbers hang on the household than can change in one step; settle some of them first (terlalu banyak sekaligus).',
);
